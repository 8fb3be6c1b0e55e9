// Windows times packed weights: panel after panel, each over all rows while its weights are in the cache.
#pragma once

#include "kernels/simd/tiles.h"

namespace luthier::kernels {
namespace {

LUTHIER_INLINE int smaller(int a, int b) { return a < b ? a : b; }

/// Tiles of nearly equal height: two of 8 rows are faster than one of 12 and one of 4.
LUTHIER_INLINE int next_height(int rows_left, int most) {
  const int tiles = (rows_left + most - 1) / most;
  return (rows_left + tiles - 1) / tiles;
}

template <class Input, class Weight>
void multiply_panels(const Window& window, const Matrix& matrix, const Target& target) {
  constexpr int panel_columns = vectors_of<Weight> * lanes;
  alignas(64) float tile[most_sums * lanes];
  const auto* weight = static_cast<const typename Weight::Stored*>(matrix.weight);
  const ptrdiff_t depth = static_cast<ptrdiff_t>(window.segments) * window.length;
  for (int column = 0; column < matrix.columns; column += panel_columns) {
    const int columns = smaller(matrix.columns - column, panel_columns);
    const int vectors = (columns + lanes - 1) / lanes;
    const Panel panel = {weight, matrix.bias + column, columns - (vectors - 1) * lanes};
    for (int row = 0; row < target.rows;) {
      const int height = next_height(target.rows - row, rows_beside(vectors));
      const float* in = window.in + row * window.row_step + column * Input::column_step;
      tile_of<Input, Weight>(height, vectors)(window, in, panel, tile);
      finish_tile({tile, vectors * lanes}, height, row, column, columns, target);
      row += height;
    }
    weight += depth * vectors * lanes;
  }
}

template <class Input>
void multiply_by_type(const Window& window, const Matrix& matrix, const Target& target) {
  switch (matrix.type) {
    case WeightType::f32:
      return multiply_panels<Input, Float32>(window, matrix, target);
    case WeightType::f16:
      return multiply_panels<Input, Float16>(window, matrix, target);
    case WeightType::bf16:
      return multiply_panels<Input, BFloat16>(window, matrix, target);
  }
}

}  // namespace
}  // namespace luthier::kernels

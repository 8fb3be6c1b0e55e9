// Windows times a few columns, along the inputs: a vector of columns would be mostly empty.
#pragma once

#include "kernels/simd/lanes.h"
#include "kernels/simd/multiply.h"

namespace luthier::kernels {
namespace {

constexpr int dot_rows = 4;

/// Sums of `rows` windows with the weights of one column. The last, partial vector of a segment reads weights beyond
/// it, multiplied by zeros; memory of packed weights ends with a vector to spare.
template <class Weight, int rows>
void sum_dots(const Window& window, const float* in, const typename Weight::Stored* weight, float bias, float* sums) {
  constexpr int unroll = unrolled(rows);
  const int length = window.length;
  const ptrdiff_t row_step = window.row_step;
  Vector totals[unroll][rows] = {};
  for (int segment = 0; segment < window.segments; ++segment, weight += length) {
    const float* from = in + segment * window.segment_step;
    int k = 0;
    for (; k + unroll * lanes <= length; k += unroll * lanes) {
#pragma GCC unroll 16
      for (int u = 0; u < unroll; ++u) {
        const Vector w = Weight::load(weight + k + u * lanes);
#pragma GCC unroll 16
        for (int r = 0; r < rows; ++r) totals[u][r] += load(from + r * row_step + k + u * lanes) * w;
      }
    }
    for (; k + lanes <= length; k += lanes) {
      const Vector w = Weight::load(weight + k);
#pragma GCC unroll 16
      for (int r = 0; r < rows; ++r) totals[0][r] += load(from + r * row_step + k) * w;
    }
    if (k == length) continue;
    const Vector w = Weight::load(weight + k);
#pragma GCC unroll 16
    for (int r = 0; r < rows; ++r) totals[0][r] += load_first(from + r * row_step + k, length - k) * w;
  }
#pragma GCC unroll 16
  for (int r = 0; r < rows; ++r) {
#pragma GCC unroll 16
    for (int u = 1; u < unroll; ++u) totals[0][r] += totals[u][r];
    sums[r * lanes] = bias + sum(totals[0][r]);
  }
}

template <class Weight, int rows = dot_rows>
auto dots_of_rows(int wanted) -> decltype(&sum_dots<Weight, 1>) {
  if constexpr (rows > 1) {
    if (wanted < rows) return dots_of_rows<Weight, rows - 1>(wanted);
  }
  return sum_dots<Weight, rows>;
}

template <class Weight>
void multiply_dots(const Window& window, const Matrix& matrix, const Target& target) {
  alignas(64) float tile[dot_rows * lanes] = {};
  const auto* weight = static_cast<const typename Weight::Stored*>(matrix.weight);
  const ptrdiff_t depth = static_cast<ptrdiff_t>(window.segments) * window.length;
  for (int row = 0; row < target.rows;) {
    const int height = next_height(target.rows - row, dot_rows);
    const float* in = window.in + row * window.row_step;
    for (int column = 0; column < matrix.columns; ++column) {
      dots_of_rows<Weight>(height)(window, in, weight + column * depth, matrix.bias[column], tile + column);
    }
    finish_tile({tile, lanes}, height, row, 0, matrix.columns, target);
    row += height;
  }
}

inline void multiply_dots_by_type(const Window& window, const Matrix& matrix, const Target& target) {
  switch (matrix.type) {
    case WeightType::f32:
      return multiply_dots<Float32>(window, matrix, target);
    case WeightType::f16:
      return multiply_dots<Float16>(window, matrix, target);
    case WeightType::bf16:
      return multiply_dots<BFloat16>(window, matrix, target);
  }
}

}  // namespace
}  // namespace luthier::kernels

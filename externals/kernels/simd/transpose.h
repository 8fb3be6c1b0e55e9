// Rows to columns, a square of lanes x lanes at a time in registers.
#pragma once

#include "kernels/kernels.h"
#include "kernels/simd/lanes.h"

namespace luthier::kernels {
namespace {

/// A square is four of half its size, two of which change places, and then each is a smaller square.
template <int size>
LUTHIER_INLINE void transpose_square(Vector (&square)[lanes]) {
#pragma GCC unroll 16
  for (int row = 0; row < lanes; ++row) {
    if ((row & size) == 0) AllLanes::exchange<size>(square[row], square[row + size]);
  }
  if constexpr (size > 1) transpose_square<size / 2>(square);
}

LUTHIER_INLINE void transpose_part(Rows in, int rows, int columns, float* out, ptrdiff_t out_step) {
  Vector square[lanes];
#pragma GCC unroll 16
  for (int row = 0; row < lanes; ++row) {
    square[row] = Vector{};
    if (row >= rows) continue;
    const float* from = in.data + row * in.step;
    square[row] = columns == lanes ? load(from) : load_first(from, columns);
  }
  transpose_square<lanes / 2>(square);
#pragma GCC unroll 16
  for (int column = 0; column < lanes; ++column) {
    if (column >= columns) continue;
    float* to = out + column * out_step;
    if (rows == lanes) {
      store(to, square[column]);
    } else {
      store_first(to, rows, square[column]);
    }
  }
}

inline void copy_line(const float* in, int count, float* out) {
  __builtin_memcpy(out, in, static_cast<size_t>(count) * sizeof(float));
}

inline void transpose_rows(Rows in, int rows, int columns, float* out, ptrdiff_t out_step) {
  // One channel of sound: nothing but a copy.
  if (rows == 1 && out_step == 1) return copy_line(in.data, columns, out);
  if (columns == 1 && in.step == 1) return copy_line(in.data, rows, out);
  for (int row = 0; row < rows; row += lanes) {
    const int height = rows - row < lanes ? rows - row : lanes;
    for (int column = 0; column < columns; column += lanes) {
      const Rows part = {in.data + row * in.step + column, in.step};
      float* to = out + column * out_step + row;
      const int width = columns - column < lanes ? columns - column : lanes;
      if (height == lanes && width == lanes) {
        transpose_part(part, lanes, lanes, to, out_step);
      } else {
        transpose_part(part, height, width, to, out_step);
      }
    }
  }
}

}  // namespace
}  // namespace luthier::kernels

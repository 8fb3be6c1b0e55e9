#include "kernels/rowwise.h"

#include <algorithm>

namespace luthier::kernels {

void finish(Rows in, int frames, int channels, const Output& output, const Kernels& kernels) {
  kernels.finish(in, frames, channels, output);
}

void softplus(Rows in, float* out, std::ptrdiff_t out_step, int frames, int channels, const Kernels& kernels) {
  kernels.softplus(in, out, out_step, frames, channels);
}

void gate(Rows a, Rows b, float* out, std::ptrdiff_t out_step, int frames, int channels, const Kernels& kernels) {
  kernels.gate(a, b, out, out_step, frames, channels);
}

void add(Rows a, Rows b, float* out, std::ptrdiff_t out_step, int frames, int channels, const Kernels& kernels) {
  kernels.add(a, b, out, out_step, frames, channels);
}

void multiply(Rows a, Rows b, float* out, std::ptrdiff_t out_step, int frames, int channels, const Kernels& kernels) {
  kernels.multiply(a, b, out, out_step, frames, channels);
}

void affine(Rows in, const float* scale, const float* shift, float* out, std::ptrdiff_t out_step, int frames,
            int channels, const Kernels& kernels) {
  kernels.affine(in, scale, shift, out, out_step, frames, channels);
}

void transpose(Rows in, int rows, int columns, float* out, std::ptrdiff_t out_step) {
  constexpr int block = 16;  // a cache line of either side
  for (int first_row = 0; first_row < rows; first_row += block) {
    const int end_row = std::min(rows, first_row + block);
    for (int column = 0; column < columns; column += block) {
      const int end_column = std::min(columns, column + block);
      for (int c = column; c < end_column; ++c) {
        for (int r = first_row; r < end_row; ++r) out[c * out_step + r] = in.data[r * in.step + c];
      }
    }
  }
}

}  // namespace luthier::kernels

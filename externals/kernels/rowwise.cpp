#include "kernels/rowwise.h"

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

void transpose(Rows in, int rows, int columns, float* out, std::ptrdiff_t out_step, const Kernels& kernels) {
  kernels.transpose(in, rows, columns, out, out_step);
}

void noise(std::uint32_t place, std::uint32_t channel_step, float* out, std::ptrdiff_t out_step, int frames,
           int channels, const Kernels& kernels) {
  kernels.noise(place, channel_step, out, out_step, frames, channels);
}

bool all_finite(const float* from, std::ptrdiff_t count, const Kernels& kernels) {
  return kernels.all_finite(from, count);
}

}  // namespace luthier::kernels

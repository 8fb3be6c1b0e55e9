// What models do between convolutions, on rows of `channels` floats that lie `step` apart. Rows may be where they came
// from (`out` may be an input), but must not overlap otherwise.
#pragma once

#include "kernels/kernels.h"

namespace luthier::kernels {

/// What a convolution does to its sums, to rows that come from elsewhere.
void finish(Rows in, int frames, int channels, const Output& output, const Kernels& kernels = best_kernels());

/// log(1 + e^x)
void softplus(Rows in, float* out, std::ptrdiff_t out_step, int frames, int channels,
              const Kernels& kernels = best_kernels());

/// tanh(a) * sigmoid(b)
void gate(Rows a, Rows b, float* out, std::ptrdiff_t out_step, int frames, int channels,
          const Kernels& kernels = best_kernels());

/// A step of 0 gives one row to all frames: so here and in `multiply`.
void add(Rows a, Rows b, float* out, std::ptrdiff_t out_step, int frames, int channels,
         const Kernels& kernels = best_kernels());

void multiply(Rows a, Rows b, float* out, std::ptrdiff_t out_step, int frames, int channels,
              const Kernels& kernels = best_kernels());

/// x * scale + shift, both [channels].
void affine(Rows in, const float* scale, const float* shift, float* out, std::ptrdiff_t out_step, int frames,
            int channels, const Kernels& kernels = best_kernels());

/// [rows, columns] -> [columns, rows]: torch's [channels, time] to frames and back. `out` is not `in`.
void transpose(Rows in, int rows, int columns, float* out, std::ptrdiff_t out_step,
               const Kernels& kernels = best_kernels());

/// Uniform noise in [-1, 1): of a frame's place, which counts up, and of its channel's distance from that.
void noise(std::uint32_t place, std::uint32_t channel_step, float* out, std::ptrdiff_t out_step, int frames,
           int channels, const Kernels& kernels = best_kernels());

/// Whether none of so many numbers is infinite or no number.
bool all_finite(const float* from, std::ptrdiff_t count, const Kernels& kernels = best_kernels());

}  // namespace luthier::kernels

// Noise as a function of its place: luthier.blocks.sources.noise.hashed_noise, bit for bit.
#pragma once

#include "kernels/simd/vector.h"

namespace luthier::kernels {
namespace {

typedef int32_t Integers __attribute__((vector_size(4 * LUTHIER_LANES)));

LUTHIER_INLINE Vector to_floats(Bits x) { return __builtin_convertvector(reinterpret_cast<Integers>(x), Vector); }

/// The mixer "triple32" (C. Wellons, 2018; public domain) of a place; uniform in [-1, 1).
LUTHIER_INLINE Vector hashed(Bits x) {
  x = (x ^ (x >> 17)) * 0xED5AD4BBu;
  x = (x ^ (x >> 11)) * 0xAC4C1B51u;
  x = (x ^ (x >> 15)) * 0x31848BABu;
  x = x ^ (x >> 14);
  // In two halves, of which only the sum is rounded: most processors convert signed numbers only.
  return (to_floats(x >> 16) * 65536.0f + to_floats(x & 0xFFFFu)) * 0x1p-31f - 1.0f;
}

inline void noise_rows(uint32_t place, uint32_t channel_step, float* out, ptrdiff_t out_step, int rows, int channels) {
  Bits lane = {};
  for (int i = 0; i < lanes; ++i) lane[i] = static_cast<uint32_t>(i) * channel_step;
  for (int row = 0; row < rows; ++row, ++place, out += out_step) {
    Bits at = lane + place;
    int c = 0;
    for (; c + lanes <= channels; c += lanes, at += lanes * channel_step) store(out + c, hashed(at));
    if (c < channels) store_first(out + c, channels - c, hashed(at));
  }
}

}  // namespace
}  // namespace luthier::kernels

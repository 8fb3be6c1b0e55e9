// Places of noise (luthier.blocks.sources.noise.hashed_noise), and the noise that is there.
#pragma once

#include <cstdint>

#include "kernels/rowwise.h"

namespace luthier::native {

constexpr std::uint32_t seed_stride = 0x9E3779B1u, channel_stride = 0x1F123BB5u, voice_stride = 0x5C2B1D07u;

/// Of so many channels of a frame, uniform in [-1, 1).
inline void hashed_noise(std::uint32_t place, float* out, int channels) {
  kernels::noise(place, channel_stride, out, channels, 1, channels);
}

/// The place of channel 0: the numbers of frames and seeds count modulo 2^32.
inline std::uint32_t place(std::int64_t frame, std::uint32_t seed, int voice) {
  return static_cast<std::uint32_t>(frame) + seed * seed_stride + static_cast<std::uint32_t>(voice) * voice_stride;
}

}  // namespace luthier::native

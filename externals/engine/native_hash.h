// Noise as a function of its place: luthier.blocks.noise.hashed_noise, bit for bit.
#pragma once

#include <cstdint>

namespace luthier::native {

constexpr std::uint32_t seed_stride = 0x9E3779B1u, channel_stride = 0x1F123BB5u, voice_stride = 0x5C2B1D07u;

/// The mixer "triple32" (C. Wellons, 2018; public domain) of a place; uniform in [-1, 1).
inline float hashed(std::uint32_t x) {
  x = (x ^ x >> 17) * 0xED5AD4BBu;
  x = (x ^ x >> 11) * 0xAC4C1B51u;
  x = (x ^ x >> 15) * 0x31848BABu;
  x = x ^ x >> 14;
  // In two halves, of which only the sum is rounded: processors without a conversion of unsigned numbers vectorise it.
  const float value = static_cast<float>(static_cast<std::int32_t>(x >> 16)) * 65536.0f +
                      static_cast<float>(static_cast<std::int32_t>(x & 0xFFFFu));
  return value / 2147483648.0f - 1.0f;
}

/// The place of channel 0: the numbers of frames and seeds count modulo 2^32.
inline std::uint32_t place(std::int64_t frame, std::uint32_t seed, int voice) {
  return static_cast<std::uint32_t>(frame) + seed * seed_stride + static_cast<std::uint32_t>(voice) * voice_stride;
}

}  // namespace luthier::native

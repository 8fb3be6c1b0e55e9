#include "kernels/half.h"

#include <cmath>
#include <cstring>

namespace luthier::kernels {
namespace {

std::uint32_t bits_of(float value) {
  std::uint32_t bits;
  std::memcpy(&bits, &value, sizeof bits);
  return bits;
}

/// Without the lowest `count` bits.
std::uint32_t rounded(std::uint32_t bits, int count) {
  const std::uint32_t half = 1u << (count - 1);
  return (bits + half - 1 + ((bits >> count) & 1u)) >> count;
}

}  // namespace

std::uint16_t to_f16(float value) {
  const auto sign = static_cast<std::uint16_t>((bits_of(value) >> 16) & 0x8000u);
  const float magnitude = std::fabs(value);
  if (std::isnan(value)) return sign | 0x7e00u;
  if (magnitude >= 65520.0f) return sign | 0x7c00u;
  // Below the smallest normal number, steps are 2^-24 wide.
  if (magnitude < 0x1p-14f) return static_cast<std::uint16_t>(sign | std::lrint(magnitude * 0x1p24f));
  const std::uint32_t rebiased = bits_of(magnitude) - ((127u - 15u) << 23);
  return static_cast<std::uint16_t>(sign | rounded(rebiased, 13));
}

std::uint16_t to_bf16(float value) {
  const std::uint32_t bits = bits_of(value);
  if (std::isnan(value)) return static_cast<std::uint16_t>((bits >> 16) | 0x40u);
  return static_cast<std::uint16_t>(rounded(bits, 16));
}

}  // namespace luthier::kernels

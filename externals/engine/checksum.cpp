#include "engine/checksum.h"

#include <array>

namespace luthier {
namespace {

constexpr std::size_t lanes = 16;
using Tables = std::array<std::array<std::uint32_t, 256>, lanes>;

/// Table k: what a byte does to the sum k bytes later, so that sixteen bytes are looked up at once.
constexpr Tables made_tables() {
  Tables tables{};
  for (std::uint32_t byte = 0; byte < 256; ++byte) {
    std::uint32_t sum = byte;
    for (int bit = 0; bit < 8; ++bit) sum = (sum & 1) != 0 ? 0xEDB88320u ^ sum >> 1 : sum >> 1;
    tables[0][byte] = sum;
  }
  for (std::size_t k = 1; k < lanes; ++k) {
    for (std::size_t byte = 0; byte < 256; ++byte) {
      const auto before = tables[k - 1][byte];
      tables[k][byte] = before >> 8 ^ tables[0][before & 255];
    }
  }
  return tables;
}

constexpr Tables tables = made_tables();

}  // namespace

std::uint32_t checksum(const char* data, std::size_t size) {
  const auto* at = reinterpret_cast<const unsigned char*>(data);
  std::uint32_t sum = 0xFFFFFFFFu;
  for (; size >= lanes; size -= lanes, at += lanes) {
    // The bytes behind the first four do not wait for the sum before.
    std::uint32_t later = 0;
#pragma GCC unroll 16
    for (std::size_t i = 4; i < lanes; ++i) later ^= tables[lanes - 1 - i][at[i]];
    std::uint32_t next = later;
#pragma GCC unroll 4
    for (std::size_t i = 0; i < 4; ++i) next ^= tables[lanes - 1 - i][(sum >> (8 * i) & 255) ^ at[i]];
    sum = next;
  }
  for (; size > 0; --size, ++at) sum = sum >> 8 ^ tables[0][(sum ^ *at) & 255];
  return ~sum;
}

}  // namespace luthier

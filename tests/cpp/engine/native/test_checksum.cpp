#include <doctest/doctest.h>

#include <string>

#include "engine/archive/checksum.h"

using namespace luthier;

namespace {

/// Bit by bit, as the standard defines it.
std::uint32_t by_definition(const std::string& bytes) {
  std::uint32_t sum = 0xFFFFFFFFu;
  for (const char byte : bytes) {
    sum ^= static_cast<unsigned char>(byte);
    for (int bit = 0; bit < 8; ++bit) sum = (sum & 1) != 0 ? 0xEDB88320u ^ sum >> 1 : sum >> 1;
  }
  return ~sum;
}

std::string some_bytes(std::size_t count) {
  std::string bytes(count, '\0');
  std::uint32_t state = 1;
  for (auto& byte : bytes) byte = static_cast<char>((state = state * 1664525u + 1013904223u) >> 24);
  return bytes;
}

}  // namespace

TEST_CASE("a checksum of any length is that of its definition") {
  CHECK(checksum("123456789", 9) == 0xCBF43926u);
  for (std::size_t count = 0; count < 400; ++count) {
    const auto bytes = some_bytes(count);
    CHECK_MESSAGE(checksum(bytes.data(), count) == by_definition(bytes), count, " bytes");
  }
}

TEST_CASE("a checksum goes on from that of the bytes before") {
  const auto bytes = some_bytes(500);
  const auto whole = by_definition(bytes);
  for (std::size_t first = 0; first <= bytes.size(); ++first) {
    const auto before = checksum(bytes.data(), first);
    CHECK(checksum(bytes.data() + first, bytes.size() - first, before) == whole);
  }
}

#include "engine/archive/checksum.h"

#include <array>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace luthier {
namespace {

/// Its bits reversed, as those of the sum are.
constexpr std::uint32_t polynomial = 0xEDB88320u;

constexpr std::uint32_t times_x(std::uint32_t sum) { return (sum & 1) != 0 ? polynomial ^ sum >> 1 : sum >> 1; }

constexpr std::size_t lanes = 16;
using Tables = std::array<std::array<std::uint32_t, 256>, lanes>;

/// Table k: what a byte does to the sum k bytes later, so that sixteen bytes are looked up at once.
constexpr Tables made_tables() {
  Tables tables{};
  for (std::uint32_t byte = 0; byte < 256; ++byte) {
    std::uint32_t sum = byte;
    for (int bit = 0; bit < 8; ++bit) sum = times_x(sum);
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

std::uint32_t looked_up(const unsigned char* at, std::size_t size, std::uint32_t sum) {
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
  return sum;
}

#if defined(__x86_64__)

// Gopal et al., "Fast CRC Computation for Generic Polynomials Using PCLMULQDQ Instruction", Intel 2009: bytes are
// moved on, times a power of x, and added to those that stand there, until 16 are left that have the same sum. Reading
// a large model took a third of its time for looking up.

constexpr std::size_t at_once = 64;

#define LUTHIER_FOLDING __attribute__((target("pclmul,sse4.1")))

/// x^n modulo the polynomial; reversed products stand one bit lower.
constexpr long long power(int n) {
  std::uint32_t sum = 0x80000000u;
  for (; n > 0; --n) sum = times_x(sum);
  return static_cast<long long>(sum) << 1;
}

template <int bits>
LUTHIER_FOLDING __m128i moved_on(__m128i x) {
  constexpr long long first = power(bits + 32), second = power(bits - 32);
  const __m128i by = _mm_set_epi64x(second, first);
  return _mm_xor_si128(_mm_clmulepi64_si128(x, by, 0x00), _mm_clmulepi64_si128(x, by, 0x11));
}

LUTHIER_FOLDING __m128i loaded(const unsigned char* at) {
  return _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
}

/// Of whole pieces of `at_once` bytes, at least one.
LUTHIER_FOLDING std::uint32_t folded(const unsigned char* at, std::size_t size, std::uint32_t sum) {
  __m128i rows[4];
  for (int i = 0; i < 4; ++i) rows[i] = loaded(at + 16 * i);
  rows[0] = _mm_xor_si128(rows[0], _mm_cvtsi32_si128(static_cast<int>(sum)));
  for (const auto* const end = at + size; (at += at_once) != end;) {
#pragma GCC unroll 4
    for (int i = 0; i < 4; ++i) rows[i] = _mm_xor_si128(moved_on<512>(rows[i]), loaded(at + 16 * i));
  }
  for (int i = 1; i < 4; ++i) rows[i] = _mm_xor_si128(moved_on<128>(rows[i - 1]), rows[i]);
  unsigned char left[16];
  _mm_storeu_si128(reinterpret_cast<__m128i*>(left), rows[3]);
  return looked_up(left, sizeof left, 0);
}

bool can_fold() { return __builtin_cpu_supports("pclmul") && __builtin_cpu_supports("sse4.1"); }

#endif

}  // namespace

std::uint32_t checksum(const char* data, std::size_t size, std::uint32_t before) {
  const auto* at = reinterpret_cast<const unsigned char*>(data);
  std::uint32_t sum = ~before;
#if defined(__x86_64__)
  if (size >= at_once && can_fold()) {
    const std::size_t whole = size / at_once * at_once;
    sum = folded(at, whole, sum);
    at += whole;
    size -= whole;
  }
#endif
  return ~looked_up(at, size, sum);
}

}  // namespace luthier

// Numbers close to zero cost a hundred times more to compute with; decaying sounds are full of them.
#pragma once

#include <cstdint>

#if defined(__x86_64__) || defined(_M_X64)
#include <immintrin.h>
#endif

namespace luthier {

/// While it lives, this thread treats denormal numbers as zero; then the caller's setting is back.
class FlushDenormals {
 public:
  FlushDenormals() noexcept : before_(read()) { write(before_ | flush_bits); }
  ~FlushDenormals() { write(before_); }
  FlushDenormals(const FlushDenormals&) = delete;
  FlushDenormals& operator=(const FlushDenormals&) = delete;

 private:
#if defined(__x86_64__) || defined(_M_X64)
  using Register = unsigned int;
  static constexpr Register flush_bits = 0x8040;  // FTZ and DAZ
  static Register read() noexcept { return _mm_getcsr(); }
  static void write(Register value) noexcept { _mm_setcsr(value); }
#elif defined(__aarch64__)
  using Register = std::uint64_t;
  static constexpr Register flush_bits = std::uint64_t{1} << 24;  // FZ
  static Register read() noexcept {
    Register value;
    asm volatile("mrs %0, fpcr" : "=r"(value));
    return value;
  }
  static void write(Register value) noexcept { asm volatile("msr fpcr, %0" : : "r"(value)); }
#else
  using Register = int;
  static constexpr Register flush_bits = 0;
  static Register read() noexcept { return 0; }
  static void write(Register) noexcept {}
#endif

  Register before_;
};

}  // namespace luthier

// Whether numbers are numbers.
#pragma once

#include "kernels/simd/lanes.h"

namespace luthier::kernels {
namespace {

/// Times zero, infinity and what is no number are no number; every other is a zero, of either sign.
inline bool all_finite(const float* from, ptrdiff_t count) {
  constexpr int at_once = 4;
  Vector zeros[at_once] = {};
  ptrdiff_t i = 0;
  for (; i + at_once * lanes <= count; i += at_once * lanes) {
#pragma GCC unroll 4
    for (int k = 0; k < at_once; ++k) zeros[k] += load(from + i + k * lanes) * 0.0f;
  }
  float rest = 0.0f;
  for (; i < count; ++i) rest += from[i] * 0.0f;
  return sum((zeros[0] + zeros[1]) + (zeros[2] + zeros[3])) + rest == 0.0f;
}

}  // namespace
}  // namespace luthier::kernels

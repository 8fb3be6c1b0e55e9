// Floats to half precision.
#pragma once

#include "kernels/half.h"
#include "kernels/simd/vector.h"

namespace luthier::kernels {
namespace {

inline void narrow_to_f16(const float* from, int count, uint16_t* to) {
  int i = 0;
#if defined(__AVX2__) || defined(__aarch64__)
  for (; i + lanes <= count; i += lanes) Float16::store(to + i, load(from + i));
#endif
  for (; i < count; ++i) to[i] = to_f16(from[i]);
}

}  // namespace
}  // namespace luthier::kernels

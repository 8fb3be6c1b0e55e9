// What moves numbers from lane to lane of a vector.
#pragma once

#include "kernels/simd/vector.h"

namespace luthier::kernels {
namespace {

template <int... lane>
struct Lanes {
  /// Halves of the squares in two rows of squares of `size` change places: a keeps its left ones and gets b's.
  template <int size>
  LUTHIER_INLINE void exchange(Vector& a, Vector& b) {
    const Vector left = __builtin_shufflevector(a, b, (lane & size ? lanes + lane - size : lane)...);
    b = __builtin_shufflevector(a, b, (lane & size ? lanes + lane : lane + size)...);
    a = left;
  }

  /// Each lane plus the one whose number differs by `size`, a power of two.
  template <int size>
  LUTHIER_INLINE Vector folded(Vector x) {
    return x + __builtin_shufflevector(x, x, (lane ^ size)...);
  }
};

#if LUTHIER_LANES == 16
using AllLanes = Lanes<0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15>;
#elif LUTHIER_LANES == 8
using AllLanes = Lanes<0, 1, 2, 3, 4, 5, 6, 7>;
#else
using AllLanes = Lanes<0, 1, 2, 3>;
#endif

template <int size = lanes / 2>
LUTHIER_INLINE float sum(Vector x) {
  const Vector folded = AllLanes::folded<size>(x);
  if constexpr (size > 1) return sum<size / 2>(folded);
  return folded[0];
}

}  // namespace
}  // namespace luthier::kernels

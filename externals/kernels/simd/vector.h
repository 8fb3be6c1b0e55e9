// A vector of LUTHIER_LANES floats, written with the compiler's vector types (GCC, Clang): one source for all
// instruction sets. Intrinsics appear only here, where the types cannot say it: masked access and half precision.
#pragma once

#include <stddef.h>
#include <stdint.h>

#if defined(__AVX2__)
#include <immintrin.h>
#elif defined(__aarch64__)
#include <arm_neon.h>
#endif

#define LUTHIER_INLINE static inline __attribute__((always_inline))

namespace luthier::kernels {
namespace {

constexpr int lanes = LUTHIER_LANES;

typedef float Vector __attribute__((vector_size(4 * LUTHIER_LANES)));
typedef uint32_t Bits __attribute__((vector_size(4 * LUTHIER_LANES)));
typedef uint16_t Halves __attribute__((vector_size(2 * LUTHIER_LANES)));
typedef Vector UnalignedVector __attribute__((aligned(4), may_alias));
typedef Halves UnalignedHalves __attribute__((aligned(2), may_alias));

LUTHIER_INLINE Vector load(const float* from) { return *reinterpret_cast<const UnalignedVector*>(from); }
LUTHIER_INLINE void store(float* to, Vector x) { *reinterpret_cast<UnalignedVector*>(to) = x; }
LUTHIER_INLINE Vector all(float x) { return x - Vector{}; }
LUTHIER_INLINE Bits bits(Vector x) { return reinterpret_cast<Bits>(x); }
LUTHIER_INLINE Vector from_bits(Bits x) { return reinterpret_cast<Vector>(x); }

/// The first `count` floats, then zeros; touches nothing behind them. 0 < count < lanes.
LUTHIER_INLINE Vector load_first(const float* from, int count) {
#if defined(__AVX512F__)
  return _mm512_maskz_loadu_ps(static_cast<__mmask16>((1u << count) - 1u), from);
#elif defined(__AVX2__)
  const __m256i lane = _mm256_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7);
  return _mm256_maskload_ps(from, _mm256_cmpgt_epi32(_mm256_set1_epi32(count), lane));
#else
  Vector x = {};
  for (int i = 0; i < count; ++i) x[i] = from[i];
  return x;
#endif
}

LUTHIER_INLINE void store_first(float* to, int count, Vector x) {
#if defined(__AVX512F__)
  _mm512_mask_storeu_ps(to, static_cast<__mmask16>((1u << count) - 1u), x);
#elif defined(__AVX2__)
  const __m256i lane = _mm256_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7);
  _mm256_maskstore_ps(to, _mm256_cmpgt_epi32(_mm256_set1_epi32(count), lane), x);
#else
  for (int i = 0; i < count; ++i) to[i] = x[i];
#endif
}

/// Reads `x` once for several uses. The compiler would rather read it from memory again for each, which costs up to
/// a third of the time where rows are few.
LUTHIER_INLINE void keep(Vector& x) {
#if defined(__x86_64__)
  asm("" : "+v"(x));
#elif defined(__aarch64__)
  asm("" : "+w"(x));
#else
  (void)x;
#endif
}

/// Weights as they are packed: tags that say how to widen them.
struct Float32 {
  using Stored = float;
  LUTHIER_INLINE Vector load(const float* from) { return kernels::load(from); }
};

struct Float16 {
  using Stored = uint16_t;
  LUTHIER_INLINE Vector load(const uint16_t* from) {
#if defined(__AVX512F__)
    // All lanes; without a mask, GCC 12's own header warns of what it leaves undefined.
    return _mm512_maskz_cvtph_ps(0xffff, *reinterpret_cast<const __m256i_u*>(from));
#elif defined(__AVX2__)
    return _mm256_cvtph_ps(*reinterpret_cast<const __m128i_u*>(from));
#elif defined(__aarch64__)
    return vcvt_f32_f16(vreinterpret_f16_u16(vld1_u16(from)));
#else
    // The exponent moves to its new bias by a multiplication, which also makes subnormal numbers right.
    const Bits half = __builtin_convertvector(*reinterpret_cast<const UnalignedHalves*>(from), Bits);
    const Vector magnitude = from_bits((half & 0x7fffu) << 13) * all(0x1p112f);
    return from_bits(bits(magnitude) | ((half & 0x8000u) << 16));
#endif
  }
#if defined(__AVX512F__)
  LUTHIER_INLINE void store(uint16_t* to, Vector x) {
    *reinterpret_cast<__m256i_u*>(to) = _mm512_maskz_cvtps_ph(0xffff, x, _MM_FROUND_TO_NEAREST_INT);
  }
#elif defined(__AVX2__)
  LUTHIER_INLINE void store(uint16_t* to, Vector x) {
    *reinterpret_cast<__m128i_u*>(to) = _mm256_cvtps_ph(x, _MM_FROUND_TO_NEAREST_INT);
  }
#elif defined(__aarch64__)
  LUTHIER_INLINE void store(uint16_t* to, Vector x) { vst1_u16(to, vreinterpret_u16_f16(vcvt_f16_f32(x))); }
#endif
};

struct BFloat16 {
  using Stored = uint16_t;
  LUTHIER_INLINE Vector load(const uint16_t* from) {
    return from_bits(__builtin_convertvector(*reinterpret_cast<const UnalignedHalves*>(from), Bits) << 16);
  }
};

}  // namespace
}  // namespace luthier::kernels

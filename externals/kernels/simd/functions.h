// exp, tanh, sigmoid and their kin over vectors, to about 1e-6 of their value. Not-a-number stays what it is.
// Series are plain Taylor series over ranges short enough for float, but for one.
#pragma once

#include "kernels/simd/vector.h"

namespace luthier::kernels {
namespace {

LUTHIER_INLINE Vector at_least(Vector x, float low) { return x < low ? all(low) : x; }
LUTHIER_INLINE Vector at_most(Vector x, float high) { return x > high ? all(high) : x; }
LUTHIER_INLINE Vector magnitude_of(Vector x) { return from_bits(bits(x) & 0x7fffffffu); }

/// Adding it to a number of less than 2^22 leaves the nearest integer in the low bits.
constexpr float rounder = 0x1.8p23f;

/// e^x = power * (1 + rest), with rest in about -.3 .. .42, so that e^x - 1 keeps its digits too. |x| < 87.
struct Exponential {
  Vector power, rest;
};

LUTHIER_INLINE Exponential split_exponential(Vector x) {
  const Vector shifted = x * 0x1.715476p0f + rounder;  // x / log 2
  const Vector n = shifted - rounder;
  const Vector r = (x - n * 0x1.62e4p-1f) - n * 0x1.7f7d1cp-20f;
  Vector series = all(1.0f / 5040) * r + 1.0f / 720;
  series = series * r + 1.0f / 120;
  series = series * r + 1.0f / 24;
  series = series * r + 1.0f / 6;
  series = series * r + 0.5f;
  return {from_bits((bits(shifted) << 23) + 0x3f800000u), (series * r) * r + r};
}

LUTHIER_INLINE Vector exponential(Vector x) {
  const Exponential e = split_exponential(at_most(at_least(x, -87.0f), 88.0f));
  return e.power * e.rest + e.power;
}

LUTHIER_INLINE Vector sigmoid(Vector x) { return 1.0f / (1.0f + exponential(-x)); }

/// By (e^2|x| - 1) / (e^2|x| + 1), the numerator of which is exact enough near 0.
LUTHIER_INLINE Vector hyperbolic_tangent(Vector x) {
  const Exponential e = split_exponential(at_most(2.0f * magnitude_of(x), 40.0f));
  const Vector numerator = e.power * e.rest + (e.power - 1.0f);
  return from_bits(bits(numerator / (numerator + 2.0f)) | (bits(x) & 0x80000000u));
}

/// log(1 + z) for 0 <= z <= 1, as 2 artanh(z / (z + 2)).
LUTHIER_INLINE Vector log_of_one_and(Vector z) {
  const Vector s = z / (z + 2.0f), square = s * s;
  Vector series = all(2.0f / 17) * square + 2.0f / 15;
  series = series * square + 2.0f / 13;
  series = series * square + 2.0f / 11;
  series = series * square + 2.0f / 9;
  series = series * square + 2.0f / 7;
  series = series * square + 2.0f / 5;
  series = series * square + 2.0f / 3;
  return series * square * s + 2.0f * s;
}

/// log(1 + e^x)
LUTHIER_INLINE Vector soft_plus(Vector x) { return at_least(x, 0.0f) + log_of_one_and(exponential(-magnitude_of(x))); }

/// x times the share of a unit normal distribution below x: the complementary error function by C. Hastings'
/// approximation, 1.5e-7 off at most (Abramowitz and Stegun, 7.1.26).
LUTHIER_INLINE Vector gaussian_error_linear(Vector x) {
  const Vector size = magnitude_of(x) * 0x1.6a09e6p-1f;  // over the root of 2
  const Vector t = 1.0f / (1.0f + 0.3275911f * size);
  Vector series = all(1.061405429f) * t - 1.453152027f;
  series = series * t + 1.421413741f;
  series = series * t - 0.284496736f;
  series = series * t + 0.254829592f;
  const Vector beyond = 0.5f * (series * t) * exponential(-size * size);
  return x * (x > 0.0f ? 1.0f - beyond : beyond);
}

/// sin(pi t)^2, which repeats every 1: the polynomial in the square of what is left of t that has the least largest
/// relative error for that degree, 1.4e-8 (found by Remez' exchange). Beyond |t| of about 10^5 it is a bounded number.
LUTHIER_INLINE Vector squared_sine(Vector half_turns) {
  const Vector rest = half_turns - ((half_turns + rounder) - rounder);
  const Vector square = at_most(rest * rest, 0.26f);
  Vector series = all(-3.3359752f) * square + 13.036973f;
  series = series * square - 30.098524f;
  series = series * square + 42.726925f;
  series = series * square - 32.46966f;
  series = series * square + 9.869604f;
  return series * square;
}

}  // namespace
}  // namespace luthier::kernels

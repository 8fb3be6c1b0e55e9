// The passes of a fast Fourier transform, four parts into one at a time, over real and imaginary parts that lie apart.
// In double precision.
#pragma once

#include "kernels/simd/vector.h"

namespace luthier::kernels {
namespace {

template <int width>
struct Doubles {
  typedef double Type __attribute__((vector_size(8 * width)));
  typedef Type Unaligned __attribute__((aligned(8), may_alias));
  LUTHIER_INLINE Type load(const double* from) { return *reinterpret_cast<const Unaligned*>(from); }
  LUTHIER_INLINE void store(double* to, Type x) { *reinterpret_cast<Unaligned*>(to) = x; }
};

/// Four numbers each as far apart as the parts are long: k, and the same place of the other parts.
template <int width>
LUTHIER_INLINE void join_four(double* real, double* imaginary, const double* factors, int half) {
  using Few = Doubles<width>;
  using Type = typename Few::Type;
  const Type b_real = Few::load(real + half), b_imaginary = Few::load(imaginary + half);
  const Type c_real = Few::load(real + 2 * half), c_imaginary = Few::load(imaginary + 2 * half);
  const Type d_real = Few::load(real + 3 * half), d_imaginary = Few::load(imaginary + 3 * half);
  const Type u = Few::load(factors), v = Few::load(factors + half);
  const Type w = Few::load(factors + 2 * half), x = Few::load(factors + 3 * half);
  const Type y = Few::load(factors + 4 * half), z = Few::load(factors + 5 * half);
  const Type turned_b_real = b_real * u - b_imaginary * v, turned_b_imaginary = b_real * v + b_imaginary * u;
  const Type turned_c_real = c_real * w - c_imaginary * x, turned_c_imaginary = c_real * x + c_imaginary * w;
  const Type turned_d_real = d_real * y - d_imaginary * z, turned_d_imaginary = d_real * z + d_imaginary * y;
  const Type a_real = Few::load(real), a_imaginary = Few::load(imaginary);
  const Type sum_real = a_real + turned_b_real, sum_imaginary = a_imaginary + turned_b_imaginary;
  const Type rest_real = a_real - turned_b_real, rest_imaginary = a_imaginary - turned_b_imaginary;
  const Type other_sum_real = turned_c_real + turned_d_real,
             other_sum_imaginary = turned_c_imaginary + turned_d_imaginary;
  const Type other_rest_real = turned_c_real - turned_d_real;
  const Type other_rest_imaginary = turned_c_imaginary - turned_d_imaginary;
  Few::store(real, sum_real + other_sum_real);
  Few::store(imaginary, sum_imaginary + other_sum_imaginary);
  Few::store(real + half, rest_real + other_rest_imaginary);
  Few::store(imaginary + half, rest_imaginary - other_rest_real);
  Few::store(real + 2 * half, sum_real - other_sum_real);
  Few::store(imaginary + 2 * half, sum_imaginary - other_sum_imaginary);
  Few::store(real + 3 * half, rest_real - other_rest_imaginary);
  Few::store(imaginary + 3 * half, rest_imaginary + other_rest_real);
}

/// `half`, the length of the parts that are joined, is a multiple of `width`.
template <int width>
void pass_of_four(double* real, double* imaginary, const double* factors, int half, int size) {
  for (int start = 0; start < size; start += 4 * half) {
    for (int k = 0; k < half; k += width) join_four<width>(real + start + k, imaginary + start + k, factors + k, half);
  }
}

/// Single numbers in twos.
inline void first_pass_of_two(double* real, double* imaginary, int size) {
  for (int n = 0; n < size; n += 2) {
    for (int part = 0; part < 2; ++part) {
      double* x = (part == 0 ? real : imaginary) + n;
      const double a = x[0], b = x[1];
      x[0] = a + b;
      x[1] = a - b;
    }
  }
}

/// Single numbers in fours.
inline void first_pass_of_four(double* real, double* imaginary, int size) {
  for (int n = 0; n < size; n += 4) {
    double *x = real + n, *y = imaginary + n;
    const double sum_x = x[0] + x[1], rest_x = x[0] - x[1], other_sum_x = x[2] + x[3], other_rest_x = x[2] - x[3];
    const double sum_y = y[0] + y[1], rest_y = y[0] - y[1], other_sum_y = y[2] + y[3], other_rest_y = y[2] - y[3];
    x[0] = sum_x + other_sum_x;
    y[0] = sum_y + other_sum_y;
    x[1] = rest_x + other_rest_y;
    y[1] = rest_y - other_rest_x;
    x[2] = sum_x - other_sum_x;
    y[2] = sum_y - other_sum_y;
    x[3] = rest_x - other_rest_y;
    y[3] = rest_y + other_rest_x;
  }
}

/// Of a power of two, whose values are in the order of reversed digits.
inline void fft_passes(double* real, double* imaginary, const double* factors, int size) {
  int half = 1;
  for (int left = size; left > 1; left /= 4) half = left == 2 ? 2 : half;
  if (size == 1) return;
  if (half == 2) {
    first_pass_of_two(real, imaginary, size);
  } else {
    first_pass_of_four(real, imaginary, size);
    half = 4;
  }
  constexpr int widest = lanes / 2;
  for (; half < size; factors += 6 * half, half *= 4) {
    if (half >= widest) {
      pass_of_four<widest>(real, imaginary, factors, half, size);
    } else if (half >= 4) {
      pass_of_four < widest<4 ? widest : 4>(real, imaginary, factors, half, size);
    } else {
      pass_of_four<2>(real, imaginary, factors, half, size);
    }
  }
}

}  // namespace
}  // namespace luthier::kernels

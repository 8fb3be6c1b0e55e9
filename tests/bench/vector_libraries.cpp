// The innermost loop of a convolution by the compiler's vector types, as our kernels have it, by Highway and by xsimd.
//
//     apt install libhwy-dev libxsimd-dev && ninja -C build/dev bench_vector_libraries
//     build/dev/tests/cpp/bench_vector_libraries
//
// Sums of `rows` rows of inputs times weights of `rows` x 2 vectors of columns, over 1152 inputs (384 channels, kernel
// 3), weights in the first cache. Compiled for the machine it runs on; libraries take turns, the best of several
// rounds.
#include <hwy/highway.h>

#include <cstdio>
#include <cstdlib>
#include <vector>
#include <xsimd/xsimd.hpp>

#include "machine.h"

namespace {

constexpr int inputs = 1152, vectors = 2, most_rows = 12;

#if defined(__AVX512F__)
constexpr int lanes = 16;
#elif defined(__AVX2__)
constexpr int lanes = 8;
#else
constexpr int lanes = 4;
#endif

struct Types {
  typedef float Vector __attribute__((vector_size(4 * lanes)));
  typedef Vector Unaligned __attribute__((aligned(4), may_alias));
  static Vector load(const float* from) { return *reinterpret_cast<const Unaligned*>(from); }
  static void store(float* to, Vector x) { *reinterpret_cast<Unaligned*>(to) = x; }
  static Vector zero() { return Vector{}; }
  static Vector add_product(Vector sum, float x, Vector w) { return sum + x * w; }
};

struct Highway {
  using Tag = hwy::HWY_NAMESPACE::FixedTag<float, lanes>;
  using Vector = hwy::HWY_NAMESPACE::Vec<Tag>;
  static Vector load(const float* from) { return hwy::HWY_NAMESPACE::LoadU(Tag(), from); }
  static void store(float* to, Vector x) { hwy::HWY_NAMESPACE::StoreU(x, Tag(), to); }
  static Vector zero() { return hwy::HWY_NAMESPACE::Zero(Tag()); }
  static Vector add_product(Vector sum, float x, Vector w) {
    return hwy::HWY_NAMESPACE::MulAdd(hwy::HWY_NAMESPACE::Set(Tag(), x), w, sum);
  }
};

struct Xsimd {
  using Vector = xsimd::batch<float>;
  static Vector load(const float* from) { return Vector::load_unaligned(from); }
  static void store(float* to, Vector x) { x.store_unaligned(to); }
  static Vector zero() { return Vector(0.0f); }
  static Vector add_product(Vector sum, float x, Vector w) { return xsimd::fma(Vector(x), w, sum); }
};

/// `parts` independent sums of each, so that few rows keep the multipliers busy, too.
template <class Library, int rows, int parts>
__attribute__((noinline)) void tile(const float* in, const float* weight, float* out) {
  typename Library::Vector sums[parts][rows][vectors];
#pragma GCC unroll 16
  for (int p = 0; p < parts; ++p) {
#pragma GCC unroll 16
    for (int r = 0; r < rows; ++r) {
#pragma GCC unroll 16
      for (int v = 0; v < vectors; ++v) sums[p][r][v] = Library::zero();
    }
  }
  for (int k = 0; k < inputs; k += parts) {
#pragma GCC unroll 16
    for (int p = 0; p < parts; ++p) {
      typename Library::Vector w[vectors];
#pragma GCC unroll 16
      for (int v = 0; v < vectors; ++v) w[v] = Library::load(weight + ((k + p) * vectors + v) * lanes);
#pragma GCC unroll 16
      for (int r = 0; r < rows; ++r) {
#pragma GCC unroll 16
        for (int v = 0; v < vectors; ++v) {
          sums[p][r][v] = Library::add_product(sums[p][r][v], in[r * inputs + k + p], w[v]);
        }
      }
    }
  }
#pragma GCC unroll 16
  for (int r = 0; r < rows; ++r) {
#pragma GCC unroll 16
    for (int v = 0; v < vectors; ++v) {
      typename Library::Vector total = sums[0][r][v];
#pragma GCC unroll 16
      for (int p = 1; p < parts; ++p) total = total + sums[p][r][v];
      Library::store(out + (r * vectors + v) * lanes, total);
    }
  }
}

struct Numbers {
  std::vector<float> in = std::vector<float>(most_rows * inputs);
  std::vector<float> weight = std::vector<float>(inputs * vectors * lanes);
  std::vector<float> out = std::vector<float>(most_rows * vectors * lanes);
};

template <class Library, int rows, int parts>
double gflops(Numbers& numbers) {
  const double took = luthier::machine::seconds([&] {
    tile<Library, rows, parts>(numbers.in.data(), numbers.weight.data(), numbers.out.data());
    asm volatile("" : : "m"(*numbers.out.data()) : "memory");
  });
  return 2e-9 * inputs * vectors * lanes * rows / took;
}

template <int rows, int parts>
void measure(Numbers& numbers) {
  double best[3] = {};
  for (int round = 0; round < 20; ++round) {
    best[0] = std::max(best[0], gflops<Types, rows, parts>(numbers));
    best[1] = std::max(best[1], gflops<Highway, rows, parts>(numbers));
    best[2] = std::max(best[2], gflops<Xsimd, rows, parts>(numbers));
  }
  std::printf("%2d rows: vector types %6.1f GFLOP/s, Highway %6.1f (%.2f), xsimd %6.1f (%.2f)\n", rows, best[0],
              best[1], best[1] / best[0], best[2], best[2] / best[0]);
}

}  // namespace

int main() {
  Numbers numbers;
  for (auto& x : numbers.in) x = static_cast<float>(std::rand()) / static_cast<float>(RAND_MAX);
  for (auto& w : numbers.weight) w = static_cast<float>(std::rand()) / static_cast<float>(RAND_MAX);
  std::printf("%d lanes, peak %.1f GFLOP/s\n", lanes, 1e-9 * luthier::machine::peak_flops());
  measure<1, 4>(numbers);
  measure<2, 2>(numbers);
  measure<4, 1>(numbers);
  measure<8, 1>(numbers);
  measure<12, 1>(numbers);
}

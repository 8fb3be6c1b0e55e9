// What this machine can do, for bounds that speeds are compared with. Compile with -O3 -march=native.
#pragma once

#include <algorithm>
#include <cstddef>
#include <ctime>

namespace luthier::machine {

typedef float Vector __attribute__((vector_size(64)));

inline double now() {
  std::timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

/// Seconds of one call, the best of several rounds of at least a millisecond.
template <class Call>
double seconds(const Call& call) {
  int calls = 1;
  double best = 1e9;
  for (int round = 0; round < 12;) {
    const double begin = now();
    for (int i = 0; i < calls; ++i) call();
    const double took = now() - begin;
    if (took < 1e-3) {
      calls *= 2;
      continue;
    }
    best = std::min(best, took / calls);
    ++round;
  }
  return best;
}

/// Multiplications and additions a second, with nothing but registers.
inline double peak_flops() {
  constexpr int sums = 12, repeats = 1000;
  Vector factor = Vector{} + 0.5f;
  asm volatile("" : "+m"(factor));  // not known while compiling
  const double took = seconds([factor] {
    Vector total[sums];  // here, or it would be written every time; different, or they would be one
    for (int s = 0; s < sums; ++s) total[s] = factor * static_cast<float>(s);
    for (int i = 0; i < repeats; ++i) {
#pragma GCC unroll 16
      for (int s = 0; s < sums; ++s) total[s] = total[s] * factor + factor;
    }
    Vector all = {};
    for (const auto& sum : total) all += sum;
    asm volatile("" : : "m"(all));
  });
  return 2.0 * 16 * sums * repeats / took;
}

/// Bytes a second of reading the same memory again and again. `data` is aligned to a vector.
inline double read_bandwidth(const unsigned char* data, std::size_t bytes) {
  const auto* vectors = reinterpret_cast<const Vector*>(data);
  const std::size_t count = bytes / sizeof(Vector) / 8 * 8;
  const double took = seconds([&] {
    Vector sums[8] = {};
    for (std::size_t i = 0; i < count; i += 8) {
#pragma GCC unroll 8
      for (std::size_t s = 0; s < 8; ++s) sums[s] += vectors[i + s];
    }
    asm volatile("" : : "m"(sums) : "memory");
  });
  return static_cast<double>(count * sizeof(Vector)) / took;
}

}  // namespace luthier::machine

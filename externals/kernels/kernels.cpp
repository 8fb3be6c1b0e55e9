#include "kernels/kernels.h"

namespace luthier::kernels {

extern const Kernels avx512_kernels, avx2_kernels, neon_kernels, portable_kernels;

namespace {

struct Available {
  const Kernels* list[4] = {};

  Available() {
    int count = 0;
#if defined(__x86_64__)
    // AVX-512 as of Skylake; every CPU with AVX2 and FMA also has F16C, which older compilers cannot ask for.
    if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512bw") &&
        __builtin_cpu_supports("avx512dq")) {
      list[count++] = &avx512_kernels;
    }
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) list[count++] = &avx2_kernels;
#endif
#if defined(__aarch64__)
    list[count] = &neon_kernels;  // part of every such CPU
#else
    list[count] = &portable_kernels;
#endif
  }
};

}  // namespace

const Kernels* const* available_kernels() {
  static const Available available;
  return available.list;
}

const Kernels& best_kernels() { return *available_kernels()[0]; }

const char* instruction_set() { return best_kernels().name; }

}  // namespace luthier::kernels

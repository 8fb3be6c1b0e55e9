// 32 registers:  24 sums, 2 of weights. Where these are widened first, it costs a Zen 4 core nothing with 4 of them and
// 6 rows, and with 2 a cycle each: 18 cycles for 16 sums, 26.5 for 24.
#define LUTHIER_LANES 16
#define LUTHIER_PANEL_VECTORS 2
#define LUTHIER_NARROW_PANEL_VECTORS 4
#define LUTHIER_TILE_ROWS 12
#include "kernels/simd/table.h"

namespace luthier::kernels {

extern const Kernels avx512_kernels;
constexpr Kernels avx512_kernels = LUTHIER_KERNELS("AVX-512");

}  // namespace luthier::kernels

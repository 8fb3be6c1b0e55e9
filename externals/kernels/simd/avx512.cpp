// 32 registers:  24 sums, 2 of weights.
#define LUTHIER_LANES 16
#define LUTHIER_PANEL_VECTORS 2
#define LUTHIER_TILE_ROWS 12
#include "kernels/simd/table.h"

namespace luthier::kernels {

extern const Kernels avx512_kernels;
constexpr Kernels avx512_kernels = LUTHIER_KERNELS("AVX-512");

}  // namespace luthier::kernels

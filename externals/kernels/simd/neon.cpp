// 32 registers:  20 sums, 4 of weights, 5 inputs.
#define LUTHIER_LANES 4
#define LUTHIER_PANEL_VECTORS 4
#define LUTHIER_NARROW_PANEL_VECTORS 4
#define LUTHIER_TILE_ROWS 5
#include "kernels/simd/table.h"

namespace luthier::kernels {

extern const Kernels neon_kernels;
constexpr Kernels neon_kernels = LUTHIER_KERNELS("NEON");

}  // namespace luthier::kernels

// 16 registers, as of SSE2:  8 sums, 2 of weights, 4 of products.
#define LUTHIER_LANES 4
#define LUTHIER_PANEL_VECTORS 2
#define LUTHIER_NARROW_PANEL_VECTORS 2
#define LUTHIER_TILE_ROWS 4
#include "kernels/simd/table.h"

namespace luthier::kernels {

extern const Kernels portable_kernels;
constexpr Kernels portable_kernels = LUTHIER_KERNELS("portable");

}  // namespace luthier::kernels

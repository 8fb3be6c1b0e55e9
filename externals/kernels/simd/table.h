// The table of one instruction set. A file that includes it says how wide vectors are (LUTHIER_LANES), how many make a
// panel of weights (LUTHIER_PANEL_VECTORS; of 16 bits: LUTHIER_NARROW_PANEL_VECTORS) and how many rows a tile has
// (LUTHIER_TILE_ROWS; fewer where a panel is wider): sums, weights and an input fill the registers.
#pragma once

#include "kernels/simd/dots.h"
#include "kernels/simd/fft.h"
#include "kernels/simd/finite.h"
#include "kernels/simd/narrow.h"
#include "kernels/simd/noise.h"
#include "kernels/simd/rows.h"
#include "kernels/simd/transpose.h"

#define LUTHIER_KERNELS(name)     \
  {name,                          \
   lanes,                         \
   panel_vectors,                 \
   narrow_panel_vectors,          \
   multiply_by_type<Broadcast>,   \
   multiply_dots_by_type,         \
   multiply_by_type<Channelwise>, \
   finish_all,                    \
   softplus_rows,                 \
   combine_rows<Gate>,            \
   combine_rows<Add>,             \
   combine_rows<Product>,         \
   affine_rows,                   \
   transpose_rows,                \
   noise_rows,                    \
   narrow_to_f16,                 \
   all_finite,                    \
   fft_passes}

// Sums of a tile of rows x vectors of columns, held in registers while the window runs by.
#pragma once

#include "kernels/simd/finish.h"

namespace luthier::kernels {
namespace {

constexpr int panel_vectors = LUTHIER_PANEL_VECTORS;
constexpr int narrow_panel_vectors = LUTHIER_NARROW_PANEL_VECTORS;
constexpr int tile_rows = LUTHIER_TILE_ROWS;
constexpr int most_sums = panel_vectors * tile_rows;

template <class Weight>
constexpr int vectors_of = sizeof(typename Weight::Stored) == sizeof(float) ? panel_vectors : narrow_panel_vectors;

constexpr int rows_beside(int vectors) { return most_sums / vectors < tile_rows ? most_sums / vectors : tile_rows; }

/// Independent sums that keep the multipliers busy: two of them, four cycles each.
constexpr int busy = 8;
constexpr int unrolled(int sums) { return sums >= busy ? 1 : 2 * sums >= busy ? 2 : 4 * sums >= busy ? 4 : 8; }

/// Tiles with so many sums read weights slowly enough to have time for fetching those that come later: layers larger
/// than the second cache run at 85 % of peak instead of 70 at 8 rows. Smaller tiles wait for memory whatever they do,
/// and lose a quarter by asking. To fetch later layers meanwhile, or further ahead, made large models no faster, or
/// slower by 3 %.
constexpr int many_sums = 12;
constexpr int bytes_ahead = 3072;
constexpr int cache_line = 64;

/// A panel of weights and what it is multiplied with.
struct Panel {
  const void* weight;
  const float* bias;
  /// Of the last vector, where it is not whole: matters only where inputs are read in vectors.
  int last_lanes;
};

/// One input for all columns: a dense convolution.
struct Broadcast {
  LUTHIER_INLINE Vector load(const float* from, int, int) { return all(*from); }
  LUTHIER_INLINE ptrdiff_t step(const Window&) { return 1; }
  static constexpr int column_step = 0;
};

/// Each column its own input, `segment_step` after the one before: a depthwise convolution.
struct Channelwise {
  LUTHIER_INLINE Vector load(const float* from, int vector, int count) {
    return count < lanes ? load_first(from + vector * lanes, count) : kernels::load(from + vector * lanes);
  }
  LUTHIER_INLINE ptrdiff_t step(const Window& window) { return window.segment_step; }
  static constexpr int column_step = 1;
};

template <class Input, class Weight, int rows, int vectors>
LUTHIER_INLINE void add_products(Vector (&sums)[rows][vectors], const float* in, ptrdiff_t row_step,
                                 const typename Weight::Stored* weight, int last_lanes) {
  Vector w[vectors];
#pragma GCC unroll 16
  for (int v = 0; v < vectors; ++v) {
    w[v] = Weight::load(weight + v * lanes);
    if constexpr (rows > 1) keep(w[v]);
    if constexpr (rows * vectors >= many_sums) {
      const auto* later = reinterpret_cast<const char*>(weight + v * lanes) + bytes_ahead;
      if (v * lanes * sizeof(*weight) % cache_line == 0) __builtin_prefetch(later);
    }
  }
#pragma GCC unroll 16
  for (int r = 0; r < rows; ++r) {
#pragma GCC unroll 16
    for (int v = 0; v < vectors; ++v) {
      sums[r][v] += Input::load(in + r * row_step, v, v == vectors - 1 ? last_lanes : lanes) * w[v];
    }
  }
}

template <int unroll, int rows, int vectors>
LUTHIER_INLINE void begin_sums(Vector (&sums)[unroll][rows][vectors], const float* bias) {
#pragma GCC unroll 16
  for (int u = 0; u < unroll; ++u) {
#pragma GCC unroll 16
    for (int r = 0; r < rows; ++r) {
#pragma GCC unroll 16
      for (int v = 0; v < vectors; ++v) sums[u][r][v] = u == 0 ? load(bias + v * lanes) : Vector{};
    }
  }
}

template <int unroll, int rows, int vectors>
LUTHIER_INLINE void store_sums(Vector (&sums)[unroll][rows][vectors], float* tile) {
#pragma GCC unroll 16
  for (int r = 0; r < rows; ++r) {
#pragma GCC unroll 16
    for (int v = 0; v < vectors; ++v) {
      Vector total = sums[0][r][v];
#pragma GCC unroll 16
      for (int u = 1; u < unroll; ++u) total += sums[u][r][v];
      store(tile + (r * vectors + v) * lanes, total);
    }
  }
}

template <class Input, class Weight, int rows, int vectors>
void sum_tile(const Window& window, const float* in, const Panel& panel, float* tile) {
  constexpr int unroll = unrolled(rows * vectors), width = vectors * lanes;
  const auto* weight = static_cast<const typename Weight::Stored*>(panel.weight);
  const ptrdiff_t row_step = window.row_step, step = Input::step(window);
  const int length = window.length, last_lanes = panel.last_lanes;
  Vector sums[unroll][rows][vectors];
  begin_sums(sums, panel.bias);
  for (int segment = 0; segment < window.segments; ++segment) {
    const float* from = in + segment * window.segment_step;
    int k = 0;
    for (; k + unroll <= length; k += unroll, weight += unroll * width, from += unroll * step) {
#pragma GCC unroll 16
      for (int u = 0; u < unroll; ++u) {
        add_products<Input, Weight>(sums[u], from + u * step, row_step, weight + u * width, last_lanes);
      }
    }
    for (; unroll > 1 && k < length; ++k, weight += width, from += step) {
      add_products<Input, Weight>(sums[0], from, row_step, weight, last_lanes);
    }
  }
  store_sums(sums, tile);
}

using SumTile = void (*)(const Window&, const float*, const Panel&, float*);

template <class Input, class Weight, int vectors, int rows = rows_beside(vectors)>
SumTile tile_of_rows(int wanted) {
  if constexpr (rows > 1) {
    if (wanted < rows) return tile_of_rows<Input, Weight, vectors, rows - 1>(wanted);
  }
  return sum_tile<Input, Weight, rows, vectors>;
}

template <class Input, class Weight, int vectors = vectors_of<Weight>>
SumTile tile_of(int rows, int wanted_vectors) {
  if constexpr (vectors > 1) {
    if (wanted_vectors < vectors) return tile_of<Input, Weight, vectors - 1>(rows, wanted_vectors);
  }
  return tile_of_rows<Input, Weight, vectors>(rows);
}

}  // namespace
}  // namespace luthier::kernels

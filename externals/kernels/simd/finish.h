// What follows a sum: residual, activation, and storing both, for rows of sums that are still in the cache.
#pragma once

#include "kernels/kernels.h"
#include "kernels/simd/functions.h"

namespace luthier::kernels {
namespace {

struct Raw {
  LUTHIER_INLINE Vector apply(const Output&, Vector x, Vector, Vector) { return x; }
};

struct Leaky {
  LUTHIER_INLINE Vector apply(const Output& output, Vector x, Vector, Vector) {
    return x >= 0.0f ? x : x * output.parameter;
  }
};

struct Snake {
  LUTHIER_INLINE Vector apply(const Output&, Vector x, Vector alpha, Vector inverse_alpha) {
    return squared_sine(alpha * x) * inverse_alpha + x;
  }
};

struct Tanh {
  LUTHIER_INLINE Vector apply(const Output&, Vector x, Vector, Vector) { return hyperbolic_tangent(x); }
};

struct Sigmoid {
  LUTHIER_INLINE Vector apply(const Output&, Vector x, Vector, Vector) { return sigmoid(x); }
};

struct Positive {
  LUTHIER_INLINE Vector apply(const Output& output, Vector x, Vector, Vector) {
    return 2.0f * exponential(-2.3f * soft_plus(-(x + output.parameter))) + 1e-7f;
  }
};

/// One frame's destinations, null as in Output.
struct Frame {
  float* out;
  float* activated;
  const float* residual;
  const float* alpha;
  const float* inverse_alpha;
};

LUTHIER_INLINE float* moved(float* from, ptrdiff_t by) { return from == nullptr ? nullptr : from + by; }
LUTHIER_INLINE const float* moved(const float* from, ptrdiff_t by) { return from == nullptr ? nullptr : from + by; }

LUTHIER_INLINE Frame frame_of(const Output& output, ptrdiff_t frame, int channel) {
  return {moved(output.out, frame * output.out_step + channel),
          moved(output.activated, frame * output.activated_step + channel),
          moved(output.residual, frame * output.residual_step + channel), moved(output.alpha, channel),
          moved(output.inverse_alpha, channel)};
}

template <class Function>
LUTHIER_INLINE void finish_vector(const Output& output, const Frame& frame, int at, Vector x) {
  if (frame.residual != nullptr) x += load(frame.residual + at);
  if (frame.out != nullptr) store(frame.out + at, x);
  if (frame.activated == nullptr) return;
  const bool snake = frame.alpha != nullptr;
  const Vector alpha = snake ? load(frame.alpha + at) : Vector{};
  const Vector inverse_alpha = snake ? load(frame.inverse_alpha + at) : Vector{};
  store(frame.activated + at, Function::apply(output, x, alpha, inverse_alpha));
}

template <class Function>
LUTHIER_INLINE void finish_first(const Output& output, const Frame& frame, int at, int count, Vector x) {
  if (frame.residual != nullptr) x += load_first(frame.residual + at, count);
  if (frame.out != nullptr) store_first(frame.out + at, count, x);
  if (frame.activated == nullptr) return;
  const bool snake = frame.alpha != nullptr;
  const Vector alpha = snake ? load_first(frame.alpha + at, count) : Vector{};
  const Vector inverse_alpha = snake ? load_first(frame.inverse_alpha + at, count) : Vector{};
  store_first(frame.activated + at, count, Function::apply(output, x, alpha, inverse_alpha));
}

/// Where rows of sums belong: at `channel` of every `frame_step`th frame from `frame` on.
struct Place {
  ptrdiff_t frame, frame_step;
  int channel;
};

/// Reads `sums` in whole vectors where `padded`.
template <class Function, bool padded>
void finish_rows(Rows sums, int rows, int channels, const Output& output, const Place& place) {
  for (int row = 0; row < rows; ++row) {
    const float* from = sums.data + row * sums.step;
    const Frame to = frame_of(output, place.frame + row * place.frame_step, place.channel);
    int at = 0;
    for (; at + lanes <= channels; at += lanes) finish_vector<Function>(output, to, at, load(from + at));
    if (at == channels) continue;
    const int rest = channels - at;
    finish_first<Function>(output, to, at, rest, padded ? load(from + at) : load_first(from + at, rest));
  }
}

template <bool padded>
void finish_any(Rows sums, int rows, int channels, const Output& output, const Place& place) {
  const Activation activation = output.activated == nullptr ? Activation::none : output.activation;
  switch (activation) {
    case Activation::none:
      return finish_rows<Raw, padded>(sums, rows, channels, output, place);
    case Activation::leaky:
      return finish_rows<Leaky, padded>(sums, rows, channels, output, place);
    case Activation::snake:
      return finish_rows<Snake, padded>(sums, rows, channels, output, place);
    case Activation::tanh:
      return finish_rows<Tanh, padded>(sums, rows, channels, output, place);
    case Activation::sigmoid:
      return finish_rows<Sigmoid, padded>(sums, rows, channels, output, place);
    case Activation::positive:
      return finish_rows<Positive, padded>(sums, rows, channels, output, place);
  }
}

/// The sums of columns [column, column + columns) of rows from `row` on, which may be several frames a row.
inline void finish_tile(Rows tile, int rows, int row, int column, int columns, const Target& target) {
  if (target.frames == 1) {
    return finish_any<true>(tile, rows, columns, *target.output, {row, 1, target.first_channel + column});
  }
  for (int begin = column; begin < column + columns;) {
    const int within = begin % target.channels, left = column + columns - begin;
    const int count = left < target.channels - within ? left : target.channels - within;
    const ptrdiff_t frame = static_cast<ptrdiff_t>(row) * target.frames + begin / target.channels;
    finish_any<false>({tile.data + (begin - column), tile.step}, rows, count, *target.output,
                      {frame, target.frames, target.first_channel + within});
    begin += count;
  }
}

inline void finish_all(Rows in, int rows, int channels, const Output& output) {
  finish_any<false>(in, rows, channels, output, {0, 1, 0});
}

}  // namespace
}  // namespace luthier::kernels

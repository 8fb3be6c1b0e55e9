// What follows a sum: residual, activation, and storing both, for rows of sums that are still in the cache.
#pragma once

#include "kernels/kernels.h"
#include "kernels/simd/functions.h"

namespace luthier::kernels {
namespace {

struct Raw {
  static constexpr bool per_channel = false;
  LUTHIER_INLINE Vector apply(const Output&, Vector x, Vector, Vector) { return x; }
};

struct Leaky {
  static constexpr bool per_channel = false;
  LUTHIER_INLINE Vector apply(const Output& output, Vector x, Vector, Vector) {
    return x >= 0.0f ? x : x * output.parameter;
  }
};

struct Snake {
  static constexpr bool per_channel = true;
  LUTHIER_INLINE Vector apply(const Output&, Vector x, Vector half_turns, Vector inverse_alpha) {
    return squared_sine(half_turns * x) * inverse_alpha + x;
  }
};

struct Tanh {
  static constexpr bool per_channel = false;
  LUTHIER_INLINE Vector apply(const Output&, Vector x, Vector, Vector) { return hyperbolic_tangent(x); }
};

struct Sigmoid {
  static constexpr bool per_channel = false;
  LUTHIER_INLINE Vector apply(const Output&, Vector x, Vector, Vector) { return sigmoid(x); }
};

struct Positive {
  static constexpr bool per_channel = false;
  LUTHIER_INLINE Vector apply(const Output& output, Vector x, Vector, Vector) {
    return 2.0f * exponential(-2.3f * soft_plus(-(x + output.parameter))) + 1e-7f;
  }
};

struct Gelu {
  static constexpr bool per_channel = false;
  LUTHIER_INLINE Vector apply(const Output&, Vector x, Vector, Vector) { return gaussian_error_linear(x); }
};

/// Where rows of sums belong: at `channel` of every `frame_step`th frame from `frame` on.
struct Place {
  ptrdiff_t frame, frame_step;
  int channel;
};

/// What there is of an Output, known while compiling: a tile of one vector takes longer to be asked than to be written.
template <bool adds, bool keeps, bool activates>
struct Parts {
  static constexpr bool residual = adds, out = keeps, activated = activates;
};

/// One row's destinations. What there is not is never touched.
struct Frame {
  float* out;
  float* activated;
  const float* residual;
};

template <class Function, class Given>
LUTHIER_INLINE void finish_vector(const Output& output, const Frame& frame, int at, int channel, Vector x) {
  if constexpr (Given::residual) x += load(frame.residual + at);
  if constexpr (Given::out) store(frame.out + at, x);
  if constexpr (Given::activated) {
    Vector half_turns = {}, inverse_alpha = {};
    if constexpr (Function::per_channel) {
      half_turns = load(output.half_turns + channel + at);
      inverse_alpha = load(output.inverse_alpha + channel + at);
    }
    store(frame.activated + at, Function::apply(output, x, half_turns, inverse_alpha));
  }
}

template <class Function, class Given>
LUTHIER_INLINE void finish_first(const Output& output, const Frame& frame, int at, int channel, int count, Vector x) {
  if constexpr (Given::residual) x += load_first(frame.residual + at, count);
  if constexpr (Given::out) store_first(frame.out + at, count, x);
  if constexpr (Given::activated) {
    Vector half_turns = {}, inverse_alpha = {};
    if constexpr (Function::per_channel) {
      half_turns = load_first(output.half_turns + channel + at, count);
      inverse_alpha = load_first(output.inverse_alpha + channel + at, count);
    }
    store_first(frame.activated + at, count, Function::apply(output, x, half_turns, inverse_alpha));
  }
}

/// Reads `sums` in whole vectors where `padded`.
template <class Function, class Given, bool padded>
void finish_rows(Rows sums, int rows, int channels, const Output& output, const Place& place) {
  const int channel = place.channel, whole = channels - channels % lanes, rest = channels - whole;
  const float* from = sums.data;
  Frame to = {output.out, output.activated, output.residual};
  if constexpr (Given::out) to.out += place.frame * output.out_step + channel;
  if constexpr (Given::activated) to.activated += place.frame * output.activated_step + channel;
  if constexpr (Given::residual) to.residual += place.frame * output.residual_step + channel;
  for (int row = 0; row < rows; ++row) {
    for (int at = 0; at < whole; at += lanes) finish_vector<Function, Given>(output, to, at, channel, load(from + at));
    if (rest > 0) {
      const Vector last = padded ? load(from + whole) : load_first(from + whole, rest);
      finish_first<Function, Given>(output, to, whole, channel, rest, last);
    }
    from += sums.step;
    if constexpr (Given::out) to.out += place.frame_step * output.out_step;
    if constexpr (Given::activated) to.activated += place.frame_step * output.activated_step;
    if constexpr (Given::residual) to.residual += place.frame_step * output.residual_step;
  }
}

template <class Function, bool padded>
void finish_given(Rows sums, int rows, int channels, const Output& output, const Place& place) {
  if (output.out == nullptr) {
    if (output.residual == nullptr)
      return finish_rows<Function, Parts<false, false, true>, padded>(sums, rows, channels, output, place);
    return finish_rows<Function, Parts<true, false, true>, padded>(sums, rows, channels, output, place);
  }
  if (output.residual == nullptr)
    return finish_rows<Function, Parts<false, true, true>, padded>(sums, rows, channels, output, place);
  return finish_rows<Function, Parts<true, true, true>, padded>(sums, rows, channels, output, place);
}

template <bool padded>
void finish_any(Rows sums, int rows, int channels, const Output& output, const Place& place) {
  if (output.activated == nullptr) {
    if (output.residual == nullptr)
      return finish_rows<Raw, Parts<false, true, false>, padded>(sums, rows, channels, output, place);
    return finish_rows<Raw, Parts<true, true, false>, padded>(sums, rows, channels, output, place);
  }
  switch (output.activation) {
    case Activation::none:
      return finish_given<Raw, padded>(sums, rows, channels, output, place);
    case Activation::leaky:
      return finish_given<Leaky, padded>(sums, rows, channels, output, place);
    case Activation::snake:
      return finish_given<Snake, padded>(sums, rows, channels, output, place);
    case Activation::tanh:
      return finish_given<Tanh, padded>(sums, rows, channels, output, place);
    case Activation::sigmoid:
      return finish_given<Sigmoid, padded>(sums, rows, channels, output, place);
    case Activation::positive:
      return finish_given<Positive, padded>(sums, rows, channels, output, place);
    case Activation::gelu:
      return finish_given<Gelu, padded>(sums, rows, channels, output, place);
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

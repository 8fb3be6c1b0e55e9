// Noise that has a place in time; see luthier.blocks.sources.noise and luthier.blocks.sources.chance.
#include <algorithm>
#include <cmath>

#include "engine/native/operations/hash.h"
#include "engine/native/operations/position.h"
#include "kernels/channel_filters.h"

namespace luthier::native {
namespace {

constexpr int drawn_at_once = 32;
/// Multiplications and additions that a random number is as long as.
constexpr std::int64_t each_random = 40;

/// By G. Box and M. Muller: of two uniform numbers, whose places are `step` apart from one to the next.
void make_normal(std::uint32_t at, std::uint32_t step, float gain, float* y, int count) noexcept {
  float angle[drawn_at_once];
  kernels::noise(at, step, y, count, 1, count);
  kernels::noise(at + 0x40000001u, step, angle, count, 1, count);
  for (int n = 0; n < count; ++n) {
    const float radius = std::max(0.5f + 0.5f * y[n], 1e-9f);
    y[n] = gain * (std::sqrt(-2.0f * std::log(radius)) * std::cos(static_cast<float>(pi) * angle[n]));
  }
}

class NormalNoise final : public Operation {
 public:
  NormalNoise(int gain, int seed, Delay delay) : gain_(gain), seed_(seed), delay_(delay) {}

  void run(const Call& call) const noexcept override {
    const auto start = static_cast<Position*>(call.state)->advance(call.out.frames) - delay_.of(call);
    const float gain = gain_ < 0 ? 1.0f : static_cast<float>(call.settings->number(gain_));
    const auto seed = call.settings->seed(seed_);
    if (call.out.channels == 1 && call.out.step == 1 && gain != 0.0f) return make_sound(call, start, seed, gain);
    for_each_frame(call.out, call.voices, [&](int voice, int frame) {
      float* y = call.out.at(voice, frame);
      if (gain == 0.0f) {
        std::fill_n(y, call.out.channels, 0.0f);
        return;
      }
      for (int c = 0; c < call.out.channels; c += drawn_at_once) {
        const auto at = place(start + frame, seed, voice) + static_cast<std::uint32_t>(c) * channel_stride;
        make_normal(at, channel_stride, gain, y + c, std::min(drawn_at_once, call.out.channels - c));
      }
    });
  }
  std::unique_ptr<State> make_state() const override { return std::make_unique<Position>(); }

 private:
  /// Frames of one channel lie side by side, as channels do.
  static void make_sound(const Call& call, std::int64_t start, std::uint32_t seed, float gain) noexcept {
    for (int voice = 0; voice < call.voices; ++voice) {
      for (int frame = 0; frame < call.out.frames; frame += drawn_at_once) {
        make_normal(place(start + frame, seed, voice), 1, gain, call.out.at(voice, frame),
                    std::min(drawn_at_once, call.out.frames - frame));
      }
    }
  }

  /// -1: there is none, it is 1.
  int gain_;
  int seed_;
  Delay delay_;
};

class GumbelNoise final : public Operation {
 public:
  explicit GumbelNoise(int seed) : seed_(seed) {}

  void run(const Call& call) const noexcept override {
    const auto start = static_cast<Position*>(call.state)->advance(call.out.frames);
    const auto seed = call.settings->seed(seed_);
    for_each_frame(call.out, call.voices, [&](int voice, int frame) {
      float* y = call.out.at(voice, frame);
      hashed_noise(place(start + frame, seed, voice), y, call.out.channels);
      for (int c = 0; c < call.out.channels; ++c) {
        const float uniform = std::clamp((y[c] + 1.0f) * 0.5f, 1e-7f, static_cast<float>(1.0 - 1e-7));
        y[c] = -std::log(-std::log(uniform));
      }
    });
  }
  std::unique_ptr<State> make_state() const override { return std::make_unique<Position>(); }

 private:
  int seed_;
};

/// [taps][points]: Hann-windowed zero-phase impulse responses of amplitudes from 0 to the Nyquist frequency.
std::vector<float> made_basis(int points) {
  const int taps = 2 * (points - 1);
  std::vector<float> basis(static_cast<std::size_t>(taps) * static_cast<std::size_t>(points));
  for (int t = 0; t < taps; ++t) {
    const double window = 0.5 - 0.5 * std::cos(2.0 * pi * t / taps);
    const int turned = (t + taps - taps / 2) % taps;
    for (int p = 0; p < points; ++p) {
      const double once = p == 0 || p == points - 1 ? 1.0 : 2.0;
      const double impulse = once * std::cos(2.0 * pi * (std::int64_t{p} * turned % taps) / taps) / taps;
      basis[static_cast<std::size_t>(t) * static_cast<std::size_t>(points) + static_cast<std::size_t>(p)] =
          static_cast<float>(impulse * window);
    }
  }
  return basis;
}

struct NoiseShape {
  int channels = 1, points = 2, frame_length = 1;
  int taps() const { return 2 * (points - 1); }
  /// Samples of one channel that are computed as if they were channels with the same filter: kernels want several.
  int abreast() const {
    int samples = 1;
    while (channels == 1 && samples < 32 && frame_length % (2 * samples) == 0) samples *= 2;
    return samples;
  }
};

/// Memory for one frame of the amplitudes.
class NoiseState final : public Position {
 public:
  explicit NoiseState(const NoiseShape& shape)
      : noise(static_cast<std::size_t>(shape.frame_length + shape.taps() - 1) * shape.channels),
        responses(static_cast<std::size_t>(shape.taps()) * shape.channels * shape.abreast()),
        filters(shape.channels * shape.abreast(), shape.taps()) {}

  /// [frame_length + taps - 1][channels] · [channels or abreast][taps]
  std::vector<float> noise, responses;
  kernels::ChannelFilters filters;
};

class FilteredNoise final : public Operation {
 public:
  FilteredNoise(const NoiseShape& noise_shape, int seed, Delay delay)
      : shape_(noise_shape),
        abreast_(noise_shape.abreast()),
        seed_(seed),
        delay_(delay),
        basis_(basis_product(noise_shape)) {}

  void run(const Call& call) const noexcept override {
    auto& state = *static_cast<NoiseState*>(call.state);
    const auto start = state.advance(call.out.frames) - delay_.of(call) + 1 - shape_.taps();
    const auto seed = call.settings->seed(seed_);
    for_each_frame(call.in[0], call.voices, [&](int voice, int frame) {
      make_filters(call.in[0].at(voice, frame), state);
      const int first = frame * shape_.frame_length;
      kernels::noise(place(start + first, seed, voice), channel_stride, state.noise.data(), shape_.channels,
                     shape_.frame_length + shape_.taps() - 1, shape_.channels);
      kernels::Output output;
      output.out = call.out.at(voice, first);
      output.out_step = call.out.step * abreast_;
      state.filters.run(state.noise.data(), std::ptrdiff_t{shape_.channels} * abreast_, shape_.channels,
                        shape_.frame_length / abreast_, output);
    });
  }
  std::unique_ptr<State> make_state() const override { return std::make_unique<NoiseState>(shape_); }

 private:
  static kernels::Convolution basis_product(const NoiseShape& shape) {
    kernels::ConvolutionShape product;
    product.in_channels = shape.points;
    product.out_channels = shape.taps();
    return {product, made_basis(shape.points).data(), nullptr, kernels::WeightType::f32};
  }

  /// The amplitudes of a frame are [channels][points]: rows of a small matrix product.
  void make_filters(const float* amplitudes, NoiseState& state) const noexcept {
    kernels::Output output;
    output.out = state.responses.data();
    output.out_step = shape_.taps();
    basis_.run(amplitudes, shape_.points, shape_.channels, output);
    for (int copy = 1; copy < abreast_; ++copy) {
      std::copy_n(state.responses.data(), shape_.taps(), state.responses.data() + std::ptrdiff_t{copy} * shape_.taps());
    }
    state.filters.set(state.responses.data());
  }

  NoiseShape shape_;
  int abreast_, seed_;
  Delay delay_;
  kernels::Convolution basis_;
};

}  // namespace

Made make_normal_noise(Ingredients& from) {
  expect_inputs(from, 1);
  const int gain = from.fields.has("gain") ? setting_of(from, "gain") : -1;
  auto made = std::make_unique<NormalNoise>(gain, setting_of(from, "seed"), delay_of(from));
  made->shape = {from.fields.integer("channels", 1, most_channels), from.in[0].frames};
  from.budget.work(from.fields, from.in[0].frames, each_random * made->shape.channels);
  return made;
}

Made make_gumbel_noise(Ingredients& from) {
  expect_inputs(from, 1);
  auto made = std::make_unique<GumbelNoise>(setting_of(from, "seed"));
  made->shape = {from.fields.integer("channels", 1, most_channels), from.in[0].frames};
  from.budget.work(from.fields, from.in[0].frames, each_random * made->shape.channels);
  return made;
}

Made make_filtered_noise(Ingredients& from) {
  expect_inputs(from, 1);
  const auto& fields = from.fields;
  constexpr int most_points = 4096, longest_frame = 1 << 16;
  const NoiseShape shape{fields.integer("channels", 1, 4096), fields.integer("points", 2, most_points),
                         fields.integer("frame_length", 1, longest_frame)};
  if (std::int64_t{shape.channels} * shape.points != from.in[0].channels)
    fields.refuse("'channels' times 'points' are not its input's channels");
  constexpr std::int64_t most_memory = 1 << 24;
  if ((std::int64_t{shape.frame_length} + shape.taps()) * shape.channels > most_memory ||
      std::int64_t{from.in[0].frames} * shape.frame_length > most_frames) {
    fields.refuse("'frame_length' is too large");
  }
  // the basis as it is made and as it is packed, and what a player keeps
  const std::int64_t taps = shape.taps(), basis = taps * shape.points;
  const std::int64_t samples = (std::int64_t{shape.frame_length} + taps) * shape.channels;
  from.budget.keep_floats(fields, 2 * basis + samples + 2 * taps * shape.channels * shape.abreast());
  from.budget.work(fields, from.in[0].frames,
                   basis * shape.channels + taps * shape.frame_length * shape.channels + each_random * samples);
  auto made = std::make_unique<FilteredNoise>(shape, setting_of(from, "seed"), delay_of(from));
  made->shape = {shape.channels, from.in[0].frames * shape.frame_length};
  return made;
}

}  // namespace luthier::native

// Random shapes, numbers and destinations for tests of convolutions.
#pragma once

#include <algorithm>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "kernels/kernels.h"
#include "reference.h"

namespace luthier::kernels {

class Random {
 public:
  explicit Random(unsigned seed) : engine_(seed) {}

  int between(int low, int high) { return std::uniform_int_distribution<int>(low, high)(engine_); }
  bool maybe() { return between(0, 1) == 1; }
  float number() { return std::normal_distribution<float>()(engine_); }
  /// At least `low`, mostly small.
  int small(int low, int high) { return maybe() ? between(low, low + (high - low) / 8) : between(low, high); }

  std::vector<float> numbers(int count, float scale = 1.0f) {
    std::vector<float> values(static_cast<std::size_t>(count));
    for (auto& value : values) value = scale * number();
    return values;
  }

 private:
  std::mt19937 engine_;
};

/// Exactly so many floats on the heap, so that a sanitizer sees every step beyond them.
inline std::unique_ptr<float[]> exactly(const std::vector<float>& values) {
  std::unique_ptr<float[]> copy(new float[values.size()]);
  std::copy(values.begin(), values.end(), copy.get());
  return copy;
}

/// Weights as `type` keeps them.
inline float kept(float weight, WeightType type) {
  if (type == WeightType::f32) return weight;
  const double digits = type == WeightType::f16 ? 11 : 8;
  int exponent;
  const double mantissa = std::frexp(double{weight}, &exponent);
  const double least = type == WeightType::f16 && exponent < -13 ? exponent + 24 : digits;
  return static_cast<float>(
      std::ldexp(std::nearbyint(std::ldexp(mantissa, static_cast<int>(least))), exponent - static_cast<int>(least)));
}

/// An Output in memory with guards between and around its frames, and what must stand there.
class Destination {
 public:
  Destination(Random& random, int frames, int channels) : frames_(frames), channels_(channels) {
    output.activation = static_cast<Activation>(random.between(0, 5));
    output.parameter = output.activation == Activation::leaky ? 0.2f : 0.5f * random.number();
    const int which = random.between(0, 2);
    const bool tight = random.maybe();
    out_step_ = tight ? channels : channels + random.between(0, 9);
    activated_step_ = tight ? channels : channels + random.between(0, 9);
    out_ = random.numbers(frames * out_step_ + 2 * guard);
    activated_ = random.numbers(frames * activated_step_ + 2 * guard);
    alpha_ = random.numbers(channels);
    for (auto& alpha : alpha_) alpha = std::fabs(alpha) + 0.1f;
    auto half_turns = alpha_;
    for (auto& turns : half_turns) turns = static_cast<float>(double{turns} / pi);
    for (float alpha : alpha_) inverse_alpha_.push_back(1.0f / alpha);
    exact_half_turns_ = exactly(half_turns), exact_inverse_ = exactly(inverse_alpha_);
    if (output.activation == Activation::snake) {
      output.half_turns = exact_half_turns_.get();
      output.inverse_alpha = exact_inverse_.get();
    }
    if (which != 1) output.out = out_.data() + guard, output.out_step = out_step_;
    if (which != 0) output.activated = activated_.data() + guard, output.activated_step = activated_step_;
    choose_residual(random);
    out_before_ = out_, activated_before_ = activated_;
  }

  Destination(const Destination&) = delete;
  Destination& operator=(const Destination&) = delete;

  /// Empty, or what is wrong.
  std::string wrong(const reference::Sums& sums) const {
    std::vector<bool> mine(out_.size()), mine_activated(activated_.size());
    for (int frame = 0; frame < frames_; ++frame) {
      for (int channel = 0; channel < channels_; ++channel) {
        const auto out_at = static_cast<std::size_t>(guard + frame * out_step_ + channel);
        const auto activated_at = static_cast<std::size_t>(guard + frame * activated_step_ + channel);
        const auto at = static_cast<std::size_t>(frame * channels_ + channel);
        const double residual = residual_at(frame, channel), raw = sums.value[at] + residual;
        const double error = 1e-6 * (sums.magnitude[at] + std::fabs(residual)) + 1e-7;
        if (output.out != nullptr) {
          mine[out_at] = true;
          if (!(std::fabs(out_[out_at] - raw) <= error)) return difference("sum", frame, channel, out_[out_at], raw);
        }
        if (output.activated == nullptr) continue;
        mine_activated[activated_at] = true;
        const auto c = static_cast<std::size_t>(channel);
        const double expected =
            reference::activated(output.activation, double{output.parameter}, alpha_[c], inverse_alpha_[c], raw);
        // A sum's own error passes the activations, the slopes of which are at most 2; then comes theirs.
        const double allowed =
            2.0 * error + 2e-6 * std::fabs(expected) + (output.half_turns ? 1e-6 * inverse_alpha_[c] : 0);
        if (!(std::fabs(activated_[activated_at] - expected) <= allowed)) {
          return difference("activated", frame, channel, activated_[activated_at], expected);
        }
      }
    }
    for (std::size_t i = 0; i < out_.size(); ++i) {
      if (!mine[i] && out_[i] != out_before_[i]) return "wrote beyond out, at " + std::to_string(i);
    }
    for (std::size_t i = 0; i < activated_.size(); ++i) {
      if (!mine_activated[i] && activated_[i] != activated_before_[i]) return "beyond activated, " + std::to_string(i);
    }
    return "";
  }

  Output output;

 private:
  static constexpr int guard = 40;
  static constexpr double pi = 3.14159265358979323846;

  void choose_residual(Random& random) {
    const int kind = random.between(0, 2);
    if (kind == 0) return;
    if (kind == 1 && output.out != nullptr) {
      output.residual = output.out, output.residual_step = output.out_step;
      return;
    }
    output.residual_step = random.maybe() ? channels_ : channels_ + 3;
    const auto count = static_cast<int>((frames_ - 1) * output.residual_step + channels_);
    residual_values_ = random.numbers(count);
    residual_ = exactly(residual_values_);
    output.residual = residual_.get();
  }

  double residual_at(int frame, int channel) const {
    if (output.residual == nullptr) return 0.0;
    if (output.residual == output.out) {
      return out_before_[static_cast<std::size_t>(guard + frame * out_step_ + channel)];
    }
    return residual_[static_cast<std::size_t>(frame * output.residual_step + channel)];
  }

  static std::string difference(const char* what, int frame, int channel, double got, double expected) {
    return std::string(what) + " of frame " + std::to_string(frame) + ", channel " + std::to_string(channel) + ": " +
           std::to_string(got) + " instead of " + std::to_string(expected);
  }

  int frames_, channels_, out_step_ = 0, activated_step_ = 0;
  std::vector<float> out_, activated_, out_before_, activated_before_, alpha_, inverse_alpha_, residual_values_;
  std::unique_ptr<float[]> residual_, exact_half_turns_, exact_inverse_;
};

}  // namespace luthier::kernels

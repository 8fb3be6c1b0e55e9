// How loud, sharp and booming a spectrum sounds: luthier.features.hearing, whose tables are weights of the file.
#include <algorithm>
#include <cmath>

#include "engine/native/operations/operations.h"

namespace luthier::native {
namespace {

/// Sum of the bands of 0.001 sone: below it nothing is heard.
constexpr double faintest = 4e-3;

class SpecificLoudness final : public Operation {
 public:
  SpecificLoudness(kernels::Convolution bank, std::vector<float> gain)
      : bank_(std::move(bank)), gain_(std::move(gain)) {}

  void run(const Call& call) const noexcept override {
    const auto& in = call.in[0];
    for (int voice = 0; voice < call.voices; ++voice) {
      kernels::Output output;
      output.out = call.out.at(voice);
      output.out_step = call.out.step;
      bank_.run(in.at(voice), in.step, call.out.frames, output);
    }
    for_each_frame(call.out, call.voices, [&](int voice, int frame) {
      float* y = call.out.at(voice, frame);
      for (int c = 0; c < call.out.channels; ++c) {
        const double over = std::pow(0.5 + 0.5 * y[c], 0.23) - 1.0;
        y[c] = static_cast<float>(gain_[static_cast<std::size_t>(c)] * std::max(over, 0.0));
      }
    });
  }

 private:
  kernels::Convolution bank_;
  std::vector<float> gain_;
};

/// Sums of a row, each weighted.
double weighted(const float* row, const float* weights, int count) noexcept {
  double sum = 0.0;
  for (int c = 0; c < count; ++c) sum += double{row[c]} * (weights == nullptr ? 1.0f : weights[c]);
  return sum;
}

/// `is_booming`: the share of loudness that the second row of weights takes, times the loudness by the first; else the
/// loudness by the first row over all of it.
class HeardMeasure final : public Operation {
 public:
  HeardMeasure(std::vector<float> weights, bool is_booming) : weights_(std::move(weights)), is_booming_(is_booming) {}

  void run(const Call& call) const noexcept override {
    const int count = call.in[0].channels;
    const float *first = weights_.data(), *second = is_booming_ ? first + count : nullptr;
    for_each_frame(call.out, call.voices, [&](int voice, int frame) {
      const float* x = call.in[0].at(voice, frame);
      const double total = weighted(x, nullptr, count);
      double heard = 0.0;
      if (total > faintest) {
        heard = weighted(x, first, count) / total;
        if (is_booming_) heard *= weighted(x, second, count);
      }
      *call.out.at(voice, frame) = static_cast<float>(heard);
    });
  }

 private:
  std::vector<float> weights_;
  bool is_booming_;
};

}  // namespace

Made make_specific_loudness(Ingredients& from) {
  expect_inputs(from, 1);
  const auto bank = from.weights.at(from.fields, "bank", 2);
  if (bank.size(0) > most_channels || bank.size(1) != from.in[0].channels)
    from.fields.refuse("'bank' does not fit its input");
  const int bands = bank.size(0);
  const auto* gain = from.weights.vector(from.fields, "gain", bands);
  kernels::ConvolutionShape product;
  product.in_channels = bank.size(1);
  product.out_channels = bands;
  from.budget.work(from.fields, from.in[0].frames, std::int64_t{bands} * (bank.size(1) + 50));
  // never in half precision: its range is larger than that
  kernels::Convolution packed(product, bank.data, nullptr, kernels::WeightType::f32);
  auto made = std::make_unique<SpecificLoudness>(std::move(packed), std::vector<float>(gain, gain + bands));
  made->shape = {bands, from.in[0].frames};
  return made;
}

Made make_sharpness(Ingredients& from) {
  expect_inputs(from, 1);
  const auto* weights = from.weights.vector(from.fields, "weight", from.in[0].channels);
  auto made = std::make_unique<HeardMeasure>(std::vector<float>(weights, weights + from.in[0].channels), false);
  made->shape = {1, from.in[0].frames};
  return made;
}

Made make_booming(Ingredients& from) {
  expect_inputs(from, 1);
  const auto weights = from.weights.at(from.fields, "weight", 2);
  if (weights.size(0) != 2 || weights.size(1) != from.in[0].channels)
    from.fields.refuse("'weight' is not two rows that fit its input");
  auto made = std::make_unique<HeardMeasure>(std::vector<float>(weights.data, weights.data + weights.count()), true);
  made->shape = {1, from.in[0].frames};
  return made;
}

}  // namespace luthier::native

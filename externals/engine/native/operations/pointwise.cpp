// Arithmetic of frames with numbers, settings and each other.
#include <algorithm>
#include <cmath>

#include "engine/native/operations/operations.h"

namespace luthier::native {
namespace {

/// y = f(x, factor of the channel); one factor for all has step 0.
template <class Function>
void combine(const Call& call, const float* factor, int factor_step, Function f) noexcept {
  for_each_frame(call.out, call.voices, [&](int voice, int frame) {
    const float* x = call.in[0].at(voice, frame);
    float* y = call.out.at(voice, frame);
    if (factor_step == 0) {
      for (int c = 0; c < call.out.channels; ++c) y[c] = f(x[c], *factor);
    } else {
      for (int c = 0; c < call.out.channels; ++c) y[c] = f(x[c], factor[c]);
    }
  });
}

/// Numbers of the file, or those of a setting.
struct Factor {
  std::vector<float> numbers;
  int setting = -1;

  const std::vector<float>& now(const Call& call) const {
    return setting < 0 ? numbers : call.settings->floats(setting);
  }
};

Factor factor_of(Ingredients& from) {
  const auto& fields = from.fields;
  const int channels = from.in[0].channels;
  Factor factor;
  if (fields.has("weight")) {
    const auto weight = from.weights.at(fields, "weight", 1);
    if (weight.size(0) != 1 && weight.size(0) != channels)
      fields.refuse("'weight' has neither one number nor one a channel");
    factor.numbers.assign(weight.data, weight.data + weight.size(0));
  } else if (fields.has("setting")) {
    factor.setting = from.settings.find(fields.text("setting"), channels);
    if (factor.setting < 0) fields.refuse("'setting' is no attribute of the model that fits");
  } else {
    factor.numbers = {fields.number("number")};
  }
  return factor;
}

class Scale final : public Operation {
 public:
  Scale(Factor factor, bool inverse) : factor_(std::move(factor)), inverse_(inverse) {}

  void run(const Call& call) const noexcept override {
    const auto& numbers = factor_.now(call);
    const int step = numbers.size() > 1 ? 1 : 0;
    if (inverse_) return combine(call, numbers.data(), step, [](float x, float by) { return x / by; });
    combine(call, numbers.data(), step, [](float x, float by) { return x * by; });
  }

 private:
  Factor factor_;
  bool inverse_;
};

class Shift final : public Operation {
 public:
  Shift(Factor factor, bool inverse) : factor_(std::move(factor)), inverse_(inverse) {}

  void run(const Call& call) const noexcept override {
    const auto& numbers = factor_.now(call);
    const int step = numbers.size() > 1 ? 1 : 0;
    if (inverse_) return combine(call, numbers.data(), step, [](float x, float by) { return x - by; });
    combine(call, numbers.data(), step, [](float x, float by) { return x + by; });
  }

 private:
  Factor factor_;
  bool inverse_;
};

class BatchNorm final : public Operation {
 public:
  BatchNorm(std::vector<float> scale, std::vector<float> shift) : scale_(std::move(scale)), shift_(std::move(shift)) {}

  void run(const Call& call) const noexcept override {
    for_each_frame(call.out, call.voices, [&](int voice, int frame) {
      const float* x = call.in[0].at(voice, frame);
      float* y = call.out.at(voice, frame);
      for (int c = 0; c < call.out.channels; ++c)
        y[c] = x[c] * scale_[static_cast<std::size_t>(c)] + shift_[static_cast<std::size_t>(c)];
    });
  }

 private:
  std::vector<float> scale_, shift_;
};

/// Two inputs; the one with a single channel goes with all of the other.
template <class Function, bool is_sum>
class Pair final : public Operation {
 public:
  void run(const Call& call) const noexcept override {
    const bool first_is_one = call.in[0].channels < call.in[1].channels;
    const auto& wide = call.in[first_is_one ? 1 : 0];
    const auto& other = call.in[first_is_one ? 0 : 1];
    const bool one = other.channels == 1;
    for_each_frame(call.out, call.voices, [&](int voice, int frame) {
      const float *x = wide.at(voice, frame), *by = other.at(voice, frame);
      float* y = call.out.at(voice, frame);
      if (one) {
        for (int c = 0; c < call.out.channels; ++c) y[c] = Function()(x[c], *by);
      } else {
        for (int c = 0; c < call.out.channels; ++c) y[c] = Function()(x[c], by[c]);
      }
    });
  }
  bool adds() const override { return is_sum; }
};

template <class Function, bool is_sum>
Made pair_of(const Ingredients& from) {
  expect_inputs(from, 2);
  const auto &a = from.in[0], &b = from.in[1];
  const bool fits = a.channels == b.channels || a.channels == 1 || b.channels == 1;
  if (a.frames != b.frames || !fits) from.fields.refuse("inputs have different frames or channels");
  auto made = std::make_unique<Pair<Function, is_sum>>();
  made->shape = {std::max(a.channels, b.channels), a.frames};
  return made;
}

class Normalize final : public Operation {
 public:
  explicit Normalize(float radius) : radius_(radius) {}

  void run(const Call& call) const noexcept override {
    for_each_frame(call.out, call.voices, [&](int voice, int frame) {
      const float* x = call.in[0].at(voice, frame);
      float* y = call.out.at(voice, frame);
      float squares = 0.0f;
      for (int c = 0; c < call.out.channels; ++c) squares += x[c] * x[c];
      const float norm = std::max(std::sqrt(squares), 1e-12f);
      for (int c = 0; c < call.out.channels; ++c) y[c] = radius_ * (x[c] / norm);
    });
  }

 private:
  float radius_;
};

}  // namespace

Made make_scale(Ingredients& from) {
  expect_inputs(from, 1);
  auto made = std::make_unique<Scale>(factor_of(from), from.fields.flag("inverse"));
  made->shape = from.in[0];
  return made;
}

Made make_shift(Ingredients& from) {
  expect_inputs(from, 1);
  auto made = std::make_unique<Shift>(factor_of(from), from.fields.flag("inverse"));
  made->shape = from.in[0];
  return made;
}

Made make_batch_norm(Ingredients& from) {
  expect_inputs(from, 1);
  const int channels = from.in[0].channels;
  const auto& fields = from.fields;
  const auto *mean = from.weights.vector(fields, "mean", channels),
             *variance = from.weights.vector(fields, "variance", channels);
  const auto *weight = from.weights.vector(fields, "weight", channels),
             *bias = from.weights.vector(fields, "bias", channels);
  const float epsilon = fields.number("epsilon");
  std::vector<float> scale, shift;
  for (int c = 0; c < channels; ++c) {
    scale.push_back(weight[c] / std::sqrt(variance[c] + epsilon));
    shift.push_back(bias[c] - mean[c] * scale.back());
    if (!std::isfinite(scale.back()) || !std::isfinite(shift.back())) fields.refuse("'variance' is out of range");
  }
  auto made = std::make_unique<BatchNorm>(std::move(scale), std::move(shift));
  made->shape = from.in[0];
  return made;
}

Made make_add(Ingredients& from) { return pair_of<std::plus<float>, true>(from); }
Made make_multiply(Ingredients& from) { return pair_of<std::multiplies<float>, false>(from); }

Made make_normalize(Ingredients& from) {
  expect_inputs(from, 1);
  auto made = std::make_unique<Normalize>(from.fields.number("radius"));
  made->shape = from.in[0];
  return made;
}

}  // namespace luthier::native

// Element by element, without parameters of time.
#include <algorithm>
#include <cmath>

#include "engine/native/operations/operations.h"
#include "kernels/rowwise.h"

namespace luthier::native {
namespace {

float sigmoid(float x) { return 1.0f / (1.0f + std::exp(-x)); }

/// What the kernels do behind a sum as well, for values that no sum is in front of.
class Activation final : public Operation {
 public:
  /// `parameters`: what the epilogue points into.
  explicit Activation(const Epilogue& epilogue, std::vector<float> parameters = {})
      : epilogue_(epilogue), parameters_(std::move(parameters)) {}

  void run(const Call& call) const noexcept override {
    const auto& in = call.in[0];
    for (int voice = 0; voice < call.voices; ++voice) {
      kernels::Output output;
      output.activated = call.out.at(voice);
      output.activated_step = call.out.step;
      output.activation = epilogue_.activation;
      output.parameter = epilogue_.parameter;
      output.half_turns = epilogue_.half_turns;
      output.inverse_alpha = epilogue_.inverse_alpha;
      kernels::finish({in.at(voice), in.step}, in.frames, in.channels, output);
    }
  }
  const Epilogue* as_epilogue() const override { return &epilogue_; }

 private:
  Epilogue epilogue_;
  std::vector<float> parameters_;
};

Made activation(const Ingredients& from, const Epilogue& epilogue, std::vector<float> parameters = {}) {
  expect_inputs(from, 1);
  auto made = std::make_unique<Activation>(epilogue, std::move(parameters));
  made->shape = from.in[0];
  return made;
}

class Softplus final : public Operation {
 public:
  void run(const Call& call) const noexcept override {
    const auto& in = call.in[0];
    for (int voice = 0; voice < call.voices; ++voice) {
      kernels::softplus({in.at(voice), in.step}, call.out.at(voice), call.out.step, in.frames, in.channels);
    }
  }
};

class ClampMin final : public Operation {
 public:
  explicit ClampMin(float lowest) : lowest_(lowest) {}

  void run(const Call& call) const noexcept override {
    for_each_frame(call.out, call.voices, [&](int voice, int frame) {
      const float* x = call.in[0].at(voice, frame);
      float* y = call.out.at(voice, frame);
      for (int c = 0; c < call.out.channels; ++c) y[c] = std::max(x[c], lowest_);
    });
  }

 private:
  float lowest_;
};

class Gate final : public Operation {
 public:
  explicit Gate(std::vector<float> bias) : bias_(std::move(bias)) {}

  void run(const Call& call) const noexcept override {
    const int half = call.out.channels;
    const float *bias_a = bias_.data(), *bias_b = bias_a + half;
    for_each_frame(call.out, call.voices, [&](int voice, int frame) {
      const float *a = call.in[0].at(voice, frame), *b = a + half;
      float* y = call.out.at(voice, frame);
      for (int c = 0; c < half; ++c) y[c] = std::tanh(a[c] + bias_a[c]) * sigmoid(b[c] + bias_b[c]);
    });
  }

 private:
  std::vector<float> bias_;
};

}  // namespace

Made make_leaky_relu(Ingredients& from) {
  return activation(from, {kernels::Activation::leaky, from.fields.number("slope")});
}

Made make_snake(Ingredients& from) {
  expect_inputs(from, 1);
  const int channels = from.in[0].channels;
  const auto* log_alpha = from.weights.vector(from.fields, "log_alpha", channels);
  std::vector<float> parameters(2 * static_cast<std::size_t>(channels));
  float *half_turns = parameters.data(), *inverse = half_turns + channels;
  for (int c = 0; c < channels; ++c) {
    const float alpha = std::exp(log_alpha[c]);
    half_turns[c] = static_cast<float>(double{alpha} / pi);
    inverse[c] = 1.0f / alpha;
    if (!std::isfinite(alpha) || !std::isfinite(inverse[c])) from.fields.refuse("'log_alpha' is out of range");
  }
  // a vector that is moved stays where it is in memory
  return activation(from, {kernels::Activation::snake, 0.0f, half_turns, inverse}, std::move(parameters));
}

Made make_tanh(Ingredients& from) { return activation(from, {kernels::Activation::tanh}); }
Made make_sigmoid(Ingredients& from) { return activation(from, {kernels::Activation::sigmoid}); }

Made make_gelu(Ingredients& from) { return activation(from, {kernels::Activation::gelu}); }

Made make_positive(Ingredients& from) {
  return activation(from, {kernels::Activation::positive, from.fields.number("offset")});
}

Made make_softplus(Ingredients& from) {
  expect_inputs(from, 1);
  auto made = std::make_unique<Softplus>();
  made->shape = from.in[0];
  return made;
}

Made make_clamp_min(Ingredients& from) {
  expect_inputs(from, 1);
  auto made = std::make_unique<ClampMin>(from.fields.number("number"));
  made->shape = from.in[0];
  return made;
}

Made make_gate(Ingredients& from) {
  expect_inputs(from, 1);
  const int channels = from.in[0].channels;
  if (channels % 2 != 0) from.fields.refuse("input has an odd number of channels");
  const auto* bias = from.weights.vector_or_null(from.fields, "bias", channels);
  auto made = std::make_unique<Gate>(bias == nullptr ? std::vector<float>(static_cast<std::size_t>(channels))
                                                     : std::vector<float>(bias, bias + channels));
  made->shape = {channels / 2, from.in[0].frames};
  return made;
}

}  // namespace luthier::native

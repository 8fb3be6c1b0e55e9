// Element by element, without parameters of time.
#include <algorithm>
#include <cmath>

#include "engine/native_operations.h"

namespace luthier::native {
namespace {

float sigmoid(float x) { return 1.0f / (1.0f + std::exp(-x)); }

/// A function of one float and its channel.
template <class Function>
class Elementwise final : public Operation {
 public:
  Elementwise(Function function, const Epilogue& epilogue) : function_(std::move(function)), epilogue_(epilogue) {}

  void run(const Call& call) const noexcept override {
    const auto& in = call.in[0];
    for_each_frame(call.out, call.voices, [&](int voice, int frame) {
      const float* x = in.at(voice, frame);
      float* y = call.out.at(voice, frame);
      for (int c = 0; c < call.out.channels; ++c) y[c] = function_(x[c], c);
    });
  }
  const Epilogue* as_epilogue() const override {
    return epilogue_.activation == kernels::Activation::none ? nullptr : &epilogue_;
  }

 private:
  Function function_;
  Epilogue epilogue_;
};

template <class Function>
Made elementwise(const Ingredients& from, Function function, const Epilogue& epilogue = {}) {
  expect_inputs(from, 1);
  auto made = std::make_unique<Elementwise<Function>>(std::move(function), epilogue);
  made->shape = from.in[0];
  return made;
}

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
  const float slope = from.fields.number("slope");
  return elementwise(from, [slope](float x, int) { return x >= 0.0f ? x : slope * x; },
                     {kernels::Activation::leaky, slope});
}

Made make_snake(Ingredients& from) {
  expect_inputs(from, 1);
  const int channels = from.in[0].channels;
  const auto* log_alpha = from.weights.vector(from.fields, "log_alpha", channels);
  // Owned by the function, whose memory stays where it is: the epilogue points into it.
  const auto both = std::make_shared<std::vector<float>>(2 * static_cast<std::size_t>(channels));
  float *alpha = both->data(), *inverse = alpha + channels;
  for (int c = 0; c < channels; ++c) {
    alpha[c] = std::exp(log_alpha[c]);
    inverse[c] = 1.0f / alpha[c];
    if (!std::isfinite(alpha[c]) || !std::isfinite(inverse[c])) from.fields.refuse("'log_alpha' is out of range");
  }
  const auto bent = [both, alpha, inverse](float x, int c) {
    const float sine = std::sin(alpha[c] * x);
    return x + sine * sine * inverse[c];
  };
  return elementwise(from, bent, {kernels::Activation::snake, 0.0f, alpha, inverse});
}

Made make_tanh(Ingredients& from) {
  return elementwise(from, [](float x, int) { return std::tanh(x); }, {kernels::Activation::tanh});
}

Made make_sigmoid(Ingredients& from) {
  return elementwise(from, [](float x, int) { return sigmoid(x); }, {kernels::Activation::sigmoid});
}

Made make_positive(Ingredients& from) {
  const float offset = from.fields.number("offset");
  const auto gentle = [offset](float x, int) { return 2.0f * std::pow(sigmoid(x + offset), 2.3f) + 1e-7f; };
  return elementwise(from, gentle, {kernels::Activation::positive, offset});
}

Made make_softplus(Ingredients& from) {
  return elementwise(from, [](float x, int) { return x > 20.0f ? x : std::log1p(std::exp(x)); });
}

Made make_clamp_min(Ingredients& from) {
  const float lowest = from.fields.number("number");
  return elementwise(from, [lowest](float x, int) { return std::max(x, lowest); });
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

// A gated recurrent unit (Cho et al., EMNLP 2014) as torch.nn.GRU: luthier.blocks.recurrent.
#include <algorithm>
#include <cmath>

#include "engine/native/operations/operations.h"

namespace luthier::native {
namespace {

/// What each voice remembers, and room for one frame.
class Memories final : public State {
 public:
  explicit Memories(int width) : width_(static_cast<std::size_t>(width)), told(3 * width_) {}
  void prepare(int, int voices) override {
    const auto wanted = width_ * static_cast<std::size_t>(voices);
    if (wanted > numbers_.size()) numbers_.resize(wanted);
  }
  void reset() override { std::fill(numbers_.begin(), numbers_.end(), 0.0f); }
  float* of(int voices, int voice) noexcept {
    if (voices != voices_) reset();
    voices_ = voices;
    return numbers_.data() + width_ * static_cast<std::size_t>(voice);
  }

 private:
  std::size_t width_;
  std::vector<float> numbers_;
  int voices_ = 0;

 public:
  std::vector<float> told;
};

class Gru final : public Operation {
 public:
  Gru(int width, kernels::Convolution hidden) : width_(width), hidden_(std::move(hidden)) {}

  void run(const Call& call) const noexcept override {
    auto& memories = *static_cast<Memories*>(call.state);
    for_each_frame(call.out, call.voices, [&](int voice, int frame) {
      float* h = memories.of(call.voices, voice);
      kernels::Output output;
      output.out = memories.told.data();
      output.out_step = 3 * std::ptrdiff_t{width_};
      hidden_.run(h, width_, 1, output);
      step(call.in[0].at(voice, frame), memories.told.data(), h);
      std::copy_n(h, width_, call.out.at(voice, frame));
    });
  }
  std::unique_ptr<State> make_state() const override { return std::make_unique<Memories>(width_); }

 private:
  static float sigmoid(float x) noexcept { return 1.0f / (1.0f + std::exp(-x)); }

  void step(const float* x, const float* told, float* h) const noexcept {
    for (int n = 0; n < width_; ++n) {
      const float forgets = sigmoid(x[n] + told[n]), keeps = sigmoid(x[width_ + n] + told[width_ + n]);
      const float next = std::tanh(x[2 * width_ + n] + forgets * told[2 * width_ + n]);
      const float mixed = (1.0f - keeps) * next + keeps * h[n];
      // What is no number would be remembered for ever.
      h[n] = std::isfinite(mixed) ? mixed : 0.0f;
    }
  }

  int width_;
  kernels::Convolution hidden_;
};

}  // namespace

Made make_gru(Ingredients& from) {
  expect_inputs(from, 1);
  const auto weight = from.weights.at(from.fields, "weight", 2);
  const int width = weight.size(1);
  if (width > most_channels / 3 || weight.size(0) != 3 * width || from.in[0].channels != 3 * width)
    from.fields.refuse("'weight' does not fit its input");
  const auto* bias = from.weights.vector_or_null(from.fields, "bias", 3 * width);
  kernels::ConvolutionShape product;
  product.in_channels = width;
  product.out_channels = 3 * width;
  constexpr std::int64_t each_gate = 100;
  from.budget.keep_floats(from.fields, std::int64_t{3} * width * (width + 16));
  from.budget.work(from.fields, from.in[0].frames, std::int64_t{3} * width * width + each_gate * width);
  auto made = std::make_unique<Gru>(width, kernels::Convolution(product, weight.data, bias, kernels::WeightType::f32,
                                                                kernels::best_kernels(), from.weights.arena()));
  made->shape = {width, from.in[0].frames};
  return made;
}

}  // namespace luthier::native

// Functions of single numbers, and sums over the channels of a frame.
#include <algorithm>
#include <cmath>
#include <limits>

#include "engine/native/operations/operations.h"

namespace luthier::native {
namespace {

/// y = f(x, channel)
template <class Function>
class Map final : public Operation {
 public:
  explicit Map(Function f) : f_(std::move(f)) {}

  void run(const Call& call) const noexcept override {
    for_each_frame(call.out, call.voices, [&](int voice, int frame) {
      const float* x = call.in[0].at(voice, frame);
      float* y = call.out.at(voice, frame);
      for (int c = 0; c < call.out.channels; ++c) y[c] = f_(x[c], static_cast<std::size_t>(c));
    });
  }

 private:
  Function f_;
};

template <class Function>
Made map(const Ingredients& from, Function f) {
  expect_inputs(from, 1);
  auto made = std::make_unique<Map<Function>>(std::move(f));
  made->shape = from.in[0];
  return made;
}

class Divide final : public Operation {
 public:
  void run(const Call& call) const noexcept override {
    const bool one = call.in[1].channels == 1;
    for_each_frame(call.out, call.voices, [&](int voice, int frame) {
      const float *x = call.in[0].at(voice, frame), *by = call.in[1].at(voice, frame);
      float* y = call.out.at(voice, frame);
      for (int c = 0; c < call.out.channels; ++c) y[c] = x[c] / by[one ? 0 : c];
    });
  }
};

class WeightedSum final : public Operation {
 public:
  explicit WeightedSum(std::vector<float> weights) : weights_(std::move(weights)) {}

  void run(const Call& call) const noexcept override {
    for_each_frame(call.out, call.voices, [&](int voice, int frame) {
      const float* x = call.in[0].at(voice, frame);
      double sum = 0.0;
      for (std::size_t c = 0; c < weights_.size(); ++c) sum += double{x[c]} * weights_[c];
      *call.out.at(voice, frame) = static_cast<float>(sum);
    });
  }

 private:
  std::vector<float> weights_;
};

class Sum final : public Operation {
 public:
  void run(const Call& call) const noexcept override {
    for_each_frame(call.out, call.voices, [&](int voice, int frame) {
      const float* x = call.in[0].at(voice, frame);
      double sum = 0.0;
      for (int c = 0; c < call.in[0].channels; ++c) sum += double{x[c]};
      *call.out.at(voice, frame) = static_cast<float>(sum);
    });
  }
};

/// luthier.features.normalizer: the range of each channel, of its logarithm for some, becomes -1 to 1.
struct ChannelRange {
  float low = 0.0f, high = 1.0f;
  bool is_logarithm = false;
};

}  // namespace

Made make_log(Ingredients& from) {
  return map(from, [](float x, std::size_t) { return std::log(x); });
}

Made make_exp(Ingredients& from) {
  return map(from, [](float x, std::size_t) { return std::exp(x); });
}

Made make_sqrt(Ingredients& from) {
  return map(from, [](float x, std::size_t) { return std::sqrt(x); });
}

Made make_sin(Ingredients& from) {
  return map(from, [](float x, std::size_t) { return std::sin(x); });
}

Made make_cos(Ingredients& from) {
  return map(from, [](float x, std::size_t) { return std::cos(x); });
}

Made make_sum(Ingredients& from) {
  expect_inputs(from, 1);
  auto made = std::make_unique<Sum>();
  made->shape = {1, from.in[0].frames};
  return made;
}

Made make_clamp_max(Ingredients& from) {
  return map(from, [highest = from.fields.number("number")](float x, std::size_t) { return std::min(x, highest); });
}

Made make_finite(Ingredients& from) {
  return map(from, [](float x, std::size_t) {
    constexpr float largest = std::numeric_limits<float>::max();
    return std::isnan(x) ? 0.0f : std::clamp(x, -largest, largest);
  });
}

Made make_rescale(Ingredients& from) {
  expect_inputs(from, 1);
  const auto& fields = from.fields;
  const int channels = from.in[0].channels;
  const auto *low = from.weights.vector(fields, "low", channels), *high = from.weights.vector(fields, "high", channels);
  std::vector<ChannelRange> ranges;
  for (int c = 0; c < channels; ++c) {
    ranges.push_back({low[c], high[c]});
    if (low[c] == high[c]) fields.refuse("'low' and 'high' are the same");
  }
  for (const int c : fields.integers("log", 0, channels - 1)) ranges[static_cast<std::size_t>(c)].is_logarithm = true;
  const float smallest = fields.number("smallest");
  if (!(smallest > 0.0f)) fields.refuse("'smallest' is not above 0");
  return map(from, [ranges, smallest, clamp = fields.flag("clamp")](float x, std::size_t c) {
    const auto& range = ranges[c];
    const float value = !range.is_logarithm ? x : x > smallest ? std::log(x) : range.low;
    const float y = 2.0f * ((value - range.low) / (range.high - range.low) - 0.5f);
    return clamp ? std::clamp(y, -1.0f, 1.0f) : y;
  });
}

Made make_fallback(Ingredients& from) {
  return map(from, [number = from.fields.number("number")](float x, std::size_t) { return x > 0.0f ? x : number; });
}

Made make_below(Ingredients& from) {
  return map(from, [limit = from.fields.number("number")](float x, std::size_t) { return x < limit ? 1.0f : 0.0f; });
}

Made make_divide(Ingredients& from) {
  expect_inputs(from, 2);
  const auto &x = from.in[0], &by = from.in[1];
  if (x.frames != by.frames || (by.channels != 1 && by.channels != x.channels))
    from.fields.refuse("inputs have different frames or channels");
  auto made = std::make_unique<Divide>();
  made->shape = x;
  return made;
}

Made make_weighted_sum(Ingredients& from) {
  expect_inputs(from, 1);
  const auto* weights = from.weights.vector(from.fields, "weight", from.in[0].channels);
  auto made = std::make_unique<WeightedSum>(std::vector<float>(weights, weights + from.in[0].channels));
  made->shape = {1, from.in[0].frames};
  return made;
}

}  // namespace luthier::native

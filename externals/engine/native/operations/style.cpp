// Adaptive instance normalisation with running statistics: luthier.blocks.adain.
#include <algorithm>
#include <cmath>

#include "engine/native/operations/operations.h"

namespace luthier::native {
namespace {

/// Mean and deviation of each channel over everything gathered, all voices together; pieces are merged exactly
/// (Chan, Golub and LeVeque, 1979).
class Statistics {
 public:
  explicit Statistics(int channels)
      : mean_(static_cast<std::size_t>(channels)),
        squares_(mean_.size()),
        piece_(mean_.size()),
        spread_(mean_.size()) {}

  bool is_empty() const { return frames_ == 0; }
  float mean(int channel) const { return static_cast<float>(mean_[static_cast<std::size_t>(channel)]); }
  float deviation(int channel) const {
    return static_cast<float>(std::sqrt(squares_[static_cast<std::size_t>(channel)] / std::max(1.0, frames_) + 1e-8));
  }

  void gather(const Signal& x, int voices) noexcept {
    const double added = double(x.frames) * voices, total = frames_ + added;
    std::fill(piece_.begin(), piece_.end(), 0.0);
    std::fill(spread_.begin(), spread_.end(), 0.0);
    for_each_channel(x, voices, [&](std::size_t c, double value) { piece_[c] += value; });
    for (auto& sum : piece_) sum /= added;
    for_each_channel(x, voices,
                     [&](std::size_t c, double value) { spread_[c] += (value - piece_[c]) * (value - piece_[c]); });
    // one piece that is no number would stay in the statistics for good
    const auto is_number = [](double value) { return std::isfinite(value); };
    if (!std::all_of(spread_.begin(), spread_.end(), is_number)) return;
    for (std::size_t c = 0; c < mean_.size(); ++c) {
      const double shift = piece_[c] - mean_[c];
      squares_[c] += spread_[c] + shift * shift * (frames_ * added / total);
      mean_[c] += shift * (added / total);
    }
    frames_ = total;
  }

  void forget() noexcept {
    std::fill(mean_.begin(), mean_.end(), 0.0);
    std::fill(squares_.begin(), squares_.end(), 0.0);
    frames_ = 0;
  }

 private:
  template <class Function>
  static void for_each_channel(const Signal& x, int voices, Function f) noexcept {
    for_each_frame(x, voices, [&](int voice, int frame) {
      const float* row = x.at(voice, frame);
      for (int c = 0; c < x.channels; ++c) f(static_cast<std::size_t>(c), row[c]);
    });
  }

  std::vector<double> mean_, squares_, piece_, spread_;
  double frames_ = 0;
};

/// Streams come and go; what was learnt stays until it is forgotten by name.
class Learnt final : public State {
 public:
  explicit Learnt(int channels)
      : source(channels), target(channels), factor(static_cast<std::size_t>(channels)), shift(factor.size()) {}
  void prepare(int, int) override {}
  void reset() override {}
  bool forget(const std::string& which) override {
    if (which != "source" && which != "target") return false;
    (which == "source" ? source : target).forget();
    return true;
  }

  Statistics source, target;
  std::vector<float> factor, shift;
};

class AdaptiveNorm final : public Operation {
 public:
  AdaptiveNorm(int amount, int learn_source, int learn_target)
      : amount_(amount), learn_source_(learn_source), learn_target_(learn_target) {}

  void run(const Call& call) const noexcept override {
    auto& learnt = *static_cast<Learnt*>(call.state);
    const auto& x = call.in[0];
    if (call.settings->flag(learn_source_)) learnt.source.gather(x, call.voices);
    if (call.settings->flag(learn_target_)) learnt.target.gather(x, call.voices);
    const auto amount = static_cast<float>(call.settings->number(amount_));
    const bool off = amount == 0.0f || learnt.source.is_empty() || learnt.target.is_empty();
    if (off) {
      for_each_frame(x, call.voices, [&](int v, int f) { std::copy_n(x.at(v, f), x.channels, call.out.at(v, f)); });
    } else {
      move(call, learnt, amount);
    }
  }
  std::unique_ptr<State> make_state() const override { return std::make_unique<Learnt>(shape.channels); }

 private:
  static void move(const Call& call, Learnt& learnt, float amount) noexcept {
    const auto& x = call.in[0];
    for (int c = 0; c < x.channels; ++c) {
      const auto channel = static_cast<std::size_t>(c);
      learnt.factor[channel] = learnt.target.deviation(c) / learnt.source.deviation(c);
      learnt.shift[channel] = learnt.target.mean(c) - learnt.source.mean(c) * learnt.factor[channel];
    }
    for_each_frame(x, call.voices, [&](int voice, int frame) {
      const float* row = x.at(voice, frame);
      float* y = call.out.at(voice, frame);
      for (int c = 0; c < x.channels; ++c) {
        const float moved =
            row[c] * learnt.factor[static_cast<std::size_t>(c)] + learnt.shift[static_cast<std::size_t>(c)];
        y[c] = row[c] + amount * (moved - row[c]);
      }
    });
  }

  int amount_, learn_source_, learn_target_;
};

}  // namespace

Made make_adaptive_norm(Ingredients& from) {
  expect_inputs(from, 1);
  auto made = std::make_unique<AdaptiveNorm>(setting_of(from, "amount"), setting_of(from, "learn_source"),
                                             setting_of(from, "learn_target"));
  made->shape = from.in[0];
  return made;
}

}  // namespace luthier::native

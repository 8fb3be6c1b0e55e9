// Latents that are held: luthier.families.ddsp.adaptation.Freeze.
#include <algorithm>
#include <cmath>

#include "engine/native/operations/operations.h"

namespace luthier::native {
namespace {

struct Frozen {
  int channels = 1, frames = 1;
  /// From channel 0 on, as many are held as they were last; of the others the mean.
  int last = 0;
  /// The channel, in dB, by whose power the mean is weighted.
  int level = 0;
};

/// The newest frames of each voice, in turns; before the first frame, that one.
class Past final : public State {
 public:
  explicit Past(const Frozen& shape) : shape_(shape) {}
  void prepare(int, int voices) override {
    const auto wanted = static_cast<std::size_t>(shape_.channels) * shape_.frames * static_cast<std::size_t>(voices);
    if (wanted > frames_.size()) frames_.resize(wanted);
  }
  void reset() override { voices_ = 0; }

  /// Those of a voice; `first` is what they are where it begins.
  bool begins(int voices) noexcept {
    const bool is_new = voices != voices_;
    if (is_new) newest_ = 0;
    voices_ = voices;
    return is_new;
  }
  float* frame(int voice, int number) noexcept {
    return frames_.data() + (std::ptrdiff_t{voice} * shape_.frames + number) * shape_.channels;
  }
  int newest() const noexcept { return newest_; }
  void advance(int frames) noexcept { newest_ = (newest_ + frames) % shape_.frames; }

 private:
  Frozen shape_;
  std::vector<float> frames_;
  int voices_ = 0, newest_ = 0;
};

class Freeze final : public Operation {
 public:
  Freeze(const Frozen& frozen, int setting) : frozen_(frozen), setting_(setting) {}

  void run(const Call& call) const noexcept override {
    auto& past = *static_cast<Past*>(call.state);
    const auto& in = call.in[0];
    if (past.begins(call.voices)) {
      for (int voice = 0; voice < call.voices; ++voice) {
        for (int n = 0; n < frozen_.frames; ++n) std::copy_n(in.at(voice), frozen_.channels, past.frame(voice, n));
      }
    }
    if (call.settings->flag(setting_)) {
      for (int voice = 0; voice < call.voices; ++voice) hold(call, voice, past);
      return;
    }
    for_each_frame(in, call.voices, [&](int voice, int frame) {
      std::copy_n(in.at(voice, frame), frozen_.channels, call.out.at(voice, frame));
      std::copy_n(in.at(voice, frame), frozen_.channels,
                  past.frame(voice, (past.newest() + frame + 1) % frozen_.frames));
    });
    past.advance(in.frames);
  }
  std::unique_ptr<State> make_state() const override { return std::make_unique<Past>(frozen_); }

 private:
  void hold(const Call& call, int voice, Past& past) const noexcept {
    double powers = 0.0;
    for (int n = 0; n < frozen_.frames; ++n) powers += power(past.frame(voice, n));
    for (int c = 0; c < frozen_.channels; ++c) {
      double sum = 0.0;
      for (int n = 0; n < frozen_.frames; ++n) sum += power(past.frame(voice, n)) * past.frame(voice, n)[c];
      const float mean = static_cast<float>(sum / powers);
      const float held = c < frozen_.last ? past.frame(voice, past.newest())[c] : mean;
      for (int frame = 0; frame < call.out.frames; ++frame) call.out.at(voice, frame)[c] = held;
    }
  }

  /// Bounded, as latents drawn by hand may be anything.
  double power(const float* frame) const noexcept {
    return std::pow(10.0, 0.1 * std::clamp(double{frame[frozen_.level]}, -200.0, 200.0));
  }

  Frozen frozen_;
  int setting_;
};

}  // namespace

Made make_freeze(Ingredients& from) {
  expect_inputs(from, 1);
  const auto& fields = from.fields;
  constexpr int most_held = 1 << 18;
  Frozen shape;
  shape.channels = from.in[0].channels;
  shape.frames = fields.integer("frames", 1, 4096);
  shape.last = fields.integer("last", 0, shape.channels);
  shape.level = fields.integer("level", 0, shape.channels - 1);
  if (std::int64_t{shape.channels} * shape.frames > most_held) fields.refuse("'frames' are too many");
  const int setting = setting_of(from, "setting");
  constexpr std::int64_t each_power = 50;
  from.budget.keep_floats(fields, std::int64_t{shape.channels} * shape.frames);
  from.budget.work(fields, std::int64_t{shape.channels} * shape.frames, each_power);
  auto made = std::make_unique<Freeze>(shape, setting);
  made->shape = from.in[0];
  return made;
}

}  // namespace luthier::native

// Latents in time: slowed down, with sharper or softer attacks: luthier.families.ddsp.motion.
#include <algorithm>
#include <cmath>

#include "engine/native/operations/position.h"

namespace luthier::native {
namespace {

constexpr int longest_past = 1 << 16, largest_past = 1 << 22;

/// Past frames of the input are the player's; here is only how many frames behind it is played.
class Stretch final : public Operation {
 public:
  Stretch(int frames, int stepping, int setting) : frames_(frames), stepping_(stepping), setting_(setting) {}

  void run(const Call& call) const noexcept override {
    double* kept = static_cast<Kept<double>*>(call.state)->of(call.voices);
    const double factor = std::max(call.settings->number(setting_), 1.0);
    const double began = factor > 1.0 ? kept[0] : 0.0;
    for (int voice = 0; voice < call.voices; ++voice) {
      double behind = began;
      for (int frame = 0; frame < call.out.frames; ++frame) {
        play(call, voice, frame, behind);
        behind = behind + 1.0 - 1.0 / factor;
        if (behind > frames_) behind = 0.0;
      }
      // All voices are as far behind.
      if (voice == call.voices - 1) kept[0] = behind;
    }
  }
  int history() const override { return frames_ + 1; }
  std::unique_ptr<State> make_state() const override { return std::make_unique<Kept<double>>(0.0); }

 private:
  /// What was heard between two frames: in lines, but for the first channels, which step.
  void play(const Call& call, int voice, int frame, double behind) const noexcept {
    // What should be a frame is that frame, whichever way its place was rounded.
    const double place = static_cast<double>(frame) - behind, first = std::floor(place + 1e-9);
    const auto share = static_cast<float>(std::max(place - first, 0.0));
    const float* before = call.in[0].at(voice, static_cast<std::ptrdiff_t>(first));
    const float* after = share > 0.0f ? before + call.in[0].step : before;
    float* y = call.out.at(voice, frame);
    std::copy_n(before, stepping_, y);
    for (int c = stepping_; c < call.out.channels; ++c) y[c] = before[c] + share * (after[c] - before[c]);
  }

  int frames_, stepping_, setting_;
};

/// What rises above the mean of the last frames rises further.
class Attack final : public Operation {
 public:
  Attack(int frames, float highest, int setting) : frames_(frames), setting_(setting), highest_(highest) {}

  void run(const Call& call) const noexcept override {
    const auto amount = static_cast<float>(call.settings->number(setting_));
    for_each_frame(call.out, call.voices, [&](int voice, int frame) {
      const float level = *call.in[0].at(voice, frame);
      float* y = call.out.at(voice, frame);
      *y = level;
      if (amount == 0.0f) return;
      double sum = 0.0;
      for (int late = frames_ - 1; late >= 0; --late) sum += double{*call.in[0].at(voice, frame - late)};
      const float rise = std::max(level - static_cast<float>(sum / frames_), 0.0f);
      *y = std::max(std::min(level + amount * rise, highest_), 0.0f);
    });
  }
  int history() const override { return frames_ - 1; }

 private:
  int frames_, setting_;
  float highest_;
};

}  // namespace

Made make_stretch(Ingredients& from) {
  expect_inputs(from, 1);
  const auto& fields = from.fields;
  const int channels = from.in[0].channels, frames = fields.integer("frames", 1, longest_past);
  if (std::int64_t{channels} * frames > largest_past) fields.refuse("'frames' are too many");
  from.budget.keep_floats(fields, std::int64_t{channels} * frames);
  auto made = std::make_unique<Stretch>(frames, fields.integer("stepping", 0, channels), setting_of(from, "setting"));
  made->shape = from.in[0];
  return made;
}

Made make_attack(Ingredients& from) {
  expect_inputs(from, 1);
  const auto& fields = from.fields;
  if (from.in[0].channels != 1) fields.refuse("input has more than a channel");
  const int frames = fields.integer("frames", 1, longest_past);
  from.budget.keep_floats(fields, frames);
  auto made = std::make_unique<Attack>(frames, fields.number("highest"), setting_of(from, "setting"));
  made->shape = from.in[0];
  return made;
}

}  // namespace luthier::native

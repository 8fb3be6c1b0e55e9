// A pitch that is held where there is none, and sines on its multiples: luthier.blocks.sources.partials and sines.
#include <algorithm>
#include <array>
#include <cmath>

#include "engine/native/operations/position.h"

namespace luthier::native {
namespace {

constexpr double whole_turn = 6.283185307179586;

/// In cycles, in double precision and modulo 1, as they go on for hours.
using Phases = Kept<double>;

/// Sum over k of amplitude k times sin(k phase), by sin(k p) = 2 cos(p) sin((k - 1) p) - sin((k - 2) p).
class Oscillators final : public Operation {
 public:
  Oscillators(int hop, double rate, Delay delay) : hop_(hop), rate_(rate), delay_(delay) {}

  void run(const Call& call) const noexcept override {
    auto& state = *static_cast<Phases*>(call.state);
    const auto start = state.advance(call.in[0].frames) - delay_.of(call);
    double* cycles = state.of(call.voices);
    for_each_frame(call.in[0], call.voices, [&](int voice, int frame) {
      // luthier.blocks.sources.running_phase
      const double wanted = double{*call.in[1].at(voice, frame)} / rate_;
      const double step = start + frame >= 0 && std::isfinite(wanted) ? wanted : 0.0;
      sing(call, voice, frame, cycles[voice], step);
      const double end = cycles[voice] + step * hop_;
      cycles[voice] = end - std::floor(end);
    });
  }
  int history() const override { return 1; }
  std::unique_ptr<State> make_state() const override { return std::make_unique<Phases>(0.0); }

 private:
  static constexpr int at_once = 32;
  using Samples = std::array<double, at_once>;

  void sing(const Call& call, int voice, int frame, double phase, double step) const noexcept {
    const float *before = call.in[0].at(voice, frame - 1), *now = call.in[0].at(voice, frame);
    int sounding = call.in[0].channels;
    while (sounding > 0 && before[sounding - 1] == 0.0f && now[sounding - 1] == 0.0f) --sounding;
    for (int n = 0; n < hop_; n += at_once) {
      const auto sums = sums_from(n, before, now, sounding, phase, step);
      const int count = std::min(at_once, hop_ - n);
      float* y = call.out.at(voice, std::ptrdiff_t{frame} * hop_ + n);
      for (int i = 0; i < count; ++i) y[i * call.out.step] = static_cast<float>(sums[i]);
    }
  }

  /// Of the samples of a frame from n on, as many as are computed at once.
  Samples sums_from(int n, const float* before, const float* now, int sounding, double phase,
                    double step) const noexcept {
    Samples sine, twice, ramp, older{}, total{};
    for (int i = 0; i < at_once; ++i) {
      const double angle = (phase + step * (n + i + 1)) * whole_turn;
      sine[i] = std::sin(angle);
      twice[i] = 2.0 * std::cos(angle);
      ramp[i] = double(n + i + 1) / hop_;
    }
    for (int k = 0; k < sounding; ++k) {
      const double start = double{before[k]}, change = double{now[k]} - start;
      for (int i = 0; i < at_once; ++i) {
        total[i] += (start + change * ramp[i]) * sine[i];
        const double next = twice[i] * sine[i] - older[i];
        older[i] = sine[i];
        sine[i] = next;
      }
    }
    return total;
  }

  int hop_;
  double rate_;
  Delay delay_;
};

/// luthier.blocks.sources.partials.HeldPitch
class HeldPitch final : public Operation {
 public:
  HeldPitch(float first, Delay delay) : first_(first), delay_(delay) {}

  void run(const Call& call) const noexcept override {
    auto& state = *static_cast<Kept<float>*>(call.state);
    const auto start = state.advance(call.out.frames) - delay_.of(call);
    float* last = state.of(call.voices);
    for_each_frame(call.out, call.voices, [&](int voice, int frame) {
      const float hz = *call.in[0].at(voice, frame);
      if (hz > 0.0f && start + frame >= 0) last[voice] = hz;
      *call.out.at(voice, frame) = last[voice];
    });
  }
  std::unique_ptr<State> make_state() const override { return std::make_unique<Kept<float>>(first_); }

 private:
  float first_;
  Delay delay_;
};

}  // namespace

Made make_oscillators(Ingredients& from) {
  expect_inputs(from, 2);
  const auto& fields = from.fields;
  const int frames = from.in[0].frames, hop = fields.integer("frames", 1, most_frames);
  if (from.in[1].channels != 1 || from.in[1].frames != frames)
    fields.refuse("inputs have different frames or channels");
  if (std::int64_t{frames} * hop > most_frames) fields.refuse("'frames' are too many");
  const double rate = double{fields.number("rate")};
  if (!(rate > 0.0)) fields.refuse("'rate' is not above 0");
  constexpr std::int64_t each_sine = 4, each_sample = 50;
  from.budget.work(fields, std::int64_t{frames} * hop, each_sine * from.in[0].channels + each_sample);
  auto made = std::make_unique<Oscillators>(hop, rate, delay_of(from));
  made->shape = {1, frames * hop};
  return made;
}

Made make_held_pitch(Ingredients& from) {
  expect_inputs(from, 1);
  if (from.in[0].channels != 1) from.fields.refuse("input has more than a channel");
  auto made = std::make_unique<HeldPitch>(from.fields.number("first"), delay_of(from));
  made->shape = from.in[0];
  return made;
}

}  // namespace luthier::native

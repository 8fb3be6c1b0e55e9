// A pitch as something to hear: luthier.blocks.excitation and the sines of luthier.blocks.partials.
#include <algorithm>
#include <array>
#include <cmath>

#include "engine/native_position.h"

namespace luthier::native {
namespace {

constexpr double whole_turn = 6.283185307179586;

/// What is known of each voice at the end of a block; at the start, and where other voices come, it is `first`.
template <class Number>
class Kept final : public Position {
 public:
  explicit Kept(Number first) : first_(first) {}
  void prepare(int, int voices) override {
    if (static_cast<std::size_t>(voices) > numbers_.size()) numbers_.resize(static_cast<std::size_t>(voices), first_);
  }
  void reset() override {
    Position::reset();
    std::fill(numbers_.begin(), numbers_.end(), first_);
  }
  Number* of(int voices) noexcept {
    if (voices != voices_) std::fill(numbers_.begin(), numbers_.end(), first_);
    voices_ = voices;
    return numbers_.data();
  }

 private:
  Number first_;
  std::vector<Number> numbers_;
  int voices_ = 0;
};

/// In cycles, in double precision and modulo 1, as they go on for hours.
using Phases = Kept<double>;

/// luthier.blocks.excitation.RunningPhase
class Running {
 public:
  Running(int hop, double rate, Delay delay) : hop_(hop), rate_(rate), delay_(delay) {}

  int hop() const { return hop_; }

  /// Calls f(voice, frame, f0 in Hz, phase before the frame, step a sample) for each frame of `f0_hz`, in cycles.
  template <class Function>
  void for_each(const Call& call, const Rows& f0_hz, Function f) const noexcept {
    auto& state = *static_cast<Phases*>(call.state);
    const auto start = state.advance(f0_hz.frames) - delay_.of(call);
    double* cycles = state.of(call.voices);
    for_each_frame(f0_hz, call.voices, [&](int voice, int frame) {
      const double hz = double{*f0_hz.at(voice, frame)};
      const double wanted = hz / rate_, step = start + frame >= 0 && std::isfinite(wanted) ? wanted : 0.0;
      f(voice, frame, hz, cycles[voice], step);
      const double end = cycles[voice] + step * hop_;
      cycles[voice] = end - std::floor(end);
    });
  }

 private:
  int hop_;
  double rate_;
  Delay delay_;
};

Running running_of(const Ingredients& from, const Shape& f0_hz) {
  if (f0_hz.channels != 1) from.fields.refuse("f0 has more than a channel");
  const int hop = from.fields.integer("frames", 1, most_frames);
  if (std::int64_t{f0_hz.frames} * hop > most_frames) from.fields.refuse("'frames' are too many");
  const double rate = double{from.fields.number("rate")};
  if (!(rate > 0.0)) from.fields.refuse("'rate' is not above 0");
  return {hop, rate, delay_of(from)};
}

/// Sum over k of amplitude k times sin(k phase), by sin(k p) = 2 cos(p) sin((k - 1) p) - sin((k - 2) p).
class Oscillators final : public Operation {
 public:
  explicit Oscillators(const Running& running) : running_(running) {}

  void run(const Call& call) const noexcept override {
    running_.for_each(call, call.in[1], [&](int voice, int frame, double, double phase, double step) {
      const float *before = call.in[0].at(voice, frame - 1), *now = call.in[0].at(voice, frame);
      const int sounding = count_sounding(before, now, call.in[0].channels);
      for (int n = 0; n < running_.hop(); n += at_once) {
        add_up(before, now, sounding, phase, step, n, call.out, voice, frame * running_.hop());
      }
    });
  }
  int history() const override { return 1; }
  std::unique_ptr<State> make_state() const override { return std::make_unique<Phases>(0.0); }

 private:
  static constexpr int at_once = 32;
  using Samples = std::array<double, at_once>;

  static int count_sounding(const float* before, const float* now, int count) noexcept {
    while (count > 0 && before[count - 1] == 0.0f && now[count - 1] == 0.0f) --count;
    return count;
  }

  /// Of the samples from n on, as many as are computed at once.
  void add_up(const float* before, const float* now, int sounding, double phase, double step, int n, const Rows& out,
              int voice, int first) const noexcept {
    Samples sine, twice, ramp, older{}, total{};
    for (int i = 0; i < at_once; ++i) {
      const double angle = (phase + step * (n + i + 1)) * whole_turn;
      sine[i] = std::sin(angle);
      twice[i] = 2.0 * std::cos(angle);
      ramp[i] = double(n + i + 1) / running_.hop();
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
    const int count = std::min(at_once, running_.hop() - n);
    for (int i = 0; i < count; ++i) *out.at(voice, first + n + i) = static_cast<float>(total[i]);
  }

  Running running_;
};

/// All partials up to a frequency, equally strong and in phase.
class Pulses final : public Operation {
 public:
  Pulses(const Running& running, double highest_hz) : running_(running), highest_hz_(highest_hz) {}

  void run(const Call& call) const noexcept override {
    running_.for_each(call, call.in[0], [&](int voice, int frame, double hz, double phase, double step) {
      const double count = std::clamp(highest_hz_ / hz, 1.0, 1e4);
      const double gain = std::sqrt(2.0 / count);
      for (int n = 0; n < running_.hop(); ++n) {
        const double cycles = phase + step * (n + 1), angle = (cycles - std::floor(cycles)) * whole_turn;
        *call.out.at(voice, std::ptrdiff_t{frame} * running_.hop() + n) =
            static_cast<float>(gain * partials(angle, count));
      }
    });
  }
  std::unique_ptr<State> make_state() const override { return std::make_unique<Phases>(0.0); }

 private:
  /// The last partial comes and goes softly when the pitch moves.
  static double partials(double angle, double count) noexcept {
    const double whole = std::floor(count), below = 2.0 * std::sin(0.5 * angle);
    const double total = std::fabs(below) < 1e-6 ? whole : std::sin((whole + 0.5) * angle) / below - 0.5;
    return total + (count - whole) * std::cos((whole + 1.0) * angle);
  }

  Running running_;
  double highest_hz_;
};

/// luthier.blocks.partials.HeldPitch
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
  const auto &amplitudes = from.in[0], &f0_hz = from.in[1];
  if (amplitudes.frames != f0_hz.frames) from.fields.refuse("inputs have different frames");
  const auto running = running_of(from, f0_hz);
  auto made = std::make_unique<Oscillators>(running);
  made->shape = {1, f0_hz.frames * running.hop()};
  return made;
}

Made make_pulses(Ingredients& from) {
  expect_inputs(from, 1);
  const auto running = running_of(from, from.in[0]);
  auto made = std::make_unique<Pulses>(running, double{from.fields.number("highest_hz")});
  made->shape = {1, from.in[0].frames * running.hop()};
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

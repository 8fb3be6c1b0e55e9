// Trains of band-limited pulses: luthier.families.ddsp.source.
#include <algorithm>
#include <cmath>

#include "engine/native/operations/position.h"

namespace luthier::native {
namespace {

/// Of one voice. The phase in cycles; the pitch 0 before the first.
struct Running {
  double phase = 0.0, last_hz = 0.0;
};

/// MIDI note -> Hz, of what is no number as of the lowest.
double hz_of(float note) noexcept {
  const double limited = note > 0.0f ? std::min(double{note}, 127.0) : 0.0;
  return 440.0 * std::exp2((limited - 69.0) / 12.0);
}

/// The sum of the cosines 1 to `partials` of a phase in cycles, and a part of the next one.
class Needle {
 public:
  explicit Needle(float partials)
      : whole_(std::floor(partials)), rest_(partials - whole_), root_(std::sqrt(partials + 1.0f)) {}

  float at(float cycles) const noexcept {
    const float half = static_cast<float>(pi) * (cycles - (cycles > 0.5f ? 1.0f : 0.0f)), below = std::sin(half);
    const float closed =
        std::fabs(below) < 1e-4f ? whole_ + 0.5f : std::sin((2.0f * whole_ + 1.0f) * half) / (2.0f * below);
    return (closed - 0.5f + rest_ * std::cos(2.0f * (whole_ + 1.0f) * half)) * 0.5f / root_;
  }

 private:
  float whole_, rest_, root_;
};

class Pulses final : public Operation {
 public:
  Pulses(int hop, int glide, double leap, double rate, float highest_hz)
      : hop_(hop), leap_(leap), rate_(rate), highest_hz_(highest_hz) {
    double sum = 0.0;
    for (int n = 1; n <= hop; ++n) {
      way_.push_back(std::max(1.0f - static_cast<float>(n) / static_cast<float>(glide), 0.0f));
      sum += double{way_.back()};
      way_sum_.push_back(static_cast<float>(sum));
    }
  }

  // Within a frame in single precision, as the model itself: errors of a phase that begins anew do not add up.
  void run(const Call& call) const noexcept override {
    auto* kept = static_cast<Kept<Running>*>(call.state)->of(call.voices);
    for_each_frame(call.in[0], call.voices, [&](int voice, int frame) {
      auto& running = kept[voice];
      const double end = hz_of(*call.in[0].at(voice, frame));
      double start = running.last_hz > 0.0 ? running.last_hz : end;
      // A leap is a new note: it does not glide.
      if (std::fabs(std::log2(end / start)) > leap_) start = end;
      sound(static_cast<float>(running.phase), static_cast<float>(start), static_cast<float>(end), call, voice, frame);
      const double on_the_way = double{way_sum_.back()};
      const double after = running.phase + (start * on_the_way + end * (hop_ - on_the_way)) / rate_;
      running = {after - std::floor(after), end};
    });
  }
  std::unique_ptr<State> make_state() const override { return std::make_unique<Kept<Running>>(Running()); }

 private:
  void sound(float before, float start, float end, const Call& call, int voice, int frame) const noexcept {
    const float change = end - start;
    const Needle held(highest_hz_ / end);
    for (int n = 0; n < hop_; ++n) {
      const auto at = static_cast<std::size_t>(n);
      const float count = static_cast<float>(n + 1);
      const float cycles = before + (count * start + (count - way_sum_[at]) * change) / static_cast<float>(rate_);
      const float within = cycles - std::floor(cycles);
      const bool moves = change != 0.0f && way_[at] > 0.0f;
      *call.out.at(voice, std::ptrdiff_t{frame} * hop_ + n) =
          moves ? Needle(highest_hz_ / (end - change * way_[at])).at(within) : held.at(within);
    }
  }

  int hop_;
  double leap_, rate_;
  float highest_hz_;
  /// From the pitch before, 1, to the new one, 0; and what has been walked of it.
  std::vector<float> way_, way_sum_;
};

}  // namespace

Made make_pulses(Ingredients& from) {
  expect_inputs(from, 1);
  const auto& fields = from.fields;
  if (from.in[0].channels != 1) fields.refuse("input has more than a channel");
  constexpr int longest_hop = 1 << 20;
  const int hop = fields.integer("frames", 1, longest_hop), glide = fields.integer("glide", 1, hop);
  if (std::int64_t{from.in[0].frames} * hop > most_frames) fields.refuse("'frames' are too many");
  const double rate = double{fields.number("rate")};
  const float highest_hz = fields.number("highest_hz");
  // The lowest note has 8 Hz: there are no more partials than a float can count.
  if (!(rate > 0.0) || !(highest_hz > 0.0f) || highest_hz > 1e6f)
    fields.refuse("'rate' or 'highest_hz' is out of range");
  constexpr std::int64_t each_sample = 100;
  from.budget.keep_floats(fields, std::int64_t{2} * hop);
  from.budget.work(fields, std::int64_t{from.in[0].frames} * hop, each_sample);
  auto made = std::make_unique<Pulses>(hop, glide, double{fields.number("leap")}, rate, highest_hz);
  made->shape = {1, from.in[0].frames * hop};
  return made;
}

}  // namespace luthier::native

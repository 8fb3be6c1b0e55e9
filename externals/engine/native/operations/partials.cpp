// A pitched sound as levels on the multiples of its pitch, and of the noise between them: luthier.features.partials.
#include <algorithm>
#include <cmath>

#include "engine/native/operations/frames.h"
#include "engine/native/operations/operations.h"

namespace luthier::native {
namespace {

/// At a fractional place of `count` values, two or more, on a straight line between neighbours; no number is place 0.
template <class Number>
Number between(const Number* values, int count, Number place) noexcept {
  const Number within = place > Number{0} ? std::min(place, static_cast<Number>(count - 1)) : Number{0};
  const int left = std::min(static_cast<int>(within), count - 2);
  const Number share = within - static_cast<Number>(left);
  return values[left] * (Number{1} - share) + values[left + 1] * share;
}

struct Tables {
  /// Of the partials.
  std::vector<float> number, spread;
  /// Of the noise.
  std::vector<float> centre_hz;
  double bin_hz = 1.0, nyquist_hz = 1.0, valley = 0.0, quietest = 0.0, quietest_noise = 0.0;
};

class Below final : public State {
 public:
  explicit Below(int bins) : power(static_cast<std::size_t>(bins) + 1) {}
  void prepare(int, int) override {}
  void reset() override {}

  /// The power below each bin's lower edge.
  std::vector<double> power;
};

class PartialLevels final : public Operation {
 public:
  PartialLevels(Tables tables, int bins) : tables_(std::move(tables)), bins_(bins) {}

  void run(const Call& call) const noexcept override {
    auto& below = static_cast<Below*>(call.state)->power;
    for_each_frame(call.out, call.voices, [&](int voice, int frame) {
      const float* power = call.in[0].at(voice, frame);
      for (int bin = 0; bin < bins_; ++bin) {
        const auto at = static_cast<std::size_t>(bin);
        below[at + 1] = below[at] + double{power[bin]};
      }
      write_levels(below.data(), double{*call.in[1].at(voice, frame)}, call.out.at(voice, frame));
    });
  }
  std::unique_ptr<State> make_state() const override { return std::make_unique<Below>(bins_); }

 private:
  void write_levels(const double* below, double f0, float* y) const noexcept {
    for (std::size_t k = 0; k < tables_.number.size(); ++k) {
      const double middle = std::min(f0 * double{tables_.number[k]}, tables_.nyquist_hz - 0.5 * f0);
      *y++ = in_db(density(below, middle, 0.5 * f0 * double{tables_.spread[k]}) * f0 + tables_.quietest);
    }
    for (const float centre_hz : tables_.centre_hz)
      *y++ = in_db(noise(below, f0, double{centre_hz}) + tables_.quietest_noise);
  }

  static float in_db(double power) noexcept { return static_cast<float>(10.0 * std::log10(power)); }

  /// Density in the middle between partials, at a band's centre by its logarithm.
  double noise(const double* below, double f0, double centre_hz) const noexcept {
    const double lowest = f0 * (std::max(std::floor(centre_hz / f0 - 0.5), 0.0) + 0.5);
    const double share = std::clamp((centre_hz - lowest) / f0, 0.0, 1.0), half = tables_.valley * f0;
    const double low = density(below, lowest, half) + tables_.quietest_noise;
    const double high = density(below, lowest + f0, half) + tables_.quietest_noise;
    return std::exp(std::log(low) * (1.0 - share) + std::log(high) * share);
  }

  /// Mean power a hertz within `half_hz` of the middle.
  double density(const double* below, double middle_hz, double half_hz) const noexcept {
    const double upper = between(below, bins_ + 1, (middle_hz + half_hz) / tables_.bin_hz + 0.5);
    const double lower = between(below, bins_ + 1, (middle_hz - half_hz) / tables_.bin_hz + 0.5);
    return std::max(upper - lower, 0.0) / (2.0 * half_hz);
  }

  Tables tables_;
  int bins_;
};

/// Places of the file, or those that a second input has.
class AtPlaces final : public Operation {
 public:
  explicit AtPlaces(std::vector<float> places) : places_(std::move(places)) {}

  void run(const Call& call) const noexcept override {
    for_each_frame(call.out, call.voices, [&](int voice, int frame) {
      const float* x = call.in[0].at(voice, frame);
      const float* places = places_.empty() ? call.in[1].at(voice, frame) : places_.data();
      float* y = call.out.at(voice, frame);
      for (int c = 0; c < call.out.channels; ++c) y[c] = between(x, call.in[0].channels, places[c]);
    });
  }

 private:
  std::vector<float> places_;
};

std::vector<float> list_of(Ingredients& from, const char* field) {
  const auto weight = from.weights.at(from.fields, field, 1);
  if (weight.size(0) > 4096) from.fields.refuse(std::string("'") + field + "' is too long");
  return {weight.data, weight.data + weight.count()};
}

}  // namespace

Made make_partial_levels(Ingredients& from) {
  expect_inputs(from, 2);
  const auto &power = from.in[0], &f0_hz = from.in[1];
  const auto& fields = from.fields;
  if (power.frames != f0_hz.frames || f0_hz.channels != 1) fields.refuse("inputs have different frames or channels");
  Tables tables{list_of(from, "number"),
                list_of(from, "spread"),
                list_of(from, "centre_hz"),
                double{fields.number("bin_hz")},
                double{fields.number("nyquist_hz")},
                double{fields.number("valley")},
                double{fields.number("quietest")},
                double{fields.number("quietest_noise")}};
  if (tables.spread.size() != tables.number.size()) fields.refuse("'spread' is not as long as 'number'");
  const int levels = static_cast<int>(tables.number.size() + tables.centre_hz.size());
  // logarithms and roots of sums
  constexpr std::int64_t each_level = 200;
  from.budget.work(fields, power.frames, each_level * levels);
  auto made = std::make_unique<PartialLevels>(std::move(tables), power.channels);
  made->shape = {levels, power.frames};
  return made;
}

Made make_at_places(Ingredients& from) {
  const auto& fields = from.fields;
  const bool is_fixed = fields.has("places");
  expect_inputs(from, is_fixed ? 1 : 2);
  if (from.in[0].channels < 2) fields.refuse("input has a single channel");
  if (!is_fixed && from.in[1].frames != from.in[0].frames) fields.refuse("inputs have different frames");
  auto places = is_fixed ? list_of(from, "places") : std::vector<float>();
  const int channels = is_fixed ? static_cast<int>(places.size()) : from.in[1].channels;
  auto made = std::make_unique<AtPlaces>(std::move(places));
  made->shape = {channels, from.in[0].frames};
  return made;
}

}  // namespace luthier::native

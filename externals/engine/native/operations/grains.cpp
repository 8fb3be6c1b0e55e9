// Grains of a corpus, the nearest to what is asked for: luthier.families.mosaic.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

#include "engine/native/operations/clustered_rows.h"
#include "engine/native/operations/position.h"

namespace luthier::native {
namespace {

/// Beginnings that are tried for a join, by how many samples, how far apart; and what one nearer to the middle gains.
constexpr int tried_shifts = 33, joined_samples = 128, joined_step = 2, shortest_overlap = 16;
constexpr float centred = 1e-3f, least_join_power = 1e-6f;
constexpr float largest_latent = 1e4f, highest_note = 127.0f, full_scale = 32768.0f;

/// How units are chosen and read.
struct GrainRules {
  int voices = 0, channels = 1, hop = 1, delay = 0, rate = 1;
  float pitch = 0.0f, voicing = 0.0f, loudness = 0.0f, voiced = 0.0f;
  float stays = 0.0f, leaves = 0.0f;
  double semitones = 0.0, gain_db = 0.0, silent_db = 0.0, widest = 0.0, noise_shift = 0.0;

  int loudness_place() const { return 2 * voices; }
  int first_timbre() const { return 2 * voices + channels; }
};

/// The sound and what is known of each hop of it.
struct Units {
  std::vector<std::int16_t> sound;  // [channels][length]
  std::int64_t length = 0;
  ClusteredRows compared;
  std::vector<float> notes, levels, scales;

  int count() const { return compared.rows(); }
  float sample(int channel, std::int64_t index) const noexcept {
    return static_cast<float>(sound[static_cast<std::size_t>(channel * length + index)]) / full_scale;
  }

  /// On a cubic through four samples (Catmull and Rom, 1974).
  float at(int channel, double place) const noexcept {
    const double floor = std::floor(place);
    const auto t = static_cast<float>(place - floor);
    const auto index = std::clamp<std::int64_t>(static_cast<std::int64_t>(floor), 1, length - 3);
    const float before = sample(channel, index - 1), here = sample(channel, index);
    const float after = sample(channel, index + 1), later = sample(channel, index + 2);
    const float slope = 0.5f * (after - before);
    const float square = before - 2.5f * here + 2.0f * after - 0.5f * later;
    const float cube = 0.5f * (later - before) + 1.5f * (here - after);
    return ((cube * t + square) * t + slope) * t + here;
  }

  /// The mean of the channels, on a straight line.
  float mean_at(int channels, double place) const noexcept {
    const double floor = std::floor(place);
    const auto t = static_cast<float>(place - floor);
    const auto index = std::clamp<std::int64_t>(static_cast<std::int64_t>(floor), 0, length - 2);
    float here = 0.0f, after = 0.0f;
    for (int c = 0; c < channels; ++c) here += sample(c, index), after += sample(c, index + 1);
    here /= static_cast<float>(channels), after /= static_cast<float>(channels);
    return here + t * (after - here);
  }
};

/// A grain that sounds: where its next sample is, at which rate and with which gain it is read, for how many hops.
struct Grain {
  double place = 0.0, rate = 0.0, gain = 0.0;
  double age = 0.0;
  bool sounds = false;
  std::int64_t turn = 0;
};

class Playing final : public State {
 public:
  explicit Playing(std::size_t values) : grains(Grain()), asked(values) {}
  void prepare(int units, int voices) override { grains.prepare(units, voices); }
  void reset() override { grains.reset(); }

  Kept<Grain> grains;
  std::vector<float> asked;
};

/// What a frame asks for.
struct Wanted {
  float note = 0.0f, level = 0.0f;
};

struct GrainSettings {
  int neighbours, grain_ms, glide, pitch_follow;
};

class Grains final : public Operation {
 public:
  Grains(const GrainRules& rules, Units units, const GrainSettings& settings)
      : rules_(rules), units_(std::move(units)), settings_(settings) {}

  void run(const Call& call) const noexcept override {
    auto& playing = *static_cast<Playing*>(call.state);
    auto* grains = playing.grains.of(call.voices);
    for_each_frame(call.in[0], call.voices,
                   [&](int voice, int frame) { hop(call, voice, frame, grains[voice], playing.asked.data()); });
  }
  std::unique_ptr<State> make_state() const override {
    return std::make_unique<Playing>(static_cast<std::size_t>(units_.compared.values()));
  }

 private:
  void hop(const Call& call, int voice, int frame, Grain& grain, float* asked) const noexcept {
    const auto wanted = ask(call.in[0].at(voice, frame), asked);
    const auto neighbours = std::clamp(static_cast<int>(call.settings->number(settings_.neighbours)), 1,
                                       std::min(most_nearest, units_.count()));
    const auto found = units_.compared.nearest(asked, neighbours);
    const int going = unit_at(grain.place);
    const float farther = std::sqrt(units_.compared.square(going, asked)) - std::sqrt(found.squares[0]);
    const double patience =
        call.settings->number(settings_.grain_ms) * (0.001 * double(rules_.rate) / double(rules_.hop));
    const bool is_young = grain.age + 1.0 < patience;
    const bool stays = grain.sounds && (farther <= rules_.stays || (is_young && farther <= rules_.leaves));
    const int unit = stays ? going : found.moments[static_cast<std::size_t>(grain.turn % found.count)];
    Grain next = grain;
    next.rate = rate_of(unit, wanted, call.settings->number(settings_.pitch_follow));
    next.gain = gain_of(unit, wanted);
    if (stays) {
      go_on(call, voice, frame, grain, next);
    } else {
      next.place = double(unit) * rules_.hop - rules_.delay;
      next.place += shift(next, grain, unit);
      begin(call, voice, frame, grain, next);
    }
    next.place += next.rate * rules_.hop;
    next.age = stays ? grain.age + 1.0 : 0.0;
    next.turn = grain.turn + (stays ? 0 : 1);
    next.sounds = true;
    grain = next;
  }

  /// What units are compared by, from latents: notes and strengths of voices, levels, timbre.
  Wanted ask(const float* latents, float* asked) const noexcept {
    Wanted wanted;
    float strength = 0.0f;
    for (int n = 0; n < rules_.voices; ++n) {
      const float other = bounded(latents[rules_.voices + n]);
      if (n > 0 && !(other > strength)) continue;
      strength = other;
      wanted.note = std::clamp(bounded(latents[n]), 0.0f, highest_note);
    }
    if (!(strength > rules_.voiced)) wanted.note = 0.0f;
    wanted.level = bounded(latents[rules_.loudness_place()]);
    asked[0] = rules_.pitch * wanted.note;
    asked[1] = rules_.voicing * strength;
    asked[2] = rules_.loudness * wanted.level;
    for (std::size_t n = 0; n < units_.scales.size(); ++n)
      asked[3 + n] = bounded(latents[rules_.first_timbre() + static_cast<int>(n)]) * units_.scales[n];
    return wanted;
  }
  static float bounded(float latent) noexcept {
    return std::isnan(latent) ? 0.0f : std::clamp(latent, -largest_latent, largest_latent);
  }

  int unit_at(double place) const noexcept {
    const double unit = std::floor((place + rules_.delay) / rules_.hop + 0.5);
    return static_cast<int>(std::clamp(unit, 0.0, double(units_.count() - 1)));
  }

  double rate_of(int unit, const Wanted& wanted, double follow) const noexcept {
    const double own = double(units_.notes[static_cast<std::size_t>(unit)]), asked = double(wanted.note);
    if (!(own > 0.0 && asked > 0.0)) return 1.0;
    return std::exp2(std::clamp(asked - own, -rules_.semitones, rules_.semitones) * follow / 12.0);
  }

  double gain_of(int unit, const Wanted& wanted) const noexcept {
    const double level = double(wanted.level);
    if (!(level > rules_.silent_db)) return 0.0;
    return std::pow(10.0,
                    0.05 * std::min(level - double(units_.levels[static_cast<std::size_t>(unit)]), rules_.gain_db));
  }

  /// Samples by which a grain begins elsewhere, so that its wave agrees with the one that ends (WSOLA).
  double shift(const Grain& begins, const Grain& ends, int unit) const noexcept {
    const double own = double(units_.notes[static_cast<std::size_t>(unit)]);
    const double period = rules_.rate / (440.0 * std::exp2((own - 69.0) / 12.0));
    const double width = own > 0.0 ? std::min(period, rules_.widest) : rules_.noise_shift;
    std::array<float, joined_samples> wave{};
    double power = 0.0;
    for (int n = 0; n < joined_samples; ++n) {
      const float x = units_.mean_at(rules_.channels, ends.place + ends.rate * (n * joined_step));
      wave[static_cast<std::size_t>(n)] = x;
      power += double(x) * double(x);
    }
    double best_shift = 0.0;
    float best = -2.0f * tried_shifts;
    for (int tried = 0; tried < tried_shifts; ++tried) {
      const int order = tried - tried_shifts / 2;
      const double by = width * (double(order) / double(tried_shifts - 1));
      const float agreement = agrees(wave, power, begins.place + by, begins.rate) - centred * float(std::abs(order));
      if (agreement > best) best = agreement, best_shift = by;
    }
    return best_shift;
  }

  float agrees(const std::array<float, joined_samples>& wave, double power, double place, double rate) const noexcept {
    double own = 0.0, common = 0.0;
    for (int n = 0; n < joined_samples; ++n) {
      const auto x = double(units_.mean_at(rules_.channels, place + rate * (n * joined_step)));
      own += x * x;
      common += x * double(wave[static_cast<std::size_t>(n)]);
    }
    return static_cast<float>(common / std::sqrt(own * power + double(least_join_power)));
  }

  void go_on(const Call& call, int voice, int frame, const Grain& from, const Grain& to) const noexcept {
    const auto first = static_cast<float>(from.gain), last = static_cast<float>(to.gain);
    for (int n = 0; n < rules_.hop; ++n) {
      const float gain = first + (last - first) * (static_cast<float>(n + 1) / static_cast<float>(rules_.hop));
      float* y = call.out.at(voice, std::ptrdiff_t{frame} * rules_.hop + n);
      for (int c = 0; c < rules_.channels; ++c) y[c] = gain * units_.at(c, from.place + to.rate * n);
    }
  }

  void begin(const Call& call, int voice, int frame, const Grain& ends, const Grain& begins) const noexcept {
    const int overlap = std::min(
        rules_.hop, std::max(shortest_overlap, static_cast<int>(call.settings->number(settings_.glide) * rules_.hop)));
    const auto gain = static_cast<float>(begins.gain), gone = static_cast<float>(ends.gain);
    for (int n = 0; n < rules_.hop; ++n) {
      float* y = call.out.at(voice, std::ptrdiff_t{frame} * rules_.hop + n);
      const float rise = n < overlap ? 0.5f - 0.5f * std::cos(static_cast<float>(pi) / static_cast<float>(overlap) *
                                                              (static_cast<float>(n) + 0.5f))
                                     : 1.0f;
      for (int c = 0; c < rules_.channels; ++c) {
        const float x = gain * units_.at(c, begins.place + begins.rate * n);
        y[c] = n < overlap ? x * rise + gone * units_.at(c, ends.place + ends.rate * n) * (1.0f - rise) : x;
      }
    }
  }

  GrainRules rules_;
  Units units_;
  GrainSettings settings_;
};

GrainRules grain_rules(const Ingredients& from) {
  const auto& fields = from.fields;
  const int latents = from.in[0].channels;
  GrainRules rules;
  rules.voices = fields.integer("voices", 0, (latents - 1) / 2);
  rules.hop = fields.integer("hop", 1, 1 << 16);
  rules.delay = fields.integer("delay", 0, 1 << 20);
  rules.rate = fields.integer("rate", 1, 1 << 20);
  rules.pitch = fields.number("pitch");
  rules.voicing = fields.number("voicing");
  rules.loudness = fields.number("loudness");
  rules.voiced = fields.number("voiced");
  rules.stays = fields.number("stays");
  rules.leaves = fields.number("leaves");
  rules.semitones = double{fields.number("semitones")};
  rules.gain_db = double{fields.number("gain_db")};
  rules.silent_db = double{fields.number("silent_db")};
  rules.widest = double{fields.number("widest")};
  rules.noise_shift = double{fields.number("noise_shift")};
  if (!(rules.semitones >= 0.0 && rules.semitones <= 120.0)) fields.refuse("'semitones' is not from 0 to 120");
  if (!(rules.gain_db <= 200.0)) fields.refuse("'gain_db' is above 200");
  return rules;
}

Units grain_units(Ingredients& from, GrainRules& rules) {
  const auto& fields = from.fields;
  constexpr int most_units = 1 << 22;
  Units units;
  const auto compared = from.weights.at(fields, "compared", 2);
  const int count = compared.size(0), values = compared.size(1);
  if (count > most_units || values < 4) fields.refuse("'compared' has too many units, or too few values");
  from.budget.keep_floats(fields, (std::int64_t{count} + count / 16 + 64) * values + 4 * std::int64_t{count});
  units.compared.build(compared.data, count, values);
  const float* numbers = from.weights.vector(fields, "notes", count);
  units.notes.assign(numbers, numbers + count);
  numbers = from.weights.vector(fields, "levels", count);
  units.levels.assign(numbers, numbers + count);
  numbers = from.weights.vector(fields, "scales", values - 3);
  units.scales.assign(numbers, numbers + values - 3);
  const auto sound = from.weights.samples(fields, "sound");
  rules.channels = sound.shape[0];
  units.length = sound.shape[1];
  if (rules.channels > 2 || units.length < 4) fields.refuse("'sound' is no sound of one or two channels");
  if (rules.first_timbre() + values - 3 != from.in[0].channels) fields.refuse("'compared' does not fit its input");
  const auto samples = rules.channels * units.length;
  from.budget.keep(fields, samples * static_cast<std::int64_t>(sizeof(std::int16_t)));
  units.sound.assign(sound.data, sound.data + samples);
  return units;
}

}  // namespace

Made make_grains(Ingredients& from) {
  expect_inputs(from, 1);
  auto rules = grain_rules(from);
  auto units = grain_units(from, rules);
  const GrainSettings settings = {setting_of(from, "neighbours"), setting_of(from, "grain_ms"),
                                  setting_of(from, "glide"), setting_of(from, "pitch_follow")};
  // Each frame is compared with all of the corpus, tries joins, and reads two grains.
  constexpr std::int64_t each_tried = 10, each_sample = 40;
  const auto compared = std::int64_t{units.count()} * units.compared.values();
  from.budget.work(from.fields, from.in[0].frames,
                   compared + tried_shifts * joined_samples * each_tried + rules.hop * rules.channels * each_sample);
  auto made = std::make_unique<Grains>(rules, std::move(units), settings);
  made->shape = {rules.channels, from.in[0].frames * rules.hop};
  return made;
}

}  // namespace luthier::native

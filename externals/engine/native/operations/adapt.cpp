// Foreign sounds that are brought to moments of a corpus: luthier.families.ddsp.adaptation.Adaptation.
#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "engine/native/operations/nearest.h"
#include "engine/native/operations/position.h"

namespace luthier::native {
namespace {

constexpr float sharpness = 4.0f, least_mean = 1e-6f;
/// From this amount on pitches take octaves, and so far, in octaves, the input must lie elsewhere before others are
/// taken.
constexpr float whole = 0.5f, least_move = 0.75f;

/// Latents are notes and strengths of the voices, levels, of which the loudness is the first, and the timbre.
struct Rules {
  int voices = 0, levels = 1, timbre = 0, nearest = 1;
  float octaves = 0.0f, voicing = 0.0f, weight = 0.0f, voiced = 0.0f;
  float pitch_pace = 0.0f, level_pace = 0.0f, most_gain_db = 0.0f;

  int loudness() const { return 2 * voices; }
  int first_timbre() const { return 2 * voices + levels; }
  int latents() const { return first_timbre() + timbre; }
  int compared() const { return 2 * voices + timbre; }
};

/// What moments are compared by: pitches where there are any, strengths, and timbre.
void compare_by(const Rules& rules, const float* latents, float* to) {
  for (int voice = 0; voice < rules.voices; ++voice) {
    const float strength = latents[rules.voices + voice];
    to[voice] = strength > rules.voiced ? latents[voice] * (rules.octaves / 12.0f) : 0.0f;
    to[rules.voices + voice] = rules.voicing * strength;
  }
  for (int n = 0; n < rules.timbre; ++n) to[2 * rules.voices + n] = rules.weight * latents[rules.first_timbre() + n];
}

/// What the corpus is like.
struct Corpus {
  ComparedRows compared;
  std::vector<float> timbre;
  float note = 0.0f, level = 0.0f;
};

/// Where a share of sorted numbers lies, in a line between two.
float quantile(std::vector<float> numbers, double share) {
  std::sort(numbers.begin(), numbers.end());
  const double place = share * static_cast<double>(numbers.size() - 1);
  const auto low = static_cast<std::size_t>(place), high = std::min(low + 1, numbers.size() - 1);
  return static_cast<float>(double{numbers[low]} +
                            (place - static_cast<double>(low)) * (double{numbers[high]} - double{numbers[low]}));
}

Corpus corpus_of(const Rules& rules, const Weight& memory, double loud_share) {
  Corpus corpus;
  corpus.compared.resize(memory.size(0), rules.compared());
  std::vector<float> compared(static_cast<std::size_t>(rules.compared())), notes, levels;
  for (int moment = 0; moment < memory.size(0); ++moment) {
    const float* latents = memory.data + std::ptrdiff_t{moment} * rules.latents();
    compare_by(rules, latents, compared.data());
    for (int n = 0; n < rules.compared(); ++n) corpus.compared.set(moment, n, compared[static_cast<std::size_t>(n)]);
    corpus.timbre.insert(corpus.timbre.end(), latents + rules.first_timbre(), latents + rules.latents());
    if (rules.voices > 0) notes.push_back(latents[0]);
    levels.push_back(latents[rules.loudness()]);
  }
  corpus.level = quantile(std::move(levels), loud_share);
  if (rules.voices > 0) {
    const auto middle = notes.begin() + static_cast<std::ptrdiff_t>((notes.size() - 1) / 2);
    std::nth_element(notes.begin(), middle, notes.end());
    corpus.note = *middle;
  }
  return corpus;
}

/// The range of what is heard; 0 before anything was.
struct Range {
  float note = 0.0f, level = 0.0f, octaves = 0.0f;
};

class Heard final : public State {
 public:
  explicit Heard(const Rules& rules)
      : ranges(Range()),
        asked(static_cast<std::size_t>(rules.compared())),
        moved(static_cast<std::size_t>(rules.latents())) {}
  void prepare(int units, int voices) override { ranges.prepare(units, voices); }
  void reset() override { ranges.reset(); }

  Kept<Range> ranges;
  std::vector<float> asked, moved;
};

class Adapt final : public Operation {
 public:
  Adapt(const Rules& rules, Corpus corpus, int amount) : rules_(rules), corpus_(std::move(corpus)), amount_(amount) {}

  void run(const Call& call) const noexcept override {
    auto& heard = *static_cast<Heard*>(call.state);
    auto* ranges = heard.ranges.of(call.voices);
    const auto amount = static_cast<float>(call.settings->number(amount_));
    for_each_frame(call.out, call.voices, [&](int voice, int frame) {
      const float* x = call.in[0].at(voice, frame);
      float* y = call.out.at(voice, frame);
      std::copy_n(x, rules_.latents(), y);
      if (amount == 0.0f) return;
      move(x, amount, ranges[voice], heard);
      std::copy_n(heard.moved.data(), rules_.voices, y);
      for (int n = rules_.voices; n < rules_.latents(); ++n) {
        const float moved = heard.moved[static_cast<std::size_t>(n)];
        y[n] = amount < 1.0f ? x[n] + amount * (moved - x[n]) : moved;
      }
    });
  }
  std::unique_ptr<State> make_state() const override { return std::make_unique<Heard>(rules_); }

 private:
  void move(const float* x, float amount, Range& range, Heard& heard) const noexcept {
    float* y = heard.moved.data();
    const float heard_shift = rules_.voices > 0 ? octaves_to(x, range) : 0.0f;
    const float shift = amount >= whole ? heard_shift : 0.0f;
    const float gain_db = gain_to(x[rules_.loudness()], range);
    for (int voice = 0; voice < rules_.voices; ++voice) {
      y[voice] = x[voice] + shift;
      y[rules_.voices + voice] = x[rules_.voices + voice];
    }
    std::copy(x + rules_.loudness(), x + rules_.latents(), y + rules_.loudness());
    y[rules_.loudness()] = std::min(x[rules_.loudness()] + gain_db, 0.0f);
    compare_by(rules_, y, heard.asked.data());
    mix(corpus_.compared.nearest(heard.asked.data(), rules_.nearest), y + rules_.first_timbre());
  }

  /// Semitones in whole octaves to where the corpus lies.
  float octaves_to(const float* x, Range& range) const noexcept {
    const bool begins = range.note == 0.0f;
    const float now = x[0], first = begins ? now : range.note;
    const float followed = first + rules_.pitch_pace * (now - first);
    // What is no number is not heard.
    if (x[rules_.voices] > rules_.voiced && std::isfinite(followed)) range.note = followed;
    const float away = range.note == 0.0f ? 0.0f : (corpus_.note - range.note) / 12.0f;
    if (begins || std::fabs(away - range.octaves) > least_move) range.octaves = std::nearbyint(away);
    return 12.0f * range.octaves;
  }

  /// What brings the loudest that was heard, which fades slowly, to the loudest of the corpus.
  float gain_to(float level, Range& range) const noexcept {
    if (std::isfinite(level)) {
      const float faded = range.level + rules_.level_pace * (level - range.level);
      range.level = range.level == 0.0f ? level : std::max(level, faded);
    }
    return std::clamp(corpus_.level - range.level, -rules_.most_gain_db, rules_.most_gain_db);
  }

  /// The mean of their timbres, the nearer the more.
  void mix(const Nearest& found, float* timbre) const noexcept {
    std::array<float, most_nearest> shares{};
    float mean = 0.0f, sum = 0.0f;
    for (int n = 0; n < found.count; ++n) {
      shares[static_cast<std::size_t>(n)] = std::sqrt(found.squares[static_cast<std::size_t>(n)]);
      mean += shares[static_cast<std::size_t>(n)];
    }
    mean = std::max(mean / static_cast<float>(found.count), least_mean);
    const float nearest = shares[0];
    for (int n = 0; n < found.count; ++n) {
      auto& share = shares[static_cast<std::size_t>(n)];
      share = std::exp(-sharpness * (share - nearest) / mean);
      sum += share;
    }
    std::fill_n(timbre, rules_.timbre, 0.0f);
    for (int n = 0; n < found.count; ++n) {
      const float* from =
          corpus_.timbre.data() + std::ptrdiff_t{found.moments[static_cast<std::size_t>(n)]} * rules_.timbre;
      const float share = shares[static_cast<std::size_t>(n)] / sum;
      for (int c = 0; c < rules_.timbre; ++c) timbre[c] += share * from[c];
    }
  }

  Rules rules_;
  Corpus corpus_;
  int amount_;
};

}  // namespace

Made make_adapt(Ingredients& from) {
  expect_inputs(from, 1);
  const auto& fields = from.fields;
  constexpr int most_moments = 1 << 16;
  Rules rules;
  const int latents = from.in[0].channels;
  rules.voices = fields.integer("voices", 0, (latents - 1) / 2);
  rules.levels = fields.integer("levels", 1, latents - 2 * rules.voices);
  rules.timbre = latents - rules.first_timbre();
  rules.octaves = fields.number("octaves");
  rules.voicing = fields.number("voicing");
  rules.weight = fields.number("timbre");
  rules.voiced = fields.number("voiced");
  rules.pitch_pace = fields.number("pitch_pace");
  rules.level_pace = fields.number("level_pace");
  rules.most_gain_db = fields.number("most_gain_db");
  const double loud_share = double{fields.number("loud_share")};
  if (!(loud_share >= 0.0 && loud_share <= 1.0)) fields.refuse("'loud_share' is not from 0 to 1");
  if (!(rules.most_gain_db >= 0.0f)) fields.refuse("'most_gain_db' is below 0");
  const auto memory = from.weights.at(fields, "memory", 2);
  if (memory.size(1) != latents || memory.size(0) > most_moments) fields.refuse("'memory' does not fit its input");
  rules.nearest = fields.integer("nearest", 1, std::min(most_nearest, memory.size(0)));
  const int amount = setting_of(from, "amount");
  // each frame is compared with all of the corpus
  from.budget.work(fields, from.in[0].frames, std::int64_t{memory.size(0)} * latents);
  auto made = std::make_unique<Adapt>(rules, corpus_of(rules, memory, loud_share), amount);
  made->shape = from.in[0];
  return made;
}

}  // namespace luthier::native

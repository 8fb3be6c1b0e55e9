// Voices that keep their place: luthier.families.ddsp.hearing.slots.
#include <algorithm>
#include <array>
#include <cmath>

#include "engine/native/operations/position.h"

namespace luthier::native {
namespace {

constexpr int most_slots = 16;
constexpr float quietest = 1e-12f;

struct SlotRules {
  int voices = 1, picks = 1;
  float near = 0.0f, ring = 0.0f, weakest = 0.0f, clear = 0.0f, silence = 0.0f, range_db = 1.0f, stronger = 0.0f;
  float fading = 0.0f, first_note = 0.0f;
};

/// What sounds in each slot; left: frames that it goes on without a pick.
struct Slots {
  std::array<float, most_slots> note{}, strength{}, left{};
  /// The notes of the sure picks of the frame before, 0 for the others.
  std::array<float, most_picks> before{};
};

/// One frame of picks.
struct Picks {
  const float *notes = nullptr, *powers = nullptr;
  float total = 0.0f;
  std::array<bool, most_picks> sure{}, clear{}, free{};
  std::array<float, most_picks> strong{};
};

class VoiceSlots final : public Operation {
 public:
  explicit VoiceSlots(const SlotRules& rules) : rules_(rules) { first_.note.fill(rules.first_note); }

  void run(const Call& call) const noexcept override {
    auto* kept = static_cast<Kept<Slots>*>(call.state)->of(call.voices);
    for_each_frame(call.out, call.voices, [&](int voice, int frame) {
      auto& slots = kept[voice];
      step(call.in[0].at(voice, frame), slots);
      float* y = call.out.at(voice, frame);
      std::copy_n(slots.note.begin(), rules_.voices, y);
      std::copy_n(slots.strength.begin(), rules_.voices, y + rules_.voices);
    });
  }
  std::unique_ptr<State> make_state() const override { return std::make_unique<Kept<Slots>>(first_); }

 private:
  void step(const float* x, Slots& slots) const noexcept {
    auto picks = judged(x);
    follow(picks, slots);
    begin(picks, slots);
    for (int n = 0; n < rules_.picks; ++n) slots.before[at(n)] = picks.sure[at(n)] ? picks.notes[n] : 0.0f;
  }

  static std::size_t at(int n) noexcept { return static_cast<std::size_t>(n); }
  bool is_near(float a, float b) const noexcept { return std::fabs(a - b) < rules_.near; }

  /// Which picks are sounds of their own, and how strong.
  Picks judged(const float* x) const noexcept {
    Picks picks;
    picks.notes = x;
    picks.powers = x + rules_.picks;
    picks.total = std::max(x[2 * rules_.picks], quietest);
    const float loudest = *std::max_element(picks.powers, picks.powers + rules_.picks);
    for (int n = 0; n < rules_.picks; ++n) {
      const float power = picks.powers[n];
      picks.sure[at(n)] = power > rules_.weakest * loudest && power > rules_.silence && !is_rest(picks, n);
      picks.clear[at(n)] = power > rules_.clear * loudest;
      const float level = 10.0f * std::log10(std::max(power, quietest) / picks.total);
      picks.strong[at(n)] = std::clamp(1.0f + level / rules_.range_db, 0.0f, 1.0f);
    }
    picks.free = picks.sure;
    return picks;
  }

  /// A pick beside a stronger one is what was left of that one.
  bool is_rest(const Picks& picks, int pick) const noexcept {
    for (int n = 0; n < rules_.picks; ++n) {
      if (picks.powers[n] > picks.powers[pick] && is_near(picks.notes[n], picks.notes[pick])) return true;
    }
    return false;
  }

  /// The voices that sound go on with the picks nearest to them.
  void follow(Picks& picks, Slots& slots) const noexcept {
    for (int voice = 0; voice < rules_.voices; ++voice) {
      auto &note = slots.note[at(voice)], &strength = slots.strength[at(voice)], &left = slots.left[at(voice)];
      const int pick = nearest(picks, note);
      if (pick >= 0 && left > 0.0f && is_near(picks.notes[pick], note)) {
        note = picks.notes[pick];
        strength = picks.strong[at(pick)];
        left = rules_.ring;
        picks.free[at(pick)] = false;
      } else {
        left = std::max(left - 1.0f, 0.0f);
        strength = left > 0.0f ? rules_.fading * strength : 0.0f;
      }
    }
  }

  int nearest(const Picks& picks, float note) const noexcept {
    int found = -1;
    for (int n = 0; n < rules_.picks; ++n) {
      if (!picks.free[at(n)]) continue;
      if (found < 0 || std::fabs(picks.notes[n] - note) < std::fabs(picks.notes[found] - note)) found = n;
    }
    return found;
  }

  /// Picks that begin a voice take a free slot, or the weakest voice's.
  void begin(const Picks& picks, Slots& slots) const noexcept {
    const auto new_ones = beginning(picks, slots);
    for (int pick = 0; pick < rules_.picks; ++pick) {
      if (!new_ones[at(pick)]) continue;
      const auto rank = [&](int voice) { return slots.left[at(voice)] > 0.0f ? slots.strength[at(voice)] : -1.0f; };
      int weakest = 0;
      for (int voice = 1; voice < rules_.voices; ++voice) {
        if (rank(voice) < rank(weakest)) weakest = voice;
      }
      const float needed = rank(weakest) + (rank(weakest) >= 0.0f ? rules_.stronger : 0.0f);
      if (!(picks.strong[at(pick)] > needed)) continue;
      slots.note[at(weakest)] = picks.notes[pick];
      slots.strength[at(weakest)] = picks.strong[at(pick)];
      slots.left[at(weakest)] = rules_.ring;
    }
  }

  std::array<bool, most_picks> beginning(const Picks& picks, const Slots& slots) const noexcept {
    std::array<bool, most_picks> found{};
    for (int n = 0; n < rules_.picks; ++n) {
      bool known = picks.clear[at(n)], apart = true;
      for (int m = 0; m < rules_.picks; ++m) known = known || is_near(picks.notes[n], slots.before[at(m)]);
      for (int voice = 0; voice < rules_.voices; ++voice) {
        const bool is_far = std::fabs(picks.notes[n] - slots.note[at(voice)]) > rules_.near;
        apart = apart && (is_far || slots.left[at(voice)] <= 0.0f);
      }
      found[at(n)] = picks.free[at(n)] && known && apart;
    }
    return found;
  }

  SlotRules rules_;
  Slots first_;
};

}  // namespace

Made make_voice_slots(Ingredients& from) {
  expect_inputs(from, 1);
  const auto& fields = from.fields;
  SlotRules rules;
  rules.voices = fields.integer("voices", 1, most_slots);
  rules.picks = fields.integer("picks", 1, most_picks);
  if (from.in[0].channels != 2 * rules.picks + 1) fields.refuse("'picks' do not fit its input");
  rules.near = fields.number("near");
  rules.ring = fields.number("ring");
  rules.weakest = fields.number("weakest");
  rules.clear = fields.number("clear");
  rules.silence = fields.number("silence");
  rules.range_db = fields.number("range_db");
  rules.stronger = fields.number("stronger");
  rules.fading = fields.number("fading");
  rules.first_note = fields.number("first_note");
  constexpr std::int64_t each_pair = 100;
  from.budget.work(fields, from.in[0].frames, each_pair * rules.voices * rules.picks);
  auto made = std::make_unique<VoiceSlots>(rules);
  made->shape = {2 * rules.voices, from.in[0].frames};
  return made;
}

}  // namespace luthier::native

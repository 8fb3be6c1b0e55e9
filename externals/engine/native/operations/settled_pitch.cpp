// Which of two pitches a moment has, by what was heard just before: luthier.families.ddsp.hearing.settling.
#include <algorithm>

#include "engine/native/operations/operations.h"

namespace luthier::native {
namespace {

constexpr int most_remembered = 1 << 12;

struct Rule {
  int frames = 1;
  float drop = 0.0f, least_confidence = 0.0f;
  /// Of the higher pitch; beside a lower one that is certain, `least_beside`.
  float least_higher = 0.0f, certain = 1.0f, least_beside = 1.0f;
};

class SettledPitch final : public Operation {
 public:
  explicit SettledPitch(const Rule& rule) : rule_(rule) {}

  void run(const Call& call) const noexcept override {
    for_each_frame(call.out, call.voices, [&](int voice, int frame) {
      const float* x = call.in[0].at(voice, frame);
      const bool is_far_below = x[0] > 0.0f && x[0] < highest(call.in[0], voice, frame) - rule_.drop;
      const float* chosen = is_far_below && explains(x[1], x[3]) ? x + 2 : x;
      float* y = call.out.at(voice, frame);
      y[0] = chosen[1] >= rule_.least_confidence ? chosen[0] : 0.0f;
      y[1] = chosen[1];
    });
  }
  int history() const override { return rule_.frames; }

 private:
  /// Of the notes of the frames before this one.
  float highest(const Signal& in, int voice, int frame) const noexcept {
    float note = 0.0f;
    for (int past = 1; past <= rule_.frames; ++past) note = std::max(note, *in.at(voice, frame - past));
    return note;
  }

  bool explains(float confidence, float higher) const noexcept {
    return higher >= rule_.least_beside || (higher >= rule_.least_higher && confidence < rule_.certain);
  }

  Rule rule_;
};

}  // namespace

Made make_settled_pitch(Ingredients& from) {
  expect_inputs(from, 1);
  const auto& fields = from.fields;
  constexpr int of_two_pitches = 4;
  if (from.in[0].channels != of_two_pitches) fields.refuse("input is no two pitches and their confidences");
  Rule rule;
  rule.frames = fields.integer("frames", 1, most_remembered);
  rule.drop = fields.number("drop");
  rule.least_confidence = fields.number("least_confidence");
  rule.least_higher = fields.number("least_higher");
  rule.certain = fields.number("certain");
  rule.least_beside = fields.number("least_beside");
  from.budget.work(fields, from.in[0].frames, rule.frames);
  auto made = std::make_unique<SettledPitch>(rule);
  made->shape = {2, from.in[0].frames};
  return made;
}

}  // namespace luthier::native

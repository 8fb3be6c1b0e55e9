// Draws the levels of a frame one latent after another: luthier.families.prior.model.Prior._frame.
#include <algorithm>

#include "engine/native/operations/operations.h"

namespace luthier::native {
namespace {

class Scratch final : public State {
 public:
  Scratch(int skip, int levels) : hidden(static_cast<std::size_t>(skip)), offers(static_cast<std::size_t>(levels)) {}
  void prepare(int, int) override {}
  void reset() override {}
  std::vector<float> hidden, offers;
};

class DrawLevels final : public Operation {
 public:
  DrawLevels(const Weight& weight, const Weight& within, float slope)
      : skip_(weight.size(1)),
        levels_(weight.size(2)),
        slope_(slope),
        weight_(weight.data, weight.data + weight.count()),
        within_(within.data, within.data + within.count()) {}

  void run(const Call& call) const noexcept override {
    auto& scratch = *static_cast<Scratch*>(call.state);
    for_each_frame(call.out, call.voices, [&](int voice, int frame) {
      std::copy_n(call.in[0].at(voice, frame), skip_, scratch.hidden.data());
      const float* offers = call.in[1].at(voice, frame);
      float* drawn = call.out.at(voice, frame);
      for (int n = 0; n < call.out.channels; ++n) {
        std::copy_n(offers + static_cast<std::ptrdiff_t>(n) * levels_, levels_, scratch.offers.data());
        drawn[n] = static_cast<float>(draw(n, scratch));
      }
    });
  }
  std::unique_ptr<State> make_state() const override { return std::make_unique<Scratch>(skip_, levels_); }

 private:
  int draw(int latent, Scratch& scratch) const noexcept {
    const float* rows = weight_.data() + static_cast<std::size_t>(latent) * skip_ * levels_;
    float *hidden = scratch.hidden.data(), *offers = scratch.offers.data();
    for (int s = 0; s < skip_; ++s) {
      const float x = hidden[s] >= 0.0f ? hidden[s] : slope_ * hidden[s];
      const float* row = rows + static_cast<std::ptrdiff_t>(s) * levels_;
      for (int l = 0; l < levels_; ++l) offers[l] += x * row[l];
    }
    const int level = static_cast<int>(std::max_element(offers, offers + levels_) - offers);
    const float* vector =
        within_.data() + (static_cast<std::size_t>(latent) * levels_ + static_cast<std::size_t>(level)) * skip_;
    for (int s = 0; s < skip_; ++s) hidden[s] += vector[s];
    return level;
  }

  int skip_, levels_;
  float slope_;
  std::vector<float> weight_, within_;
};

}  // namespace

Made make_draw_levels(Ingredients& from) {
  expect_inputs(from, 2);
  const auto& fields = from.fields;
  const auto weight = from.weights.at(fields, "weight", 3), within = from.weights.at(fields, "within", 2);
  const int latents = weight.size(0), skip = weight.size(1), levels = weight.size(2);
  const auto places = std::int64_t{latents} * levels;
  if (from.in[0].channels != skip || from.in[1].channels != places || from.in[0].frames != from.in[1].frames) {
    fields.refuse("inputs do not fit its weights");
  }
  if (within.size(0) != places || within.size(1) != skip) fields.refuse("'within' does not fit 'weight'");
  from.budget.work(fields, from.in[0].frames, std::int64_t{2} * skip * places);
  auto made = std::make_unique<DrawLevels>(weight, within, fields.number("slope"));
  made->shape = {latents, from.in[0].frames};
  return made;
}

}  // namespace luthier::native

// What a player asks for by attributes: which of several values goes on, and what a control does to a descriptor.
#include <algorithm>

#include "engine/native/operations/operations.h"

namespace luthier::native {
namespace {

class Choose final : public Operation {
 public:
  explicit Choose(int setting) : setting_(setting) {}

  void run(const Call& call) const noexcept override {
    const double wanted = std::clamp(call.settings->number(setting_), 0.0, static_cast<double>(inputs.size() - 1));
    const auto& chosen = call.in[static_cast<std::size_t>(wanted)];
    for_each_frame(call.out, call.voices, [&](int voice, int frame) {
      std::copy_n(chosen.at(voice, frame), call.out.channels, call.out.at(voice, frame));
    });
  }

 private:
  int setting_;
};

const std::vector<std::string> modes = {"replace", "offset", "scale"};

/// luthier.families.fader.faders: measured values and controls from -1 to 1, a fader a channel.
class Faders final : public Operation {
 public:
  struct Fader {
    int mode, range;
  };
  explicit Faders(std::vector<Fader> faders) : faders_(std::move(faders)) {}

  void run(const Call& call) const noexcept override {
    const auto& settings = *call.settings;
    for_each_frame(call.out, call.voices, [&](int voice, int frame) {
      const float *measured = call.in[0].at(voice, frame), *control = call.in[1].at(voice, frame);
      float* y = call.out.at(voice, frame);
      for (std::size_t n = 0; n < faders_.size(); ++n) {
        const double low = settings.number(faders_[n].range), high = settings.number(faders_[n].range, 1);
        const float moved = static_cast<float>(low + (high - low) * 0.5 * (double{control[n]} + 1.0));
        const double mode = settings.number(faders_[n].mode);
        y[n] = mode == 0.0 ? moved : mode == 1.0 ? measured[n] + moved : measured[n] * moved;
      }
    });
  }

 private:
  std::vector<Fader> faders_;
};

}  // namespace

Made make_choose(Ingredients& from) {
  const auto& fields = from.fields;
  if (from.in.empty() || from.in.size() > 64) fields.refuse("'in' names no values or too many");
  for (const auto& shape : from.in) {
    if (shape.channels != from.in[0].channels || shape.frames != from.in[0].frames)
      fields.refuse("inputs have different frames or channels");
  }
  const auto words = fields.texts("words");
  const auto name = fields.text("setting");
  const int setting = words.empty() ? from.settings.find(name, 1) : from.settings.find_word(name, words);
  if (setting < 0) fields.refuse("'setting' is no attribute of the model that fits");
  auto made = std::make_unique<Choose>(setting);
  made->shape = from.in[0];
  return made;
}

Made make_faders(Ingredients& from) {
  expect_inputs(from, 2);
  const auto& fields = from.fields;
  const auto names = fields.texts("modes"), ranges = fields.texts("ranges");
  const auto count = static_cast<std::size_t>(from.in[0].channels);
  if (from.in[1].channels != from.in[0].channels || from.in[1].frames != from.in[0].frames)
    fields.refuse("inputs have different frames or channels");
  if (names.size() != count || ranges.size() != count) fields.refuse("'modes' and 'ranges' are not one a channel");
  std::vector<Faders::Fader> faders;
  for (std::size_t n = 0; n < count; ++n) {
    faders.push_back({from.settings.find_word(names[n], modes), from.settings.find_pair(ranges[n])});
    if (faders[n].mode < 0 || faders[n].range < 0)
      fields.refuse("'modes' and 'ranges' are no attributes of the model that fit");
  }
  auto made = std::make_unique<Faders>(std::move(faders));
  made->shape = from.in[0];
  return made;
}

}  // namespace luthier::native

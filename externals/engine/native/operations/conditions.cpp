// What a network is told besides its input, and how it is told: instruments and notes as weights, and FiLM.
#include <algorithm>
#include <cmath>

#include "engine/native/operations/operations.h"

namespace luthier::native {
namespace {

class Setting final : public Operation {
 public:
  explicit Setting(int setting) : setting_(setting) {}

  void run(const Call& call) const noexcept override {
    const auto& numbers = call.settings->floats(setting_);
    for_each_frame(call.out, call.voices, [&](int voice, int frame) {
      std::copy_n(numbers.data(), call.out.channels, call.out.at(voice, frame));
    });
  }

 private:
  int setting_;
};

class OneHot final : public Operation {
 public:
  void run(const Call& call) const noexcept override {
    for_each_frame(call.out, call.voices, [&](int voice, int frame) {
      const float wanted = std::nearbyint(*call.in[0].at(voice, frame));
      float* y = call.out.at(voice, frame);
      for (int c = 0; c < call.out.channels; ++c) y[c] = wanted == static_cast<float>(c) ? 1.0f : 0.0f;
    });
  }
};

constexpr int classes = 12, octaves = 9;

/// luthier.blocks.conditions.note_condition: a note between two is shared between them.
class PitchClasses final : public Operation {
 public:
  void run(const Call& call) const noexcept override {
    for_each_frame(call.out, call.voices, [&](int voice, int frame) {
      const float note = *call.in[0].at(voice, frame);
      float* y = call.out.at(voice, frame);
      for (int c = 0; c < classes; ++c) {
        const float past = note - static_cast<float>(c) + 6.0f, around = past - 12.0f * std::floor(past / 12.0f) - 6.0f;
        y[c] = std::max(1.0f - std::fabs(around), 0.0f);
      }
      const float height = std::clamp(note / 12.0f - 1.0f, 0.0f, static_cast<float>(octaves - 1));
      for (int o = 0; o < octaves; ++o)
        y[classes + o] = std::max(1.0f - std::fabs(height - static_cast<float>(o)), 0.0f);
    });
  }
};

/// luthier.blocks.conditions.midi_note and note_hz: in double precision, rounded once, so that all find the same.
class MidiNote final : public Operation {
 public:
  void run(const Call& call) const noexcept override {
    for_each_frame(call.out, call.voices, [&](int voice, int frame) {
      const double hz = double{*call.in[0].at(voice, frame)};
      *call.out.at(voice, frame) = static_cast<float>(69.0 + 12.0 * std::log2(hz / 440.0));
    });
  }
};

class NoteHz final : public Operation {
 public:
  void run(const Call& call) const noexcept override {
    for_each_frame(call.out, call.voices, [&](int voice, int frame) {
      const double note = std::clamp(double{*call.in[0].at(voice, frame)}, 0.0, 127.0);
      *call.out.at(voice, frame) = static_cast<float>(440.0 * std::exp2((note - 69.0) / 12.0));
    });
  }
};

template <class Kind>
Made of_one_channel(const Ingredients& from) {
  expect_inputs(from, 1);
  if (from.in[0].channels != 1) from.fields.refuse("input has more than a channel");
  auto made = std::make_unique<Kind>();
  made->shape = from.in[0];
  return made;
}

/// luthier.blocks.film: the second input holds what each channel is scaled by, less 1, and then what is added to it;
/// or that alone.
class Film final : public Operation {
 public:
  void run(const Call& call) const noexcept override {
    const int channels = call.out.channels;
    const bool scales = call.in[1].channels > channels;
    for_each_frame(call.out, call.voices, [&](int voice, int frame) {
      const float *x = call.in[0].at(voice, frame), *told = call.in[1].at(voice, frame);
      float* y = call.out.at(voice, frame);
      if (scales) {
        for (int c = 0; c < channels; ++c) y[c] = (1.0f + told[c]) * x[c] + told[channels + c];
      } else {
        for (int c = 0; c < channels; ++c) y[c] = x[c] + told[c];
      }
    });
  }
};

}  // namespace

Made make_setting(Ingredients& from) {
  expect_inputs(from, 1);
  const int channels = from.fields.integer("channels", 1, 4096);
  const auto name = from.fields.text("setting");
  const int setting = channels == 1 ? from.settings.find(name, 1) : from.settings.find_list(name, channels);
  if (setting < 0) from.fields.refuse("'setting' is no attribute of the model that fits");
  auto made = std::make_unique<Setting>(setting);
  made->shape = {channels, from.in[0].frames};
  return made;
}

Made make_one_hot(Ingredients& from) {
  expect_inputs(from, 1);
  if (from.in[0].channels != 1) from.fields.refuse("input has more than a channel");
  auto made = std::make_unique<OneHot>();
  made->shape = {from.fields.integer("classes", 1, most_channels), from.in[0].frames};
  return made;
}

Made make_pitch_classes(Ingredients& from) {
  expect_inputs(from, 1);
  if (from.in[0].channels != 1) from.fields.refuse("input has more than a channel");
  auto made = std::make_unique<PitchClasses>();
  made->shape = {classes + octaves, from.in[0].frames};
  return made;
}

Made make_midi_note(Ingredients& from) { return of_one_channel<MidiNote>(from); }
Made make_note_hz(Ingredients& from) { return of_one_channel<NoteHz>(from); }

Made make_film(Ingredients& from) {
  expect_inputs(from, 2);
  const auto &x = from.in[0], &told = from.in[1];
  const bool fits = told.channels == x.channels || told.channels == 2 * x.channels;
  if (!fits || told.frames != x.frames) from.fields.refuse("inputs have different frames or channels");
  auto made = std::make_unique<Film>();
  made->shape = x;
  return made;
}

}  // namespace luthier::native

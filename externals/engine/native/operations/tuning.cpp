// Pitches of several voices: drawn to a scale, and which of them sound: luthier.families.ddsp.tuning.
#include <algorithm>
#include <array>
#include <cmath>

#include "engine/native/operations/position.h"

namespace luthier::native {
namespace {

constexpr int degrees_in_octave = 12, farthest = 6, most_voices = 64;
constexpr float forbidden = 100.0f;

using NoteScale = std::array<float, degrees_in_octave>;

/// Whether a whole note is one of a scale that begins with `key`.
bool belongs(const NoteScale& scale, float note, float key) noexcept {
  const float degree = note - key, octaves = std::floor(degree / degrees_in_octave);
  const auto place = std::clamp(static_cast<int>(degree - octaves * degrees_in_octave), 0, degrees_in_octave - 1);
  return scale[static_cast<std::size_t>(place)] > 0.0f;
}

/// The note that each voice is on; below 0: none.
using Held = std::array<float, most_voices>;

class SnapNotes final : public Operation {
 public:
  struct Names {
    int amount = 0, scale = 0, key = 0;
  };
  SnapNotes(const Names& settings, std::vector<NoteScale> scales, float sticky)
      : settings_(settings), scales_(std::move(scales)), sticky_(sticky) {
    first_.fill(-1.0f);
  }

  void run(const Call& call) const noexcept override {
    auto* kept = static_cast<Kept<Held>*>(call.state)->of(call.voices);
    const auto amount = static_cast<float>(call.settings->number(settings_.amount));
    const auto key = static_cast<float>(call.settings->number(settings_.key));
    const auto& scale = scales_[static_cast<std::size_t>(call.settings->number(settings_.scale))];
    for_each_frame(call.out, call.voices, [&](int voice, int frame) {
      const float* x = call.in[0].at(voice, frame);
      float* y = call.out.at(voice, frame);
      for (int c = 0; c < call.out.channels; ++c) {
        auto& held = kept[voice][static_cast<std::size_t>(c)];
        if (amount != 0.0f) held = drawn(x[c], held, scale, key);
        y[c] = amount != 0.0f && std::isfinite(x[c]) ? x[c] + amount * (held - x[c]) : x[c];
      }
    });
  }
  std::unique_ptr<State> make_state() const override { return std::make_unique<Kept<Held>>(first_); }

 private:
  float drawn(float note, float held, const NoteScale& scale, float key) const noexcept {
    // Of numbers as large as these, no note is another's neighbour.
    if (!(std::fabs(note) < 1e6f) || !(std::fabs(key) < 1e6f)) return -1.0f;
    float nearest = note, distance = 2.0f * forbidden;
    for (int step = -farthest; step <= farthest; ++step) {
      const float offered = std::floor(note + 0.5f) + static_cast<float>(step);
      const float apart = std::fabs(note - offered) + (belongs(scale, offered, key) ? 0.0f : forbidden);
      if (apart < distance) nearest = offered, distance = apart;
    }
    // Vibrato between two notes must not trill.
    const bool stays = held >= 0.0f && belongs(scale, held, key) && std::fabs(note - held) < distance + sticky_;
    return stays ? held : nearest;
  }

  Names settings_;
  std::vector<NoteScale> scales_;
  float sticky_;
  Held first_{};
};

/// 1 for the strongest, of equals the first.
class Strongest final : public Operation {
 public:
  explicit Strongest(int number) : number_(number) {}

  void run(const Call& call) const noexcept override {
    const double number = call.settings->number(number_);
    for_each_frame(call.out, call.voices, [&](int voice, int frame) {
      const float* x = call.in[0].at(voice, frame);
      float* y = call.out.at(voice, frame);
      for (int c = 0; c < call.out.channels; ++c) {
        int ahead = 0;
        for (int other = 0; other < call.out.channels; ++other)
          ahead += x[other] > x[c] || (x[other] == x[c] && other < c) ? 1 : 0;
        y[c] = ahead < number ? 1.0f : 0.0f;
      }
    });
  }

 private:
  int number_;
};

std::vector<NoteScale> scales_of(const Ingredients& from, std::size_t count) {
  const auto degrees = from.weights.at(from.fields, "degrees", 2);
  if (static_cast<std::size_t>(degrees.size(0)) != count || degrees.size(1) != degrees_in_octave)
    from.fields.refuse("'degrees' are not 12 a word");
  std::vector<NoteScale> scales(count);
  for (std::size_t n = 0; n < count; ++n)
    std::copy_n(degrees.data + n * degrees_in_octave, degrees_in_octave, scales[n].begin());
  return scales;
}

}  // namespace

Made make_snap_notes(Ingredients& from) {
  expect_inputs(from, 1);
  const auto& fields = from.fields;
  if (from.in[0].channels > most_voices) fields.refuse("input has too many channels");
  const auto words = fields.texts("words");
  const SnapNotes::Names names = {from.settings.find(fields.text("amount"), 1),
                                  from.settings.find_word(fields.text("scale"), words),
                                  from.settings.find(fields.text("key"), 1)};
  if (names.amount < 0 || names.scale < 0 || names.key < 0)
    fields.refuse("'amount', 'scale' or 'key' is no attribute of the model that fits");
  constexpr std::int64_t each_note = 300;
  from.budget.work(fields, from.in[0].frames, each_note * from.in[0].channels);
  auto made = std::make_unique<SnapNotes>(names, scales_of(from, words.size()), fields.number("sticky"));
  made->shape = from.in[0];
  return made;
}

Made make_strongest(Ingredients& from) {
  expect_inputs(from, 1);
  if (from.in[0].channels > most_voices) from.fields.refuse("input has too many channels");
  const int number = setting_of(from, "setting");
  from.budget.work(from.fields, from.in[0].frames, std::int64_t{from.in[0].channels} * from.in[0].channels);
  auto made = std::make_unique<Strongest>(number);
  made->shape = from.in[0];
  return made;
}

}  // namespace luthier::native

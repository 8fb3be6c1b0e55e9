// Operations that compute nothing: they say where values lie in time and among channels.
#include <algorithm>

#include "engine/native/operations/operations.h"

namespace luthier::native {
namespace {

class Part final : public Operation {
 public:
  explicit Part(View view) : view_(view) {}
  void run(const Call&) const noexcept override {}
  std::optional<View> view() const override { return view_; }
  int history() const override { return view_.delay; }

 private:
  View view_;
};

class Join final : public Operation {
 public:
  void run(const Call& call) const noexcept override {
    int column = 0;
    for (std::size_t i = 0; i < inputs.size(); ++i) {
      const auto& part = call.in[i];
      for_each_frame(part, call.voices, [&](int voice, int frame) {
        std::copy_n(part.at(voice, frame), part.channels, call.out.at(voice, frame) + column);
      });
      column += part.channels;
    }
  }
};

Made part(const Ingredients& from, View view, int channels) {
  auto made = std::make_unique<Part>(view);
  made->shape = {channels, from.in[0].frames};
  return made;
}

}  // namespace

Made make_delay(Ingredients& from) {
  expect_inputs(from, 1);
  return part(from, {0, from.fields.integer("frames", 0, most_taps)}, from.in[0].channels);
}

Made make_channels(Ingredients& from) {
  expect_inputs(from, 1);
  const int all = from.in[0].channels;
  const int first = from.fields.integer("from", 0, all - 1), end = from.fields.integer("to", first + 1, all);
  return part(from, {first, 0}, end - first);
}

Made make_join(Ingredients& from) {
  if (from.in.empty() || from.in.size() > 4096) from.fields.refuse("'in' names no values or too many");
  int channels = 0;
  for (const auto& shape : from.in) {
    if (shape.frames != from.in[0].frames) from.fields.refuse("inputs have different frames");
    channels += shape.channels;
    if (channels > most_channels) from.fields.refuse("result is too large");
  }
  auto made = std::make_unique<Join>();
  made->shape = {channels, from.in[0].frames};
  return made;
}

/// What `keep` of the same slot keeps, one frame earlier: the segment that is built finds it.
Made make_recall(Ingredients& from) {
  auto made = std::make_unique<Part>(View{0, 1});
  made->shape = {from.fields.integer("channels", 1, most_channels), 1};
  made->slot = from.fields.text("slot");
  made->recalls = true;
  return made;
}

Made make_keep(Ingredients& from) {
  expect_inputs(from, 1);
  auto made = part(from, {0, 0}, from.in[0].channels);
  made->slot = from.fields.text("slot");
  return made;
}

}  // namespace luthier::native

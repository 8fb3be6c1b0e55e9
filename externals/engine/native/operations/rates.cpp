// From one number of frames to another: means, values that are held or reached in a line, frames that overlap.
#include <algorithm>

#include "engine/native/operations/operations.h"

namespace luthier::native {
namespace {

class Average final : public Operation {
 public:
  explicit Average(int frames) : frames_(frames) {}

  void run(const Call& call) const noexcept override {
    const auto& in = call.in[0];
    for_each_frame(call.out, call.voices, [&](int voice, int frame) {
      const float* x = in.at(voice, std::ptrdiff_t{frame} * frames_);
      float* y = call.out.at(voice, frame);
      for (int c = 0; c < in.channels; ++c) {
        double sum = 0.0;
        for (int n = 0; n < frames_; ++n) sum += double{x[n * in.step + c]};
        y[c] = static_cast<float>(sum / frames_);
      }
    });
  }

 private:
  int frames_;
};

class Hold final : public Operation {
 public:
  explicit Hold(int frames) : frames_(frames) {}

  void run(const Call& call) const noexcept override {
    for_each_frame(call.out, call.voices, [&](int voice, int frame) {
      std::copy_n(call.in[0].at(voice, frame / frames_), call.out.channels, call.out.at(voice, frame));
    });
  }

 private:
  int frames_;
};

/// luthier.blocks.ramp
class Ramp final : public Operation {
 public:
  explicit Ramp(int frames) : frames_(frames) {}

  void run(const Call& call) const noexcept override {
    for_each_frame(call.out, call.voices, [&](int voice, int frame) {
      const int number = frame / frames_;
      const float *before = call.in[0].at(voice, number - 1), *x = call.in[0].at(voice, number);
      const float share = static_cast<float>(frame % frames_ + 1) / static_cast<float>(frames_);
      float* y = call.out.at(voice, frame);
      for (int c = 0; c < call.out.channels; ++c) y[c] = before[c] + (x[c] - before[c]) * share;
    });
  }
  int history() const override { return 1; }

 private:
  int frames_;
};

/// Frames of sound side by side, each `hop` later than the one before: what begins with a frame is complete with it.
class OverlapAdd final : public Operation {
 public:
  OverlapAdd(int length, int hop) : overlap_(length / hop), hop_(hop) {}

  void run(const Call& call) const noexcept override {
    for (int voice = 0; voice < call.voices; ++voice) {
      for (int frame = 0; frame < call.in[0].frames; ++frame) add(call, voice, frame);
    }
  }
  int history() const override { return overlap_ - 1; }

 private:
  void add(const Call& call, int voice, int frame) const noexcept {
    for (int n = 0; n < hop_; ++n) {
      float sum = 0.0f;
      for (int late = overlap_ - 1; late >= 0; --late) sum += call.in[0].at(voice, frame - late)[late * hop_ + n];
      *call.out.at(voice, std::ptrdiff_t{frame} * hop_ + n) = sum;
    }
  }

  int overlap_, hop_;
};

/// So many frames as one, the channels of the oldest first.
class Stack final : public Operation {
 public:
  explicit Stack(int frames) : frames_(frames) {}

  void run(const Call& call) const noexcept override {
    const auto& in = call.in[0];
    for_each_frame(in, call.voices, [&](int voice, int frame) {
      float* y = call.out.at(voice, frame / frames_) + std::ptrdiff_t{frame % frames_} * in.channels;
      std::copy_n(in.at(voice, frame), in.channels, y);
    });
  }

 private:
  int frames_;
};

class Unstack final : public Operation {
 public:
  explicit Unstack(int frames) : frames_(frames) {}

  void run(const Call& call) const noexcept override {
    const int channels = call.out.channels;
    for_each_frame(call.out, call.voices, [&](int voice, int frame) {
      const float* x = call.in[0].at(voice, frame / frames_) + std::ptrdiff_t{frame % frames_} * channels;
      std::copy_n(x, channels, call.out.at(voice, frame));
    });
  }

 private:
  int frames_;
};

/// So many frames for each of the input.
template <class Kind>
Made slower(const Ingredients& from) {
  expect_inputs(from, 1);
  const int frames = from.fields.integer("frames", 1, most_frames);
  if (std::int64_t{from.in[0].frames} * frames > most_frames) from.fields.refuse("'frames' are too many");
  auto made = std::make_unique<Kind>(frames);
  made->shape = {from.in[0].channels, from.in[0].frames * frames};
  return made;
}

}  // namespace

Made make_average(Ingredients& from) {
  expect_inputs(from, 1);
  const int frames = from.fields.integer("frames", 1, most_frames);
  if (from.in[0].frames % frames != 0) from.fields.refuse("'frames' do not divide those of its input");
  auto made = std::make_unique<Average>(frames);
  made->shape = {from.in[0].channels, from.in[0].frames / frames};
  return made;
}

Made make_hold(Ingredients& from) { return slower<Hold>(from); }
Made make_ramp(Ingredients& from) { return slower<Ramp>(from); }

Made make_stack(Ingredients& from) {
  expect_inputs(from, 1);
  const int frames = from.fields.integer("frames", 1, most_frames);
  if (from.in[0].frames % frames != 0) from.fields.refuse("'frames' do not divide those of its input");
  if (std::int64_t{from.in[0].channels} * frames > most_channels) from.fields.refuse("'frames' are too many");
  auto made = std::make_unique<Stack>(frames);
  made->shape = {from.in[0].channels * frames, from.in[0].frames / frames};
  return made;
}

Made make_unstack(Ingredients& from) {
  expect_inputs(from, 1);
  const int frames = from.fields.integer("frames", 1, most_frames);
  if (from.in[0].channels % frames != 0) from.fields.refuse("'frames' do not divide the channels of its input");
  if (std::int64_t{from.in[0].frames} * frames > most_frames) from.fields.refuse("'frames' are too many");
  auto made = std::make_unique<Unstack>(frames);
  made->shape = {from.in[0].channels / frames, from.in[0].frames * frames};
  return made;
}

Made make_overlap_add(Ingredients& from) {
  expect_inputs(from, 1);
  const int length = from.in[0].channels, hop = from.fields.integer("hop", 1, length);
  if (length % hop != 0 || std::int64_t{from.in[0].frames} * hop > most_frames)
    from.fields.refuse("'hop' does not fit its input");
  auto made = std::make_unique<OverlapAdd>(length, hop);
  made->shape = {1, from.in[0].frames * hop};
  return made;
}

}  // namespace luthier::native

// Where a stream is that has to know: what it gives depends on the time since its start. Internal to the native engine.
#pragma once

#include <algorithm>

#include "engine/native/operations/operations.h"

namespace luthier::native {

/// Frames given since the last reset.
class Position : public State {
 public:
  void prepare(int, int) override {}
  void reset() override { frames_ = 0; }
  /// The number of the first of these frames.
  std::int64_t advance(int frames) noexcept {
    const auto before = frames_;
    frames_ += frames;
    return before;
  }

 private:
  std::int64_t frames_ = 0;
};

/// What is known of each voice at the end of a block; at the start, and where other voices come, it is `first`.
template <class Number>
class Kept final : public Position {
 public:
  explicit Kept(Number first) : first_(first) {}
  void prepare(int, int voices) override {
    if (static_cast<std::size_t>(voices) > numbers_.size()) numbers_.resize(static_cast<std::size_t>(voices), first_);
  }
  void reset() override {
    Position::reset();
    std::fill(numbers_.begin(), numbers_.end(), first_);
  }
  Number* of(int voices) noexcept {
    if (voices != voices_) std::fill(numbers_.begin(), numbers_.end(), first_);
    voices_ = voices;
    return numbers_.data();
  }

 private:
  Number first_;
  std::vector<Number> numbers_;
  int voices_ = 0;
};

/// By how many frames the stream is late.
struct Delay {
  int frames = 0, per_extra = 0;
  std::int64_t of(const Call& call) const { return frames + std::int64_t{per_extra} * call.extra_delay; }
};

/// The fields `delay` and `per_extra_delay`, which may be absent. Throws SpecError.
inline Delay delay_of(const Ingredients& from) {
  return {from.fields.integer_or("delay", 0, 0, most_frames),
          from.fields.integer_or("per_extra_delay", 0, 0, most_frames)};
}

}  // namespace luthier::native

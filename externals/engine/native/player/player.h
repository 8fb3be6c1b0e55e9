// Plays one segment and keeps its state. Internal to the native engine.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "engine/native/player/memory.h"
#include "engine/native/program/segment.h"

namespace luthier::native {

/// The signal of a value with frames of the past in front of those of the block. They move on by a block at a time, and
/// back to the start of their memory when that is used up.
class History {
 public:
  History(int value, const Value& of) : value_(value), shape_(of.shape), history_(of.history) {}

  /// Floats that prepare() needs.
  double floats(int units, int voices) const;
  /// Room for blocks of up to so many units; what is kept stays if the number of voices does.
  void prepare(int units, int voices);
  /// Zeros.
  void clear() noexcept;
  /// Where the frames of the next block begin.
  Signal begin(int units) noexcept;
  void advance(int units) noexcept { position_ += shape_.frames * units; }
  int value() const { return value_; }

 private:
  int rows(int units) const;

  int value_;
  Shape shape_;
  int history_, rows_ = 0, voices_ = 0, position_ = 0;
  Memory memory_;
};

/// Throws EngineError where the players of one model would need so many floats together.
void check_memory(double floats);

class Player {
 public:
  explicit Player(std::shared_ptr<const Segment> segment);

  /// Floats that it has after prepare().
  double floats_for(int units, int voices) const;
  bool is_prepared_for(int units, int voices) const { return units <= prepared_units_ && voices <= prepared_voices_; }
  /// Allocates for blocks of `units` units; begin() for as many or fewer does not. A change of voices starts from
  /// zeros.
  void prepare(int units, int voices);
  /// Where the next block comes in.
  Signal begin(int units, int voices);
  /// Computes it. What is returned lives until the next begin().
  Signal finish(const Settings& settings, int extra_delay) noexcept;
  void reset() noexcept;
  bool forget(int operation, const std::string& which);

 private:
  void find_signals() noexcept;
  void run(std::size_t step, const Settings& settings, int extra_delay) noexcept;

  std::shared_ptr<const Segment> segment_;
  std::vector<History> histories_;
  /// One a step; most are null.
  std::vector<std::unique_ptr<State>> states_;
  Memory memory_;
  int prepared_units_ = 0, prepared_voices_ = 0;
  int units_ = 0, voices_ = 0;
  /// Of the values in the block that is being computed.
  std::vector<Signal> signals_, inputs_;
};

}  // namespace luthier::native

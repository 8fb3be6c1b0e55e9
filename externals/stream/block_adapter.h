// Between the host's vectors and the model's blocks. A block travels in a slot; a slot belongs to the audio side except
// while it is computed. Sample n of the stream is always played exactly `latency` samples later, whatever the vectors.
#pragma once

#include <cstdint>
#include <vector>

#include "contract/model_spec.h"

namespace luthier {

/// One block on its way through the model.
struct Slot {
  enum class State { idle, filling, computing, ready };

  State state = State::idle;
  /// Which block of the stream it holds; -1: none.
  std::int64_t number = -1;
  /// [channels, block / ratio] at the method's rates.
  std::vector<float> in, out;
  /// The model is to forget what came before it.
  bool begins = false;
  /// Given back without a result, because it would have come too late.
  bool skipped = false;
  /// When it was handed over, in seconds.
  double submitted_at = 0;
};

class BlockAdapter {
 public:
  /// `latency`: samples between a block's input and its output.
  BlockAdapter(const MethodSpec& method, int block, int latency, int host_vector);

  /// Takes frames from in[c][from ...] up to the end of the current block and returns how many it took; the caller
  /// then asks full_slot(). `in` is not read again, so hosts may reuse its memory for outputs.
  int write(const float* const* in, int from, int frames) noexcept;
  /// The slot that write() just completed and that now must be computed, or nullptr.
  Slot* full_slot() noexcept;
  /// Samples taken so far.
  std::int64_t written() const noexcept { return written_; }
  /// Adds to one value of the block that is being filled: of the sample at `position` of the stream.
  void add(int channel, std::int64_t position, float value) noexcept;
  /// The slot of a block that is still being computed, or nullptr.
  const Slot* computing(std::int64_t number) const noexcept;
  /// True once for each block that had to be dropped because its slot is still being computed.
  bool take_dropped() noexcept;

  /// What is to be played next: up to `frames` samples that share one state.
  struct Stretch {
    enum class Kind { before_start, missing, ready } kind;
    int frames;
    std::int64_t block;
  };
  Stretch next_stretch(int frames) const noexcept;
  /// Plays the stretch to out[c][to ...] when it is ready, and moves on in any case.
  void read(const Stretch& stretch, float* const* out, int to) noexcept;

  /// The slot of a stretch that is ready, and the first sample of it that is to be played.
  const Slot& slot_of(const Stretch& stretch) const noexcept { return slot_of(stretch.block); }
  int position() const noexcept { return static_cast<int>((played_ - latency_) % block_); }

  /// The block that is to be played next.
  std::int64_t due_block() const noexcept { return played_ - latency_ < start_ ? -1 : (played_ - latency_) / block_; }

  /// Nothing that was written so far is ever heard.
  void forget() noexcept;
  void reset() noexcept;
  int slot_count() const noexcept { return static_cast<int>(slots_.size()); }

 private:
  Slot& slot_of(std::int64_t number) noexcept { return slots_[static_cast<std::size_t>(number) % slots_.size()]; }
  const Slot& slot_of(std::int64_t number) const noexcept {
    return slots_[static_cast<std::size_t>(number) % slots_.size()];
  }
  void begin_block(std::int64_t number) noexcept;

  MethodSpec method_;
  int block_;
  int latency_;
  std::vector<Slot> slots_;
  std::int64_t written_ = 0;
  std::int64_t played_ = 0;
  /// Where the sound begins.
  std::int64_t start_ = 0;
  bool dropped_ = false;
};

}  // namespace luthier

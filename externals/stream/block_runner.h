// Computes one block and lets nothing bad out: no exception, no NaN, no denormal slowness.
#pragma once

#include <array>
#include <atomic>
#include <limits>
#include <string>

#include "engine/engine.h"
#include "stream/block_adapter.h"
#include "stream/glides.h"
#include "stream/stats.h"

namespace luthier {

class BlockRunner {
 public:
  /// `method` as the model has it; slots hold the channels of `batch` voices.
  BlockRunner(Engine& engine, const MethodSpec& method, int batch, int block, StreamCounters& counters);

  /// Milliseconds of a host vector: a block that takes longer would have been an xrun in the audio thread.
  void set_tick(double milliseconds) noexcept { tick_ms_ = milliseconds; }
  /// Computing thread.
  Glides& glides() noexcept { return glides_; }

  /// Fills slot.out. Whatever goes wrong becomes a silent block, a reset of the model and a counter.
  void run(Slot& slot) noexcept;
  /// Computing thread. The model is as after loading, with the attributes that were set.
  void forget() noexcept;
  /// Computing thread, or before it starts. The first since take_error() counts.
  void keep_error(const char* text) noexcept;
  /// Message side. What the model said when it failed first since the last call; empty when it did not.
  std::string take_error();

 private:
  void glide() noexcept;
  bool compute(Slot& slot) noexcept;
  void recover(Slot& slot) noexcept;

  Engine& engine_;
  MethodSpec method_;
  int batch_;
  int block_;
  double tick_ms_ = std::numeric_limits<double>::infinity();
  Glides glides_;
  StreamCounters& counters_;
  /// The text belongs to the computing thread while the flag is false, to the message side while it is true.
  std::atomic<bool> has_error_{false};
  std::array<char, 256> error_{};
};

}  // namespace luthier

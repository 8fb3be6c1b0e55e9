// Computes one block and lets nothing bad out: no exception, no NaN, no denormal slowness.
#pragma once

#include <array>
#include <atomic>
#include <string>

#include "engine/engine.h"
#include "stream/block_adapter.h"
#include "stream/stats.h"

namespace luthier {

class BlockRunner {
 public:
  BlockRunner(Engine& engine, const MethodSpec& method, int block, StreamCounters& counters);

  /// Fills slot.out. Whatever goes wrong becomes a silent block, a reset of the model and a counter.
  void run(Slot& slot) noexcept;
  /// Message side. What the model said when it failed first since the last call; empty when it did not.
  std::string take_error();

 private:
  bool compute(Slot& slot) noexcept;
  void recover(Slot& slot) noexcept;
  void keep_error(const char* text) noexcept;

  Engine& engine_;
  MethodSpec method_;
  int block_;
  StreamCounters& counters_;
  /// The text belongs to the computing thread while the flag is false, to the message side while it is true.
  std::atomic<bool> has_error_{false};
  std::array<char, 256> error_{};
};

}  // namespace luthier

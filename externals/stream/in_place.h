// process() computes: least latency, and the audio thread carries the model. Tasks run at the start of the next block.
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>

#include "stream/computer.h"
#include "stream/ring_buffer.h"
#include "stream/task_queue.h"

namespace luthier {

class InPlace final : public Computer {
 public:
  InPlace(Compute compute, int slots, double block_ms);
  ~InPlace() override { tasks_.run(); }

  void submit(Slot* slot) noexcept override;
  Slot* finished() noexcept override;
  bool post(Task task) override;
  /// When no block has come for a while, audio does not run: the caller's thread then does the tasks. Should audio
  /// begin in that moment, its block is late, and not waited for.
  void poll() override;
  void wait_until_idle() override;

 private:
  using Clock = std::chrono::steady_clock;

  bool audio_runs();

  Compute compute_;
  RingBuffer<Slot*> done_;
  TaskQueue tasks_;
  /// Whoever has set it may use the model.
  std::atomic<bool> taken_{false};
  std::atomic<std::int64_t> blocks_{0};
  /// Message side: the last sign of life.
  std::int64_t seen_blocks_ = 0;
  Clock::time_point seen_at_ = Clock::now();
  Clock::duration patience_;
};

}  // namespace luthier

// The one thread of an object that computes blocks while the host plays: the audio thread never waits for it.
#pragma once

#include <atomic>
#include <thread>

#include "stream/computer.h"
#include "stream/ring_buffer.h"
#include "stream/semaphore.h"
#include "stream/task_queue.h"

namespace luthier {

class Worker final : public Computer {
 public:
  /// Starts the thread.
  Worker(Compute compute, int slots);
  /// Ends the thread.
  ~Worker() override;

  /// The worker takes its priority after the thread that calls this first.
  void submit(Slot* slot) noexcept override;
  Slot* finished() noexcept override;
  bool post(Task task) override;
  void wait_until_idle() override;

 private:
  static constexpr int unknown = -1;

  void loop();
  bool run_one_block();

  Compute compute_;
  RingBuffer<Slot*> todo_;
  RingBuffer<Slot*> done_;
  TaskQueue tasks_;
  Semaphore wake_;
  std::atomic<bool> ending_{false};
  std::atomic<int> host_priority_{unknown};
  std::thread thread_;
};

}  // namespace luthier

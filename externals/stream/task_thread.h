// A thread for work that may take its time: loading, measuring, destroying. Never for blocks: those have the Worker.
#pragma once

#include <atomic>
#include <functional>
#include <thread>

#include "stream/ring_buffer.h"
#include "stream/semaphore.h"

namespace luthier {

class TaskThread {
 public:
  using Task = std::function<void()>;

  TaskThread();
  /// Waits for the task under way; those still queued are not run.
  ~TaskThread();

  /// One thread only. False when `most_tasks` already wait. `task` must not throw.
  bool post(Task task);

  static constexpr std::size_t most_tasks = 256;

 private:
  void loop();

  RingBuffer<Task> tasks_;
  Semaphore wake_;
  std::atomic<bool> ending_{false};
  std::thread thread_;
};

}  // namespace luthier

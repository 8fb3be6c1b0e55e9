// Tasks on their way from the message side to where blocks are computed, and back: what a task holds is allocated and
// freed by the message side alone, because the other one may be an audio thread.
#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "stream/ring_buffer.h"

namespace luthier {

class TaskQueue {
 public:
  using Task = std::function<void()>;

  TaskQueue();

  /// Message side. False when `most_tasks` are under way.
  bool post(Task task);
  /// Message side. True when everything posted has been done.
  bool is_idle();

  /// Computing side. Does what is there.
  void run() noexcept;

  static constexpr std::size_t most_tasks = 256;

 private:
  void take_back();

  std::vector<Task> tasks_;
  /// Which of the tasks are free, to be done, and done.
  std::vector<std::size_t> free_;
  RingBuffer<std::size_t> todo_, done_;
};

}  // namespace luthier

// The one thread of an object that computes blocks while the host plays. Together with ring_buffer.h this is the only
// place where threads meet.
#pragma once

#include <atomic>
#include <functional>
#include <thread>

#include "stream/ring_buffer.h"
#include "stream/semaphore.h"

namespace luthier {

struct Slot;

class Worker {
 public:
  /// The second: another block already waits.
  using Compute = std::function<void(Slot&, bool)>;
  using Task = std::function<void()>;

  /// Starts the thread. `compute` must not throw. At most `slots` blocks are under way at once.
  Worker(Compute compute, int slots);
  /// Ends the thread; blocks still queued are not computed.
  ~Worker();

  /// Audio side. Hands a block over; it comes back through finished(). The worker takes its priority after the thread
  /// that calls this first.
  void submit(Slot* slot) noexcept;
  /// Audio side. The next computed block, or nullptr.
  Slot* finished() noexcept;

  /// Message side. Runs `task` between two blocks. False when 256 tasks already wait. `task` must not throw.
  bool post(Task task);
  /// Message side: waits until everything handed over so far is done.
  void wait_until_idle();

 private:
  static constexpr int unknown = -1;

  void loop();
  void run_tasks();
  bool run_one_block();

  Compute compute_;
  RingBuffer<Slot*> todo_;
  RingBuffer<Slot*> done_;
  RingBuffer<Task> tasks_;
  Semaphore wake_;
  std::atomic<bool> ending_{false};
  std::atomic<int> host_priority_{unknown};
  std::thread thread_;
};

}  // namespace luthier

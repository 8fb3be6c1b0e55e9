// process() computes for a host that renders: nothing is late, and whoever comes second waits. Tasks run at once,
// because a message has its place in time.
#pragma once

#include <mutex>

#include "stream/computer.h"
#include "stream/ring_buffer.h"

namespace luthier {

class Offline final : public Computer {
 public:
  Offline(Compute compute, int slots) : compute_(std::move(compute)), done_(static_cast<std::size_t>(slots)) {}

  void submit(Slot* slot) noexcept override {
    const std::lock_guard alone(mutex_);
    compute_(*slot, false);
    done_.push(std::move(slot));
  }

  Slot* finished() noexcept override {
    Slot* slot = nullptr;
    done_.pop(slot);
    return slot;
  }

  bool post(Task task) override {
    const std::lock_guard alone(mutex_);
    task();
    return true;
  }

  void wait_until_idle() override {}

 private:
  Compute compute_;
  RingBuffer<Slot*> done_;
  std::mutex mutex_;
};

}  // namespace luthier

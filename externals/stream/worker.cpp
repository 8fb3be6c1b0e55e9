#include "stream/worker.h"

#include "stream/priority.h"

namespace luthier {

Worker::Worker(Compute compute, int slots)
    : compute_(std::move(compute)),
      todo_(static_cast<std::size_t>(slots)),
      done_(static_cast<std::size_t>(slots)),
      thread_([this] { loop(); }) {}

Worker::~Worker() {
  ending_.store(true, std::memory_order_release);
  wake_.post();
  thread_.join();
  tasks_.run();
}

void Worker::submit(Slot* slot) noexcept {
  if (host_priority_.load(std::memory_order_relaxed) == unknown) {
    host_priority_.store(own_priority(), std::memory_order_relaxed);
  }
  // Never full: there are no more slots than places.
  todo_.push(std::move(slot));
  wake_.post();
}

Slot* Worker::finished() noexcept {
  Slot* slot = nullptr;
  done_.pop(slot);
  return slot;
}

bool Worker::post(Task task) {
  if (!tasks_.post(std::move(task))) return false;
  wake_.post();
  return true;
}

void Worker::wait_until_idle() {
  Semaphore idle;
  const auto drain = [this, &idle] {
    while (run_one_block()) {
    }
    idle.post();
  };
  while (!post(drain)) std::this_thread::yield();
  idle.wait();
}

void Worker::loop() {
  become_ordinary();
  bool ranked = false;
  // Every submit() and post() adds one wake-up, so a turn without work is normal and none is missed.
  while (true) {
    wake_.wait();
    if (ending_.load(std::memory_order_acquire)) return;
    const int host_priority = host_priority_.load(std::memory_order_relaxed);
    if (!ranked && host_priority != unknown) {
      step_below(host_priority);
      ranked = true;
    }
    tasks_.run();
    run_one_block();
  }
}

bool Worker::run_one_block() {
  Slot* slot = nullptr;
  if (!todo_.pop(slot)) return false;
  compute_(*slot, !todo_.is_empty());
  done_.push(std::move(slot));
  return true;
}

}  // namespace luthier

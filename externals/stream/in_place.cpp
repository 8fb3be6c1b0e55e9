#include "stream/in_place.h"

#include <thread>

#include "stream/block_adapter.h"

namespace luthier {
namespace {

/// How long no block must have come: more than a host that plays ever pauses.
constexpr double fewest_ms = 200, blocks_missed = 4;

}  // namespace

InPlace::InPlace(Compute compute, int slots, double block_ms)
    : compute_(std::move(compute)),
      done_(static_cast<std::size_t>(slots)),
      patience_(std::chrono::duration_cast<Clock::duration>(
          std::chrono::duration<double, std::milli>(fewest_ms + blocks_missed * block_ms))) {}

void InPlace::submit(Slot* slot) noexcept {
  blocks_.fetch_add(1, std::memory_order_relaxed);
  slot->skipped = taken_.exchange(true, std::memory_order_acquire);
  if (!slot->skipped) {
    tasks_.run();
    compute_(*slot, false);
    taken_.store(false, std::memory_order_release);
  }
  done_.push(std::move(slot));
}

Slot* InPlace::finished() noexcept {
  Slot* slot = nullptr;
  done_.pop(slot);
  return slot;
}

bool InPlace::post(Task task) {
  const bool posted = tasks_.post(std::move(task));
  poll();
  return posted;
}

void InPlace::poll() {
  if (tasks_.is_idle() || audio_runs() || taken_.exchange(true, std::memory_order_acquire)) return;
  tasks_.run();
  taken_.store(false, std::memory_order_release);
}

bool InPlace::audio_runs() {
  const auto blocks = blocks_.load(std::memory_order_relaxed);
  const auto now = Clock::now();
  if (blocks != seen_blocks_) seen_at_ = now;
  seen_blocks_ = blocks;
  return now - seen_at_ < patience_;
}

void InPlace::wait_until_idle() {
  while (!tasks_.is_idle()) {
    poll();
    std::this_thread::sleep_for(std::chrono::microseconds(100));
  }
}

}  // namespace luthier

// A queue between exactly two threads: one pushes, one pops, neither ever waits.
#pragma once

#include <atomic>
#include <cstddef>
#include <utility>
#include <vector>

namespace luthier {

template <class Item>
class RingBuffer {
 public:
  /// Allocates here and nowhere else. Holds at least `capacity` items (rounded up to a power of two).
  explicit RingBuffer(std::size_t capacity) : items_(power_of_two(capacity)), mask_(items_.size() - 1) {}

  /// Only the pushing thread. False when full; `item` is then left as it was.
  bool push(Item&& item) noexcept {
    const auto end = end_.load(std::memory_order_relaxed);
    if (end - begin_.load(std::memory_order_acquire) == items_.size()) return false;
    items_[end & mask_] = std::move(item);
    end_.store(end + 1, std::memory_order_release);
    return true;
  }

  /// Only the popping thread. False when empty; `item` is then left as it was.
  bool pop(Item& item) noexcept {
    const auto begin = begin_.load(std::memory_order_relaxed);
    if (begin == end_.load(std::memory_order_acquire)) return false;
    item = std::move(items_[begin & mask_]);
    begin_.store(begin + 1, std::memory_order_release);
    return true;
  }

  /// Only the popping thread.
  bool is_empty() const noexcept {
    return begin_.load(std::memory_order_relaxed) == end_.load(std::memory_order_acquire);
  }

  std::size_t capacity() const noexcept { return items_.size(); }

 private:
  static std::size_t power_of_two(std::size_t least) {
    std::size_t size = 1;
    while (size < least) size *= 2;
    return size;
  }

  static constexpr std::size_t cache_line = 64;

  std::vector<Item> items_;
  std::size_t mask_;
  // The counters run freely and are masked on use; each has its own cache line so that the two threads do not
  // slow each other down.
  alignas(cache_line) std::atomic<std::size_t> begin_{0};
  alignas(cache_line) std::atomic<std::size_t> end_{0};
};

}  // namespace luthier

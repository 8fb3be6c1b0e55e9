// How many vectors a host asks for at once. A sound card's buffer, or a host that sleeps for some milliseconds, makes
// rows of them: what a worker is given in a row is due in the same row, when no time has passed.
#pragma once

#include <array>
#include <atomic>
#include <cstdint>

namespace luthier {

/// Written by the audio side, read by anyone; never allocates. The first row is left out: a host fills its buffer then.
class CallRows {
 public:
  /// A vector of so many seconds is asked for now; `now` is of a clock that only goes forward.
  void add(double now, double vector_seconds) noexcept;
  /// At worst one row is counted before instead of after.
  void clear() noexcept;

  /// Vectors of a row that all but a thousandth of the vectors do not exceed; at least 1.
  int usual() const noexcept;
  int longest() const noexcept { return longest_.load(std::memory_order_relaxed); }
  /// Enough was seen to go by it.
  bool is_known() const noexcept { return calls_.load(std::memory_order_relaxed) >= enough; }

 private:
  static constexpr int most = 256;
  static constexpr std::int64_t enough = 200;

  void end_row() noexcept;

  double called_at_ = -1;
  int row_ = 0;
  bool is_first_ = true;
  /// How many vectors came in rows of one, two ...
  std::array<std::atomic<std::uint32_t>, most> vectors_{};
  std::atomic<int> longest_{1};
  std::atomic<std::int64_t> calls_{0};
};

}  // namespace luthier

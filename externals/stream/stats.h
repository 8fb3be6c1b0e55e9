// Counts what happened to blocks: written by the thread that computes and the one that plays, read by anyone.
#pragma once

#include <array>
#include <atomic>
#include <cstdint>

namespace luthier {

/// Times in logarithmic steps of 9 %, from a tenth of a microsecond to an hour; fixed size, never allocates.
class TimeHistogram {
 public:
  void add(double milliseconds) noexcept;
  void clear() noexcept;
  /// The time that `share` (0 to 1) of the blocks did not exceed, to 9 %.
  double quantile_ms(double share) const noexcept;
  double max_ms() const noexcept { return max_ms_.load(std::memory_order_relaxed); }
  double mean_ms() const noexcept;

 private:
  static constexpr int steps_per_octave = 8;
  static constexpr int octaves = 36;
  std::array<std::atomic<std::uint32_t>, steps_per_octave * octaves> counts_{};
  std::atomic<double> max_ms_{0};
  std::atomic<double> total_ms_{0};
};

/// A snapshot for people.
struct StreamStats {
  std::int64_t blocks = 0;            ///< computed
  std::int64_t late_blocks = 0;       ///< not there, or not whole, when they were to be played
  std::int64_t dropped_blocks = 0;    ///< never computed: the worker was too far behind
  std::int64_t nonfinite_blocks = 0;  ///< held NaN or infinity; silenced, and the model was reset
  std::int64_t failed_blocks = 0;     ///< the model reported an error; silenced
  std::int64_t xruns_avoided = 0;     ///< took longer than a host vector: in the audio thread each had been a dropout
  std::int64_t lost_events = 0;       ///< more at once than there is room for: never told
  double p50_ms = 0, p99_ms = 0, max_ms = 0;
  double load = 0;  ///< mean compute time as a share of the block's duration
};

struct StreamCounters {
  std::atomic<std::int64_t> blocks{0}, late_blocks{0}, dropped_blocks{0}, nonfinite_blocks{0}, failed_blocks{0},
      xruns_avoided{0}, lost_events{0};
  TimeHistogram times;

  void clear() noexcept;
  StreamStats snapshot(double block_ms) const noexcept;
};

}  // namespace luthier

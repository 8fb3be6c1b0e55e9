#include "stream/stats.h"

#include <algorithm>
#include <cmath>

namespace luthier {
namespace {

constexpr double smallest_ms = 1e-4;

}  // namespace

void TimeHistogram::add(double milliseconds) noexcept {
  const double step = std::log2(std::max(milliseconds, smallest_ms) / smallest_ms) * steps_per_octave;
  const auto index = std::min(static_cast<std::size_t>(step), counts_.size() - 1);
  counts_[index].fetch_add(1, std::memory_order_relaxed);
  // Only the computing thread writes, so load-then-store loses nothing.
  total_ms_.store(total_ms_.load(std::memory_order_relaxed) + milliseconds, std::memory_order_relaxed);
  if (milliseconds > max_ms()) max_ms_.store(milliseconds, std::memory_order_relaxed);
}

void TimeHistogram::clear() noexcept {
  for (auto& count : counts_) count.store(0, std::memory_order_relaxed);
  max_ms_.store(0, std::memory_order_relaxed);
  total_ms_.store(0, std::memory_order_relaxed);
}

double TimeHistogram::quantile_ms(double share) const noexcept {
  double all = 0;
  for (const auto& count : counts_) all += count.load(std::memory_order_relaxed);
  double seen = 0;
  for (std::size_t i = 0; i < counts_.size(); ++i) {
    seen += counts_[i].load(std::memory_order_relaxed);
    if (seen > 0 && seen >= share * all) {
      const double upper_edge = smallest_ms * std::exp2(static_cast<double>(i + 1) / steps_per_octave);
      return std::min(upper_edge, max_ms());
    }
  }
  return 0;
}

double TimeHistogram::mean_ms() const noexcept {
  double all = 0;
  for (const auto& count : counts_) all += count.load(std::memory_order_relaxed);
  return all > 0 ? total_ms_.load(std::memory_order_relaxed) / all : 0;
}

void StreamCounters::clear() noexcept {
  for (auto* counter :
       {&blocks, &late_blocks, &dropped_blocks, &nonfinite_blocks, &failed_blocks, &xruns_avoided, &lost_events}) {
    counter->store(0, std::memory_order_relaxed);
  }
  times.clear();
}

StreamStats StreamCounters::snapshot(double block_ms) const noexcept {
  StreamStats stats;
  stats.blocks = blocks.load(std::memory_order_relaxed);
  stats.late_blocks = late_blocks.load(std::memory_order_relaxed);
  stats.dropped_blocks = dropped_blocks.load(std::memory_order_relaxed);
  stats.nonfinite_blocks = nonfinite_blocks.load(std::memory_order_relaxed);
  stats.failed_blocks = failed_blocks.load(std::memory_order_relaxed);
  stats.xruns_avoided = xruns_avoided.load(std::memory_order_relaxed);
  stats.lost_events = lost_events.load(std::memory_order_relaxed);
  stats.p50_ms = times.quantile_ms(0.5);
  stats.p99_ms = times.quantile_ms(0.99);
  stats.max_ms = times.max_ms();
  stats.load = block_ms > 0 ? times.mean_ms() / block_ms : 0;
  return stats;
}

}  // namespace luthier

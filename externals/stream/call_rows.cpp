#include "stream/call_rows.h"

#include <algorithm>

namespace luthier {
namespace {

/// Of a vector: what is asked for sooner after the one before belongs to the same row.
constexpr double at_once_share = 0.5;
constexpr double usual_share = 0.999;

}  // namespace

void CallRows::add(double now, double vector_seconds) noexcept {
  calls_.fetch_add(1, std::memory_order_relaxed);
  const bool goes_on = row_ > 0 && now - called_at_ < at_once_share * vector_seconds;
  called_at_ = now;
  if (!goes_on) end_row();
  ++row_;
}

void CallRows::end_row() noexcept {
  if (row_ > 0 && !is_first_) {
    vectors_[static_cast<std::size_t>(std::min(row_, most)) - 1].fetch_add(static_cast<std::uint32_t>(row_),
                                                                           std::memory_order_relaxed);
    if (row_ > longest()) longest_.store(row_, std::memory_order_relaxed);
  }
  is_first_ = row_ == 0;
  row_ = 0;
}

void CallRows::clear() noexcept {
  for (auto& count : vectors_) count.store(0, std::memory_order_relaxed);
  longest_.store(1, std::memory_order_relaxed);
  calls_.store(0, std::memory_order_relaxed);
}

int CallRows::usual() const noexcept {
  double all = 0;
  for (const auto& count : vectors_) all += count.load(std::memory_order_relaxed);
  double seen = 0;
  for (std::size_t i = 0; i < vectors_.size(); ++i) {
    seen += vectors_[i].load(std::memory_order_relaxed);
    if (seen > 0 && seen >= usual_share * all) return static_cast<int>(i) + 1;
  }
  return 1;
}

}  // namespace luthier

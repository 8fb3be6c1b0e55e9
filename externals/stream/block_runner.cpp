#include "stream/block_runner.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstring>

#include "stream/flush_denormals.h"

namespace luthier {
namespace {

using Clock = std::chrono::steady_clock;

double milliseconds_since(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

bool all_finite(const std::vector<float>& values) {
  return std::all_of(values.begin(), values.end(), [](float value) { return std::isfinite(value); });
}

}  // namespace

BlockRunner::BlockRunner(Engine& engine, const MethodSpec& method, int batch, int block, StreamCounters& counters)
    : engine_(engine), method_(method), batch_(batch), block_(block), glides_(engine), counters_(counters) {}

void BlockRunner::run(Slot& slot) noexcept {
  const FlushDenormals flush;
  const auto start = Clock::now();
  glide();
  if (!compute(slot)) {
    counters_.failed_blocks.fetch_add(1, std::memory_order_relaxed);
    recover(slot);
  } else if (!all_finite(slot.out)) {
    counters_.nonfinite_blocks.fetch_add(1, std::memory_order_relaxed);
    recover(slot);
  }
  const double spent_ms = milliseconds_since(start);
  counters_.times.add(spent_ms);
  if (spent_ms > tick_ms_) counters_.xruns_avoided.fetch_add(1, std::memory_order_relaxed);
  counters_.blocks.fetch_add(1, std::memory_order_relaxed);
}

void BlockRunner::glide() noexcept {
  try {
    glides_.advance(block_);
  } catch (const std::exception& error) {
    keep_error(error.what());
  }
}

bool BlockRunner::compute(Slot& slot) noexcept {
  try {
    engine_.run(method_, {slot.in.data(), batch_ * method_.in_channels, block_ / method_.in_ratio},
                {slot.out.data(), batch_ * method_.out_channels, block_ / method_.out_ratio});
    return true;
  } catch (const std::exception& error) {
    keep_error(error.what());
  } catch (...) {
    keep_error("unknown error");
  }
  return false;
}

/// A NaN inside a recursive state would otherwise silence the instrument for good.
void BlockRunner::recover(Slot& slot) noexcept {
  std::fill(slot.out.begin(), slot.out.end(), 0.0f);
  forget();
}

void BlockRunner::forget() noexcept {
  try {
    engine_.reset();
  } catch (const std::exception& error) {
    keep_error(error.what());
  } catch (...) {
    keep_error("unknown error");
  }
}

void BlockRunner::keep_error(const char* text) noexcept {
  if (has_error_.load(std::memory_order_acquire)) return;
  std::strncpy(error_.data(), text, error_.size() - 1);
  has_error_.store(true, std::memory_order_release);
}

std::string BlockRunner::take_error() {
  if (!has_error_.load(std::memory_order_acquire)) return {};
  std::string text = error_.data();
  has_error_.store(false, std::memory_order_release);
  return text;
}

}  // namespace luthier

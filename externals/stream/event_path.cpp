#include "stream/event_path.h"

#include <algorithm>
#include <cmath>

namespace luthier {
namespace {

/// More than any ear asks for in one vector, or waits in a bridge.
constexpr std::size_t most_waiting = 512;

}  // namespace

EventPath::EventPath(const MethodSpec& method, int batch, double stream_rate, double host_rate, int padding,
                     StreamCounters& counters)
    : reader_(method, batch, stream_rate),
      stream_rate_(stream_rate),
      host_rate_(host_rate),
      in_ratio_(method.in_ratio),
      padding_(padding),
      counters_(counters),
      coming_(most_waiting),
      told_(most_waiting) {
  added_.reserve(most_waiting);
}

void EventPath::played(const BlockAdapter& adapter, const BlockAdapter::Stretch& stretch) noexcept {
  if (stretch.kind == BlockAdapter::Stretch::Kind::ready) {
    const int lost = reader_.read(adapter.slot_of(stretch), adapter.position(), stretch.frames, stream_out_, coming_);
    if (lost > 0) counters_.lost_events.fetch_add(lost, std::memory_order_relaxed);
  }
  stream_out_ += stretch.frames;
}

/// A bridge plays sample n of the stream `padding` after n times the ratio of the rates.
void EventPath::end_vector(int frames) noexcept {
  const double ratio = host_rate_ / stream_rate_;
  const double end = static_cast<double>(host_ + frames - padding_);
  // the first sample of the stream whose nearest sample of the host comes after this vector
  const auto stream_end = static_cast<std::int64_t>(std::ceil((end - 0.5) / ratio));
  coming_.take_before(stream_end, told_);
  told_.place([&](std::int64_t at) {
    const auto host = std::llround(static_cast<double>(at) * ratio) + padding_ - host_;
    return std::clamp<std::int64_t>(host, 0, frames - 1);
  });
  host_ += frames;
}

void EventPath::add(int channel, float value, int host_sample, std::int64_t written) noexcept {
  if (added_.size() == most_waiting) {
    counters_.lost_events.fetch_add(1, std::memory_order_relaxed);
    return;
  }
  const auto stream = std::llround(static_cast<double>(host_ + host_sample) * stream_rate_ / host_rate_);
  const auto at = written + std::max<std::int64_t>(0, stream - stream_in_);
  added_.push_back({channel, value, at / in_ratio_ * in_ratio_ + in_ratio_ - 1});  // the last of a group counts
}

void EventPath::write(BlockAdapter& adapter) noexcept {
  const auto is_due = [&](const Added& one) { return one.at < adapter.written(); };
  for (const auto& one : added_) {
    if (is_due(one)) adapter.add(one.channel, one.at, one.value);
  }
  added_.erase(std::remove_if(added_.begin(), added_.end(), is_due), added_.end());
}

void EventPath::begin_again() noexcept {
  reader_.forget();
  coming_.clear();
  stream_in_ = stream_out_ = host_ = 0;
}

}  // namespace luthier

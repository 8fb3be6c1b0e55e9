#include "stream/rate_bridge.h"

#include <algorithm>
#include <cmath>

namespace luthier {
namespace {

RateConverter::Kind kind_of(int ratio) { return ratio == 1 ? RateConverter::Kind::audio : RateConverter::Kind::held; }

/// More than any filter of libsamplerate holds back at once.
constexpr int slack = 1024;
/// The number of samples a vector becomes repeats with the ratio of the rates, for common rates within 640 samples of
/// the slower side. The filters of both ways together hold back less.
constexpr int measured_samples = 8192;
constexpr int measured_vectors = 64;

int after(int samples, double ratio) { return static_cast<int>(std::ceil(samples * ratio)); }

}  // namespace

RateBridge::Memory RateBridge::memory_of(int channels, int frames) {
  Memory memory;
  memory.samples.assign(static_cast<std::size_t>(channels), std::vector<float>(static_cast<std::size_t>(frames)));
  for (auto& row : memory.samples) memory.rows.push_back(row.data());
  return memory;
}

RateBridge::RateBridge(const MethodSpec& method, double host_rate, double stream_rate, int host_vector)
    : host_vector_(host_vector),
      room_(after(host_vector, stream_rate / host_rate) + slack),
      to_stream_(method.in_channels, stream_rate / host_rate, kind_of(method.in_ratio)),
      to_host_(method.out_channels, host_rate / stream_rate, kind_of(method.out_ratio)),
      stream_in_(memory_of(method.in_channels, room_)),
      stream_out_(memory_of(method.out_channels, room_)),
      in_rows_(stream_in_.rows.begin(), stream_in_.rows.end()),
      out_rows_(stream_out_.rows) {
  const int most_waiting = 2 * (host_vector + after(slack, std::max(1.0, host_rate / stream_rate)));
  waiting_ = memory_of(method.out_channels, most_waiting);
  ends_ = waiting_.rows;
  padding_ = measured_padding(method, host_rate, stream_rate);
  reset();
}

/// Of one channel, as all are alike, until what is missing has stayed the same for a while: low rates hold back long.
int RateBridge::measured_padding(const MethodSpec& method, double host_rate, double stream_rate) const {
  RateConverter to_stream(1, stream_rate / host_rate, kind_of(method.in_ratio));
  RateConverter to_host(1, host_rate / stream_rate, kind_of(method.out_ratio));
  auto silence = memory_of(1, host_vector_), stream = memory_of(1, room_);
  auto host = memory_of(1, static_cast<int>(waiting_.samples.front().size()));
  const double samples = measured_samples * std::max(1.0, host_rate / stream_rate);
  const int steady = std::max(measured_vectors, static_cast<int>(samples / host_vector_) + 1);
  int balance = 0, lowest = 0;
  for (int same = 0; same < steady; ++same) {
    const int count = to_stream.process(silence.rows.data(), host_vector_, stream.rows.data(), room_);
    balance +=
        to_host.process(stream.rows.data(), count, host.rows.data(), static_cast<int>(host.samples.front().size())) -
        host_vector_;
    if (balance < lowest) same = 0;
    lowest = std::min(lowest, balance);
  }
  return 1 - lowest;
}

int RateBridge::to_stream(const float* const* host, int frames) noexcept {
  return to_stream_.process(host, frames, stream_in_.rows.data(), room_);
}

void RateBridge::to_host(int count, float* const* host, int frames) noexcept {
  const int room = static_cast<int>(waiting_.samples.front().size()) - filled_;
  for (std::size_t c = 0; c < ends_.size(); ++c) ends_[c] = waiting_.rows[c] + filled_;
  if (count > 0) filled_ += to_host_.process(out_rows_.data(), count, ends_.data(), room);
  const int played = std::min(frames, filled_);
  for (std::size_t c = 0; c < ends_.size(); ++c) {
    float* const row = waiting_.rows[c];
    std::copy_n(row, played, host[c]);
    std::fill(host[c] + played, host[c] + frames, 0.0f);
    std::copy(row + played, row + filled_, row);
  }
  filled_ -= played;
}

void RateBridge::reset() noexcept {
  to_stream_.reset();
  to_host_.reset();
  for (auto& row : waiting_.samples) std::fill(row.begin(), row.end(), 0.0f);
  filled_ = padding_;
}

}  // namespace luthier

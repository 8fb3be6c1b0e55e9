// Stands between a host and a stream of another sample rate. The number of samples a host vector becomes varies by one;
// the delay does not.
#pragma once

#include <vector>

#include "contract/model_spec.h"
#include "stream/rate_converter.h"

namespace luthier {

class RateBridge {
 public:
  /// Channels with a ratio of 1 are audio, others are held values. `host_vector`: most frames of one call.
  RateBridge(const MethodSpec& method, double host_rate, double stream_rate, int host_vector);

  /// Audio thread: `frames` samples of the host into in(). Returns how many samples of the stream they became.
  int to_stream(const float* const* host, int frames) noexcept;
  const float* const* in() const noexcept { return in_rows_.data(); }
  float* const* out() const noexcept { return out_rows_.data(); }
  /// Audio thread: `count` samples of the stream from out() and exactly `frames` samples to the host.
  void to_host(int count, float* const* host, int frames) noexcept;

  /// Host samples that both conversions delay the sound by.
  int delay() const noexcept { return padding_; }
  void reset() noexcept;

 private:
  struct Memory {
    std::vector<std::vector<float>> samples;
    std::vector<float*> rows;
  };
  static Memory memory_of(int channels, int frames);
  int measured_padding(const MethodSpec& method, double host_rate, double stream_rate) const;

  int host_vector_, room_;
  RateConverter to_stream_, to_host_;
  Memory stream_in_, stream_out_;
  std::vector<const float*> in_rows_;
  std::vector<float*> out_rows_;
  /// What was converted back and not yet played: `filled_` samples a channel.
  Memory waiting_;
  std::vector<float*> ends_;
  int filled_ = 0;
  /// Silence before the first sample, so that each call has enough to play.
  int padding_ = 0;
};

}  // namespace luthier

// Converts streams between two sample rates with libsamplerate, which allocates at the start only, holds back nothing
// but what its filter needs, and may be linked into anything (BSD). libsoxr's queues may grow while it converts.
#pragma once

#include <memory>
#include <vector>

struct SRC_STATE_tag;

namespace luthier {

class RateConverter {
 public:
  enum class Kind {
    audio,  ///< band-limited: 121 dB, flat to 90 % of the lower Nyquist frequency
    held,   ///< each value until the next: control signals, whose steps must not ring
  };

  /// `ratio`: output samples an input sample. Throws EngineError for a ratio beyond 1/256 to 256.
  RateConverter(int channels, double ratio, Kind kind);
  ~RateConverter();

  /// Audio thread. Takes `frames` samples of each in[c] and writes what can be made of the stream so far to out[c], at
  /// most `room` samples. Returns how many. Sample n out is the input at n / ratio: no shift, only samples held back.
  int process(const float* const* in, int frames, float* const* out, int room) noexcept;
  void reset() noexcept;

 private:
  struct Closer {
    void operator()(SRC_STATE_tag* state) const noexcept;
  };
  double ratio_;
  /// One a channel.
  std::vector<std::unique_ptr<SRC_STATE_tag, Closer>> states_;
};

}  // namespace luthier

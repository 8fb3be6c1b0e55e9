// A filter a channel, which may change while it plays: a depthwise convolution whose weights are packed when they are
// set.
#pragma once

#include <cstddef>
#include <vector>

#include "kernels/kernels.h"

namespace luthier::kernels {

class ChannelFilters {
 public:
  /// All zero; `bias` is added to every sum.
  ChannelFilters(int channels, int taps, float bias = 0.0f, const Kernels& kernels = best_kernels());

  /// [channels, taps]; the first tap is of the oldest frame.
  void set(const float* filters) noexcept;
  /// Tap k of frame t hears the channels at `in + t * frame_step + k * tap_step`.
  void run(const float* in, std::ptrdiff_t frame_step, std::ptrdiff_t tap_step, int frames,
           const Output& output) const noexcept;

 private:
  const Kernels* kernels_;
  int channels_, taps_;
  /// In panels, as packing.h has them.
  std::vector<float> weights_, biases_;
};

}  // namespace luthier::kernels

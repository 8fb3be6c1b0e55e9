// A filter a channel that changes while it plays: a depthwise convolution whose weights are packed in every block.
#pragma once

#include <cstddef>
#include <vector>

#include "kernels/kernels.h"

namespace luthier::kernels {

class ChangingFilters {
 public:
  ChangingFilters(int channels, int taps, const Kernels& kernels = best_kernels());

  /// [channels, taps]; the first tap is of the oldest frame.
  void set(const float* filters) noexcept;
  /// [frames + taps - 1, channels] -> [frames, channels]
  void run(const float* in, float* out, std::ptrdiff_t out_step, int frames) const noexcept;

 private:
  const Kernels* kernels_;
  int channels_, taps_;
  /// In panels, as packing.h has them.
  std::vector<float> weights_, no_bias_;
};

}  // namespace luthier::kernels

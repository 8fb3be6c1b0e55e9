// Banks of filters that are one window times a cosine each, as of a PQMF: a seventh of the work of the same
// convolution.
//
// Where weight[band][n] = window[n] * modulation[band][n mod period], the window's part is summed once for all bands
// (P. P. Vaidyanathan, "Multirate Systems and Filter Banks", 1993, 8.5).
#pragma once

#include <memory>
#include <vector>

#include "kernels/channel_filters.h"
#include "kernels/convolution.h"

namespace luthier::kernels {

/// [kernel] and [bands, period]; the period is two strides.
struct Modulated {
  std::vector<float> window, modulation;
};

/// Of weights [bands, kernel], up to rounding; null where they are something else, or of a size that no bank has.
std::unique_ptr<Modulated> modulated(const float* weight, int bands, int kernel, int stride);

/// Sound, one number a frame, to bands.
class AnalysisBank {
 public:
  AnalysisBank(const Modulated& filters, const ConvolutionShape& shape, const float* bias, const Kernels& kernels);
  void run(const float* in, int out_frames, const Output& output) const noexcept;

 private:
  int stride_, longer_;
  /// Of the first `longer_` numbers of the period, which have one tap more, and of the others.
  ChannelFilters first_, others_;
  Convolution modulation_;
};

/// Bands to sound, as TransposedConvolution::run.
class SynthesisBank {
 public:
  SynthesisBank(const Modulated& filters, const ConvolutionShape& shape, const float* bias, const Kernels& kernels);
  void run(const float* in, std::ptrdiff_t in_step, int in_frames, const Output& output) const noexcept;

 private:
  int stride_, history_;
  const Kernels* kernels_;
  /// Of an even and of an odd number of strides ago.
  ChannelFilters even_, odd_;
  Convolution modulation_;
};

}  // namespace luthier::kernels

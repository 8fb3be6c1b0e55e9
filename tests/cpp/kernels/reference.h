// Convolutions as their definitions say, one sum after the other, in double precision.
#pragma once

#include <cmath>
#include <vector>

#include "kernels/convolution.h"

namespace luthier::kernels::reference {

inline double activated(Activation activation, double parameter, double alpha, double inverse_alpha, double x) {
  switch (activation) {
    case Activation::none:
      return x;
    case Activation::leaky:
      return x >= 0.0 ? x : parameter * x;
    case Activation::snake: {
      const double bent = std::sin(alpha * x);
      return x + bent * bent * inverse_alpha;
    }
    case Activation::tanh:
      return std::tanh(x);
    case Activation::sigmoid:
      return 1.0 / (1.0 + std::exp(-x));
    case Activation::positive:
      return 2.0 * std::pow(1.0 / (1.0 + std::exp(-(x + parameter))), 2.3) + 1e-7;
    case Activation::gelu:
      return 0.5 * x * std::erfc(-x / std::sqrt(2.0));
  }
  return x;
}

/// [out frames, out_channels]. `magnitude` becomes the sum of absolute values: what rounding errors are measured by.
struct Sums {
  std::vector<double> value, magnitude;

  explicit Sums(int frames, int channels)
      : value(static_cast<std::size_t>(frames * channels)), magnitude(value.size()) {}

  void add(int at, double product) {
    value[static_cast<std::size_t>(at)] += product;
    magnitude[static_cast<std::size_t>(at)] += std::fabs(product);
  }
};

inline Sums convolution(const ConvolutionShape& s, const std::vector<float>& weight, const std::vector<float>& bias,
                        const float* in, std::ptrdiff_t in_step, int frames) {
  const int wide = s.in_channels / s.groups, per_group = s.out_channels / s.groups;
  Sums sums(frames, s.out_channels);
  for (int frame = 0; frame < frames; ++frame) {
    for (int channel = 0; channel < s.out_channels; ++channel) {
      const int at = frame * s.out_channels + channel;
      if (!bias.empty()) sums.add(at, bias[static_cast<std::size_t>(channel)]);
      for (int k = 0; k < s.kernel; ++k) {
        const float* row = in + (frame * s.stride + k * s.dilation) * in_step + channel / per_group * wide;
        for (int c = 0; c < wide; ++c) {
          sums.add(at, double{row[c]} * weight[static_cast<std::size_t>((channel * wide + c) * s.kernel + k)]);
        }
      }
    }
  }
  return sums;
}

/// As torch says it: every input frame adds a kernel, `stride` frames after the one before. Frames before `in` are
/// past.
inline Sums transposed_convolution(const ConvolutionShape& s, const std::vector<float>& weight,
                                   const std::vector<float>& bias, const float* in, std::ptrdiff_t in_step, int past,
                                   int frames) {
  const int wide = s.in_channels / s.groups, per_group = s.out_channels / s.groups, out_frames = frames * s.stride;
  Sums sums(out_frames, s.out_channels);
  for (int at = 0; !bias.empty() && at < out_frames * s.out_channels; ++at) {
    sums.add(at, bias[static_cast<std::size_t>(at % s.out_channels)]);
  }
  for (int frame = -past; frame < frames; ++frame) {
    for (int k = 0; k < s.kernel; ++k) {
      const int to = frame * s.stride + k;
      if (to < 0 || to >= out_frames) continue;
      for (int c = 0; c < s.in_channels; ++c) {
        for (int o = 0; o < per_group; ++o) {
          const double product = double{in[(frame + past) * in_step + c]} *
                                 weight[static_cast<std::size_t>((c * per_group + o) * s.kernel + k)];
          sums.add(to * s.out_channels + c / wide * per_group + o, product);
        }
      }
    }
  }
  return sums;
}

}  // namespace luthier::kernels::reference

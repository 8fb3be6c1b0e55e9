#include "kernels/convolution.h"

#include <cmath>
#include <utility>
#include <vector>

namespace luthier::kernels {
namespace {

float activated(const Output& output, int channel, float x) {
  switch (output.activation) {
    case Activation::none:
      return x;
    case Activation::leaky:
      return x >= 0.0f ? x : output.parameter * x;
    case Activation::snake: {
      const float bent = std::sin(output.alpha[channel] * x);
      return x + bent * bent * output.inverse_alpha[channel];
    }
    case Activation::tanh:
      return std::tanh(x);
    case Activation::sigmoid:
      return 1.0f / (1.0f + std::exp(-x));
    case Activation::positive:
      return 2.0f * std::pow(1.0f / (1.0f + std::exp(-(x + output.parameter))), 2.3f) + 1e-7f;
  }
  return x;
}

void store(const Output& output, std::ptrdiff_t frame, int channel, float sum) {
  if (output.residual != nullptr) sum += output.residual[frame * output.residual_step + channel];
  if (output.out != nullptr) output.out[frame * output.out_step + channel] = sum;
  if (output.activated != nullptr) {
    output.activated[frame * output.activated_step + channel] = activated(output, channel, sum);
  }
}

std::vector<float> copied(const float* values, std::size_t count) {
  return values == nullptr ? std::vector<float>(count) : std::vector<float>(values, values + count);
}

}  // namespace

struct Convolution::Packed {
  ConvolutionShape shape;
  std::vector<float> weight, bias;
};

Convolution::Convolution(const ConvolutionShape& shape, const float* weight, const float* bias, WeightType)
    : packed_(std::make_unique<Packed>()) {
  packed_->shape = shape;
  const auto out = static_cast<std::size_t>(shape.out_channels);
  packed_->weight = copied(weight, out * static_cast<std::size_t>(shape.in_channels / shape.groups * shape.kernel));
  packed_->bias = copied(bias, out);
}

Convolution::~Convolution() = default;
Convolution::Convolution(Convolution&&) noexcept = default;
Convolution& Convolution::operator=(Convolution&&) noexcept = default;
const ConvolutionShape& Convolution::shape() const { return packed_->shape; }

void Convolution::run(const float* in, std::ptrdiff_t in_step, int out_frames, const Output& output) const noexcept {
  const auto& s = packed_->shape;
  const int wide = s.in_channels / s.groups, per_group = s.out_channels / s.groups;
  for (int frame = 0; frame < out_frames; ++frame) {
    for (int channel = 0; channel < s.out_channels; ++channel) {
      const float* weight = packed_->weight.data() + static_cast<std::ptrdiff_t>(channel) * wide * s.kernel;
      float sum = packed_->bias[static_cast<std::size_t>(channel)];
      for (int k = 0; k < s.kernel; ++k) {
        const float* row = in + (static_cast<std::ptrdiff_t>(frame) * s.stride + k * s.dilation) * in_step +
                           channel / per_group * wide;
        for (int c = 0; c < wide; ++c) sum += row[c] * weight[c * s.kernel + k];
      }
      store(output, frame, channel, sum);
    }
  }
}

struct TransposedConvolution::Packed {
  ConvolutionShape shape;
  std::vector<float> weight, bias;
};

TransposedConvolution::TransposedConvolution(const ConvolutionShape& shape, const float* weight, const float* bias,
                                             WeightType)
    : packed_(std::make_unique<Packed>()) {
  packed_->shape = shape;
  const auto in = static_cast<std::size_t>(shape.in_channels);
  packed_->weight = copied(weight, in * static_cast<std::size_t>(shape.out_channels / shape.groups * shape.kernel));
  packed_->bias = copied(bias, static_cast<std::size_t>(shape.out_channels));
}

TransposedConvolution::~TransposedConvolution() = default;
TransposedConvolution::TransposedConvolution(TransposedConvolution&&) noexcept = default;
TransposedConvolution& TransposedConvolution::operator=(TransposedConvolution&&) noexcept = default;
const ConvolutionShape& TransposedConvolution::shape() const { return packed_->shape; }
int TransposedConvolution::history() const {
  return (packed_->shape.kernel + packed_->shape.stride - 1) / packed_->shape.stride - 1;
}

void TransposedConvolution::run(const float* in, std::ptrdiff_t in_step, int in_frames,
                                const Output& output) const noexcept {
  const auto& s = packed_->shape;
  const int wide = s.in_channels / s.groups, per_group = s.out_channels / s.groups, past = history();
  for (int frame = 0; frame < in_frames * s.stride; ++frame) {
    for (int channel = 0; channel < s.out_channels; ++channel) {
      const int group = channel / per_group;
      float sum = packed_->bias[static_cast<std::size_t>(channel)];
      for (int k = frame % s.stride, back = 0; k < s.kernel; k += s.stride, ++back) {
        const float* row = in + (static_cast<std::ptrdiff_t>(frame) / s.stride + past - back) * in_step + group * wide;
        const float* weight = packed_->weight.data() +
                              (static_cast<std::ptrdiff_t>(group) * wide * per_group + channel % per_group) * s.kernel +
                              k;
        for (int c = 0; c < wide; ++c) sum += row[c] * weight[static_cast<std::ptrdiff_t>(c) * per_group * s.kernel];
      }
      store(output, frame, channel, sum);
    }
  }
}

const char* instruction_set() { return "portable"; }

}  // namespace luthier::kernels

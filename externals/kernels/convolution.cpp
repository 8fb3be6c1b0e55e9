#include "kernels/convolution.h"

#include <algorithm>
#include <stdexcept>

#include "kernels/filter_bank.h"
#include "kernels/packing.h"

namespace luthier::kernels {
namespace {

enum class Method { panels, dots, depthwise };

void check(const ConvolutionShape& shape) {
  if (!shape.is_possible()) throw std::invalid_argument("there is no convolution of this shape");
}

/// Few columns fill a small part of a vector: counts multiplications of vectors either way, and adds those that it
/// takes to sum a vector.
Method method_for(const Kernels& kernels, const MatrixShape& matrix, int segments) {
  const int lanes = kernels.lanes, length = matrix.depth / segments;
  if (matrix.columns > lanes) return Method::panels;
  const int dots = matrix.columns * (segments * ((length + lanes - 1) / lanes) + 4);
  return dots < matrix.depth ? Method::dots : Method::panels;
}

PackedMatrices packed(const Kernels& kernels, Method method, const MatrixShape& shape, WeightType type,
                      const WeightColumns& weights, const BiasAt& bias, const std::shared_ptr<PackedArena>& arena) {
  if (method == Method::dots) return PackedMatrices::columns(kernels, shape, type, weights, bias, arena);
  return PackedMatrices::panels(kernels, shape, type, weights, bias, arena);
}

/// Numbers `step` apart.
void gather(const float* from, std::ptrdiff_t step, int count, float* to) {
  for (int i = 0; i < count; ++i) to[i] = from[i * step];
}

/// [columns][wide][kernel] -> [kernel][wide][columns], rows `step` apart.
void turn(const Kernels& kernels, const float* from, int columns, int wide, int kernel, float* to,
          std::ptrdiff_t step) {
  const int depth = wide * kernel;
  if (wide == 1 || kernel == 1) return kernels.transpose({from, depth}, columns, depth, to, step);
  std::vector<float> part(static_cast<std::size_t>(kernels.lanes * kernel) * static_cast<std::size_t>(columns));
  for (int first = 0; first < wide; first += kernels.lanes) {
    const int channels = std::min(kernels.lanes, wide - first);
    kernels.transpose({from + first * kernel, depth}, columns, channels * kernel, part.data(), columns);
    const float* row = part.data();
    for (int channel = first; channel < first + channels; ++channel) {
      for (int tap = 0; tap < kernel; ++tap, row += columns)
        std::copy_n(row, columns, to + (std::ptrdiff_t{tap} * wide + channel) * step);
    }
  }
}

/// Bias of a channel in a group of so many; zeros where there is none.
BiasAt bias_of(const float* bias, int per_group) {
  return [=](int group, int column) { return bias == nullptr ? 0.0f : bias[group * per_group + column % per_group]; };
}

/// Segments that follow each other are one.
Window joined(Window window) {
  if (window.segment_step != window.length) return window;
  return {window.in, window.row_step, 0, 1, window.segments * window.length};
}

/// Frames that lie side by side, with nothing that differs from channel to channel, are one long frame.
bool lie_together(const Output& output, int channels) {
  const auto together = [channels](const float* data, std::ptrdiff_t step) {
    return data == nullptr || step == channels;
  };
  return together(output.out, output.out_step) && together(output.activated, output.activated_step) &&
         together(output.residual, output.residual_step) && output.half_turns == nullptr;
}

/// Of what hears or gives one channel of sound, if its weights are such a bank.
template <class Bank>
std::unique_ptr<Bank> bank_of(const ConvolutionShape& shape, int bands, const float* weight, const float* bias,
                              const Kernels& kernels) {
  if (shape.groups != 1 || shape.dilation != 1 || shape.stride == 1) return nullptr;
  const auto filters = modulated(weight, bands, shape.kernel, shape.stride);
  return filters ? std::make_unique<Bank>(*filters, shape, bias, kernels) : nullptr;
}

}  // namespace

struct Convolution::Packed {
  ConvolutionShape shape;
  const Kernels* kernels;
  Method method;
  PackedMatrices matrices;
  std::unique_ptr<AnalysisBank> bank;
};

Convolution::Convolution(const ConvolutionShape& shape, const float* weight, const float* bias, WeightType type,
                         const Kernels& kernels, const std::shared_ptr<PackedArena>& arena) {
  check(shape);
  const int wide = shape.in_channels / shape.groups, per_group = shape.out_channels / shape.groups;
  const int kernel = shape.kernel;
  const auto columns = [&](int group, int first, int count, float* to, std::ptrdiff_t step) {
    const auto* from = weight + (std::ptrdiff_t{group} * per_group + first) * wide * kernel;
    turn(kernels, from, count, wide, kernel, to, step);
  };
  if (shape.groups > 1 && wide == 1 && per_group == 1) {
    const MatrixShape all = {1, kernel, shape.out_channels};
    packed_.reset(new Packed{
        shape, &kernels, Method::depthwise,
        packed(kernels, Method::depthwise, all, type, columns, bias_of(bias, shape.out_channels), arena), nullptr});
    return;
  }
  const MatrixShape each = {shape.groups, kernel * wide, per_group};
  const bool one_segment = shape.groups == 1 && shape.dilation == 1;
  const Method method = method_for(kernels, each, one_segment ? 1 : kernel);
  packed_.reset(new Packed{shape, &kernels, method,
                           packed(kernels, method, each, type, columns, bias_of(bias, per_group), arena), nullptr});
  if (shape.in_channels == 1) packed_->bank = bank_of<AnalysisBank>(shape, shape.out_channels, weight, bias, kernels);
}

Convolution::~Convolution() = default;
Convolution::Convolution(Convolution&&) noexcept = default;
Convolution& Convolution::operator=(Convolution&&) noexcept = default;
const ConvolutionShape& Convolution::shape() const { return packed_->shape; }

void Convolution::run(const float* in, std::ptrdiff_t in_step, int out_frames, const Output& output) const noexcept {
  const auto& s = packed_->shape;
  const Kernels& kernels = *packed_->kernels;
  if (packed_->bank && in_step == 1) return packed_->bank->run(in, out_frames, output);
  const std::ptrdiff_t row_step = s.stride * in_step, tap_step = s.dilation * in_step;
  if (packed_->method == Method::depthwise) {
    const Target target = {&output, out_frames, 1, s.out_channels, 0};
    kernels.depthwise({in, row_step, tap_step, 1, s.kernel}, packed_->matrices.matrix(0), target);
    return;
  }
  const int wide = s.in_channels / s.groups, per_group = s.out_channels / s.groups;
  const Multiply multiply = packed_->method == Method::dots ? kernels.dots : kernels.panels;
  for (int group = 0; group < s.groups; ++group) {
    const Window window = joined({in + std::ptrdiff_t{group} * wide, row_step, tap_step, s.kernel, wide});
    multiply(window, packed_->matrices.matrix(group), {&output, out_frames, 1, per_group, group * per_group});
  }
}

struct TransposedConvolution::Packed {
  ConvolutionShape shape;
  const Kernels* kernels;
  Method method;
  PackedMatrices matrices;
  std::unique_ptr<SynthesisBank> bank;
};

TransposedConvolution::TransposedConvolution(const ConvolutionShape& shape, const float* weight, const float* bias,
                                             WeightType type, const Kernels& kernels,
                                             const std::shared_ptr<PackedArena>& arena) {
  check(shape);
  const int wide = shape.in_channels / shape.groups, per_group = shape.out_channels / shape.groups;
  const int stride = shape.stride, kernel = shape.kernel, frames = (kernel + stride - 1) / stride;
  const MatrixShape each = {shape.groups, frames * wide, stride * per_group};
  const Method method = method_for(kernels, each, shape.groups == 1 ? 1 : frames);
  const auto columns = [&](int group, int first, int count, float* to, std::ptrdiff_t step) {
    for (int row = 0; row < each.depth; ++row) {
      const auto* from = weight + (std::ptrdiff_t{group} * wide + row % wide) * per_group * kernel;
      // The oldest frame of a window comes first, and what it adds now is the end of its kernel.
      const int oldest = (frames - 1 - row / wide) * stride;
      float* at = to + row * step;
      for (int column = first; column < first + count;) {
        const int tap = oldest + column / per_group, channel = column % per_group;
        const int same_tap = std::min(per_group - channel, first + count - column);
        if (tap < kernel) {
          gather(from + std::ptrdiff_t{channel} * kernel + tap, kernel, same_tap, at);
        } else {
          std::fill_n(at, same_tap, 0.0f);
        }
        at += same_tap, column += same_tap;
      }
    }
  };
  packed_.reset(new Packed{shape, &kernels, method,
                           packed(kernels, method, each, type, columns, bias_of(bias, per_group), arena), nullptr});
  if (shape.out_channels == 1) packed_->bank = bank_of<SynthesisBank>(shape, shape.in_channels, weight, bias, kernels);
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
  const int wide = s.in_channels / s.groups, per_group = s.out_channels / s.groups;
  if (packed_->bank) return packed_->bank->run(in, in_step, in_frames, output);
  Output to = output;
  Target target = {&to, in_frames, s.stride, per_group, 0};
  if (s.groups == 1 && lie_together(output, s.out_channels)) {
    to.out_step *= s.stride;
    to.activated_step *= s.stride;
    to.residual_step *= s.stride;
    target = {&to, in_frames, 1, s.stride * s.out_channels, 0};
  }
  const Kernels& kernels = *packed_->kernels;
  const Multiply multiply = packed_->method == Method::dots ? kernels.dots : kernels.panels;
  for (int group = 0; group < s.groups; ++group) {
    const Window window = joined({in + std::ptrdiff_t{group} * wide, in_step, in_step, history() + 1, wide});
    target.first_channel = group * per_group;
    multiply(window, packed_->matrices.matrix(group), target);
  }
}

}  // namespace luthier::kernels

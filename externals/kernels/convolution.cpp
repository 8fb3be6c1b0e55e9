#include "kernels/convolution.h"

#include <algorithm>

#include "kernels/filter_bank.h"
#include "kernels/packing.h"

namespace luthier::kernels {
namespace {

enum class Method { panels, dots, depthwise };

/// Few columns fill a small part of a vector: counts multiplications of vectors either way, and adds those that it
/// takes to sum a vector.
Method method_for(const Kernels& kernels, const MatrixShape& matrix, int segments) {
  const int lanes = kernels.lanes, length = matrix.depth / segments;
  if (matrix.columns > lanes) return Method::panels;
  const int dots = matrix.columns * (segments * ((length + lanes - 1) / lanes) + 4);
  return dots < matrix.depth ? Method::dots : Method::panels;
}

PackedMatrices packed(const Kernels& kernels, Method method, const MatrixShape& shape, WeightType type,
                      const WeightRow& weights, const BiasAt& bias, const std::shared_ptr<PackedArena>& arena) {
  if (method == Method::dots) return PackedMatrices::columns(kernels, shape, type, weights, bias, arena);
  return PackedMatrices::panels(kernels, shape, type, weights, bias, arena);
}

/// Numbers `step` apart.
void gather(const float* from, std::ptrdiff_t step, int count, float* to) {
  for (int i = 0; i < count; ++i) to[i] = from[i * step];
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
         together(output.residual, output.residual_step) && output.alpha == nullptr;
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
  const int wide = shape.in_channels / shape.groups, per_group = shape.out_channels / shape.groups;
  const int kernel = shape.kernel;
  if (shape.groups > 1 && wide == 1 && per_group == 1) {
    const auto rows = [=](int, int k, int first, int count, float* to) {
      gather(weight + std::ptrdiff_t{first} * kernel + k, kernel, count, to);
    };
    const MatrixShape all = {1, kernel, shape.out_channels};
    packed_.reset(new Packed{
        shape, &kernels, Method::depthwise,
        packed(kernels, Method::depthwise, all, type, rows, bias_of(bias, shape.out_channels), arena), nullptr});
    return;
  }
  const MatrixShape each = {shape.groups, kernel * wide, per_group};
  const bool one_segment = shape.groups == 1 && shape.dilation == 1;
  const Method method = method_for(kernels, each, one_segment ? 1 : kernel);
  const auto rows = [=](int group, int row, int first, int count, float* to) {
    const std::ptrdiff_t from = (std::ptrdiff_t{group} * per_group + first) * wide + row % wide;
    gather(weight + from * kernel + row / wide, std::ptrdiff_t{wide} * kernel, count, to);
  };
  packed_.reset(new Packed{shape, &kernels, method,
                           packed(kernels, method, each, type, rows, bias_of(bias, per_group), arena), nullptr});
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
  const int wide = shape.in_channels / shape.groups, per_group = shape.out_channels / shape.groups;
  const int stride = shape.stride, kernel = shape.kernel, frames = (kernel + stride - 1) / stride;
  const MatrixShape each = {shape.groups, frames * wide, stride * per_group};
  const Method method = method_for(kernels, each, shape.groups == 1 ? 1 : frames);
  // The oldest frame of a window comes first, and what it adds now is the end of its kernel.
  const auto rows = [=](int group, int row, int first, int count, float* to) {
    const auto* from = weight + (std::ptrdiff_t{group} * wide + row % wide) * per_group * kernel;
    const int oldest = (frames - 1 - row / wide) * stride;
    for (int end = first + count; first < end;) {
      const int tap = oldest + first / per_group, channel = first % per_group;
      const int same_tap = std::min(per_group - channel, end - first);
      if (tap < kernel) {
        gather(from + std::ptrdiff_t{channel} * kernel + tap, kernel, same_tap, to);
      } else {
        std::fill_n(to, same_tap, 0.0f);
      }
      to += same_tap, first += same_tap;
    }
  };
  packed_.reset(new Packed{shape, &kernels, method,
                           packed(kernels, method, each, type, rows, bias_of(bias, per_group), arena), nullptr});
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

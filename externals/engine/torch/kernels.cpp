#include "engine/torch/kernels.h"

#include <torch/csrc/jit/runtime/custom_operator.h>

#include "engine/torch/rows.h"
#include "kernels/convolution.h"

namespace luthier {
namespace {

using kernels::ConvolutionShape;
using kernels::Output;
using kernels::WeightType;

constexpr std::int64_t largest_count = 1 << 24;

const float* data_or_null(const at::Tensor& tensor) { return tensor.defined() ? tensor.data_ptr<float>() : nullptr; }

bool are_plain_floats(const at::Tensor& weight, const at::Tensor& bias) {
  const auto plain = [](const at::Tensor& t) {
    return t.is_cpu() && t.layout() == at::kStrided && t.scalar_type() == at::kFloat;
  };
  return weight.defined() && plain(weight) && (!bias.defined() || (plain(bias) && bias.dim() == 1));
}

/// A shape with zeros where torch would refuse or the kernels do not go.
ConvolutionShape shape_of(const at::Tensor& weight, const ConvolutionOptions& options) {
  const auto wide = options.transposed ? weight.size(0) : weight.size(1) * options.groups;
  const auto out = options.transposed ? weight.size(1) * options.groups : weight.size(0);
  const auto fits = [](std::int64_t n) { return n >= 1 && n <= largest_count; };
  if (!fits(wide) || !fits(out) || !fits(weight.size(2)) || !fits(options.stride) || !fits(options.dilation))
    return {0};
  if (!fits(options.groups) || wide % options.groups != 0 || out % options.groups != 0) return {0};
  if (options.transposed && (options.dilation != 1 || weight.size(2) < options.stride)) return {0};
  const ConvolutionShape shape = {static_cast<int>(wide),
                                  static_cast<int>(out),
                                  static_cast<int>(weight.size(2)),
                                  static_cast<int>(options.stride),
                                  static_cast<int>(options.dilation),
                                  static_cast<int>(options.groups)};
  return shape.is_possible() ? shape : ConvolutionShape{0};
}

/// [batch, channels, time], or an error like torch's own.
at::Tensor checked(const at::Tensor& in, int channels) {
  TORCH_CHECK(in.scalar_type() == at::kFloat, "Input type (", in.scalar_type(),
              ") and weight type (Float) should be the same");
  TORCH_CHECK(in.dim() == 2 || in.dim() == 3, "Expected 2D or 3D input to a 1-d convolution, but got ", in.sizes());
  const auto batched = in.dim() == 3 ? in : in.unsqueeze(0);
  TORCH_CHECK(batched.size(1) == channels, "expected input", in.sizes(), " to have ", channels, " channels");
  return batched;
}

/// Tensors come without a batch, too.
at::Tensor like(const at::Tensor& in, const RowsOut& out) {
  return in.dim() == 3 ? out.tensor() : out.tensor().squeeze(0);
}

template <class Kernel>
void run_voice(const Kernel& kernel, const float* in, std::ptrdiff_t step, std::int64_t frames, RowsOut& out) {
  Output output;
  output.out = out.rows();
  output.out_step = out.step();
  kernel.run(in, step, static_cast<int>(frames), output);
}

class Forward final : public PackedConvolution {
 public:
  Forward(const ConvolutionShape& shape, const at::Tensor& weight, const at::Tensor& bias, const ConvolutionOptions& o)
      : kernel_(shape, weight.data_ptr<float>(), data_or_null(bias), WeightType::f32),
        left_(o.padding_left),
        right_(o.padding_right) {}

  at::Tensor run(const at::Tensor& unchecked) const override {
    const auto& shape = kernel_.shape();
    const auto in = checked(unchecked, shape.in_channels);
    const auto room = in.size(2) + left_ + right_ - shape.window();
    TORCH_CHECK(in.size(2) > 0 && room >= 0, "the kernel needs ", shape.window(), " frames: input ", in.sizes());
    const auto frames = room / shape.stride + 1;
    RowsOut out(in.size(0), shape.out_channels, frames, 0, frames);
    for (std::int64_t voice = 0; voice < in.size(0); ++voice) {
      const RowsIn rows(in, voice, left_, right_);
      run_voice(kernel_, rows.data(), rows.step(), frames, out);
      out.take(voice);
    }
    return like(unchecked, out);
  }

 private:
  kernels::Convolution kernel_;
  std::int64_t left_, right_;
};

class Transposed final : public PackedConvolution {
 public:
  Transposed(const ConvolutionShape& shape, const at::Tensor& weight, const at::Tensor& bias,
             const ConvolutionOptions& o)
      : kernel_(shape, weight.data_ptr<float>(), data_or_null(bias), WeightType::f32),
        cut_left_(o.padding_left),
        cut_right_(o.padding_right) {}

  /// The kernel gives `stride` frames at a time: what is cut of the first and last of these groups is dropped here.
  at::Tensor run(const at::Tensor& unchecked) const override {
    const auto& shape = kernel_.shape();
    const auto in = checked(unchecked, shape.in_channels);
    const auto end = (in.size(2) - 1) * shape.stride + shape.kernel - cut_right_;
    TORCH_CHECK(in.size(2) > 0 && end > cut_left_, "nothing is left of the output: input ", in.sizes());
    const auto begin = cut_left_ / shape.stride, groups = (end + shape.stride - 1) / shape.stride - begin;
    const auto history = static_cast<std::int64_t>(kernel_.history());
    RowsOut out(in.size(0), shape.out_channels, groups * shape.stride, cut_left_ - begin * shape.stride,
                end - cut_left_);
    for (std::int64_t voice = 0; voice < in.size(0); ++voice) {
      const RowsIn rows(in, voice, history, history);
      run_voice(kernel_, rows.data() + begin * rows.step(), rows.step(), groups, out);
      out.take(voice);
    }
    return like(unchecked, out);
  }

 private:
  kernels::TransposedConvolution kernel_;
  std::int64_t cut_left_, cut_right_;
};

torch::jit::Symbol convolution_symbol() { return torch::jit::Symbol::fromQualString("luthier::convolution"); }
torch::jit::Symbol packed_symbol() { return torch::jit::Symbol::attr("packed"); }

/// Made once a node, when its graph is compiled: the weights are found without a look-up while playing.
torch::jit::Operation operation_of(const torch::jit::Node* node) {
  auto packed = c10::static_intrusive_pointer_cast<PackedConvolution>(node->ival(packed_symbol()).toCapsule());
  return [packed](torch::jit::Stack& stack) { stack.back() = packed->run(stack.back().toTensor()); };
}

/// In a namespace of our own: what other externals run in this process stays theirs. The schema that this constructor
/// makes takes anything; torch would share one operation between all nodes of a schema with named arguments.
const torch::jit::RegisterOperators operators({torch::jit::Operator(convolution_symbol(), operation_of,
                                                                    c10::AliasAnalysisKind::PURE_FUNCTION)});

}  // namespace

bool operator==(const ConvolutionOptions& a, const ConvolutionOptions& b) {
  const auto all = [](const ConvolutionOptions& o) {
    return std::make_tuple(o.stride, o.padding_left, o.padding_right, o.dilation, o.groups, o.transposed);
  };
  return all(a) == all(b);
}

c10::intrusive_ptr<PackedConvolution> pack_convolution(const at::Tensor& weight, const at::Tensor& bias,
                                                       const ConvolutionOptions& options) {
  if (!are_plain_floats(weight, bias) || weight.dim() != 3) return {};
  if (options.padding_left < 0 || options.padding_right < 0) return {};
  if (options.padding_left > largest_count || options.padding_right > largest_count) return {};
  const auto shape = shape_of(weight, options);
  if (shape.in_channels == 0 || (bias.defined() && bias.size(0) != shape.out_channels)) return {};
  const auto plain_weight = weight.contiguous(), plain_bias = bias.defined() ? bias.contiguous() : bias;
  if (options.transposed) return c10::make_intrusive<Transposed>(shape, plain_weight, plain_bias, options);
  return c10::make_intrusive<Forward>(shape, plain_weight, plain_bias, options);
}

torch::jit::Node* convolution_node(torch::jit::Graph& graph, torch::jit::Value* input,
                                   c10::intrusive_ptr<PackedConvolution> packed) {
  auto* node = graph.create(convolution_symbol(), {input}, 1);
  node->ival_(packed_symbol(), c10::IValue::make_capsule(std::move(packed)));
  return node;
}

}  // namespace luthier

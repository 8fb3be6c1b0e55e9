// Convolutions of TorchScript graphs on luthier's own kernels: tensors [batch, channels, time] in and out. Internal to
// the torch engine.
#pragma once

#include <torch/script.h>

namespace luthier {

/// What torch knows of a convolution besides weight and bias.
struct ConvolutionOptions {
  std::int64_t stride = 1;
  /// Zeros before and after the input; of a transposed one, what is cut off its output.
  std::int64_t padding_left = 0, padding_right = 0;
  std::int64_t dilation = 1;
  std::int64_t groups = 1;
  bool transposed = false;
};

bool operator==(const ConvolutionOptions& a, const ConvolutionOptions& b);

/// Weights in the order of the kernels. Never changes, so that any number of players and threads share it.
class PackedConvolution : public torch::CustomClassHolder {
 public:
  /// float32 [batch, channels, time] or [channels, time], contiguous out. Throws c10::Error where torch would.
  virtual at::Tensor run(const at::Tensor& in) const = 0;
};

/// Null when the kernels do not cover it. `weight` as torch keeps it, `bias` may be undefined.
c10::intrusive_ptr<PackedConvolution> pack_convolution(const at::Tensor& weight, const at::Tensor& bias,
                                                       const ConvolutionOptions& options);

/// `luthier::convolution(input)`, not yet in the graph. The node owns its weights: they go with the last graph.
torch::jit::Node* convolution_node(torch::jit::Graph& graph, torch::jit::Value* input,
                                   c10::intrusive_ptr<PackedConvolution> packed);

}  // namespace luthier

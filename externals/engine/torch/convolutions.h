// Reads the convolutions of a TorchScript graph. Internal to the torch engine.
#pragma once

#include <torch/script.h>

#include <optional>

#include "engine/torch/constants.h"
#include "engine/torch/kernels.h"

namespace luthier {

struct ConstantConvolution {
  at::Tensor weight;
  /// Undefined: none.
  at::Tensor bias;
  ConvolutionOptions options;
};

/// The same layer, or an equal one.
bool is_same(const ConstantConvolution& a, const ConstantConvolution& b);

/// One in one dimension, as far as the graph can tell.
bool is_convolution(const torch::jit::Node& node);

/// Empty when the node computes something else in some call, or something that a shape of ours cannot say.
std::optional<ConstantConvolution> constant_convolution(torch::jit::Node& node, Constants& constants);

}  // namespace luthier

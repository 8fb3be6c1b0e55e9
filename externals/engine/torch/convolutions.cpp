#include "engine/torch/convolutions.h"

namespace luthier {
namespace {

using torch::jit::Node;

const auto conv1d = torch::jit::Symbol::fromQualString("aten::conv1d");
const auto conv_transpose1d = torch::jit::Symbol::fromQualString("aten::conv_transpose1d");
const auto traced = torch::jit::Symbol::fromQualString("aten::_convolution");
const auto traced_by_word = torch::jit::Symbol::fromQualString("aten::_convolution_mode");
const auto general = torch::jit::Symbol::fromQualString("aten::convolution");

/// The arguments of a node by name; an absent one makes all of it unknown.
class Arguments {
 public:
  Arguments(Node& node, Constants& constants) {
    const auto& names = node.schema().arguments();
    for (std::size_t i = 1; i < node.inputs().size(); ++i) {
      auto value = constants.value_of(node.input(i));
      if (!value) return;
      values_.emplace(names[i].name(), std::move(*value));
    }
    complete_ = true;
  }

  bool complete() const { return complete_; }
  const c10::IValue& operator[](const std::string& name) const { return values_.at(name); }
  /// Of an argument that has one number a dimension, there being one dimension.
  std::int64_t number(const std::string& name) const {
    const auto& value = values_.at(name);
    if (value.isInt()) return value.toInt();
    return value.toIntVector().at(0);
  }
  at::Tensor tensor(const std::string& name) const {
    const auto& value = values_.at(name);
    return value.isNone() ? at::Tensor() : value.toTensor();
  }

 private:
  std::unordered_map<std::string, c10::IValue> values_;
  bool complete_ = false;
};

/// False for a kind of padding that is not known.
bool read_padding(const Arguments& arguments, const at::Tensor& weight, ConvolutionOptions& options) {
  if (!arguments["padding"].isString()) {
    options.padding_left = options.padding_right = arguments.number("padding");
    return true;
  }
  const auto& word = arguments["padding"].toStringRef();
  if (word == "valid") return true;
  if (word != "same" || options.stride != 1) return false;
  std::int64_t total = 0;
  if (__builtin_mul_overflow(weight.size(2) - 1, options.dilation, &total)) return false;
  options.padding_left = total / 2;
  options.padding_right = total - total / 2;
  return true;
}

}  // namespace

bool is_same(const ConstantConvolution& a, const ConstantConvolution& b) {
  const auto equal = [](const at::Tensor& x, const at::Tensor& y) {
    if (!x.defined() || !y.defined()) return x.defined() == y.defined();
    return x.is_same(y) || (x.scalar_type() == y.scalar_type() && x.sizes() == y.sizes() && at::equal(x, y));
  };
  return a.options == b.options && equal(a.bias, b.bias) && equal(a.weight, b.weight);
}

bool is_convolution(const Node& node) {
  const auto kind = node.kind();
  if (kind == conv1d || kind == conv_transpose1d) return true;
  if (kind != traced && kind != traced_by_word && kind != general) return false;
  const auto* stride = node.input(3)->node();
  return stride->kind() != torch::jit::prim::ListConstruct || stride->inputs().size() == 1;
}

static std::optional<ConstantConvolution> read_convolution(Node& node, Constants& constants) {
  const Arguments arguments(node, constants);
  if (!arguments.complete()) return {};
  ConstantConvolution found{arguments.tensor("weight"), arguments.tensor("bias"), {}};
  if (!found.weight.defined() || found.weight.dim() != 3) return {};
  auto& options = found.options;
  options.stride = arguments.number("stride");
  options.dilation = arguments.number("dilation");
  options.groups = arguments["groups"].toInt();
  const bool either = node.kind() == traced || node.kind() == general;
  options.transposed = either ? arguments["transposed"].toBool() : node.kind() == conv_transpose1d;
  if (options.transposed && arguments.number("output_padding") != 0) return {};
  if (!read_padding(arguments, found.weight, options)) return {};
  return found;
}

std::optional<ConstantConvolution> constant_convolution(Node& node, Constants& constants) {
  try {
    return read_convolution(node, constants);
  } catch (const std::exception&) {
    return {};  // arguments that torch itself will refuse, or of a kind that is not known here
  }
}

}  // namespace luthier

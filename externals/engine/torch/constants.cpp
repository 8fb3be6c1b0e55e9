#include "engine/torch/constants.h"

#include <torch/csrc/jit/passes/constant_propagation.h>
#include <torch/csrc/jit/passes/dead_code_elimination.h>
#include <torch/csrc/jit/passes/inliner.h>
#include <torch/csrc/jit/passes/peephole.h>

#include <algorithm>
#include <array>

namespace luthier {
namespace {

using torch::jit::Node;
using torch::jit::Symbol;
using torch::jit::Value;
namespace prim = torch::jit::prim;

/// Calls that are still there once everything was written out: they may do what they like.
bool is_opaque(const Node& node) {
  static const std::array kinds = {prim::CallMethod, prim::CallFunction, prim::fork,
                                   prim::awaitable,  prim::Closure,      prim::PythonOp};
  return std::find(kinds.begin(), kinds.end(), node.kind()) != kinds.end();
}

constexpr int most_levels = 64;

bool has_calls(torch::jit::Block* block) {
  bool found = false;
  for_each_node(block, [&](const Node* node) { found = found || is_opaque(*node); });
  return found;
}

/// Same arguments, same result, nothing else: what weights are computed with.
bool is_pure(const Node& node) {
  static const std::set<std::string> names = {"prim::Constant",
                                              "prim::ListConstruct",
                                              "prim::TupleConstruct",
                                              "prim::TupleUnpack",
                                              "prim::TupleIndex",
                                              "prim::ListUnpack",
                                              "prim::NumToTensor",
                                              "prim::unchecked_cast",
                                              "aten::_weight_norm",
                                              "aten::norm",
                                              "aten::norm_except_dim",
                                              "aten::linalg_vector_norm",
                                              "aten::mul",
                                              "aten::div",
                                              "aten::add",
                                              "aten::sub",
                                              "aten::neg",
                                              "aten::pow",
                                              "aten::sqrt",
                                              "aten::rsqrt",
                                              "aten::square",
                                              "aten::reciprocal",
                                              "aten::sum",
                                              "aten::mean",
                                              "aten::abs",
                                              "aten::exp",
                                              "aten::clamp",
                                              "aten::clamp_min",
                                              "aten::view",
                                              "aten::reshape",
                                              "aten::flatten",
                                              "aten::transpose",
                                              "aten::permute",
                                              "aten::t",
                                              "aten::flip",
                                              "aten::unsqueeze",
                                              "aten::squeeze",
                                              "aten::expand",
                                              "aten::expand_as",
                                              "aten::detach",
                                              "aten::contiguous",
                                              "aten::clone",
                                              "aten::cat",
                                              "aten::stack",
                                              "aten::slice",
                                              "aten::select",
                                              "aten::size",
                                              "aten::len",
                                              "aten::__getitem__",
                                              "aten::Int",
                                              "aten::floordiv",
                                              "aten::to"};
  return names.count(node.kind().toQualString()) != 0;
}

bool holds_tensors(const c10::IValue& value) {
  c10::IValue::HashAliasedIValues parts;
  value.getSubValues(parts);
  return std::any_of(parts.begin(), parts.end(), [](const c10::IValue& part) { return part.isTensor(); });
}

const c10::StorageImpl* memory_of(const at::Tensor& tensor) {
  return tensor.defined() && tensor.has_storage() ? tensor.storage().unsafeGetStorageImpl() : nullptr;
}

std::string attribute_name(const Node& node) { return node.s(torch::jit::attr::name); }

}  // namespace

InlinedMethod::InlinedMethod(const torch::jit::Method& method, const torch::jit::Module& module)
    : name(method.name()),
      graph(torch::jit::toGraphFunction(method.function()).graph()->copy()),
      self(module._ivalue()) {
  // One level of calls at a time; calls through interfaces stay.
  for (int level = 0; level < most_levels && has_calls(graph->block()); ++level) torch::jit::Inline(*graph);
  settle();
}

void InlinedMethod::settle() {
  aliases.reset();
  torch::jit::ConstantPropagation(graph);
  torch::jit::PeepholeOptimize(graph);
  torch::jit::EliminateDeadCode(graph);
  constexpr bool attributes_are_fresh = true;
  aliases = std::make_unique<torch::jit::AliasDb>(graph, attributes_are_fresh);
}

c10::intrusive_ptr<c10::ivalue::Object> InlinedMethod::object_of(const Value* value) const {
  if (value == graph->inputs()[0]) return self;
  const auto* node = value->node();
  if (node->kind() != prim::GetAttr || !node->output()->type()->is_module()) return {};
  const auto owner = object_of(node->input());
  if (!owner) return {};
  const auto found = owner->getAttr(attribute_name(*node));
  return found.isObject() ? found.toObject() : nullptr;
}

void Writes::add(const InlinedMethod& method) {
  std::vector<Node*> reads;
  std::vector<Value*> assigned;
  for_each_node(method.graph->block(), [&](Node* node) {
    if (is_opaque(*node)) anything_ = true;
    if (node->kind() == prim::GetAttr) reads.push_back(node);
    if (node->kind() != prim::SetAttr) return;
    add_assignment(method, node);
    assigned.push_back(node->input(1));
  });
  for (auto* node : reads) add_attribute(method, node, assigned);
}

void Writes::add_assignment(const InlinedMethod& method, Node* node) {
  const auto owner = method.object_of(node->input(0));
  if (!owner || owner->type()->getAttribute(attribute_name(*node))->is_module()) {
    anything_ = true;
    return;
  }
  attributes_.insert({owner.get(), attribute_name(*node)});
  add_memory(owner->getAttr(attribute_name(*node)));  // what other names it had
}

/// Memory is marked rather than names: two attributes may share it.
void Writes::add_attribute(const InlinedMethod& method, Node* node, const std::vector<Value*>& assigned) {
  auto* value = node->output();
  if (value->type()->is_module()) return;
  const auto owner = method.object_of(node->input());
  if (!owner) {
    anything_ = true;
    return;
  }
  const bool kept = std::any_of(assigned.begin(), assigned.end(),
                                [&](Value* other) { return method.aliases->mayContainAlias(other, value); });
  const auto now = owner->getAttr(attribute_name(*node));
  const bool is_container = !now.isTensor() && holds_tensors(now);
  if (!kept && !is_container && !method.aliases->hasWriters(value)) return;
  if (!now.isTensor()) attributes_.insert({owner.get(), attribute_name(*node)});
  add_memory(now);
}

void Writes::add_memory(const c10::IValue& value) {
  c10::IValue::HashAliasedIValues parts;
  value.getSubValues(parts);
  for (const auto& part : parts) {
    if (part.isTensor()) memory_.insert(memory_of(part.toTensor()));
  }
}

bool Writes::may_change(const c10::ivalue::Object& object, const std::string& attribute) const {
  return anything_ || attributes_.count({&object, attribute}) != 0;
}

bool Writes::may_change(const at::Tensor& tensor) const {
  const auto* memory = memory_of(tensor);
  return anything_ || memory == nullptr || memory_.count(memory) != 0;
}

std::optional<c10::IValue> Constants::value_of(Value* value) {
  const auto found = known_.find(value);
  if (found != known_.end()) return found->second;
  return known_[value] = computed(value);
}

std::optional<c10::IValue> Constants::computed(Value* value) {
  auto* node = value->node();
  if (node->kind() == prim::GetAttr) return attribute(node);
  // an operation in place on an intermediate result would be missed
  if (!is_pure(*node) || method_.aliases->hasWriters(value)) return {};
  return result(node, value->offset());
}

std::optional<c10::IValue> Constants::attribute(Node* node) const {
  const auto owner = method_.object_of(node->input());
  if (!owner || writes_.may_change(*owner, attribute_name(*node))) return {};
  const auto value = owner->getAttr(attribute_name(*node));
  if (value.isTensor()) return tensor(value.toTensor());
  return value.isObject() || holds_tensors(value) ? std::nullopt : std::optional(value);
}

std::optional<c10::IValue> Constants::tensor(const at::Tensor& tensor) const {
  if (writes_.may_change(tensor)) return {};
  return tensor.detach();  // graphs take no constants that want gradients
}

/// By torch's own constant propagation, in a graph of one node.
std::optional<c10::IValue> Constants::result(Node* node, std::size_t output) {
  if (node->kind() == prim::Constant) return torch::jit::toIValue(node->output());
  torch::jit::Graph scratch;
  std::unordered_map<Value*, Value*> inputs;
  for (auto* input : node->inputs()) {
    const auto argument = value_of(input);
    if (!argument) return {};
    inputs[input] = scratch.insertConstant(*argument);
  }
  const auto* alone = scratch.insertNode(scratch.createClone(node, [&](Value* value) { return inputs.at(value); }));
  const auto results = torch::jit::runNodeIfInputsAreConstant(alone);
  return results && output < results->size() ? std::optional((*results)[output]) : std::nullopt;
}

}  // namespace luthier

// What never changes in a TorchScript module, whatever its methods do. Internal to the torch engine.
#pragma once

#include <torch/csrc/jit/ir/alias_analysis.h>
#include <torch/script.h>

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace luthier {

/// A method with everything it calls written out, so that each attribute is found from `self`.
struct InlinedMethod {
  InlinedMethod(const torch::jit::Method& method, const torch::jit::Module& module);

  /// Works out what follows from constants and drops what is not needed. After any change of the graph.
  void settle();

  /// The object that a value always is: `self` or a submodule. Null when it cannot be told.
  c10::intrusive_ptr<c10::ivalue::Object> object_of(const torch::jit::Value* value) const;

  std::string name;
  std::shared_ptr<torch::jit::Graph> graph;
  /// Attributes count as different values here, even when they share memory: see Writes.
  std::unique_ptr<torch::jit::AliasDb> aliases;
  c10::intrusive_ptr<c10::ivalue::Object> self;
};

/// Every node of a block and of the blocks in it.
template <class Action>
void for_each_node(torch::jit::Block* block, const Action& action) {
  for (auto* node : block->nodes()) {
    action(node);
    for (auto* inner : node->blocks()) for_each_node(inner, action);
  }
}

/// What some method of a module may change.
class Writes {
 public:
  /// Looks for assignments and for operations in place, also through views.
  void add(const InlinedMethod& method);
  bool may_change(const c10::ivalue::Object& object, const std::string& attribute) const;
  bool may_change(const at::Tensor& tensor) const;

 private:
  void add_assignment(const InlinedMethod& method, torch::jit::Node* node);
  void add_attribute(const InlinedMethod& method, torch::jit::Node* node,
                     const std::vector<torch::jit::Value*>& assigned);
  void add_memory(const c10::IValue& value);

  std::set<std::pair<const c10::ivalue::Object*, std::string>> attributes_;
  std::set<const c10::StorageImpl*> memory_;
  /// A call or an assignment whose target cannot be told was seen.
  bool anything_ = false;
};

/// The values in a method that are the same in every call. Made before the graph is changed.
class Constants {
 public:
  Constants(const InlinedMethod& method, const Writes& writes) : method_(method), writes_(writes) {}
  /// Computes them where they follow from weights, such as a weight norm that was left in.
  std::optional<c10::IValue> value_of(torch::jit::Value* value);

 private:
  std::optional<c10::IValue> computed(torch::jit::Value* value);
  std::optional<c10::IValue> attribute(torch::jit::Node* node) const;
  std::optional<c10::IValue> tensor(const at::Tensor& tensor) const;
  std::optional<c10::IValue> result(torch::jit::Node* node, std::size_t output);

  const InlinedMethod& method_;
  const Writes& writes_;
  std::unordered_map<torch::jit::Value*, std::optional<c10::IValue>> known_;
};

}  // namespace luthier

#include "engine/torch/graph_check.h"

#include <torch/csrc/jit/api/function_impl.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <string>

#include "engine/engine.h"
#include "engine/torch/constants.h"

namespace luthier {
namespace {

using torch::jit::Node;
namespace prim = torch::jit::prim;

/// Operations of a whole method with everything it calls written out, as it is optimised.
constexpr std::uint64_t most_operations = 1 << 20;

/// Of libtorch's own operations all are allowed but these: the ones that touch files, and those that trust the places
/// and strides they are given.
bool is_refused_operation(const std::string& name) {
  static const std::set<std::string> refused = {"from_file",
                                                "save",
                                                "_print",
                                                "_reshape_alias",
                                                "_reshape_alias_copy",
                                                "_unsafe_index",
                                                "pin_memory",
                                                "_pin_memory",
                                                "record_stream",
                                                "_unsafe_index_put",
                                                "_unsafe_masked_index",
                                                "_unsafe_masked_index_put_accumulate"};
  if (refused.count(name) != 0) return true;
  const auto begins = [&](const char* start) { return name.rfind(start, 0) == 0; };
  const bool is_sparse = begins("_sparse") || begins("sparse_") || begins("_coalesced") || begins("_nested");
  return is_sparse || begins("_test") || begins("_cuda") || begins("_cudnn");
}

/// What a compiled function is made of besides operations on tensors.
bool is_allowed_primitive(const std::string& name) {
  static const std::set<std::string> allowed = {"Constant",
                                                "ListConstruct",
                                                "ListUnpack",
                                                "TupleConstruct",
                                                "TupleUnpack",
                                                "TupleIndex",
                                                "TupleSlice",
                                                "DictConstruct",
                                                "GetAttr",
                                                "SetAttr",
                                                "HasAttr",
                                                "CallMethod",
                                                "CallFunction",
                                                "CreateObject",
                                                "If",
                                                "Loop",
                                                "Return",
                                                "Param",
                                                "RaiseException",
                                                "Uninitialized",
                                                "unchecked_cast",
                                                "isinstance",
                                                "NumToTensor",
                                                "StringIndex",
                                                "EnumName",
                                                "EnumValue",
                                                "IfThenElse",
                                                "Enter",
                                                "Exit",
                                                "rangelist",
                                                "ConstantChunk",
                                                "abs",
                                                "max",
                                                "min",
                                                "data",
                                                "device",
                                                "dtype",
                                                "grad",
                                                "index",
                                                "itemsize",
                                                "layout",
                                                "name",
                                                "nbytes",
                                                "requires_grad",
                                                "tolist",
                                                "type",
                                                "shape",
                                                "VarConcat",
                                                "VarStack",
                                                "ModuleContainerIndex",
                                                "unchecked_unwrap_optional",
                                                "TupleMatch",
                                                "annotate"};
  return allowed.count(name) != 0 || name.rfind("is_", 0) == 0;
}

bool is_allowed(const c10::Symbol& kind) {
  const std::string room = kind.ns().toUnqualString(), name = kind.toUnqualString();
  if (room == "prim") return is_allowed_primitive(name);
  if (room == "aten") return !is_refused_operation(name);
  return room == "quantized" || room == "luthier";
}

/// How many operations a function is with those that it calls. What calls itself has no end.
class Sizes {
 public:
  std::uint64_t of(torch::jit::Function& function) {
    if (!function.isGraphFunction()) return 1;
    const auto [place, is_new] = sizes_.try_emplace(&function, most_operations);
    if (!is_new) return place->second;
    std::uint64_t size = 0;
    for_each_node(torch::jit::toGraphFunction(function).graph()->block(),
                  [&](Node* node) { size = std::min(most_operations, size + 1 + of_called(node)); });
    return sizes_[&function] = size;
  }

 private:
  std::uint64_t of_called(Node* node) {
    if (node->kind() == prim::CallFunction) {
      const auto type = node->input(0)->type()->cast<c10::FunctionType>();
      return type ? of(*type->function()) : 0;
    }
    if (node->kind() != prim::CallMethod) return 0;
    const auto type = node->input(0)->type()->cast<c10::ClassType>();
    auto* const method = type ? type->findMethod(node->s(torch::jit::attr::name)) : nullptr;
    return method != nullptr ? of(*method) : 0;
  }

  std::map<torch::jit::Function*, std::uint64_t> sizes_;
};

}  // namespace

void check_graphs(const torch::jit::Module& module) {
  Sizes sizes;
  for (auto* function : module._ivalue()->compilation_unit()->get_functions()) {
    if (!function->isGraphFunction()) continue;
    for_each_node(torch::jit::toGraphFunction(*function).graph()->block(), [&](Node* node) {
      if (is_allowed(node->kind())) return;
      throw EngineError(std::string("is refused: it calls '") + node->kind().toQualString() +
                        "', and a model may only compute");
    });
    if (sizes.of(*function) >= most_operations) throw EngineError("is refused: its methods are too large");
  }
}

}  // namespace luthier

#include "engine/torch/answers.h"

#include <torch/csrc/jit/api/function_impl.h>

namespace luthier {
namespace {

using torch::jit::Module;

std::optional<c10::IValue> seen_in(const Module& module, const torch::jit::Method& method) {
  const auto graph = torch::jit::toGraphFunction(method.function()).graph();
  const auto* node = graph->outputs()[0]->node();
  if (node->kind() == torch::jit::prim::GetAttr && node->input() == graph->inputs()[0]) {
    return module.attr(node->s(torch::jit::attr::name));
  }
  if (node->kind() == torch::jit::prim::Constant) return torch::jit::toIValue(graph->outputs()[0]);
  if (node->kind() != torch::jit::prim::ListConstruct) return std::nullopt;
  c10::impl::GenericList items(c10::AnyType::get());
  for (const auto* input : node->inputs()) {
    const auto value = torch::jit::toIValue(input);
    if (!value) return std::nullopt;
    items.push_back(*value);
  }
  return items;
}

}  // namespace

std::optional<c10::IValue> answer_of(const Module& module, const std::string& name, Running running) {
  const auto method = module.find_method(name);
  if (!method || method->num_inputs() > 1) return std::nullopt;  // the first is the module itself
  auto seen = seen_in(module, *method);
  if (!seen && running == Running::allowed) seen = (*method)({});
  return seen;
}

}  // namespace luthier

#include "engine/torch/rewrite.h"

#include <algorithm>
#include <set>

#include "engine/torch/constants.h"
#include "engine/torch/convolutions.h"
#include "engine/torch/kernels.h"

namespace luthier {
namespace {

using torch::jit::Node;
namespace prim = torch::jit::prim;

/// Packs each layer once, although several methods contain it.
class Packer {
 public:
  c10::intrusive_ptr<PackedConvolution> pack(const ConstantConvolution& found) {
    for (const auto& [seen, packed] : packed_) {
      if (is_same(seen, found)) return packed;
    }
    auto packed = pack_convolution(found.weight, found.bias, found.options);
    packed_.emplace_back(found, packed);
    return packed;
  }

 private:
  std::vector<std::pair<ConstantConvolution, c10::intrusive_ptr<PackedConvolution>>> packed_;
};

struct Replacement {
  Node* node;
  c10::intrusive_ptr<PackedConvolution> packed;
};

void replace(const Replacement& replacement) {
  auto* old = replacement.node;
  auto* node = convolution_node(*old->owningGraph(), old->input(0), replacement.packed);
  node->insertBefore(old);
  node->copyMetadata(old);
  node->output()->setType(c10::TensorType::get());
  old->output()->replaceAllUsesWith(node->output());
  old->destroy();
}

/// Plain values of attributes that never change decide branches and shapes: known before playing, they cost nothing.
void fix_plain_attributes(InlinedMethod& method, const Writes& writes) {
  Constants constants(method, writes);
  std::vector<std::pair<Node*, c10::IValue>> fixed;
  for_each_node(method.graph->block(), [&](Node* node) {
    if (node->kind() != prim::GetAttr || node->output()->type()->is_module()) return;
    const auto value = constants.value_of(node->output());
    if (value && (value->isScalar() || value->isString())) fixed.emplace_back(node, *value);
  });
  for (const auto& [node, value] : fixed) {
    const torch::jit::WithInsertPoint here(node);
    node->output()->replaceAllUsesWith(method.graph->insertConstant(value));
  }
  method.settle();
}

/// Returns how many there are, and puts those that our kernels cover into `replacements`.
int find_convolutions(InlinedMethod& method, const Writes& writes, Packer& packer,
                      std::vector<Replacement>& replacements) {
  Constants constants(method, writes);
  int convolutions = 0;
  for_each_node(method.graph->block(), [&](Node* node) {
    if (!is_convolution(*node)) return;
    ++convolutions;
    const auto found = constant_convolution(*node, constants);
    if (!found) return;
    if (auto packed = packer.pack(*found)) replacements.push_back({node, std::move(packed)});
  });
  return convolutions;
}

void rewrite_method(InlinedMethod& method, const Writes& writes, Packer& packer, Rewritten& result) {
  fix_plain_attributes(method, writes);
  std::vector<Replacement> replacements;
  result.convolutions += find_convolutions(method, writes, packer, replacements);
  for (const auto& replacement : replacements) replace(replacement);
  result.taken += static_cast<int>(replacements.size());
  method.settle();
}

std::shared_ptr<torch::jit::Function> function_of(const InlinedMethod& method, const c10::FunctionSchema& schema) {
  auto function =
      std::make_shared<torch::jit::GraphFunction>(c10::QualifiedName("luthier." + method.name), method.graph, nullptr);
  function->setSchema(schema);
  return function;
}

/// Whether a host may still call the method of the module itself.
bool stays(const std::string& name) { return name.rfind("get_", 0) == 0 || name.rfind("set_", 0) == 0; }

/// Objects and attributes, as the methods that can still be called read them.
using Reads = std::set<std::pair<const c10::ivalue::Object*, std::string>>;

Reads reads_of(const std::vector<InlinedMethod>& methods) {
  Reads reads;
  for (const auto& method : methods) {
    for_each_node(method.graph->block(), [&](Node* node) {
      if (node->kind() != prim::GetAttr) return;
      reads.insert({method.object_of(node->input()).get(), node->s(torch::jit::attr::name)});
    });
  }
  return reads;
}

void release_unread(const torch::jit::Module& module, const Reads& reads) {
  const auto object = module._ivalue();
  for (const auto& parameter : module.named_parameters(/*recurse=*/false)) {
    if (reads.count({object.get(), parameter.name}) != 0) continue;
    object->setAttr(parameter.name, at::empty({0}, parameter.value.options()));
  }
  for (const auto& child : module.children()) release_unread(child, reads);
}

Rewritten rewritten(torch::jit::Module& module, const std::vector<std::string>& names) {
  const auto is_played = [&](const InlinedMethod& m) { return std::count(names.begin(), names.end(), m.name) != 0; };
  std::vector<InlinedMethod> methods;
  Writes writes;
  for (const auto& method : module.get_methods()) writes.add(methods.emplace_back(method, module));
  Rewritten result;
  Packer packer;
  for (auto& method : methods) {
    if (!is_played(method)) continue;
    rewrite_method(method, writes, packer, result);
    result.methods[method.name] = function_of(method, module.get_method(method.name).function().getSchema());
  }
  if (result.taken == 0) {
    result.methods.clear();
    return result;
  }
  methods.erase(std::remove_if(methods.begin(), methods.end(),
                               [&](const InlinedMethod& m) { return !is_played(m) && !stays(m.name); }),
                methods.end());
  const auto reads = reads_of(methods);
  const bool all_known =
      std::none_of(reads.begin(), reads.end(), [](const auto& read) { return read.first == nullptr; });
  if (all_known) release_unread(module, reads);
  return result;
}

}  // namespace

Rewritten rewrite(torch::jit::Module& module, const std::vector<std::string>& names) noexcept {
  try {
    return rewritten(module, names);
  } catch (const std::exception&) {
    return {};  // it plays as it is, only slower
  }
}

}  // namespace luthier

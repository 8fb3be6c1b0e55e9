#include "engine/torch/spec.h"

#include <array>
#include <optional>

#include "contract/model_json.h"
#include "engine/torch/rate.h"

namespace luthier {
namespace {

using torch::jit::Module;

std::vector<std::string> strings(const c10::IValue& value) {
  std::vector<std::string> texts;
  if (!value.isList()) return texts;
  for (const c10::IValue& item : value.toListRef()) {
    if (item.isString()) texts.push_back(item.toStringRef());
  }
  return texts;
}

std::optional<std::vector<std::string>> listed_by(const Module& module, const char* name, Running running) {
  const auto answer = answer_of(module, name, running);
  return answer ? std::optional(strings(*answer)) : std::nullopt;
}

std::vector<std::string> strings_at(const Module& module, const std::string& attribute) {
  return module.hasattr(attribute) ? strings(module.attr(attribute)) : std::vector<std::string>();
}

/// Empty when the attribute is not a tensor of integers.
std::vector<std::int64_t> integers_at(const Module& module, const std::string& attribute) {
  if (!module.hasattr(attribute) || !module.attr(attribute).isTensor()) return {};
  const auto tensor = module.attr(attribute).toTensor().to(torch::kCPU, torch::kInt64).flatten().contiguous();
  return {tensor.data_ptr<std::int64_t>(), tensor.data_ptr<std::int64_t>() + tensor.numel()};
}

/// Far outside of every limit, but still an int: validate() then names it.
int clamped(std::int64_t value) { return static_cast<int>(std::clamp<std::int64_t>(value, -(1LL << 30), 1LL << 30)); }

MethodSpec method_of(const Module& module, const std::string& name) {
  const auto params = integers_at(module, name + "_params");
  if (params.size() != 4 || !module.find_method(name)) {
    throw SpecError("method '" + name + "' has no usable " + name + "_params: export the model again");
  }
  MethodSpec method;
  method.name = name;
  method.in_channels = clamped(params[0]);
  method.in_ratio = clamped(params[1]);
  method.out_channels = clamped(params[2]);
  method.out_ratio = clamped(params[3]);
  method.input_labels = strings_at(module, name + "_input_labels");
  method.output_labels = strings_at(module, name + "_output_labels");
  return method;
}

/// Older files do not list their methods.
std::vector<std::string> playable_names(const Module& module, Running running) {
  auto names = listed_by(module, "get_methods", running).value_or(std::vector<std::string>());
  if (!names.empty()) return names;
  for (const auto& method : module.get_methods()) {
    if (integers_at(module, method.name() + "_params").size() == 4) names.push_back(method.name());
  }
  return names;
}

AttributeSpec attribute_of(const Module& module, const std::string& name) {
  static constexpr std::array types = {"bool", "int", "float", "str", "tensor", "buffer"};
  AttributeSpec attribute;
  attribute.name = name;
  for (const auto code : integers_at(module, name + "_params")) {
    const bool known = code >= 0 && code < static_cast<std::int64_t>(types.size());
    attribute.types.emplace_back(known ? types[static_cast<std::size_t>(code)] : "unknown");
  }
  attribute.settable = module.find_method("set_" + name).has_value();
  return attribute;
}

/// Older files do not list their attributes either: what has type codes, a getter and a setter is one.
std::vector<std::string> attribute_names_in(const Module& module, Running running) {
  std::vector<std::string> names;
  if (const auto listed = listed_by(module, "get_attributes", running)) {
    for (const auto& name : *listed) {
      // some list a placeholder when they have none
      if (module.find_method("get_" + name) || module.find_method("set_" + name)) names.push_back(name);
    }
    return names;
  }
  constexpr std::size_t prefix = 4;
  for (const auto& method : module.get_methods()) {
    if (method.name().rfind("get_", 0) != 0) continue;
    const auto name = method.name().substr(prefix);
    if (!integers_at(module, name + "_params").empty() && module.find_method("set_" + name)) names.push_back(name);
  }
  return names;
}

ModelSpec ask(const Module& module, Running running) {
  ModelSpec spec;
  const auto rate = find_sample_rate(module, running);
  spec.sample_rate = rate.hz;
  spec.sample_rate_place = rate.place;
  for (const auto& name : playable_names(module, running)) spec.methods.push_back(method_of(module, name));
  for (const auto& name : attribute_names_in(module, running)) spec.attributes.push_back(attribute_of(module, name));
  return spec;
}

void check_same(const MethodSpec& described, const MethodSpec& real) {
  if (described.in_channels == real.in_channels && described.in_ratio == real.in_ratio &&
      described.out_channels == real.out_channels && described.out_ratio == real.out_ratio) {
    return;
  }
  throw SpecError("luthier.json and the model disagree about method '" + real.name + "': export the model again");
}

/// The module decides what is played; luthier.json adds what a module cannot say.
void complete(ModelSpec& spec, const ModelSpec& described) {
  spec.sample_rate = described.sample_rate;
  spec.sample_rate_place = described.sample_rate_place;
  spec.format_version = described.format_version;
  spec.hop_length = described.hop_length;
  spec.torch_version = described.torch_version;
  spec.latents = described.latents;
  spec.json = described.json;
  for (auto& method : spec.methods) {
    const auto* known = find_method(described, method.name);
    if (known == nullptr) continue;
    check_same(*known, method);
    method = *known;
  }
  for (auto& attribute : spec.attributes) {
    const auto* known = find_attribute(described, attribute.name);
    if (known == nullptr) continue;
    attribute.settable &= known->settable;
    attribute.min = known->min;
    attribute.max = known->max;
    attribute.defaults = known->defaults;
  }
}

}  // namespace

ModelSpec read_torch_spec(const Module& module, const std::string& json, Running running) {
  auto spec = ask(module, running);
  if (!json.empty()) complete(spec, parse_model_json(json));
  validate(spec);
  return spec;
}

}  // namespace luthier

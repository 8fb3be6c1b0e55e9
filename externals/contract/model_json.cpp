#include "contract/model_json.h"

#include <algorithm>
#include <limits>
#include <nlohmann/json.hpp>

namespace luthier {
namespace {

using Json = nlohmann::json;

constexpr std::size_t max_json_bytes = 16 * 1024 * 1024;

[[noreturn]] void refuse(const std::string& problem) {
  throw SpecError("luthier.json inside the model " + problem + ": export the model again");
}

/// Json's own get<int>() wraps large numbers and truncates fractions; a hostile ratio must not become a legal one.
int integer(const Json& object, const char* name) {
  const auto found = object.find(name);
  if (found == object.end()) refuse(std::string("lacks '") + name + "'");
  if (!found->is_number_integer()) refuse(std::string("has a '") + name + "' that is not an integer");
  const bool too_large = found->is_number_unsigned() ? found->get<std::uint64_t>() > std::numeric_limits<int>::max()
                                                     : found->get<std::int64_t>() < std::numeric_limits<int>::min();
  if (too_large) refuse(std::string("has a '") + name + "' out of range");
  return found->get<int>();
}

int integer_or(const Json& object, const char* name, int missing) {
  return object.contains(name) ? integer(object, name) : missing;
}

const Json& object_at(const Json& parent, const char* name) {
  static const Json empty = Json::object();
  const auto found = parent.find(name);
  if (found == parent.end()) return empty;
  if (!found->is_object()) refuse(std::string("has a '") + name + "' that is not an object");
  return *found;
}

std::vector<std::string> strings(const Json& object, const char* name) {
  std::vector<std::string> texts;
  const auto found = object.find(name);
  if (found == object.end()) return texts;
  if (!found->is_array()) refuse(std::string("has a '") + name + "' that is not a list");
  for (const auto& item : *found) {
    if (!item.is_string()) refuse(std::string("has a '") + name + "' that holds something other than text");
    texts.push_back(item.get<std::string>());
  }
  return texts;
}

MethodSpec parse_method(const std::string& name, const Json& object) {
  if (!object.is_object()) refuse("has a method '" + name.substr(0, 64) + "' that is not an object");
  MethodSpec method;
  method.name = name;
  method.in_channels = integer(object, "in_channels");
  method.in_ratio = integer(object, "in_ratio");
  method.out_channels = integer(object, "out_channels");
  method.out_ratio = integer(object, "out_ratio");
  method.delay = integer_or(object, "delay", -1);
  method.input_labels = strings(object, "input_labels");
  method.output_labels = strings(object, "output_labels");
  return method;
}

std::optional<double> number_or_none(const Json& object, const char* name) {
  const auto found = object.find(name);
  if (found == object.end() || !found->is_number()) return std::nullopt;
  return found->get<double>();
}

std::string as_text(const Json& value) { return value.is_string() ? value.get<std::string>() : value.dump(); }

AttributeSpec parse_attribute(const std::string& name, const Json& object) {
  if (!object.is_object()) refuse("has an attribute '" + name.substr(0, 64) + "' that is not an object");
  AttributeSpec attribute;
  attribute.name = name;
  attribute.types = strings(object, "types");
  attribute.min = number_or_none(object, "min");
  attribute.max = number_or_none(object, "max");
  if (object.contains("default") && object["default"].is_array()) {
    for (const auto& value : object["default"]) attribute.defaults.push_back(as_text(value));
  }
  const auto settable = object.find("settable");
  if (settable != object.end()) attribute.settable = settable->is_boolean() && settable->get<bool>();
  return attribute;
}

/// What is no list of numbers is left out: it is only shown, and a newer writer may add other kinds.
std::vector<LatentFact> parse_latents(const Json& object) {
  std::vector<LatentFact> facts;
  for (const auto& [name, values] : object.items()) {
    const bool numbers = values.is_array() && !values.empty() && values.size() <= max_channels &&
                         std::all_of(values.begin(), values.end(), [](const Json& v) { return v.is_number(); });
    if (numbers) facts.push_back({name, values.get<std::vector<double>>()});
  }
  return facts;
}

Json parse_text(const std::string& text) {
  if (text.size() > max_json_bytes) refuse("is larger than 16 MB");
  auto root = Json::parse(text, nullptr, /*allow_exceptions=*/false);
  if (root.is_discarded()) refuse("is not JSON");
  if (!root.is_object()) refuse("is not an object");
  return root;
}

}  // namespace

std::vector<std::pair<std::string, std::string>> flattened_json(const std::string& text) {
  std::vector<std::pair<std::string, std::string>> values;
  const Json flat = parse_text(text).flatten();  // items() only refers to it
  for (const auto& [pointer, value] : flat.items()) {
    std::string path = pointer.substr(pointer.empty() ? 0 : 1);
    std::replace(path.begin(), path.end(), '/', '.');
    values.emplace_back(path, as_text(value));
  }
  return values;
}

ModelSpec parse_model_json(const std::string& text) {
  const Json root = parse_text(text);
  ModelSpec spec;
  spec.format_version = integer(root, "format_version");
  if (spec.format_version > newest_format_version) validate(spec);  // the other fields may mean something new
  spec.sample_rate = integer_or(root, "sample_rate", 0);
  spec.hop_length = integer_or(root, "hop_length", 1);
  if (root.contains("torch_version") && root["torch_version"].is_string()) spec.torch_version = root["torch_version"];
  for (const auto& [name, value] : object_at(root, "methods").items()) {
    spec.methods.push_back(parse_method(name, value));
  }
  for (const auto& [name, value] : object_at(root, "attributes").items()) {
    spec.attributes.push_back(parse_attribute(name, value));
  }
  spec.latents = parse_latents(object_at(root, "latents"));
  spec.json = text;
  validate(spec);
  return spec;
}

}  // namespace luthier

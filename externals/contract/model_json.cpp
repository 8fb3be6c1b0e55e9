#include "contract/model_json.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>

#include "contract/bounded_json.h"

namespace luthier {
namespace {

using Json = nlohmann::json;

/// A large model has some thousands.
constexpr std::size_t most_values = 1 << 18;

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

double number_or(const Json& object, const char* name, double missing) {
  const auto found = object.find(name);
  if (found == object.end()) return missing;
  if (!found->is_number()) refuse(std::string("has an event whose '") + name + "' is not a number");
  return found->get<double>();
}

std::vector<int> channels_of(const Json& object, const char* name) {
  std::vector<int> channels;
  const auto found = object.find(name);
  if (found == object.end() || !found->is_array()) refuse(std::string("has an event without a list '") + name + "'");
  for (const auto& item : *found) channels.push_back(integer({{name, item}}, name));
  return channels;
}

/// Without labels of its own it has those of its channels.
EventSpec parse_event(const Json& object, const char* channels, const std::vector<std::string>& channel_labels) {
  if (!object.is_object()) refuse("has an event that is not an object");
  EventSpec event;
  for (const auto* name : {"name", "kind"}) {
    if (object.contains(name) && !object[name].is_string())
      refuse(std::string("has an event whose '") + name + "' is not text");
  }
  event.name = object.value("name", std::string());
  event.kind = event_kind(object.value("kind", std::string(name_of(EventKind::impulse))));
  event.channels = channels_of(object, channels);
  event.labels = strings(object, "labels");
  for (const int channel : event.channels) {
    if (object.contains("labels") && !object["labels"].empty()) break;
    const bool known = channel >= 0 && static_cast<std::size_t>(channel) < channel_labels.size();
    event.labels.push_back(known ? channel_labels[static_cast<std::size_t>(channel)] : std::to_string(channel));
  }
  event.above = number_or(object, "above", event.above);
  event.hold_ms = number_or(object, "hold_ms", event.hold_ms);
  event.step = number_or(object, "step", event.step);
  return event;
}

std::vector<EventSpec> parse_events(const Json& object, const char* name, const char* channels,
                                    const std::vector<std::string>& channel_labels) {
  std::vector<EventSpec> events;
  const auto found = object.find(name);
  if (found == object.end()) return events;
  if (!found->is_array()) refuse(std::string("has a '") + name + "' that is not a list");
  for (const auto& item : *found) events.push_back(parse_event(item, channels, channel_labels));
  return events;
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
  method.events = parse_events(object, "events", "outputs", method.output_labels);
  method.event_inputs = parse_events(object, "event_inputs", "inputs", method.input_labels);
  return method;
}

/// Hosts keep numbers as floats.
bool is_sayable(const Json& value) {
  return value.is_number() && std::fabs(value.get<double>()) <= double{std::numeric_limits<float>::max()};
}

/// What an attribute is, as the beginning of a sentence.
std::string attribute_named(const std::string& name) { return "has an attribute '" + name.substr(0, 64) + "' "; }

std::optional<double> limit_or_none(const Json& object, const std::string& attribute, const char* name) {
  const auto found = object.find(name);
  if (found == object.end() || found->is_null()) return std::nullopt;
  if (!is_sayable(*found)) refuse(attribute_named(attribute) + "whose '" + name + "' is not a number");
  return found->get<double>();
}

std::string as_text(const Json& value) { return value.is_string() ? value.get<std::string>() : value.dump(); }

void check_default(const AttributeSpec& attribute, const Json& value, const std::string& type) {
  const auto refused = [&](const char* problem) {
    refuse(attribute_named(attribute.name) + "whose default '" + as_text(value).substr(0, 64) + "' " + problem);
  };
  if (type == "string" || type == "str" || type == "buffer") {
    if (!value.is_string()) refused("is not a word");
    return;
  }
  if (value.is_boolean()) return;
  if (!is_sayable(value)) return refused("is not a number");
  const double number = value.get<double>();
  if (type == "int" && number != std::floor(number)) refused("is not a whole number");
  if ((attribute.min && number < *attribute.min) || (attribute.max && number > *attribute.max)) {
    refused("is outside of its limits");
  }
}

/// As many as there are types, or, of a list, any number.
void read_defaults(AttributeSpec& attribute, const Json& list) {
  if (!list.is_array()) refuse(attribute_named(attribute.name) + "whose 'default' is not a list");
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (list[i].is_structured()) refuse(attribute_named(attribute.name) + "whose 'default' holds a list");
    if (!attribute.types.empty())
      check_default(attribute, list[i], attribute.types[std::min(i, attribute.types.size() - 1)]);
    attribute.defaults.push_back(as_text(list[i]));
  }
}

AttributeSpec parse_attribute(const std::string& name, const Json& object) {
  if (!object.is_object()) refuse(attribute_named(name) + "that is not an object");
  AttributeSpec attribute;
  attribute.name = name;
  attribute.types = strings(object, "types");
  attribute.min = limit_or_none(object, name, "min");
  attribute.max = limit_or_none(object, name, "max");
  if (attribute.min && attribute.max && *attribute.min > *attribute.max) {
    refuse(attribute_named(name) + "whose 'min' is above its 'max'");
  }
  const auto defaults = object.find("default");
  if (defaults != object.end() && !defaults->is_null()) read_defaults(attribute, *defaults);
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
  std::string problem;
  auto root = bounded_json(text, most_values, problem);
  if (!problem.empty()) refuse(problem);
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
  if (spec.sample_rate > 0) spec.sample_rate_place = "luthier.json";
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

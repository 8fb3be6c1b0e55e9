#include "contract/model_spec.h"

#include <algorithm>
#include <cctype>
#include <cstdint>
#include <numeric>

namespace luthier {
namespace {

constexpr std::size_t max_name_length = 64;

bool is_identifier(const std::string& name) {
  const auto letter = [](unsigned char c) { return std::isalpha(c) != 0 || c == '_'; };
  const auto letter_or_digit = [&](unsigned char c) { return letter(c) || std::isdigit(c) != 0; };
  return !name.empty() && name.size() <= max_name_length && letter(static_cast<unsigned char>(name.front())) &&
         std::all_of(name.begin(), name.end(), letter_or_digit);
}

void check_range(const MethodSpec& method, const char* field, int value, int lowest, int highest) {
  if (value >= lowest && value <= highest) return;
  throw SpecError("method '" + method.name + "' has " + field + " " + std::to_string(value) + ": allowed are " +
                  std::to_string(lowest) + " to " + std::to_string(highest));
}

void check_labels(const MethodSpec& method, const std::vector<std::string>& labels) {
  if (labels.size() > max_listed) throw SpecError("method '" + method.name + "' has too many labels");
  for (const auto& label : labels) {
    if (label.size() > max_label_length) throw SpecError("method '" + method.name + "' has a label that is too long");
  }
}

void check_count(const char* what, std::size_t count, std::size_t most) {
  if (count <= most) return;
  throw SpecError("the model has " + std::to_string(count) + " " + what + ": allowed are " + std::to_string(most));
}

void check_attribute(const AttributeSpec& attribute) {
  check_name(attribute.name, "attribute");
  if (attribute.types.size() <= max_listed && attribute.defaults.size() <= max_listed) return;
  throw SpecError("attribute '" + attribute.name + "' has too many values");
}

std::int64_t lcm_of_ratios(const ModelSpec& spec) {
  std::int64_t unit = spec.hop_length;
  for (const auto& method : spec.methods) {
    for (const std::int64_t ratio : {method.in_ratio, method.out_ratio}) {
      unit = std::lcm(unit, ratio);
      if (unit > max_block) return unit;  // stop before it can overflow
    }
  }
  return unit;
}

template <class Item>
const Item* find_by_name(const std::vector<Item>& items, const std::string& name) {
  const auto found = std::find_if(items.begin(), items.end(), [&](const Item& item) { return item.name == name; });
  return found == items.end() ? nullptr : &*found;
}

template <class Item>
std::string joined_names(const std::vector<Item>& items) {
  std::string text;
  for (const auto& item : items) text += (text.empty() ? "" : ", ") + item.name;
  return text.empty() ? "none" : text;
}

}  // namespace

void check_name(const std::string& name, const char* what) {
  if (is_identifier(name)) return;
  throw SpecError(std::string("the model has a ") + what + " with an illegal name '" + name.substr(0, max_name_length) +
                  "': names are letters, digits and _ (at most 64)");
}

void validate(const MethodSpec& method) {
  check_name(method.name, "method");
  check_range(method, "in_channels", method.in_channels, 1, max_channels);
  check_range(method, "out_channels", method.out_channels, 1, max_channels);
  check_range(method, "in_ratio", method.in_ratio, 1, max_ratio);
  check_range(method, "out_ratio", method.out_ratio, 1, max_ratio);
  check_range(method, "delay", method.delay, -1, max_delay);
  check_labels(method, method.input_labels);
  check_labels(method, method.output_labels);
  for (const bool outputs : {true, false}) validate_events(method, outputs);
}

void validate(const ModelSpec& spec) {
  if (spec.format_version > newest_format_version) {
    throw SpecError("the model has format version " + std::to_string(spec.format_version) + " and this player knows " +
                    std::to_string(newest_format_version) + ": update luthier");
  }
  if (spec.sample_rate < 0 || spec.sample_rate > 1'000'000) {
    throw SpecError("the model has sample_rate " + std::to_string(spec.sample_rate) + ": allowed are 0 to 1000000");
  }
  if (spec.hop_length < 1 || spec.hop_length > max_ratio) {
    throw SpecError("the model has hop_length " + std::to_string(spec.hop_length) + ": allowed are 1 to " +
                    std::to_string(max_ratio));
  }
  check_count("methods", spec.methods.size(), max_methods);
  check_count("attributes", spec.attributes.size(), max_attributes);
  for (const auto& method : spec.methods) validate(method);
  for (const auto& attribute : spec.attributes) check_attribute(attribute);
  if (lcm_of_ratios(spec) > max_block) {
    throw SpecError("the model's ratios have no common block of at most " + std::to_string(max_block) + " samples");
  }
}

int block_unit(const ModelSpec& spec) { return static_cast<int>(lcm_of_ratios(spec)); }

const MethodSpec* find_method(const ModelSpec& spec, const std::string& name) {
  return find_by_name(spec.methods, name);
}

const AttributeSpec* find_attribute(const ModelSpec& spec, const std::string& name) {
  return find_by_name(spec.attributes, name);
}

std::string method_names(const ModelSpec& spec) { return joined_names(spec.methods); }
std::string attribute_names(const ModelSpec& spec) { return joined_names(spec.attributes); }

}  // namespace luthier

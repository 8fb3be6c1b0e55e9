#include "engine/native_settings.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace luthier::native {
namespace {

bool is_list(const AttributeSpec& attribute) { return attribute.types.front() == "tensor"; }

double default_of(const AttributeSpec& attribute) {
  if (attribute.defaults.empty() || attribute.defaults.front() == "false") return 0.0;
  if (attribute.defaults.front() == "true") return 1.0;
  const double value = std::strtod(attribute.defaults.front().c_str(), nullptr);
  return std::isfinite(value) ? value : 0.0;
}

double finite(const AttributeSpec& attribute, const Atom& atom) {
  const auto* number = std::get_if<double>(&atom);
  if (number == nullptr || !std::isfinite(*number)) {
    throw EngineError("attribute '" + attribute.name + "' takes a number");
  }
  return *number;
}

[[noreturn]] void refuse(const AttributeSpec& attribute) {
  throw EngineError("the model refused this value of '" + attribute.name + "'");
}

bool allows(const AttributeSpec& attribute, double value) {
  return !(attribute.min && value < *attribute.min) && !(attribute.max && value > *attribute.max);
}

std::vector<float> list_of(const AttributeSpec& attribute, const Atoms& values) {
  std::vector<float> numbers;
  const auto* array = values.empty() ? nullptr : std::get_if<std::shared_ptr<const SampleArray>>(&values.front());
  if (array != nullptr && values.size() == 1) {
    numbers.assign((*array)->samples.begin(), (*array)->samples.end());
  } else {
    for (const auto& atom : values) numbers.push_back(static_cast<float>(finite(attribute, atom)));
  }
  return numbers;
}

}  // namespace

int SettingNames::find(const std::string& name, int channels) {
  const auto& all = spec_.attributes;
  const auto found = std::find_if(all.begin(), all.end(), [&](const auto& item) { return item.name == name; });
  if (found == all.end() || found->types.empty()) return -1;
  const int index = static_cast<int>(found - all.begin());
  if (!is_list(*found)) return index;
  return channels_.emplace(index, channels).first->second == channels ? index : -1;
}

std::vector<int> SettingNames::counts() const {
  std::vector<int> counts(spec_.attributes.size(), 1);
  for (const auto& [index, channels] : channels_) counts[static_cast<std::size_t>(index)] = channels;
  return counts;
}

Settings::Settings(const ModelSpec& spec, const std::vector<int>& counts) : spec_(&spec) {
  for (std::size_t i = 0; i < counts.size(); ++i) {
    const auto& attribute = spec.attributes[i];
    const auto& types = attribute.types;
    const bool known =
        types.size() == 1 && (types[0] == "bool" || types[0] == "int" || types[0] == "float" || is_list(attribute));
    if (!known) {
      throw SpecError("attribute '" + attribute.name + "' is not of a kind that native programs have: export it again");
    }
    const double value = default_of(attribute);
    const auto count = static_cast<std::size_t>(counts[i]);
    settings_.push_back(
        {&attribute, std::vector<double>(count, value), std::vector<float>(count, static_cast<float>(value))});
  }
}

std::size_t Settings::index_of(const std::string& name) const {
  for (std::size_t i = 0; i < settings_.size(); ++i) {
    if (settings_[i].spec->name == name) return i;
  }
  throw EngineError("the model has no attribute '" + name + "': it has " + attribute_names(*spec_));
}

Atoms Settings::get(const std::string& name) const {
  const auto& numbers = settings_[index_of(name)].numbers;
  return Atoms(numbers.begin(), numbers.end());
}

void Settings::set(const std::string& name, const Atoms& values) {
  auto& setting = settings_[index_of(name)];
  const auto& attribute = *setting.spec;
  if (!attribute.settable) throw EngineError("attribute '" + name + "' can be read but not set");
  if (is_list(attribute)) {
    const auto numbers = list_of(attribute, values);
    if (numbers.size() != 1 && numbers.size() != setting.numbers.size()) refuse(attribute);
    if (!std::all_of(numbers.begin(), numbers.end(), [](float x) { return std::isfinite(x); })) refuse(attribute);
    for (std::size_t i = 0; i < setting.numbers.size(); ++i) {
      setting.floats[i] = numbers[numbers.size() == 1 ? 0 : i];
      setting.numbers[i] = setting.floats[i];
    }
    return;
  }
  const double value = number_for(attribute, values);
  if (!allows(attribute, value)) refuse(attribute);
  setting.numbers[0] = attribute.types[0] == "bool" ? double(value != 0.0) : value;
  setting.floats[0] = static_cast<float>(setting.numbers[0]);
}

double number_for(const AttributeSpec& attribute, const Atoms& values) {
  if (values.size() != 1) {
    throw EngineError("attribute '" + attribute.name + "' takes 1 value, not " + std::to_string(values.size()));
  }
  const double value = finite(attribute, values.front());
  constexpr double largest_exact = 9007199254740992.0;  // 2^53
  if (attribute.types.front() == "int" && (value != std::floor(value) || std::fabs(value) > largest_exact)) {
    throw EngineError("attribute '" + attribute.name + "' takes a whole number");
  }
  return value;
}

}  // namespace luthier::native

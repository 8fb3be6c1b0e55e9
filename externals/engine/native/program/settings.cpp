#include "engine/native/program/settings.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "contract/number_text.h"
#include "contract/ranges.h"

namespace luthier::native {
namespace {

bool is_list(const AttributeSpec& attribute) { return attribute.types.front() == "tensor"; }

bool is_scalar(const std::string& type) { return type == "bool" || type == "int" || type == "float"; }

double default_of(const AttributeSpec& attribute, std::size_t place) {
  if (attribute.defaults.size() <= place || attribute.defaults[place] == "false") return 0.0;
  if (attribute.defaults[place] == "true") return 1.0;
  const double value = std::strtod(attribute.defaults[place].c_str(), nullptr);
  return std::isfinite(value) ? value : 0.0;
}

/// The place of a word in a list; its size where it is not in there.
std::size_t place_of(const std::string& word, const std::vector<std::string>& words) {
  return static_cast<std::size_t>(std::find(words.begin(), words.end(), word) - words.begin());
}

double finite(const AttributeSpec& attribute, const Atom& atom) {
  const auto* number = std::get_if<double>(&atom);
  if (number == nullptr || !std::isfinite(*number)) {
    throw EngineError("attribute '" + attribute.name + "' takes a number");
  }
  return *number;
}

[[noreturn]] void refuse(const AttributeSpec& attribute) {
  throw EngineError("the model refused this value of '" + attribute.name + "'" + allowed_range(attribute));
}

bool allows(const AttributeSpec& attribute, double value) {
  return !(attribute.min && value < *attribute.min) && !(attribute.max && value > *attribute.max);
}

/// What a list is set to: an array, or a number each.
class List {
 public:
  List(const AttributeSpec& attribute, const Atoms& values) : attribute_(attribute), values_(values) {
    const auto* array = values.size() == 1 ? std::get_if<std::shared_ptr<const SampleArray>>(&values.front()) : nullptr;
    if (array != nullptr) array_ = array->get();
  }
  std::size_t size() const { return array_ != nullptr ? array_->samples.size() : values_.size(); }
  /// Throws EngineError for what is no finite number.
  float at(std::size_t i) const {
    if (array_ == nullptr) return static_cast<float>(finite(attribute_, values_[i]));
    return array_->samples[i];
  }

 private:
  const AttributeSpec& attribute_;
  const Atoms& values_;
  const SampleArray* array_ = nullptr;
};

/// Of an attribute with as many types as there are values.
double number_at(const AttributeSpec& attribute, const Atoms& values, std::size_t i) {
  constexpr double largest_exact = 9007199254740992.0;  // 2^53
  const double value = finite(attribute, values[i]);
  if (attribute.types[i] == "int" && (value != std::floor(value) || std::fabs(value) > largest_exact)) {
    throw EngineError("attribute '" + attribute.name + "' takes a whole number");
  }
  return value;
}

void expect_count(const AttributeSpec& attribute, const Atoms& values) {
  const auto count = attribute.types.size();
  if (values.size() == count) return;
  throw EngineError("attribute '" + attribute.name + "' takes " + std::to_string(count) +
                    (count == 1 ? " value, not " : " values, not ") + std::to_string(values.size()));
}

void check_numbers(const AttributeSpec& attribute, const Atoms& values) {
  expect_count(attribute, values);
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (!allows(attribute, number_at(attribute, values, i))) refuse(attribute);
  }
}

/// `count`: of the list that is there.
void check_list(const AttributeSpec& attribute, std::size_t count, const Atoms& values) {
  const List list(attribute, values);
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (!std::isfinite(list.at(i))) refuse(attribute);
  }
  // one number stands for all only where the default does
  const bool is_one = list.size() == 1 && attribute.defaults.size() <= 1;
  if (is_one || list.size() == count) return;
  throw EngineError("the model refused this value of '" + attribute.name + "': it takes " +
                    (attribute.defaults.size() <= 1 ? "one number or " : "") + std::to_string(count) + ", not " +
                    std::to_string(list.size()));
}

/// The place of the word among `words`.
std::size_t checked_word(const AttributeSpec& attribute, const std::vector<std::string>& words, const Atoms& values) {
  const auto* word = values.size() == 1 ? std::get_if<std::string>(&values.front()) : nullptr;
  const auto* number = values.size() == 1 ? std::get_if<double>(&values.front()) : nullptr;
  auto place = words.size();
  if (word != nullptr) place = place_of(*word, words);
  if (number != nullptr) place = place_of(number_text(*number), words);
  if (place < words.size()) return place;
  std::string known;
  for (const auto& one : words) known += (known.empty() ? "" : ", ") + one;
  throw EngineError("attribute '" + attribute.name + "' takes a word of " + known);
}

}  // namespace

const AttributeSpec* SettingNames::at(const std::string& name, std::size_t types) const {
  const auto* found = find_attribute(spec_, name);
  return found != nullptr && found->types.size() == types ? found : nullptr;
}

int SettingNames::find(const std::string& name, int channels) {
  const auto* found = at(name, 1);
  if (found == nullptr) return -1;
  const int index = index_of(found);
  if (is_scalar(found->types[0])) return index;
  return is_list(*found) && channels_.emplace(index, channels).first->second == channels ? index : -1;
}

int SettingNames::find_list(const std::string& name, int count) {
  const auto* found = at(name, 1);
  return found != nullptr && is_list(*found) ? find(name, count) : -1;
}

int SettingNames::find_named_list(const std::string& name) const {
  const auto* found = at(name, 1);
  return found != nullptr && channels_.count(index_of(found)) > 0 ? index_of(found) : -1;
}

int SettingNames::find_pair(const std::string& name) const {
  const auto* found = at(name, 2);
  return found != nullptr && is_scalar(found->types[0]) && is_scalar(found->types[1]) ? index_of(found) : -1;
}

int SettingNames::find_word(const std::string& name, const std::vector<std::string>& words) {
  const auto* found = at(name, 1);
  if (found == nullptr || found->types[0] != "string" || found->defaults.size() != 1) return -1;
  if (place_of(found->defaults[0], words) == words.size()) return -1;
  const int index = index_of(found);
  return words_.emplace(index, words).first->second == words ? index : -1;
}

std::vector<SettingShape> SettingNames::shapes() const {
  std::vector<SettingShape> shapes;
  for (const auto& attribute : spec_.attributes) shapes.push_back({static_cast<int>(attribute.types.size()), {}});
  for (const auto& [index, channels] : channels_) shapes[static_cast<std::size_t>(index)].count = channels;
  for (const auto& [index, words] : words_) shapes[static_cast<std::size_t>(index)].words = words;
  return shapes;
}

Settings::Settings(const ModelSpec& spec, const std::vector<SettingShape>& shapes) : spec_(&spec) {
  for (std::size_t i = 0; i < shapes.size(); ++i) {
    const auto& attribute = spec.attributes[i];
    const auto& types = attribute.types;
    const bool is_word = !shapes[i].words.empty();
    const bool is_numbers = !types.empty() && std::all_of(types.begin(), types.end(), is_scalar);
    if (!is_word && !is_numbers && !(types.size() == 1 && is_list(attribute))) {
      throw SpecError("attribute '" + attribute.name + "' is not of a kind that native programs have: export it again");
    }
    const bool has_each = attribute.defaults.size() == static_cast<std::size_t>(shapes[i].count);
    Setting setting{&attribute, shapes[i].words, {}, {}};
    for (int n = 0; n < shapes[i].count; ++n) {
      const double value = is_word ? static_cast<double>(place_of(attribute.defaults[0], setting.words))
                                   : default_of(attribute, has_each ? static_cast<std::size_t>(n) : 0);
      setting.numbers.push_back(value);
      setting.floats.push_back(static_cast<float>(value));
    }
    settings_.push_back(std::move(setting));
  }
}

std::size_t Settings::index_of(const std::string& name) const {
  for (std::size_t i = 0; i < settings_.size(); ++i) {
    if (settings_[i].spec->name == name) return i;
  }
  throw EngineError("the model has no attribute '" + name + "': it has " + attribute_names(*spec_));
}

void Settings::read(const std::string& name, Atoms& values) const {
  const auto& setting = settings_[index_of(name)];
  if (setting.words.empty()) return values.assign(setting.numbers.begin(), setting.numbers.end());
  values.assign(1, setting.words[static_cast<std::size_t>(setting.numbers.front())]);
}

std::size_t Settings::largest(int index) const {
  const auto& numbers = settings_[static_cast<std::size_t>(index)].numbers;
  return static_cast<std::size_t>(std::max_element(numbers.begin(), numbers.end()) - numbers.begin());
}

void Settings::check_choice(int index, const AttributeSpec& attribute, const Atoms& value) const {
  const double place = number_for(attribute, value);
  if (place >= 0.0 && place < static_cast<double>(count(index))) return;
  throw EngineError("the model refused this value of '" + attribute.name + "': allowed are 0 to " +
                    std::to_string(count(index) - 1));
}

void Settings::choose(int index, const AttributeSpec& attribute, const Atoms& value) {
  check_choice(index, attribute, value);
  auto& setting = settings_[static_cast<std::size_t>(index)];
  const double place = number_for(attribute, value);
  for (std::size_t i = 0; i < setting.numbers.size(); ++i) {
    setting.numbers[i] = i == static_cast<std::size_t>(place) ? 1.0 : 0.0;
    setting.floats[i] = static_cast<float>(setting.numbers[i]);
  }
}

void Settings::check(const std::string& name, const Atoms& values) const { check(settings_[index_of(name)], values); }

void Settings::check(const Setting& setting, const Atoms& values) {
  const auto& attribute = *setting.spec;
  if (!attribute.settable) throw EngineError("attribute '" + attribute.name + "' can be read but not set");
  if (!setting.words.empty()) {
    checked_word(attribute, setting.words, values);
  } else if (is_list(attribute)) {
    check_list(attribute, setting.numbers.size(), values);
  } else {
    check_numbers(attribute, values);
  }
}

void Settings::set(const std::string& name, const Atoms& values) {
  auto& setting = settings_[index_of(name)];
  check(setting, values);
  if (!setting.words.empty()) {
    setting.numbers[0] = static_cast<double>(checked_word(*setting.spec, setting.words, values));
  } else if (is_list(*setting.spec)) {
    set_list(setting, values);
  } else {
    set_numbers(setting, values);
  }
}

void Settings::set_list(Setting& setting, const Atoms& values) {
  const List list(*setting.spec, values);
  for (std::size_t i = 0; i < setting.numbers.size(); ++i) {
    setting.floats[i] = list.at(list.size() == 1 ? 0 : i);
    setting.numbers[i] = setting.floats[i];
  }
}

void Settings::set_numbers(Setting& setting, const Atoms& values) {
  for (std::size_t i = 0; i < values.size(); ++i) {
    const double value = number_at(*setting.spec, values, i);
    setting.numbers[i] = setting.spec->types[i] == "bool" ? double(value != 0.0) : value;
    setting.floats[i] = static_cast<float>(setting.numbers[i]);
  }
}

double number_for(const AttributeSpec& attribute, const Atoms& values) {
  if (attribute.types.size() != 1) refuse(attribute);
  expect_count(attribute, values);
  return number_at(attribute, values, 0);
}

}  // namespace luthier::native

#include "engine/native/program/fields.h"

#include <cmath>
#include <cstdint>
#include <limits>
#include <nlohmann/json.hpp>

#include "contract/model_spec.h"

namespace luthier::native {
namespace {

constexpr std::size_t longest_name = 128, longest_list = 4096;

/// False for what is no whole number from lowest to highest: json's own get<int>() wraps and truncates.
bool is_within(const nlohmann::json& value, int lowest, int highest) {
  if (value.is_number_unsigned()) {
    return highest >= 0 && value.get<std::uint64_t>() <= static_cast<std::uint64_t>(highest) &&
           static_cast<std::int64_t>(value.get<std::uint64_t>()) >= lowest;
  }
  if (!value.is_number_integer()) return false;
  const auto whole = value.get<std::int64_t>();
  return whole >= lowest && whole <= highest;
}

/// What a strange file says may hold anything, and not every console survives it.
std::string printable(std::string text) {
  text.resize(std::min<std::size_t>(text.size(), 64));
  for (char& c : text) {
    if (c < ' ' || c > '~') c = '?';
  }
  return text;
}

}  // namespace

void refuse_program(const std::string& problem) {
  throw SpecError("the native program of the model " + problem + ": export the model again");
}

Fields::Fields(const nlohmann::json& object, std::string where) : object_(object), where_(printable(std::move(where))) {
  if (!object.is_object()) refuse("is not an object");
}

bool Fields::has(const char* name) const { return object_.contains(name); }

const nlohmann::json& Fields::at(const char* name) const {
  const auto found = object_.find(name);
  if (found == object_.end()) refuse(std::string("lacks '") + name + "'");
  return *found;
}

int Fields::integer(const char* name, int lowest, int highest) const {
  const auto& value = at(name);
  if (!is_within(value, lowest, highest)) {
    refuse(std::string("'") + name + "' is not a whole number from " + std::to_string(lowest) + " to " +
           std::to_string(highest));
  }
  return value.get<int>();
}

int Fields::integer_or(const char* name, int missing, int lowest, int highest) const {
  return has(name) ? integer(name, lowest, highest) : missing;
}

float Fields::number(const char* name) const { return number_in(at(name), name); }

float Fields::number_in(const nlohmann::json& value, const char* name) const {
  if (value.is_number()) {
    const double number = value.get<double>();
    if (std::fabs(number) <= std::numeric_limits<float>::max()) return static_cast<float>(number);
  }
  refuse(std::string("'") + name + "' is not a finite number");
}

std::vector<float> Fields::numbers(const char* name) const {
  std::vector<float> numbers;
  const auto& list = at(name);
  if (!list.is_array() || list.size() > longest_list) refuse(std::string("'") + name + "' is not a list of numbers");
  for (const auto& item : list) numbers.push_back(number_in(item, name));
  return numbers;
}

bool Fields::flag(const char* name) const {
  if (!has(name)) return false;
  const auto& value = at(name);
  if (!value.is_boolean()) refuse(std::string("'") + name + "' is neither true nor false");
  return value.get<bool>();
}

std::string Fields::text(const char* name) const {
  const auto& value = at(name);
  if (!value.is_string() || value.get_ref<const std::string&>().size() > longest_name) {
    refuse(std::string("'") + name + "' is not a name");
  }
  return value.get<std::string>();
}

std::vector<std::string> Fields::texts(const char* name) const {
  std::vector<std::string> texts;
  if (!has(name)) return texts;
  const auto& list = at(name);
  if (!list.is_array() || list.size() > longest_list) refuse(std::string("'") + name + "' is not a list of names");
  for (const auto& item : list) {
    if (!item.is_string() || item.get_ref<const std::string&>().size() > longest_name) {
      refuse(std::string("'") + name + "' holds something other than names");
    }
    texts.push_back(item.get<std::string>());
  }
  return texts;
}

std::vector<int> Fields::integers(const char* name, int lowest, int highest) const {
  std::vector<int> numbers;
  const auto& list = at(name);
  if (!list.is_array() || list.size() > longest_list) refuse(std::string("'") + name + "' is not a list of numbers");
  for (const auto& item : list) {
    if (!is_within(item, lowest, highest)) refuse(std::string("'") + name + "' holds a number that is not allowed");
    numbers.push_back(item.get<int>());
  }
  return numbers;
}

void Fields::refuse(const std::string& problem) const { refuse_program("has " + where_ + " whose " + problem); }

}  // namespace luthier::native

#include "hosts/max/model_attributes.h"

#include <algorithm>
#include <cstdlib>

#include "hosts/max/max_atoms.h"
#include "instrument/commands.h"

namespace luthier {
namespace {

bool is_message(const std::string& name) {
  return std::any_of(commands().begin(), commands().end(), [&](const auto& row) { return row.name == name; });
}

const char* max_type(const AttributeSpec& attribute) {
  if (attribute.types.size() != 1) return "atom";
  const auto& type = attribute.types.front();
  if (type == "float") return "float64";
  if (type == "int" || type == "bool") return "long";
  return "symbol";  // a word, or the name of a buffer~
}

Atoms defaults_of(const AttributeSpec& attribute) {
  Atoms values;
  for (std::size_t i = 0; i < attribute.defaults.size(); ++i) {
    const auto& text = attribute.defaults[i];
    char* end = nullptr;
    const double value = std::strtod(text.c_str(), &end);
    if (text == "true" || text == "false" || text == "True" || text == "False") {
      values.emplace_back(text == "true" || text == "True" ? 1.0 : 0.0);
    } else if (!text.empty() && *end == '\0') {
      values.emplace_back(value);
    } else {
      values.emplace_back(text);
    }
  }
  return values;
}

/// As the inspector writes it: noise_gain is "Noise gain".
std::string label_of(std::string name) {
  std::replace(name.begin(), name.end(), '_', ' ');
  if (!name.empty() && name.front() >= 'a' && name.front() <= 'z') name.front() = static_cast<char>(name.front() - 32);
  return "\"" + name + "\"";
}

}  // namespace

void ModelAttributes::follow(const ModelSpec& spec) {
  for (const auto& name : names_) object_deleteattr(owner_, max_symbol(name));
  names_.clear();
  {
    const std::lock_guard lock(mutex_);
    values_.clear();
    for (const auto& attribute : spec.attributes) values_[attribute.name] = defaults_of(attribute);
  }
  for (const auto& attribute : spec.attributes) {
    if (!attribute.name.empty() && !is_message(attribute.name)) add(attribute);
  }
}

void ModelAttributes::add(const AttributeSpec& attribute) {
  const char* const name = attribute.name.c_str();
  t_symbol* const type = gensym(max_type(attribute));
  const long flags = attribute.settable ? ATTR_FLAGS_NONE : ATTR_SET_OPAQUE_USER;
  t_object* const made = attribute_new(name, type, flags, get_, set_);
  if (made == nullptr || object_addattr(owner_, made) != MAX_ERR_NONE) return;
  names_.push_back(attribute.name);
  const auto describe = [&](const char* what, const char* what_type, const std::string& text) {
    object_attr_addattr_parse(owner_, name, what, gensym(what_type), 0, text.c_str());
  };
  describe("label", "symbol", label_of(attribute.name));
  if (attribute.types == std::vector<std::string>{"bool"}) describe("style", "symbol", "onoff");
  // shown, not enforced: the model itself refuses what it cannot take
  if (attribute.min) describe("min", max_type(attribute), text_of(*attribute.min));
  if (attribute.max) describe("max", max_type(attribute), text_of(*attribute.max));
}

void ModelAttributes::remember(const std::string& name, const Atoms& values) {
  const std::lock_guard lock(mutex_);
  const auto found = values_.find(name);
  if (found != values_.end()) found->second = values;
}

Atoms ModelAttributes::shown(const std::string& name) const {
  const std::lock_guard lock(mutex_);
  const auto found = values_.find(name);
  return found != values_.end() ? found->second : Atoms();
}

}  // namespace luthier

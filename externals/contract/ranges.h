// The limits of an attribute, as a sentence goes on.
#pragma once

#include <sstream>
#include <string>

#include "contract/model_spec.h"

namespace luthier {

/// ": allowed are 0 to 4", ": allowed are 0 and more"; empty where the file says no limits.
inline std::string allowed_range(const AttributeSpec& attribute) {
  if (!attribute.min && !attribute.max) return {};
  std::ostringstream text;
  text << ": allowed are ";
  if (attribute.min && attribute.max) {
    text << *attribute.min << " to " << *attribute.max;
  } else if (attribute.min) {
    text << *attribute.min << " and more";
  } else {
    text << *attribute.max << " and less";
  }
  return text.str();
}

}  // namespace luthier

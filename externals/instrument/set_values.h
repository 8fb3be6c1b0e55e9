// The values that attributes were set to, so that another track can be given them.
#pragma once

#include <map>
#include <string>

#include "engine/engine.h"

namespace luthier {

using AttributeValues = std::map<std::string, Atoms>;

/// Each value has a stamp, which counts what was set before it.
class SetValues {
 public:
  void remember(const std::string& attribute, const Atoms& values) { values_[attribute] = {values, ++stamp_}; }
  /// Of the newest value.
  long stamp() const noexcept { return stamp_; }

  AttributeValues all() const { return since(0); }
  /// Those that were set after `stamp`.
  AttributeValues since(long stamp) const {
    AttributeValues values;
    for (const auto& [name, set] : values_) {
      if (set.stamp > stamp) values[name] = set.values;
    }
    return values;
  }

  void forget_until(long stamp) {
    for (auto at = values_.begin(); at != values_.end();)
      at = at->second.stamp <= stamp ? values_.erase(at) : std::next(at);
  }
  /// Unless it has been set again since.
  void forget(const std::string& attribute, long stamp) {
    const auto found = values_.find(attribute);
    if (found != values_.end() && found->second.stamp <= stamp) values_.erase(found);
  }

 private:
  struct Set {
    Atoms values;
    long stamp;
  };
  std::map<std::string, Set> values_;
  long stamp_ = 0;
};

}  // namespace luthier

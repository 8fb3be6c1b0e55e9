// The attributes of the model as attributes of the Max object, so that the inspector, attrui and `@name value` know
// them.
#pragma once

#include <map>
#include <mutex>
#include <string>
#include <vector>

#include "engine/engine.h"
#include "hosts/max/max_api.h"

namespace luthier {

class ModelAttributes {
 public:
  /// `get` and `set` are what Max calls for each of them.
  ModelAttributes(t_object* owner, method get, method set) : owner_(owner), get_(get), set_(set) {}

  /// Those of another model instead of those before. Names that are messages already keep that meaning: such an
  /// attribute is reached by `set` and `get`.
  void follow(const ModelSpec& spec);

  /// What Max shows from now on: the model itself may be computing.
  void remember(const std::string& name, const Atoms& values);
  Atoms shown(const std::string& name) const;

 private:
  void add(const AttributeSpec& attribute);

  t_object* owner_;
  method get_, set_;
  std::vector<std::string> names_;
  /// Max asks on any of its threads.
  mutable std::mutex mutex_;
  std::map<std::string, Atoms> values_;
};

}  // namespace luthier

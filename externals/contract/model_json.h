// Reads luthier.json, the description that luthier writes into every model file.
#pragma once

#include <string>

#include "contract/model_spec.h"

namespace luthier {

/// Returns a validated spec or throws SpecError. Unknown fields are ignored: a newer minor writer may add some.
ModelSpec parse_model_json(const std::string& text);

}  // namespace luthier

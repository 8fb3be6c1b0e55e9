// Reads luthier.json, the description that luthier writes into every model file.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "contract/model_spec.h"

namespace luthier {

/// Returns a validated spec or throws SpecError. Unknown fields are ignored: a newer minor writer may add some.
ModelSpec parse_model_json(const std::string& text);

/// Every value of the description under its path ("training.steps", "1234"), for showing it. Throws SpecError.
std::vector<std::pair<std::string, std::string>> flattened_json(const std::string& text);

}  // namespace luthier

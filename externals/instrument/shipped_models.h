// The instruments that come with the external, by their names: `[nn~ strings forward]`.
#pragma once

#include <string>
#include <vector>

#include "instrument/host.h"

namespace luthier {

/// Where they may lie, best first, each with a separator at its end: `models` beside the external, or in the package
/// for Max that it is part of.
std::vector<std::string> shipped_folders();

/// Full path of the model of this name in these folders; empty when none has it. A name is no path.
std::string shipped_path(const std::vector<std::string>& folders, const std::string& name);

/// Full path of a model: as the host finds it, else one that is shipped. Throws EngineError where there is none.
std::string model_path(Host& host, const std::string& name);

}  // namespace luthier

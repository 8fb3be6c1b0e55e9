// Where a model is looked for by its name: as the host does, then among the instruments that come with the external:
// `[nn~ strings forward]`.
#pragma once

#include <string>
#include <vector>

#include "instrument/host.h"

namespace luthier {

/// Where shipped instruments may lie, best first, each with a separator at its end: `models` beside the external, or in
/// the package for Max that it is part of.
std::vector<std::string> shipped_folders();

/// Full path of the model of this name in these folders; empty when none has it. A name is no path.
std::string shipped_path(const std::vector<std::string>& folders, const std::string& name);

/// Full path of a model: as the host finds it, else one that is shipped. Throws EngineError where there is none.
std::string model_path(Host& host, const std::string& name);

/// What words say that name a model and perhaps its method: `voice.ts forward`, `my sounds/voice.ts`.
struct ModelInWords {
  std::string name, path;
  /// Empty when none was said.
  std::string method;
};

/// Hosts cut names at their blanks: as many words are a name as it takes to find a model. Throws EngineError where
/// there is none. `words` must not be empty.
ModelInWords model_in_words(Host& host, const Atoms& words);

}  // namespace luthier

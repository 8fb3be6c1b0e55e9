// Finds libluthier_torch.so beside the external that asks and loads it on first use.
#pragma once

#include <memory>
#include <string>

#include "engine/engine.h"

namespace luthier {

/// Throw EngineError or SpecError with one sentence: also when the library is missing or cannot live in this process.
std::unique_ptr<Engine> load_engine(const std::string& path);
/// What a model file promises, without running any of its methods.
ModelSpec read_model(const std::string& path);

}  // namespace luthier

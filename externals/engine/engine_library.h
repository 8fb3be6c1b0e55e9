// Opens a model file with the engine that plays it best.
#pragma once

#include <memory>
#include <string>

#include "engine/engine.h"

namespace luthier {

/// automatic: native where the file has a native program that this player understands, else torch.
/// plain: torch, with its own convolutions.
enum class EngineChoice { automatic, torch, native, plain };

/// Throws EngineError with the names that are allowed.
EngineChoice engine_choice(const std::string& name);

/// Throw EngineError or SpecError with one sentence: also when libtorch is needed and missing, or cannot live in this
/// process.
std::unique_ptr<Engine> load_engine(const std::string& path, EngineChoice choice = EngineChoice::automatic);
/// What a model file promises, without running any of its methods.
ModelSpec read_model(const std::string& path);

}  // namespace luthier

// The engine that plays native programs: no libtorch, and no allocation in a block that was warmed up.
#pragma once

#include <memory>
#include <string>

#include "engine/engine.h"

namespace luthier {

/// A program is newer than this reader; libtorch may play its file.
class NewerProgram : public SpecError {
 public:
  using SpecError::SpecError;
};

/// Whether a file has a native program. Throws EngineError for what is no model file.
bool has_native_program(const std::string& path);

/// What a model file promises, by its luthier.json. Throws like load_native_engine().
ModelSpec read_native_model(const std::string& path);

/// Throws EngineError or SpecError with one sentence that says what is wrong and what to do, NewerProgram among them.
std::unique_ptr<Engine> load_native_engine(const std::string& path);

}  // namespace luthier

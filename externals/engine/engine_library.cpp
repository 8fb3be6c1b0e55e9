#include "engine/engine_library.h"

#include "engine/native/native_engine.h"
#include "engine/torch/access.h"

namespace luthier {
namespace {

/// What no archive is, or a damaged one, is left to libtorch where there is one: it knows more kinds of wrong files.
bool is_for_torch(const std::string& path) {
  if (!has_torch()) return false;
  try {
    return !has_native_program(path);
  } catch (const EngineError&) {
    return true;
  }
}

}  // namespace

std::unique_ptr<Engine> load_engine(const std::string& path, EngineChoice choice) {
  if (choice == EngineChoice::torch || choice == EngineChoice::plain) {
    return load_by_torch(path, {choice == EngineChoice::plain});
  }
  if (choice == EngineChoice::native) return load_native_engine(path);
  if (is_for_torch(path)) return load_by_torch(path, {});
  try {
    return load_native_engine(path);
  } catch (const NewerProgram&) {
    if (!has_torch()) throw;
    return load_by_torch(path, {});
  }
}

ModelSpec read_model(const std::string& path) {
  return is_for_torch(path) ? read_by_torch(path) : read_native_model(path);
}

}  // namespace luthier

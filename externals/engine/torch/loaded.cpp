// For nn~: finds the library luthier_torch beside the external that asks and loads it on first use.

#include "engine/torch/access.h"
#include "engine/torch/library.h"
#include "engine/torch/shared_library.h"

namespace luthier {
namespace {

struct Library {
  decltype(&luthier_torch_load) load = nullptr;
  decltype(&luthier_torch_read) read = nullptr;
  /// Why there is none.
  std::string error;
};

template <class Function>
Function* symbol(void* library, const char* name) {
  return reinterpret_cast<Function*>(library_symbol(library, name));
}

Library opened() {
  Library result;
  const auto others = loaded_libtorch();
  std::string path, reason;
  void* library = nullptr;
  for (const auto& place : library_places("luthier_torch")) {
    std::string why;
    library = open_library(path = place, why);
    if (library != nullptr) break;
    if (reason.empty()) reason = why;
  }
  if (library == nullptr) {
    result.error = others.empty() ? "the engine cannot be loaded (" + reason + "): keep the files of luthier together"
                                  : "another external has loaded '" + others + "', with which nn~ cannot work (" +
                                        reason + "): use only one of them";
    return result;
  }
  const auto abi = symbol<decltype(luthier_torch_abi)>(library, "luthier_torch_abi");
  if (abi == nullptr || abi() != LUTHIER_TORCH_ABI) {
    result.error = "'" + path + "' is of another version of luthier: install all of its files again";
    return result;
  }
  const auto check = symbol<decltype(luthier_torch_check)>(library, "luthier_torch_check");
  result.load = symbol<decltype(luthier_torch_load)>(library, "luthier_torch_load");
  result.read = symbol<decltype(luthier_torch_read)>(library, "luthier_torch_read");
  check(result.error);
  return result;
}

/// For the life of the process: libtorch cannot be unloaded. Throws when it cannot be had.
const Library& library() {
  static const Library once = opened();
  if (!once.error.empty()) throw EngineError(once.error);
  return once;
}

}  // namespace

bool has_torch() noexcept { return true; }

std::unique_ptr<Engine> load_by_torch(const std::string& path, const TorchOptions& options) {
  std::unique_ptr<Engine> engine;
  std::string error;
  if (!library().load(path.c_str(), options, engine, error)) throw EngineError(error);
  return engine;
}

ModelSpec read_by_torch(const std::string& path) {
  ModelSpec spec;
  std::string error;
  if (!library().read(path.c_str(), spec, error)) throw EngineError(error);
  return spec;
}

}  // namespace luthier

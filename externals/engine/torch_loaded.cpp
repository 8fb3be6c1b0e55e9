// For nn~: finds libluthier_torch.so beside the external that asks and loads it on first use.

#include <dlfcn.h>
#include <link.h>

#include <cstring>

#include "engine/torch_access.h"
#include "engine/torch_library.h"

namespace luthier {
namespace {

constexpr const char* library_name = "libluthier_torch.so";

struct Library {
  decltype(&luthier_torch_load) load = nullptr;
  decltype(&luthier_torch_read) read = nullptr;
  /// Why there is none.
  std::string error;
};

std::string own_folder() {
  Dl_info info{};
  dladdr(reinterpret_cast<void*>(&own_folder), &info);
  const std::string file = info.dli_fname != nullptr ? info.dli_fname : "";
  return file.substr(0, file.rfind('/') + 1);
}

/// Path of the libtorch that is in the process, or empty.
std::string loaded_libtorch() {
  std::string found;
  const auto look = [](dl_phdr_info* info, std::size_t, void* result) {
    if (std::strstr(info->dlpi_name, "/libtorch_cpu.") == nullptr) return 0;
    *static_cast<std::string*>(result) = info->dlpi_name;
    return 1;
  };
  dl_iterate_phdr(look, &found);
  return found;
}

template <class Function>
Function* symbol(void* library, const char* name) {
  return reinterpret_cast<Function*>(dlsym(library, name));
}

Library opened() {
  Library result;
  const auto others = loaded_libtorch();
  const auto path = own_folder() + library_name;
  // local: nothing of libtorch may meet another external's symbols
  void* const library = dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
  if (library == nullptr) {
    const std::string reason = dlerror();
    result.error = others.empty() ? "the engine cannot be loaded (" + reason + "): keep the files of luthier together"
                                  : "another external has loaded '" + others + "', with which nn~ cannot work (" +
                                        reason + "): use only one of them";
    return result;
  }
  const auto check = symbol<decltype(luthier_torch_check)>(library, "luthier_torch_check");
  result.load = symbol<decltype(luthier_torch_load)>(library, "luthier_torch_load");
  result.read = symbol<decltype(luthier_torch_read)>(library, "luthier_torch_read");
  if (check == nullptr || result.load == nullptr || result.read == nullptr) {
    result.error = "'" + path + "' is of another version of luthier: install all of its files again";
  } else {
    check(result.error);
  }
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

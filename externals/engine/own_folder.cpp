#include "engine/own_folder.h"

#ifdef _WIN32
#include <windows.h>

#include <array>
#else
#include <dlfcn.h>
#endif

namespace luthier {
namespace {

std::string folder_of(const std::string& file) { return file.substr(0, file.find_last_of("/\\") + 1); }

}  // namespace

#ifdef _WIN32

std::string own_folder() {
  HMODULE own = nullptr;
  std::array<char, 4096> file{};
  const auto flags = GET_MODULE_HANDLE_EX_FLAG_FROM_ADDRESS | GET_MODULE_HANDLE_EX_FLAG_UNCHANGED_REFCOUNT;
  GetModuleHandleExA(flags, reinterpret_cast<const char*>(&own_folder), &own);
  GetModuleFileNameA(own, file.data(), static_cast<DWORD>(file.size() - 1));
  return folder_of(file.data());
}

#else

std::string own_folder() {
  Dl_info info{};
  dladdr(reinterpret_cast<void*>(&own_folder), &info);
  return folder_of(info.dli_fname != nullptr ? info.dli_fname : "");
}

#endif

}  // namespace luthier

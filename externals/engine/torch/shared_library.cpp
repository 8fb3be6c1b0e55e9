#include "engine/torch/shared_library.h"

#include <cstring>

#include "engine/own_folder.h"

#ifdef _WIN32
#include <windows.h>

#include <array>
#else
#include <dlfcn.h>
#endif
#ifdef __APPLE__
#include <mach-o/dyld.h>
#elif !defined(_WIN32)
#include <link.h>
#endif

namespace luthier {
#ifdef _WIN32

std::vector<std::string> library_places(const std::string& name) {
  return {own_folder() + name + ".dll", own_folder() + "..\\support\\" + name + ".dll"};
}

void* open_library(const std::string& path, std::string& error) {
  // its own folder comes first when it looks for what it needs
  void* const library = LoadLibraryExA(path.c_str(), nullptr, LOAD_WITH_ALTERED_SEARCH_PATH);
  if (library == nullptr) error = path + ": error " + std::to_string(GetLastError());
  return library;
}

void* library_symbol(void* library, const char* name) {
  return reinterpret_cast<void*>(GetProcAddress(static_cast<HMODULE>(library), name));
}

std::string loaded_libtorch() {
  std::array<char, 4096> file{};
  HMODULE const found = GetModuleHandleA("torch_cpu.dll");
  if (found != nullptr) GetModuleFileNameA(found, file.data(), static_cast<DWORD>(file.size() - 1));
  return file.data();
}

#else

#ifdef __APPLE__
std::vector<std::string> library_places(const std::string& name) {
  // a bundle: package/externals/nn~.mxo/Contents/MacOS/nn~
  return {own_folder() + "lib" + name + ".dylib", own_folder() + "../../../../support/lib" + name + ".dylib"};
}

std::string loaded_libtorch() {
  for (std::uint32_t i = 0; i < _dyld_image_count(); ++i) {
    const char* const path = _dyld_get_image_name(i);
    if (path != nullptr && std::strstr(path, "/libtorch_cpu.") != nullptr) return path;
  }
  return {};
}
#else
std::vector<std::string> library_places(const std::string& name) { return {own_folder() + "lib" + name + ".so"}; }

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
#endif

void* open_library(const std::string& path, std::string& error) {
  void* const library = dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
  if (library == nullptr) error = dlerror();
  return library;
}

void* library_symbol(void* library, const char* name) { return dlsym(library, name); }

#endif

}  // namespace luthier

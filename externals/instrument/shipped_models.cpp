#include "instrument/shipped_models.h"

#include <filesystem>
#include <set>

#include "engine/own_folder.h"

namespace luthier {
namespace {

namespace fs = std::filesystem;
constexpr auto ending = ".ts";

}  // namespace

std::vector<std::string> shipped_folders() {
  const auto own = own_folder();
  // A bundle of macOS in a package for Max: package/externals/nn~.mxo/Contents/MacOS/nn~
  const bool bundled = own.find(".mxo/") != std::string::npos;
  return {own + "models/", own + (bundled ? "../../../../models/" : "../models/")};
}

std::vector<std::string> shipped_names(const std::vector<std::string>& folders) {
  std::set<std::string> names;
  for (const auto& folder : folders) {
    std::error_code missing;
    for (const auto& entry : fs::directory_iterator(fs::u8path(folder), missing)) {
      const auto& path = entry.path();
      if (path.extension() == ending && entry.is_regular_file(missing)) names.insert(path.stem().u8string());
    }
  }
  return {names.begin(), names.end()};
}

std::string shipped_path(const std::vector<std::string>& folders, const std::string& name) {
  if (name.empty() || name.find_first_of("/\\:") != std::string::npos) return {};
  for (const auto& folder : folders) {
    for (const auto& file : {folder + name, folder + name + ending}) {
      std::error_code missing;
      if (fs::is_regular_file(fs::u8path(file), missing)) return file;
    }
  }
  return {};
}

std::string model_path(Host& host, const std::string& name) {
  auto path = host.find_model(name);
  if (!path.empty()) return path;
  const auto folders = shipped_folders();
  path = shipped_path(folders, name);
  if (!path.empty()) return path;
  std::string message = "cannot find '" + name + "': put it beside the patch or in the search path";
  const auto names = shipped_names(folders);
  for (std::size_t n = 0; n < names.size(); ++n) {
    message += (n == 0 ? ", or name an instrument that is shipped: " : ", ") + names[n];
  }
  throw EngineError(message);
}

}  // namespace luthier

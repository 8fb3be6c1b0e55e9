#include "instrument/shipped_models.h"

#include <filesystem>

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
  path = shipped_path(shipped_folders(), name);
  if (!path.empty()) return path;
  throw EngineError("cannot find '" + name + "': put it beside the patch or in the search path");
}

}  // namespace luthier

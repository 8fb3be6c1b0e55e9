#include "instrument/model_search.h"

#include <filesystem>

#include "engine/own_folder.h"
#include "instrument/commands.h"

namespace luthier {
namespace {

namespace fs = std::filesystem;
constexpr auto ending = ".ts";

/// Empty when there is none.
std::string found_path(Host& host, const std::string& name) {
  const auto path = host.find_model(name);
  return path.empty() ? shipped_path(shipped_folders(), name) : path;
}

[[noreturn]] void throw_not_found(const Host& host, const std::string& names, const std::string& hint = {}) {
  const auto places = host.places();
  throw EngineError("cannot find " + names + ": put it beside the patch or in the search path" +
                    (places.empty() ? "" : " (looked in " + places + ")") + hint);
}

/// Files have dots or slashes in their names, methods do not.
bool may_be_method(const std::string& word) { return word.find_first_of("./\\: ") == std::string::npos; }

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
  const auto path = found_path(host, name);
  if (path.empty()) throw_not_found(host, "'" + name + "'");
  return path;
}

ModelInWords model_in_words(Host& host, const Atoms& words) {
  std::string name, tried;
  for (std::size_t count = 1; count <= words.size(); ++count) {
    name += (count > 1 ? " " : "") + text_of(words[count - 1]);
    if (count == 1 || count == words.size()) tried += (count > 1 ? " or '" : "'") + name + "'";
    const bool has_method = count + 1 == words.size();
    if (count < words.size() && !has_method) continue;
    const auto method = has_method ? text_of(words.back()) : std::string();
    if (has_method && !may_be_method(method)) continue;
    const auto path = found_path(host, name);
    if (!path.empty()) return {name, path, method};
  }
  const bool is_number = std::get_if<double>(&words.front()) != nullptr;
  throw_not_found(host, tried, is_number ? "; a name that looks like a number may reach nn~ as another one" : "");
}

}  // namespace luthier

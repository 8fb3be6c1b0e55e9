#include "engine/torch/archive.h"

#include <caffe2/serialize/inline_container.h>
#include <torch/version.h>

#include <algorithm>
#include <filesystem>
#include <sstream>

#include "contract/model_json.h"
#include "engine/archive/archive_check.h"
#include "engine/engine.h"
#include "engine/torch/graph_check.h"

namespace luthier {
namespace {

constexpr std::size_t longest_message = 300;
constexpr const char* json_record = "extra/luthier.json";

void check_file(const std::string& path) {
  std::error_code error;
  const auto file = std::filesystem::u8path(path);  // hosts speak UTF-8, also on Windows
  if (!std::filesystem::exists(file, error)) throw EngineError("'" + path + "' does not exist");
  if (!std::filesystem::is_regular_file(file, error)) throw EngineError("'" + path + "' is not a file");
  if (std::filesystem::file_size(file, error) == 0) throw EngineError("'" + path + "' is empty: export it again");
}

/// Looks into the archive before torch runs any of it, so that each kind of wrong file gets its own sentence.
std::string checked_json(const std::string& path) {
  caffe2::serialize::PyTorchStreamReader reader(path);
  if (!reader.hasRecord("constants.pkl")) {
    throw EngineError("'" + path + "' holds weights only (a checkpoint), not a playable model: export it first");
  }
  if (!reader.hasRecord(json_record)) return {};
  const auto [bytes, size] = reader.getRecord(json_record);
  return std::string(static_cast<const char*>(bytes.get()), size);
}

std::pair<int, int> major_and_minor(const std::string& version) {
  int major = 0, minor = 0;
  char dot = '.';
  std::istringstream(version) >> major >> dot >> minor;
  return {major, minor};
}

std::string hint_about_torch(const std::string& json) {
  const std::string made_with = json.empty() ? "" : parse_model_json(json).torch_version;
  if (major_and_minor(made_with) <= major_and_minor(TORCH_VERSION)) return {};
  return "; it was made with torch " + made_with + " and this player has " + TORCH_VERSION + ": update luthier";
}

torch::jit::Module load_module(const std::string& path, const std::string& json) {
  try {
    auto module = torch::jit::load(path, torch::kCPU);
    check_graphs(module);
    module.eval();
    return module;
  } catch (const EngineError& error) {
    throw EngineError("'" + path + "' " + error.what());
  } catch (const std::exception& error) {
    throw EngineError("'" + path + "' cannot be loaded: " + readable(error) + hint_about_torch(json));
  }
}

}  // namespace

TorchArchive open_torch_archive(const std::string& path) {
  check_file(path);
  check_archive(path);
  std::string json;
  try {
    json = checked_json(path);
  } catch (const EngineError&) {
    throw;
  } catch (const std::exception&) {
    throw EngineError("'" + path + "' is not a model file, or a damaged one: copy or export it again");
  }
  if (!json.empty()) parse_model_json(json);  // refuse a newer format before torch executes what it may mean
  return {load_module(path, json), json};
}

/// Names out of a strange file may hold anything, and not every console survives it.
static std::string printable(std::string text) {
  std::replace_if(text.begin(), text.end(), [](unsigned char c) { return c < ' ' || c > '~'; }, '?');
  return text;
}

std::string readable(const std::exception& error) {
  const auto* torch_error = dynamic_cast<const c10::Error*>(&error);
  std::istringstream lines(torch_error != nullptr ? torch_error->what_without_backtrace() : error.what());
  std::string first, last;
  for (std::string line; std::getline(lines, line);) {
    if (line.empty()) continue;
    if (first.empty()) first = line;
    last = line;
  }
  // Errors inside a model arrive as a traceback whose last line is the message.
  const bool traceback = first.find("TorchScript interpreter") != std::string::npos;
  return printable((traceback ? last : first).substr(0, longest_message));
}

}  // namespace luthier

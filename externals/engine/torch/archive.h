// Opens a model file and refuses what is not one. Internal to the torch engine.
#pragma once

#include <torch/script.h>

#include <string>

namespace luthier {

struct TorchArchive {
  torch::jit::Module module;
  /// The extra file luthier.json; empty in foreign files.
  std::string json;
};

TorchArchive open_torch_archive(const std::string& path);

/// The line of a torch error that a musician can use: no stack traces.
std::string readable(const std::exception& error);

}  // namespace luthier

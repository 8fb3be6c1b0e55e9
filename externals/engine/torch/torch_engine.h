// The engine that plays TorchScript files with libtorch. Only the files torch_*.cpp of this room include torch.
#pragma once

#include <memory>
#include <string>

#include "engine/engine.h"

namespace luthier {

/// What a model file promises, without running any of its methods. Throws like load_torch_engine().
ModelSpec read_torch_model(const std::string& path);

/// Empty when this process runs the libtorch that luthier was built with; else the version that was found instead.
std::string foreign_torch_version();

struct TorchOptions {
  /// Leave every operation to libtorch: convolutions do not run on luthier's kernels.
  bool plain = false;
};

/// Reads a model file and runs each of its methods on silence a few times. Throws EngineError or SpecError with one
/// sentence that says what is wrong and what to do.
std::unique_ptr<Engine> load_torch_engine(const std::string& path, const TorchOptions& options = {});

}  // namespace luthier

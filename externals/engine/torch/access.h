// How an external comes to the torch engine. ONE of loaded.cpp, linked.cpp and absent.cpp is linked.
#pragma once

#include <memory>
#include <string>

#include "engine/torch/torch_engine.h"

namespace luthier {

/// False where luthier was built without libtorch.
bool has_torch() noexcept;

/// Both throw EngineError or SpecError with one sentence.
std::unique_ptr<Engine> load_by_torch(const std::string& path, const TorchOptions& options);
ModelSpec read_by_torch(const std::string& path);

}  // namespace luthier

// What libluthier_torch.so exports. Both sides are built together; no exception crosses.
#pragma once

#include <memory>
#include <string>

#include "engine/torch/torch_engine.h"

extern "C" {

/// False with a sentence when the libtorch of this process is not the one that luthier was built with.
[[gnu::visibility("default")]] bool luthier_torch_check(std::string& error) noexcept;
[[gnu::visibility("default")]] bool luthier_torch_load(const char* path, const luthier::TorchOptions& options,
                                                       std::unique_ptr<luthier::Engine>& engine,
                                                       std::string& error) noexcept;
[[gnu::visibility("default")]] bool luthier_torch_read(const char* path, luthier::ModelSpec& spec,
                                                       std::string& error) noexcept;
}

// What libluthier_torch.so exports. Both sides are built together, which a number tells; no exception crosses.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "engine/torch/torch_engine.h"

extern "C" {

/// LUTHIER_TORCH_ABI of the other side. Asked before anything else, so it stays as it is: a library that answers
/// another number, or is too old to answer, has other types behind these functions, and none of them may be called.
[[gnu::visibility("default")]] std::uint32_t luthier_torch_abi() noexcept;

/// False with a sentence when the libtorch of this process is not the one that luthier was built with.
[[gnu::visibility("default")]] bool luthier_torch_check(std::string& error) noexcept;
[[gnu::visibility("default")]] bool luthier_torch_load(const char* path, const luthier::TorchOptions& options,
                                                       std::unique_ptr<luthier::Engine>& engine,
                                                       std::string& error) noexcept;
[[gnu::visibility("default")]] bool luthier_torch_read(const char* path, luthier::ModelSpec& spec,
                                                       std::string& error) noexcept;
}

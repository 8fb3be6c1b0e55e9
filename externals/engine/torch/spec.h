// Reads what a TorchScript module can do. Internal to the torch engine.
#pragma once

#include <torch/script.h>

#include <string>

#include "contract/model_spec.h"
#include "engine/torch/answers.h"

namespace luthier {

/// `json` is luthier.json, or empty for files made elsewhere, which are then asked in the way of the nn~ contract.
ModelSpec read_torch_spec(const torch::jit::Module& module, const std::string& json, Running running);

}  // namespace luthier

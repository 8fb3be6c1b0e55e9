// A TorchScript file is a program. What it may call is listed here: what computes with numbers, texts and lists.
// Internal to the torch engine.
#pragma once

#include <torch/script.h>

namespace luthier {

/// Looks at every function that came with the module, whether something calls it or not, before any of them runs.
/// Throws EngineError with the name of what is not allowed.
void check_graphs(const torch::jit::Module& module);

}  // namespace luthier

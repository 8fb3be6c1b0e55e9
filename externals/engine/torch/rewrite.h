// Lets the convolutions of a TorchScript module run on luthier's kernels, in copies of its methods. The module keeps
// its states and attributes; nothing changes for other modules of the process. Internal to the torch engine.
#pragma once

#include <torch/script.h>

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace luthier {

/// Methods rewritten, to be called with the module (or a copy of its state) as first argument. They own the packed
/// weights; players of one model share them.
struct Rewritten {
  std::map<std::string, std::shared_ptr<torch::jit::Function>> methods;
  /// Over all methods that are played: convolutions in one dimension, and how many of them run on luthier's kernels.
  int convolutions = 0, taken = 0;
};

/// Rewrites the methods of these names. Weights that nothing else reads are taken out of `module`, so that they are not
/// in memory twice. A module that cannot be understood is left as it is, without any methods here.
Rewritten rewrite(torch::jit::Module& module, const std::vector<std::string>& names) noexcept;

}  // namespace luthier

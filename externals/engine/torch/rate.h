// The sample rate that a foreign model was made for. Public exporters say it in many ways, and one that is not seen
// makes everything sound at another pitch.
#pragma once

#include <torch/script.h>

#include <string>

#include "engine/torch/answers.h"

namespace luthier {

struct FoundRate {
  /// 0 when nothing was found.
  int hz = 0;
  /// The attribute, or the function with `()`, with the modules it is in before it.
  std::string place;
};

/// A number, a text, a tensor or a list of one, or what a function without arguments gives, under a name of the field;
/// of the outermost modules that say one, where they agree.
FoundRate find_sample_rate(const torch::jit::Module& module, Running running);

}  // namespace luthier

// What a function of a foreign module that takes no arguments answers.
#pragma once

#include <torch/script.h>

#include <optional>
#include <string>

namespace luthier {

/// Whether methods of the module may be run where what they would say cannot be seen otherwise.
enum class Running { forbidden, allowed };

/// Seen without running it where it is a constant, a list of constants, or what an attribute holds. Empty when there is
/// no such function, when it wants arguments, or when it would have to be run and that is forbidden.
std::optional<c10::IValue> answer_of(const torch::jit::Module& module, const std::string& name, Running running);

}  // namespace luthier

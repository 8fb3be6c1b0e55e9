// What reads bytes of strangers.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "fuzz/mutation.h"

namespace luthier::fuzz {

struct Target {
  const char* name;
  /// The folder of the corpus that its inputs are in.
  const char* folder;
  /// Changes an input and reads it. Throws, or ends the program, where what reads it does something wrong.
  std::function<void(const std::string& input, Random& random)> read;
};

std::vector<Target> targets(const std::string& corpus);

}  // namespace luthier::fuzz

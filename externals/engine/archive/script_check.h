// Looks through the source of a TorchScript file before libtorch compiles it: some of it runs while the file is read,
// before anybody can look at what was made of it, and a compiler that calls itself can be made to end the process.
#pragma once

#include <string>

namespace luthier {

/// Nothing when `source` may be compiled; else what is wrong, as the end of a sentence that begins with "it".
std::string problem_of_script(const std::string& source);

}  // namespace luthier

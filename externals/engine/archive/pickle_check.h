// Looks through the pickled objects of a TorchScript file before libtorch makes them: libtorch believes places and
// lengths, so that one byte could ask for gigabytes, and objects that lie deep in each other end the process.
#pragma once

#include <string>

namespace luthier {

/// Nothing when `data` can be read; else what is wrong, as the end of a sentence that begins with "it".
std::string problem_of_pickle(const std::string& data);

}  // namespace luthier

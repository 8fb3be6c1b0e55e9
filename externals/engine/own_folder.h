// Where the library lies that this code is part of.
#pragma once

#include <string>

namespace luthier {

/// With the separator at its end; empty where the system does not say.
std::string own_folder();

}  // namespace luthier

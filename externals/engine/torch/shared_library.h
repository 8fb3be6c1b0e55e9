// Libraries that are found and loaded at run time, on every system.
#pragma once

#include <string>
#include <vector>

namespace luthier {

/// Where a library that belongs to this external may lie, best first: beside it, and in the folder `support` of a Max
/// package. `name` is without what systems add.
std::vector<std::string> library_places(const std::string& name);

/// For the life of the process, and nothing in it is seen by other libraries. Null, and why, when it cannot be had.
void* open_library(const std::string& path, std::string& error);
void* library_symbol(void* library, const char* name);

/// Path of the libtorch that is in the process already, or empty.
std::string loaded_libtorch();

}  // namespace luthier

// Atoms of Max and of instruments.
#pragma once

#include <string>
#include <vector>

#include "engine/engine.h"
#include "hosts/max/max_api.h"

namespace luthier {

Atoms from_max(long count, const t_atom* atoms);
std::vector<t_atom> to_max(const Atoms& atoms);
/// Max's console, symbols and files are lines.
t_symbol* max_symbol(std::string text);

}  // namespace luthier

// nn~, mc.nn~ and mcs.nn~ are one class in three shapes.
#pragma once

#include "hosts/max/ports.h"

namespace luthier {

/// What ext_main of an external does.
void register_nn(const char* name, PortShape shape);

}  // namespace luthier

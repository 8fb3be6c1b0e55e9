// [mc.nn~ model method ...] for Max: one inlet or outlet a channel, with all voices.
#include "hosts/max/max_api.h"
#include "hosts/max/nn_object.h"

void ext_main(void*) { luthier::register_nn("mc.nn~", luthier::PortShape::voices); }

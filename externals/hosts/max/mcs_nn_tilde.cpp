// [mcs.nn~ model method ...] for Max: one inlet or outlet a voice, with all channels.
#include "hosts/max/max_api.h"
#include "hosts/max/nn_object.h"

void ext_main(void*) { luthier::register_nn("mcs.nn~", luthier::PortShape::channels); }

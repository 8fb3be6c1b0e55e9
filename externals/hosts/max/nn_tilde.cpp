// [nn~ model method ...] for Max: one inlet or outlet a channel.
#include "hosts/max/max_api.h"
#include "hosts/max/nn_object.h"

void ext_main(void*) { luthier::register_nn("nn~", luthier::PortShape::signal); }

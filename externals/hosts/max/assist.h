// What Max shows when the mouse is over an inlet or outlet.
#pragma once

#include <string>

namespace luthier {

class MaxInstrument;

/// `outlet` of the number of outlets with signals is the one for messages.
std::string inlet_text(const MaxInstrument& body, int inlet);
std::string outlet_text(const MaxInstrument& body, int outlet);

}  // namespace luthier

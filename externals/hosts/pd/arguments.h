// [nn~ [-m] [-gpu] [-d] [-b voices] [-engine name] [-plain] model method block inlets outlets]
#pragma once

#include <string>

#include "engine/engine_library.h"

namespace luthier {

struct ObjectArguments {
  bool multichannel = false;
  bool gpu = false;
  bool starts_disabled = false;
  int batch = 1;
  EngineChoice engine = EngineChoice::automatic;
  /// Empty: none, or `void`, as in other nn~.
  std::string model;
  /// Empty, or one atom.
  Atoms method, block;
  /// 0: as many as the method has.
  int inlets = 0, outlets = 0;
};

/// Every part may be missing. Throws EngineError with the arguments that are allowed.
ObjectArguments parse_arguments(const Atoms& atoms);

}  // namespace luthier

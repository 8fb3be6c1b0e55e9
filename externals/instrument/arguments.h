// [nn~ [-m] [-gpu] [-d] [-b voices] [-engine name] [-plain] model method block inlets outlets [@name value ...] ...]
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "engine/engine_library.h"

namespace luthier {

class Instrument;

struct ObjectArguments {
  bool multichannel = false;
  bool gpu = false;
  bool starts_disabled = false;
  /// 0: not said.
  int batch = 0;
  EngineChoice engine = EngineChoice::automatic;
  /// Empty: none, or `void`, as in other nn~.
  std::string model;
  /// Empty, or one atom.
  Atoms method, block;
  /// 0: as many as the method has.
  int inlets = 0, outlets = 0;
  /// What `@` said: messages of the table, or attributes of the model.
  std::vector<std::pair<std::string, Atoms>> settings;
};

/// What the third plain argument is: in the public mcs.nn~, voices stand before the block.
enum class ThirdArgument { block, voices };

/// Every part may be missing. Throws EngineError with the arguments that are allowed.
ObjectArguments parse_arguments(const Atoms& atoms, ThirdArgument third = ThirdArgument::block);

/// Does what they say. The first wrong argument is one error line, and the object stays silent.
void play(Instrument& instrument, const ObjectArguments& arguments);

struct PortCount {
  int inlets = 1, outlets = 1;
};

/// One signal a port: what the arguments say, so that a patch keeps its cords when the model is missing or another one;
/// else as many as the method has.
PortCount ports_of(const Instrument& instrument, const ObjectArguments& arguments);

}  // namespace luthier

#include "engine/engine_library.h"

namespace luthier {

EngineChoice engine_choice(const std::string& name) {
  if (name == "automatic") return EngineChoice::automatic;
  if (name == "torch") return EngineChoice::torch;
  if (name == "native") return EngineChoice::native;
  if (name == "plain") return EngineChoice::plain;
  throw EngineError("engine '" + name + "' is unknown: allowed are automatic, native, torch, plain");
}

}  // namespace luthier

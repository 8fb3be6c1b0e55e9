// Chooses the engine in the externals under test: files under /models are fakes, any other is played by the native
// engine.
#include "engine/engine_library.h"

#include "engine/native_engine.h"
#include "hosts/playing.h"

namespace luthier {
namespace {

bool is_fake(const std::string& path) { return path.rfind("/models/", 0) == 0; }

}  // namespace

std::unique_ptr<Engine> load_engine(const std::string& path, EngineChoice) {
  return is_fake(path) ? load_fake(path) : load_native_engine(path);
}

ModelSpec read_model(const std::string& path) {
  return is_fake(path) ? load_fake(path)->spec() : read_native_model(path);
}

}  // namespace luthier

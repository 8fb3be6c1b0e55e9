// Chooses the engine in the externals under test: files under /models are fakes, any other is played by the native
// engine.
#include "engine/engine_library.h"

#include "engine/native/native_engine.h"
#include "instrument/playing.h"

namespace luthier {
namespace {

/// Has an array, and shows what is in it.
class TableEngine final : public FakeEngine {
 public:
  TableEngine() : FakeEngine(method_spec("forward")) {
    AttributeSpec table;
    table.name = "table";
    table.types = {"buffer"};
    spec_.attributes.push_back(table);
  }
  void read_attribute(const std::string& name, Atoms& values) override {
    FakeEngine::read_attribute(name, values);
    if (name != "table") return;
    const auto array = std::get<std::shared_ptr<const SampleArray>>(values.at(0));
    values.assign(array->samples.begin(), array->samples.end());
  }
};

bool is_fake(const std::string& path) { return path.rfind("/models/", 0) == 0; }

}  // namespace

std::unique_ptr<Engine> load_engine(const std::string& path, EngineChoice) {
  if (path == "/models/table") return std::make_unique<TableEngine>();
  return is_fake(path) ? load_fake(path) : load_native_engine(path);
}

ModelSpec read_model(const std::string& path) {
  return is_fake(path) ? load_fake(path)->spec() : read_native_model(path);
}

}  // namespace luthier

// For the light nn~, which has no libtorch.
#include "engine/torch/access.h"

namespace luthier {
namespace {

[[noreturn]] void refuse() {
  throw EngineError("luthier was built without libtorch here: use the native engine, or the nn~ with libtorch");
}

}  // namespace

bool has_torch() noexcept { return false; }
std::unique_ptr<Engine> load_by_torch(const std::string&, const TorchOptions&) { refuse(); }
ModelSpec read_by_torch(const std::string&) { refuse(); }

}  // namespace luthier

// For programs that have libtorch of their own, as Python has.
#include "engine/torch/access.h"

namespace luthier {

bool has_torch() noexcept { return true; }
std::unique_ptr<Engine> load_by_torch(const std::string& path, const TorchOptions& options) {
  return load_torch_engine(path, options);
}
ModelSpec read_by_torch(const std::string& path) { return read_torch_model(path); }

}  // namespace luthier

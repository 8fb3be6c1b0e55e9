// The torch engine as a library of its own, libluthier_torch.so, behind three C functions: nn~ loads it at run time, so
// that libtorch stays out of nn~ itself and another libtorch in the process can be refused with a sentence.
#include "engine/torch/library.h"

#include <new>

#include "engine/torch/torch_engine.h"

namespace {

template <class Action>
bool guarded(std::string& error, Action action) noexcept {
  try {
    action();
    return true;
  } catch (const std::bad_alloc&) {
    error = "there is not enough memory";
  } catch (const std::exception& caught) {
    error = caught.what();
  } catch (...) {
    error = "unknown error";
  }
  return false;
}

}  // namespace

std::uint32_t luthier_torch_abi() noexcept { return LUTHIER_TORCH_ABI; }

bool luthier_torch_check(std::string& error) noexcept {
  return guarded(error, [] {
    const auto found = luthier::foreign_torch_version();
    if (found.empty()) return;
    throw luthier::EngineError("torch " + found +
                               " is in this process already, loaded by another external, and nn~ needs " +
                               "its own: use only one of them");
  });
}

bool luthier_torch_load(const char* path, const luthier::TorchOptions& options,
                        std::unique_ptr<luthier::Engine>& engine, std::string& error) noexcept {
  return guarded(error, [&] { engine = luthier::load_torch_engine(path, options); });
}

bool luthier_torch_read(const char* path, luthier::ModelSpec& spec, std::string& error) noexcept {
  return guarded(error, [&] { spec = luthier::read_torch_model(path); });
}

#include "engine/torch_engine.h"

#include <ATen/Parallel.h>
#include <torch/csrc/jit/runtime/graph_executor.h>
#include <torch/script.h>

#include <algorithm>
#include <cstring>
#include <map>
#include <set>

#include "engine/torch_archive.h"
#include "engine/torch_atoms.h"
#include "engine/torch_spec.h"

namespace luthier {
namespace {

constexpr int warm_up_calls = 3;
/// Of one block that is run at load. Files come from strangers: a giant block is only run for who asks for it.
constexpr long long most_values = 1LL << 22;

/// How every call into torch is made here; the caller's settings are back afterwards, which matters inside Python.
class TorchScope {
 public:
  TorchScope() : threads_before_(at::get_num_threads()) {
    // One thread a model: helpers make it slower as soon as the machine does anything else.
    if (threads_before_ != 1) at::set_num_threads(1);
  }
  ~TorchScope() {
    if (threads_before_ != 1) at::set_num_threads(threads_before_);
  }
  TorchScope(const TorchScope&) = delete;
  TorchScope& operator=(const TorchScope&) = delete;

 private:
  int threads_before_;
  c10::InferenceMode inference_;
  // The profiling executor spends up to a second on its first calls and gains nothing on these models.
  torch::jit::GraphOptimizerEnabledGuard no_profiling_{false};
};

/// Everything but the weights, copied. Weights never change while playing, so a copy of a large model stays small.
torch::jit::Module copy_of_state(const torch::jit::Module& module) {
  c10::IValue::HashIdentityIValueMap shared;
  for (const auto& parameter : module.parameters()) shared.emplace(parameter, parameter);
  return torch::jit::Module(module._ivalue()->deepcopy(shared));
}

class TorchEngine final : public Engine {
 public:
  explicit TorchEngine(const std::string& path) {
    const TorchScope scope;
    auto archive = open_torch_archive(path);
    module_ = std::move(archive.module);
    try {
      spec_ = read_torch_spec(module_, archive.json);
      resets_itself_ = module_.find_method("set_reset").has_value();
      if (!resets_itself_) pristine_ = copy_of_state(module_);
    } catch (const SpecError&) {
      throw;
    } catch (const std::exception& error) {
      throw EngineError("'" + path + "' cannot be played: " + readable(error));
    }
    warm_up_every_method();
  }

  const ModelSpec& spec() const override { return spec_; }

  void run(const MethodSpec& method, BlockView in, BlockView out) override {
    const TorchScope scope;
    // A copy: a model may keep a view of its input as state, and this memory is used again for the next block.
    const auto input = torch::from_blob(in.data, {1, in.channels, in.frames}).clone();
    write_out(call(method.name, {input}), method, out);
  }

  void reset() override {
    const TorchScope scope;
    if (resets_itself_) {
      call("set_reset", {true});
      return;
    }
    module_ = copy_of_state(*pristine_);
    for (const auto& [name, values] : was_set_) call_setter(name, values);
  }

  Atoms get_attribute(const std::string& name) override {
    known(name);
    const TorchScope scope;
    return atoms_from(call("get_" + name, {}));
  }

  void set_attribute(const std::string& name, const Atoms& values) override {
    if (!known(name).settable) throw EngineError("attribute '" + name + "' can be read but not set");
    const TorchScope scope;
    call_setter(name, values);
    was_set_[name] = values;
  }

  void warm_up(const MethodSpec& method, int block) override {
    if (warm_.count({method.name, block}) != 0) return reset();
    std::vector<float> in(static_cast<std::size_t>(method.in_channels) * (block / method.in_ratio));
    std::vector<float> out(static_cast<std::size_t>(method.out_channels) * (block / method.out_ratio));
    for (int i = 0; i < warm_up_calls; ++i) {
      run(method, {in.data(), method.in_channels, block / method.in_ratio},
          {out.data(), method.out_channels, block / method.out_ratio});
    }
    reset();
    warm_.insert({method.name, block});
  }

 private:
  /// The first calls of a method build its plans, whatever the block. Paid here for all, a change of method while
  /// playing costs what its block costs.
  void warm_up_every_method() {
    for (const auto& method : spec_.methods) {
      const int block = block_unit(spec_);
      if (static_cast<long long>(block) * std::max(method.in_channels, method.out_channels) > most_values) continue;
      try {
        warm_up(method, block);
      } catch (const EngineError&) {
        reset();  // a method that cannot run is an error for whoever chooses it, at prepare
      }
    }
  }

  const AttributeSpec& known(const std::string& name) const {
    if (const auto* attribute = find_attribute(spec_, name)) return *attribute;
    throw EngineError("the model has no attribute '" + name + "': it has " + attribute_names(spec_));
  }

  torch::jit::Method method_named(const std::string& name) {
    if (auto method = module_.find_method(name)) return *method;
    throw EngineError("the model has no function '" + name + "': export it again");
  }

  c10::IValue call(const std::string& name, std::vector<c10::IValue> arguments) {
    auto method = method_named(name);
    try {
      return method(std::move(arguments));
    } catch (const std::exception& error) {
      throw EngineError("the model's '" + name + "' failed: " + readable(error));
    }
  }

  void call_setter(const std::string& name, const Atoms& values) {
    const std::string setter = "set_" + name;
    const auto result = call(setter, arguments_for(name, method_named(setter).function().getSchema(), values));
    if (result.isInt() && result.toInt() != 0) throw EngineError("the model refused this value of '" + name + "'");
  }

  static void write_out(const c10::IValue& result, const MethodSpec& method, BlockView out) {
    if (!result.isTensor()) throw EngineError("the model's '" + method.name + "' did not return a tensor");
    const auto tensor = result.toTensor().to(torch::kCPU, torch::kFloat32).contiguous();
    if (tensor.sizes() != c10::IntArrayRef({1, out.channels, out.frames})) {
      throw EngineError("the model's '" + method.name +
                        "' returned a tensor of another shape than it promises: " + c10::str(tensor.sizes()) +
                        " instead of [1, " + std::to_string(out.channels) + ", " + std::to_string(out.frames) + "]");
    }
    std::memcpy(out.data, tensor.data_ptr<float>(), static_cast<std::size_t>(tensor.numel()) * sizeof(float));
  }

  torch::jit::Module module_;
  ModelSpec spec_;
  bool resets_itself_ = false;
  /// What reset() goes back to when the model cannot reset itself: zeroing buffers of unknown meaning is unsafe.
  std::optional<torch::jit::Module> pristine_;
  std::map<std::string, Atoms> was_set_;
  std::set<std::pair<std::string, int>> warm_;
};

}  // namespace

std::unique_ptr<Engine> load_torch_engine(const std::string& path) { return std::make_unique<TorchEngine>(path); }

}  // namespace luthier

#include "engine/torch/torch_engine.h"

#include <ATen/Parallel.h>
#include <torch/csrc/jit/runtime/graph_executor.h>
#include <torch/script.h>
#include <torch/version.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <map>
#include <mutex>
#include <set>
#include <tuple>

#include "contract/ranges.h"
#include "engine/torch/archive.h"
#include "engine/torch/atoms.h"
#include "engine/torch/rewrite.h"
#include "engine/torch/spec.h"

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

std::vector<std::string> names_of(const std::vector<MethodSpec>& methods) {
  std::vector<std::string> names;
  for (const auto& method : methods) names.push_back(method.name);
  return names;
}

class TorchEngine final : public Engine {
 public:
  TorchEngine(const std::string& path, const TorchOptions& options) {
    const TorchScope scope;
    auto archive = open_torch_archive(path);
    module_ = std::move(archive.module);
    try {
      spec_ = read_torch_spec(module_, archive.json, Running::allowed);
      if (!options.plain) rewritten_ = std::make_shared<Rewritten>(rewrite(module_, names_of(spec_.methods)));
      pristine_ = copy_of_state(module_);
    } catch (const SpecError&) {
      throw;
    } catch (const std::exception& error) {
      throw EngineError("'" + path + "' cannot be played: " + readable(error));
    }
    warm_up_every_method();
  }

  std::unique_ptr<Engine> fork() const override {
    const TorchScope scope;
    const std::lock_guard lock(warm_mutex_);
    return std::unique_ptr<Engine>(new TorchEngine(*this, copy_of_state(pristine_)));
  }

  const ModelSpec& spec() const override { return spec_; }
  const char* name() const override { return "torch"; }

  void run(const MethodSpec& method, BlockView in, BlockView out) override {
    const TorchScope scope;
    // A copy: a model may keep a view of its input as state, and this memory is used again for the next block.
    const int batch = in.channels / method.in_channels;
    const auto input = torch::from_blob(in.data, {batch, method.in_channels, in.frames}).clone();
    write_out(call(method.name, {input}), method, batch, out);
  }

  void reset() override {
    const TorchScope scope;
    if (module_.find_method("set_reset")) {
      call("set_reset", {true});
      return;
    }
    module_ = copy_of_state(pristine_);
    if (rate_ > 0) tell_rate();
    for (const auto& [name, values] : was_set_) call_setter(name, values);
  }

  void read_attribute(const std::string& name, Atoms& values) override {
    known(name);
    const TorchScope scope;
    values = atoms_from(call("get_" + name, {}));
  }

  void set_attribute(const std::string& name, const Atoms& values) override {
    if (!known(name).settable) throw EngineError("attribute '" + name + "' can be read but not set");
    const TorchScope scope;
    call_setter(name, values);
    was_set_[name] = values;
  }

  void warm_up(const MethodSpec& method, int block, int batch) override {
    if (is_warm(method, block, batch)) return reset();
    const int inputs = batch * method.in_channels, outputs = batch * method.out_channels;
    std::vector<float> in(static_cast<std::size_t>(inputs) * (block / method.in_ratio));
    std::vector<float> out(static_cast<std::size_t>(outputs) * (block / method.out_ratio));
    try {
      for (int i = 0; i < warm_up_calls; ++i) {
        run(method, {in.data(), inputs, block / method.in_ratio}, {out.data(), outputs, block / method.out_ratio});
      }
    } catch (const EngineError&) {
      reset();  // it may be tried again
      throw;
    }
    reset();
    const std::lock_guard lock(warm_mutex_);
    warm_.insert({method.name, block, batch});
  }

  Atoms facts() const override {
    return {std::string(name()), "convolutions", double(rewritten_->convolutions), "taken", double(rewritten_->taken)};
  }

  void play_at(double sample_rate) override {
    const int rate = static_cast<int>(std::lround(sample_rate));
    if (rate == rate_ || !module_.find_method("set_sample_rate")) return;
    rate_ = rate;
    const TorchScope scope;
    tell_rate();
  }

 private:
  TorchEngine(const TorchEngine& other, torch::jit::Module fresh)
      : module_(std::move(fresh)),
        spec_(other.spec_),
        pristine_(other.pristine_),
        rewritten_(other.rewritten_),
        warm_(other.warm_) {}

  bool is_warm(const MethodSpec& method, int block, int batch) {
    const std::lock_guard lock(warm_mutex_);
    return warm_.count({method.name, block, batch}) != 0;
  }

  void tell_rate() { call("set_sample_rate", {static_cast<std::int64_t>(rate_)}); }

  /// The first calls of a method build its plans, whatever the block. Paid here for all, a change of method while
  /// playing costs what its block costs.
  void warm_up_every_method() {
    for (const auto& method : spec_.methods) {
      const int block = block_unit(spec_);
      if (static_cast<long long>(block) * std::max(method.in_channels, method.out_channels) > most_values) continue;
      try {
        warm_up(method, block, 1);
      } catch (const EngineError&) {  // a method that cannot run is told to whoever chooses it
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
    const auto faster = rewritten_->methods.find(name);
    if (faster == rewritten_->methods.end()) method_named(name);  // throws when there is none
    try {
      if (faster == rewritten_->methods.end()) return module_.get_method(name)(std::move(arguments));
      arguments.insert(arguments.begin(), module_._ivalue());
      return (*faster->second)(std::move(arguments));
    } catch (const std::exception& error) {
      throw EngineError("the model's '" + name + "' failed: " + readable(error));
    }
  }

  void call_setter(const std::string& name, const Atoms& values) {
    const std::string setter = "set_" + name;
    give_arrays(name, values);
    const auto result = call(setter, arguments_for(name, method_named(setter).function().getSchema(), values));
    if (!result.isInt() || result.toInt() == 0) return;
    throw EngineError("the model refused this value of '" + name + "'" + allowed_range(known(name)));
  }

  /// The contract's way of buffers: each is handed over under "<attribute>#<position>" first; the setter gets that
  /// name.
  void give_arrays(const std::string& name, const Atoms& values) {
    if (!module_.find_method("set_buffer_attribute")) return;
    for (std::size_t i = 0; i < values.size(); ++i) {
      const auto* array = std::get_if<std::shared_ptr<const SampleArray>>(&values[i]);
      if (array == nullptr || !is_buffer(find_attribute(spec_, name), i)) continue;
      const auto result = call("set_buffer_attribute", {buffer_name(name, i), tensor_of(**array).unsqueeze(0),
                                                        static_cast<std::int64_t>((*array)->sample_rate)});
      if (result.isInt() && result.toInt() != 0) {
        throw EngineError("the model refused the array '" + (*array)->name + "' of " +
                          std::to_string((*array)->samples.size()) + " samples for '" + name + "'");
      }
    }
  }

  static void write_out(const c10::IValue& result, const MethodSpec& method, int batch, BlockView out) {
    if (!result.isTensor()) throw EngineError("the model's '" + method.name + "' did not return a tensor");
    const auto tensor = result.toTensor().to(torch::kCPU, torch::kFloat32).contiguous();
    if (tensor.sizes() != c10::IntArrayRef({batch, method.out_channels, out.frames})) {
      throw EngineError("the model's '" + method.name + "' returned a tensor of another shape than it promises: " +
                        c10::str(tensor.sizes()) + " instead of [" + std::to_string(batch) + ", " +
                        std::to_string(method.out_channels) + ", " + std::to_string(out.frames) + "]");
    }
    std::memcpy(out.data, tensor.data_ptr<float>(), static_cast<std::size_t>(tensor.numel()) * sizeof(float));
  }

  torch::jit::Module module_;
  ModelSpec spec_;
  /// As loaded, never run and never changed: what fork() starts from, and what reset() goes back to when the model
  /// cannot reset itself (zeroing buffers of unknown meaning is unsafe).
  torch::jit::Module pristine_;
  /// Shared with every fork. Empty when the module plays as it is.
  std::shared_ptr<const Rewritten> rewritten_ = std::make_shared<Rewritten>();
  /// Told to the model; 0: nothing yet.
  int rate_ = 0;
  std::map<std::string, Atoms> was_set_;
  /// Because another thread may fork while this one is warmed up for another host.
  mutable std::mutex warm_mutex_;
  /// Method, block, batch.
  std::set<std::tuple<std::string, int, int>> warm_;
};

}  // namespace

ModelSpec read_torch_model(const std::string& path) {
  const TorchScope scope;
  const auto archive = open_torch_archive(path);
  return read_torch_spec(archive.module, archive.json, Running::forbidden);
}

std::string foreign_torch_version() {
  const std::string config = at::show_config(), key = "TORCH_VERSION=";
  const auto at = config.find(key);
  const std::string found = at == std::string::npos
                                ? "unknown"
                                : config.substr(at + key.size(), config.find_first_of(", \n", at) - at - key.size());
  return found == TORCH_VERSION || std::string(TORCH_VERSION).rfind(found + "+", 0) == 0 ? "" : found;
}

std::unique_ptr<Engine> load_torch_engine(const std::string& path, const TorchOptions& options) {
  return std::make_unique<TorchEngine>(path, options);
}

}  // namespace luthier

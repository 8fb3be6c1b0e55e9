#include "engine/native/native_engine.h"

#include <algorithm>
#include <utility>

#if defined(__GLIBC__)
#include <malloc.h>
#endif

#include "contract/model_json.h"
#include "engine/archive/archive.h"
#include "engine/native/player/player.h"
#include "engine/native/program/program.h"

namespace luthier {
namespace {

using namespace native;

constexpr const char* json_record = "extra/luthier.json";

std::string text_of(Archive& archive, const char* record) {
  const auto bytes = archive.read(record);
  return {bytes.begin(), bytes.end()};
}

/// What every player of one file shares. `spec` is referred to, so it stays where it is.
struct Model {
  ModelSpec spec;
  Program program;
};

ModelSpec spec_in(Archive& archive) {
  if (!archive.has(program_record) || !archive.has(json_record)) {
    throw EngineError("'" + archive.path() +
                      "' has no native program: export it again with luthier, or use the nn~ with libtorch");
  }
  return parse_model_json(text_of(archive, json_record));
}

/// Weights were read before they were packed: glibc would keep that memory, as much as the model's.
void return_free_memory() {
#if defined(__GLIBC__)
  malloc_trim(0);
#endif
}

std::shared_ptr<const Model> model_in(const std::string& path) {
  Archive archive(path);
  auto model = std::make_shared<Model>();
  model->spec = spec_in(archive);
  model->program = read_program(text_of(archive, program_record), archive, model->spec);
  return_free_memory();
  return model;
}

/// [channels of all voices][frames] <-> [frames][channels] of each voice; `channels` of a voice go to those from
/// `column` on.
void take_in(const BlockView& in, int channels, const Signal& signal, int column) noexcept {
  for (int c = 0; c < in.channels; ++c) {
    const float* from = in.data + std::ptrdiff_t{c} * in.frames;
    float* to = signal.at(c / channels) + column + c % channels;
    for (int i = 0; i < in.frames; ++i) to[i * signal.step] = from[i];
  }
}

void give_out(const Signal& signal, const BlockView& out) noexcept {
  for (int c = 0; c < out.channels; ++c) {
    const float* from = signal.at(c / signal.channels) + c % signal.channels;
    float* to = out.data + std::ptrdiff_t{c} * out.frames;
    for (int i = 0; i < out.frames; ++i) to[i] = from[i * signal.step];
  }
}

void copy_signal(const Signal& from, const Signal& to, int column, int voices) noexcept {
  for_each_frame(to, voices, [&](int voice, int frame) {
    std::copy_n(from.at(voice, frame), from.channels, to.at(voice, frame) + column);
  });
}

class NativeEngine final : public Engine {
 public:
  explicit NativeEngine(std::shared_ptr<const Model> model)
      : model_(std::move(model)), settings_(model_->spec, model_->program.settings) {
    for (const auto& segment : model_->program.segments) players_.emplace_back(segment);
    std::size_t most = 0;
    for (const auto& method : model_->program.methods) most = std::max(most, method.stages.size());
    given_.resize(most);
  }

  const ModelSpec& spec() const override { return model_->spec; }
  const char* name() const override { return "native"; }

  void run(const MethodSpec& spec, BlockView in, BlockView out) override {
    const auto& method = method_named(spec.name);
    const int voices = in.channels / spec.in_channels, units = units_of(spec, in, out);
    prepare(method, units, voices);
    for (std::size_t n = 0; n < method.stages.size(); ++n) {
      const auto& stage = method.stages[n];
      const auto signal = players_[stage.segment].begin(units, voices);
      int column = 0;
      for (const int value : stage.in) {
        if (value == 0) {
          take_in(in, spec.in_channels, signal, column);
          column += spec.in_channels;
        } else {
          const auto& given = given_[static_cast<std::size_t>(value) - 1];
          copy_signal(given, signal, column, voices);
          column += given.channels;
        }
      }
      given_[n] = players_[stage.segment].finish(settings_, stage.extra_delay);
    }
    give_out(given_[method.stages.size() - 1], out);
  }

  void reset() override {
    for (auto& player : players_) player.reset();
  }

  void read_attribute(const std::string& name, Atoms& values) override {
    if (action_named(name) != nullptr) return values.assign(1, 0.0);
    for (const auto& reading : model_->program.readings) {
      const auto choice = static_cast<std::size_t>(settings_.number(reading.setting));
      if (reading.name == name) return values.assign(1, double{reading.numbers[choice]});
    }
    const auto* choice = choice_named(name);
    if (choice != nullptr) return values.assign(1, static_cast<double>(settings_.largest(choice->list)));
    settings_.read(name, values);
  }

  void check_attribute(const std::string& name, const Atoms& values) const override {
    const auto* choice = choice_named(name);
    if (choice != nullptr) return settings_.check_choice(choice->list, *find_attribute(spec(), name), values);
    if (action_named(name) == nullptr) return settings_.check(name, values);
    number_for(*find_attribute(spec(), name), values);
  }

  void set_attribute(const std::string& name, const Atoms& values) override {
    const auto* action = action_named(name);
    const auto* choice = choice_named(name);
    if (choice != nullptr) return settings_.choose(choice->list, *find_attribute(spec(), name), values);
    if (action == nullptr) return settings_.set(name, values);
    if (number_for(*find_attribute(spec(), name), values) != 0.0) act(*action);
  }

  void warm_up(const MethodSpec& spec, int block, int batch) override {
    const int units = std::max(1, block / model_->program.unit);
    prepare(method_named(spec.name), units, batch);
    reset();
  }

  /// A program knows no rates.
  void play_at(double) override {}

  std::unique_ptr<Engine> fork() const override { return std::make_unique<NativeEngine>(model_); }

 private:
  const Method& method_named(const std::string& name) const {
    for (const auto& method : model_->program.methods) {
      if (method.name == name) return method;
    }
    throw EngineError("the model has no method '" + name + "': it has " + method_names(spec()));
  }

  /// How many of the smallest blocks a block is.
  int units_of(const MethodSpec& spec, const BlockView& in, const BlockView& out) const {
    const int unit = model_->program.unit, frames = unit / spec.in_ratio;
    const int units = in.frames / frames;
    const bool fits = units > 0 && in.frames == units * frames && out.frames == units * (unit / spec.out_ratio) &&
                      in.channels % spec.in_channels == 0 &&
                      in.channels / spec.in_channels * spec.out_channels == out.channels;
    if (fits) return units;
    throw EngineError("the model computes whole blocks of " + std::to_string(unit) + " samples, and not " +
                      std::to_string(std::int64_t{in.frames} * spec.in_ratio));
  }

  /// What all players need together is looked at before any of them takes it.
  void prepare(const Method& method, int units, int voices) {
    const auto is_ready = [&](const Stage& stage) { return players_[stage.segment].is_prepared_for(units, voices); };
    if (std::all_of(method.stages.begin(), method.stages.end(), is_ready)) return;
    double floats = 0.0;
    for (std::size_t i = 0; i < players_.size(); ++i) {
      const auto plays = [i](const Stage& stage) { return stage.segment == i; };
      const bool is_played = std::any_of(method.stages.begin(), method.stages.end(), plays);
      floats += is_played ? players_[i].floats_for(units, voices) : players_[i].floats_for(0, 0);
    }
    check_memory(floats);
    for (const auto& stage : method.stages) players_[stage.segment].prepare(units, voices);
  }

  const Action* action_named(const std::string& name) const {
    for (const auto& action : model_->program.actions) {
      if (action.name == name) return &action;
    }
    return nullptr;
  }

  const Choice* choice_named(const std::string& name) const {
    for (const auto& choice : model_->program.choices) {
      if (choice.name == name) return &choice;
    }
    return nullptr;
  }

  void act(const Action& action) {
    if (action.targets.empty()) reset();
    for (const auto& target : action.targets) players_[target.segment].forget(target.operation, target.which);
  }

  std::shared_ptr<const Model> model_;
  Settings settings_;
  std::vector<Player> players_;
  /// By the stages of the method that is computed.
  std::vector<Signal> given_;
};

}  // namespace

bool has_native_program(const std::string& path) { return Archive(path).has(program_record); }

ModelSpec read_native_model(const std::string& path) {
  Archive archive(path);
  return spec_in(archive);
}

std::unique_ptr<Engine> load_native_engine(const std::string& path) {
  return std::make_unique<NativeEngine>(model_in(path));
}

}  // namespace luthier

// Models that cannot run as things are, files that come anew, and signals of too few channels.
#include <doctest/doctest.h>

#include "instrument/arguments.h"
#include "instrument/playing.h"

using namespace luthier;

namespace {

constexpr int enough = 8192;

/// Runs at blocks of 8192 only, or once `gain` has been set; its method has one input and three outputs.
class Picky final : public FakeEngine {
 public:
  Picky() : FakeEngine(method_spec("timbre", 1, 1, 3, 2048)) {}
  void run(const MethodSpec& method, BlockView, BlockView out) override {
    if (out.frames * method.out_ratio < enough && !gained_) throw EngineError("it wants more");
    std::fill_n(out.data, out.channels * out.frames, 0.5f);
  }
  void warm_up(const MethodSpec& method, int block, int) override {
    if (block < enough && !gained_) throw EngineError("it wants more");
    FakeEngine::warm_up(method, block, 1);
  }
  void set_attribute(const std::string& name, const Atoms& values) override {
    FakeEngine::set_attribute(name, values);
    gained_ = true;
  }
  std::unique_ptr<Engine> fork() const override { return std::make_unique<Picky>(); }

 private:
  bool gained_ = false;
};

struct Waiting {
  FakeHost host;
  Instrument instrument{host,
                        [](const std::string& path) -> std::unique_ptr<Engine> {
                          if (path == "/models/picky") return std::make_unique<Picky>();
                          auto engine = load_fake(path);
                          static_cast<FakeEngine&>(*engine).spec_.methods.push_back(method_spec("three", 3));
                          return engine;
                        },
                        true};
  float heard() {
    std::vector<float> in(vector_size, 1.0f), out(vector_size);
    for (int i = 0; i < 400; ++i) {
      const float* inputs[] = {in.data()};
      std::vector<float> other(vector_size);
      float* outputs[] = {out.data(), other.data(), other.data()};
      instrument.process(inputs, outputs, vector_size);
      instrument.poll();
    }
    return out.back();
  }
  void start() {
    instrument.set_ports(1, 3, true);
    instrument.prepare(vector_size, host_rate);
  }
};

const std::string complaint = "it wants more (silence until it works: another 'bufsize' or a 'set' may help)";

}  // namespace

TEST_CASE("a method that cannot run yet has its ports, is silent, and says so once") {
  Waiting waiting;
  const auto arguments = parse_arguments({"picky", "timbre", 2048.0});
  play(waiting.instrument, arguments);
  const auto ports = ports_of(waiting.instrument, arguments);
  CHECK(ports.inlets == 1);
  CHECK(ports.outlets == 3);
  waiting.start();
  CHECK(waiting.heard() == 0.0f);
  CHECK(waiting.host.errors == std::vector<std::string>{complaint});
}

TEST_CASE("bufsize and set heal a method that could not run") {
  Waiting by_block, by_value;
  for (auto* each : {&by_block, &by_value}) {
    play(each->instrument, parse_arguments({"picky", "timbre", 2048.0}));
    each->start();
    CHECK(each->heard() == 0.0f);
  }
  run_command(by_block.instrument, "bufsize", {double(enough)});
  CHECK(by_block.heard() == 0.5f);
  run_command(by_value.instrument, "set", {"gain", 2.0});
  CHECK(by_value.heard() == 0.5f);
  CHECK(by_value.host.errors == std::vector<std::string>{complaint});
}

TEST_CASE("what plays is left alone when another model cannot run") {
  Waiting waiting;
  play(waiting.instrument, parse_arguments({"model", "forward", 512.0}));
  waiting.start();
  CHECK(waiting.heard() == 1.0f);
  run_command(waiting.instrument, "load", {"picky", "timbre"});
  CHECK(waiting.host.errors == std::vector<std::string>{"it wants more"});
  CHECK(waiting.heard() == 1.0f);
}

TEST_CASE("a newer version of a file keeps what was set as far as it takes it, and says so") {
  FakeHost host;
  int loads = 0;
  Instrument instrument(
      host,
      [&loads](const std::string& path) {
        auto engine = load_fake(path);
        auto& attributes = static_cast<FakeEngine&>(*engine).spec_.attributes;
        attributes.push_back(attributes.front());
        attributes.back().name = ++loads < 3 ? "colour" : "shape";
        return engine;
      },
      true);
  for (const Atoms& words : {Atoms{"gain", 0.25}, Atoms{"colour", 2.0}}) {
    if (!instrument.has_track()) run_command(instrument, "load", {"model"});
    run_command(instrument, "set", words);
  }
  run_command(instrument, "reload", {});
  CHECK(host.printed.back() == "kept as set: colour, gain");
  run_command(instrument, "load", {"model"});
  CHECK(host.printed[host.printed.size() - 2] == "kept as set: gain");
  CHECK(host.printed.back() == "back to what the file says, because it takes the values no longer: colour");
  run_command(instrument, "get", {"gain"});
  CHECK(host.sent.back().second == Atoms{"gain", 0.25});
  run_command(instrument, "load", {"double"});
  run_command(instrument, "get", {"gain"});
  CHECK(host.sent.back().second == Atoms{"gain", 1.0});
  CHECK(host.errors.empty());
}

TEST_CASE("signals of too few channels are repeated where the host does so, and what does not divide is said") {
  const std::vector<float> in(vector_size, 1.0f);
  std::vector<float> left(vector_size), right(vector_size);
  const float* inputs[] = {in.data(), in.data()};
  float* outputs[] = {left.data(), right.data()};
  for (const bool repeats : {true, false}) {
    Waiting waiting;
    waiting.host.repeats = repeats;
    waiting.instrument.set_ports(1, 2, !repeats);
    play(waiting.instrument, parse_arguments({"model", "stereo", 0.0}));
    waiting.instrument.prepare(vector_size, host_rate);
    for (int i = 0; i < 3; ++i) waiting.instrument.process(inputs, outputs, vector_size);
    CHECK(left.back() == 1.0f);
    CHECK(right.back() == (repeats ? 1.0f : 0.0f));
    CHECK(waiting.host.printed.empty() == repeats);
    if (!repeats) continue;
    waiting.instrument.select_method("three");
    waiting.instrument.set_ports(2, 2, false);
    CHECK(waiting.host.printed.back() ==
          "the method has 3 inputs and the signal 2 channels: they are repeated until all inputs have one");
  }
}

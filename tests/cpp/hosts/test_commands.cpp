#include <doctest/doctest.h>

#include <limits>
#include <set>

#include "fake_engine.h"
#include "hosts/commands.h"
#include "hosts/fake_host.h"
#include "hosts/instrument.h"

using namespace luthier;

namespace {

std::unique_ptr<Engine> load_fake(const std::string& path) {
  if (path == "/models/broken") throw EngineError("'broken' is empty");
  auto method = method_spec(path == "/models/mute" ? "backward" : "forward");
  method.delay = 10;
  auto engine = std::make_unique<FakeEngine>(method);
  engine->spec_.methods.push_back(method_spec("stereo", 2, 1, 2, 1));
  engine->spec_.sample_rate = 44100;
  return engine;
}

struct Playing {
  FakeHost host;
  Instrument instrument{host, load_fake, false};

  explicit Playing(bool loaded = true) {
    if (!loaded) return;
    run_command(instrument, "load", {"model"});
    instrument.prepare(64, 44100);
  }
  void wait() {
    const_cast<Streamer&>(instrument.streamer()).wait_until_idle();
    instrument.poll();
  }
};

float played_one(Instrument& instrument) {
  std::vector<float> memory(64, 1.0f);
  const float* in = memory.data();
  float* out = memory.data();
  instrument.process(&in, &out, 64);
  return memory.back();
}

}  // namespace

TEST_CASE("commands have different names, help and a description of their arguments") {
  std::set<std::string> names;
  for (const auto& command : commands()) {
    CHECK(names.insert(command.name).second);
    CHECK(std::string(command.help).size() > 5);
    CHECK((command.least == 0 || std::string(command.arguments).size() > 0));
    CHECK(command.least <= command.most);
  }
}

TEST_CASE("every command on an empty object is one error line or nothing, never a crash") {
  const double infinity = std::numeric_limits<double>::infinity();
  const std::vector<Atoms> hostile = {{},         {1.0},          {"x"},   {"x", 1.0},
                                      {1.0, 2.0}, {1e30},         {-1e30}, {infinity},
                                      {"lost"},   {"broken"},     {""},    {std::string(5000, 'a')},
                                      {0.5},      {"x", "y", 3.0}};
  for (const bool loaded : {false, true}) {
    for (const auto& command : commands()) {
      for (const auto& arguments : hostile) {
        Playing playing(loaded);
        run_command(playing.instrument, command.name, arguments);
        if (loaded) playing.wait();
        CAPTURE(command.name);
        CHECK(playing.host.errors.size() <= 1);
        played_one(playing.instrument);
      }
    }
  }
}

TEST_CASE("an unknown command names the known ones") {
  Playing playing;
  run_command(playing.instrument, "explode", {});
  REQUIRE(playing.host.errors.size() == 1);
  CHECK(playing.host.errors.front().find("no command 'explode': there are enable, load") == 0);
}

TEST_CASE("set and get go to the computing thread and come back through poll") {
  Playing playing;
  run_command(playing.instrument, "set", {"gain", 0.5});
  run_command(playing.instrument, "get", {"gain"});
  playing.wait();
  REQUIRE(playing.host.sent.size() == 1);
  CHECK(playing.host.sent.front() == std::pair<std::string, Atoms>("get", {"gain", 0.5}));
  run_command(playing.instrument, "set", {1.0, 2.0});
  playing.wait();
  CHECK(playing.host.errors == std::vector<std::string>{"no attribute '1'"});
}

TEST_CASE("latency is sent as total, buffering and model") {
  Playing playing;
  run_command(playing.instrument, "bufsize", {128.0});
  run_command(playing.instrument, "latency", {});
  REQUIRE(playing.host.sent.size() == 1);
  CHECK(playing.host.sent.front() == std::pair<std::string, Atoms>("latency", {202.0, 192.0, 10.0}));
}

TEST_CASE("a refused block or model leaves the playing one alone") {
  Playing playing;
  run_command(playing.instrument, "bufsize", {0.0});
  CHECK(played_one(playing.instrument) == 1.0f);
  run_command(playing.instrument, "bufsize", {1e9});
  run_command(playing.instrument, "load", {"broken"});
  run_command(playing.instrument, "load", {"lost"});
  run_command(playing.instrument, "load", {"mute"});
  run_command(playing.instrument, "method", {"sideways"});
  CHECK(playing.host.errors.size() == 5);
  CHECK(played_one(playing.instrument) == 1.0f);
}

TEST_CASE("enable 0 is silence and enable 1 plays again") {
  Playing playing;
  run_command(playing.instrument, "bufsize", {0.0});
  run_command(playing.instrument, "enable", {0.0});
  CHECK(played_one(playing.instrument) == 0.0f);
  run_command(playing.instrument, "enable", {1.0});
  CHECK(played_one(playing.instrument) == 1.0f);
}

TEST_CASE("a method with more channels than the object is fitted to it") {
  Playing playing;
  run_command(playing.instrument, "bufsize", {0.0});
  run_command(playing.instrument, "method", {"stereo"});
  CHECK(playing.host.errors.empty());
  CHECK(played_one(playing.instrument) == 1.0f);
}

TEST_CASE("a wrong sample rate is said once") {
  Playing playing;
  playing.instrument.prepare(64, 48000);
  playing.instrument.prepare(128, 48000);
  CHECK(playing.host.printed.size() == 1);
  CHECK(playing.host.printed.front().find("44100 Hz") != std::string::npos);
}

TEST_CASE("preparing again with the same host does not disturb the stream") {
  Playing playing;
  run_command(playing.instrument, "bufsize", {0.0});
  played_one(playing.instrument);
  playing.instrument.prepare(64, 44100);
  CHECK(playing.instrument.streamer().stats().blocks == 1);
}

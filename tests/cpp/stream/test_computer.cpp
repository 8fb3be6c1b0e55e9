#include <doctest/doctest.h>

#include <atomic>
#include <chrono>
#include <thread>

#include "fake_engine.h"
#include "stream/played.h"

using namespace luthier;

namespace {

/// Remembers what was set, in order, and can be held up in a block.
struct Recording : FakeEngine {
  Recording() : FakeEngine(method_spec("forward")) {
    AttributeSpec other = spec_.attributes.front();
    other.name = "other";
    spec_.attributes.push_back(other);
  }
  void run(const MethodSpec& method, BlockView in, BlockView out) override {
    while (closed) std::this_thread::sleep_for(std::chrono::microseconds(50));
    FakeEngine::run(method, in, out);
  }
  void set_attribute(const std::string& name, const Atoms& values) override {
    FakeEngine::set_attribute(name, values);
    sets.emplace_back(name, std::get<double>(values.front()));
  }

  std::atomic<bool> closed{false};
  std::vector<std::pair<std::string, double>> sets;
};

}  // namespace

TEST_CASE("in place, a task runs at the start of the next block and not before") {
  FakeEngine engine(method_spec("forward"));
  Streamer streamer(engine);
  auto config = stream_config("forward", 8192, 4096, Mode::in_place);
  config.sample_rate = 1000;  // blocks so long that no machine takes this host for one that has stopped
  streamer.prepare(config);
  one_vector(streamer);
  int runs = 0;
  streamer.between_blocks([&](Engine&) { ++runs; });
  streamer.poll();
  CHECK(runs == 0);
  one_vector(streamer);
  CHECK(runs == 1);
}

TEST_CASE("in place, a host that stopped is answered all the same") {
  FakeEngine engine(method_spec("forward"));
  Streamer streamer(engine);
  streamer.prepare(stream_config("forward", 64, 64, Mode::in_place));
  one_vector(streamer);
  int runs = 0;
  streamer.between_blocks([&](Engine&) { ++runs; });
  while (runs == 0) streamer.poll();
  streamer.between_blocks([&](Engine&) { ++runs; });
  CHECK(runs == 2);  // at once, because nothing plays
  one_vector(streamer);
  CHECK(streamer.stats().late_blocks == 0);
}

TEST_CASE("a host that renders is answered at once, in place too") {
  for (const int block : {0, 256}) {
    FakeEngine engine(method_spec("forward"));
    Streamer streamer(engine);
    streamer.prepare(stream_config("forward", block, 64, Mode::offline));
    one_vector(streamer);
    int runs = 0;
    streamer.between_blocks([&](Engine&) { ++runs; });
    CHECK(runs == 1);
  }
}

TEST_CASE("attributes glide, are asked for and reset from a second thread in every mode") {
  for (const auto mode : {Mode::in_place, Mode::worker, Mode::offline}) {
    FakeEngine engine(method_spec("forward"));
    Streamer streamer(engine);
    streamer.prepare(stream_config("forward", 64, 64, mode));
    std::atomic<bool> plays{true};
    std::thread audio([&] {
      for (int i = 0; i < 5000; ++i) one_vector(streamer);
      plays = false;
    });
    int sent = 0;
    for (; plays; ++sent) {
      streamer.set("gain", {double(sent)}, sent % 2 == 0 ? 10.0 : 0.0);
      streamer.between_blocks([](Engine& asked) { asked.get_attribute("gain"); });
      streamer.between_blocks([](Engine& asked) { asked.reset(); });
      std::this_thread::yield();
    }
    audio.join();
    streamer.set("gain", {-1.0});
    streamer.wait_until_idle();
    CHECK(engine.get_attribute("gain") == Atoms{-1.0});
  }
}

TEST_CASE("however many values are sent at once, the last one of each attribute arrives, in the order they were sent") {
  for (const auto mode : {Mode::in_place, Mode::worker}) {
    Recording engine;
    Streamer streamer(engine);
    streamer.prepare(stream_config("forward", 64, 64, mode));
    engine.closed = mode == Mode::worker;
    one_vector(streamer);
    for (int i = 0; i < 5000; ++i) {
      streamer.set("gain", {double(i)});
      if (i == 4000) streamer.set("other", {1.0});
    }
    engine.closed = false;
    streamer.wait_until_idle();
    REQUIRE(!engine.sets.empty());
    CHECK(engine.sets.back() == std::pair<std::string, double>("gain", 4999.0));
    int others = 0;
    for (const auto& [name, value] : engine.sets) {
      if (name == "other") ++others;
      if (name == "gain") CHECK((value <= 4000) == (others == 0));
    }
    CHECK(others == 1);
    if (mode == Mode::worker) CHECK(engine.sets.size() < 1000);  // none of which it took before it was let go on
  }
}

TEST_CASE("what is asked after a burst of values sees the last one, or is refused") {
  Recording engine;
  Streamer streamer(engine);
  streamer.prepare(stream_config("forward", 64, 64, Mode::worker));
  engine.closed = true;
  one_vector(streamer);
  for (int i = 0; i < 5000; ++i) streamer.set("gain", {double(i)});
  CHECK_FALSE(streamer.between_blocks([](Engine&) {}));
  engine.closed = false;
  streamer.wait_until_idle();
  Atoms seen;
  CHECK(streamer.between_blocks([&](Engine& asked) { seen = asked.get_attribute("gain"); }));
  streamer.wait_until_idle();
  CHECK(seen == Atoms{4999.0});
}

TEST_CASE("a value that the model refuses is told with its sentence, and the others arrive") {
  FakeEngine engine(method_spec("forward"));
  Streamer streamer(engine);
  std::vector<std::string> told;
  streamer.on_refusal([&](const char* text) { told.emplace_back(text); });
  streamer.prepare(stream_config("forward", 64, 64, Mode::worker));
  streamer.set("none", {1.0});
  streamer.set("gain", {2.0});
  streamer.wait_until_idle();
  CHECK(told == std::vector<std::string>{"no attribute 'none'"});
  CHECK(engine.get_attribute("gain") == Atoms{2.0});
}

TEST_CASE("what was set before a stream is prepared anew is set") {
  for (const auto mode : {Mode::in_place, Mode::worker}) {
    Recording engine;
    Streamer streamer(engine);
    streamer.prepare(stream_config("forward", 64, 64, mode));
    one_vector(streamer);
    for (int i = 0; i < 100; ++i) streamer.set("gain", {double(i)});
    streamer.prepare(stream_config("forward", 128, 64, mode));
    CHECK(engine.get_attribute("gain") == Atoms{99.0});
  }
}

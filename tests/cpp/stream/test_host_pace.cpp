#include <doctest/doctest.h>

#include <atomic>
#include <chrono>
#include <thread>

#include "fake_engine.h"
#include "stream/host_pace.h"
#include "stream/played.h"

using namespace luthier;

namespace {

constexpr double rate = 44100;

/// The clock of a test: it stands still unless it is moved.
std::atomic<double> test_time{0};
double test_seconds() { return test_time; }

/// `signal` through the streamer; the clock goes on by `pace` times a host vector each.
Signal played_at(double pace, Streamer& streamer, const Signal& signal) {
  Signal result;
  const int vector = streamer.config().host_vector;
  Signal memory(static_cast<std::size_t>(vector));
  for (std::size_t at = 0; at + memory.size() <= signal.size(); at += memory.size()) {
    std::copy_n(&signal[at], memory.size(), memory.begin());
    const float* in = memory.data();
    float* out = memory.data();
    streamer.process(&in, &out, vector);
    result.insert(result.end(), memory.begin(), memory.end());
    test_time = test_time + pace * vector / rate;
  }
  return result;
}

/// Whether the host is found to be ahead after asking for `seconds` of sound in vectors, `burst` seconds of them at
/// once, at `speed` times the pace of the clock.
bool is_ahead_after(double seconds, double burst, double speed, HostPace& pace, double& now) {
  constexpr double vector = 64 / rate;
  double asked = 0;
  bool ever = false;
  for (double sound = 0; sound < seconds; sound += vector) {
    pace.advance(vector, now);
    ever = ever || pace.is_ahead(now);
    asked += vector;
    if (asked < burst) continue;
    now += asked / speed;
    asked = 0;
  }
  return ever;
}

}  // namespace

TEST_CASE("a worker is waited for when the host's time runs ahead of the clock, and nothing is late or dropped") {
  for (const double pace : {0.0, 0.01}) {
    for (const int block : {2048, 4096}) {
      FakeEngine engine(method_spec("forward"), [](const MethodSpec& method, BlockView in, BlockView out) {
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
        FakeEngine::copy(method, in, out);
      });
      Streamer streamer(engine, test_seconds);
      streamer.prepare(stream_config("forward", block, 64, Mode::worker));
      const auto signal = ramp(block * 12);
      const auto out = played_at(pace, streamer, signal);
      CHECK(streamer.stats().late_blocks == 0);
      CHECK(streamer.stats().dropped_blocks == 0);
      const auto latency = static_cast<std::size_t>(streamer.latency());
      for (std::size_t i = latency; i < out.size(); i += 97) CHECK(out[i] == signal[i - latency]);
    }
  }
}

TEST_CASE(
    "a host that says it runs ahead is waited for from the first block on, and not any more when it plays again") {
  std::atomic<bool> closed{false};
  FakeEngine engine(method_spec("forward"), [&](const MethodSpec& method, BlockView in, BlockView out) {
    while (closed) std::this_thread::sleep_for(std::chrono::microseconds(50));
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
    FakeEngine::copy(method, in, out);
  });
  for (const int block : {64, 256}) {
    Streamer streamer(engine, test_seconds);
    streamer.prepare(stream_config("forward", block, 64, Mode::worker));
    const auto signal = ramp(block * 12);
    streamer.run_ahead(static_cast<double>(signal.size()) / rate);
    const auto out = played_at(0.0, streamer, signal);
    CHECK(streamer.stats().late_blocks == 0);
    CHECK(streamer.stats().dropped_blocks == 0);
    const auto latency = static_cast<std::size_t>(streamer.latency());
    for (std::size_t i = latency; i < out.size(); ++i) CHECK(out[i] == signal[i - latency]);
    played_at(1.0, streamer, ramp(streamer.latency()));  // what was begun before is waited for
    CHECK(streamer.stats().late_blocks == 0);
    played_at(1.0, streamer, ramp(64));  // rounding decides whether that is waited for as well
    closed = true;
    played_at(1.0, streamer, ramp(block * 12));  // would else never end
    CHECK(streamer.stats().late_blocks > 0);
    closed = false;
  }
}

TEST_CASE("a host that plays at the pace of the clock never waits for a worker that is late") {
  std::atomic<bool> closed{true};
  FakeEngine engine(method_spec("forward"), [&](const MethodSpec& method, BlockView in, BlockView out) {
    while (closed) std::this_thread::sleep_for(std::chrono::microseconds(50));
    FakeEngine::copy(method, in, out);
  });
  Streamer streamer(engine, test_seconds);
  streamer.prepare(stream_config("forward", 2048, 64, Mode::worker));
  const auto out = played_at(1.0, streamer, ramp(2048 * 12));  // would else never end
  CHECK(streamer.stats().late_blocks > 0);
  CHECK(out.back() == 0.0f);
  closed = false;
}

TEST_CASE("a host that plays in bursts is not ahead, whatever its clock's drift") {
  for (const double burst : {0.0, 0.005, 0.046, 0.093}) {
    for (const double drift : {0.999, 1.0, 1.001}) {
      HostPace pace;
      double now = 100;
      CHECK_FALSE(is_ahead_after(20, burst, drift, pace, now));
    }
  }
}

TEST_CASE("a host that renders is ahead, and one that plays again is not, soon after") {
  HostPace pace;
  double now = 100;
  CHECK_FALSE(is_ahead_after(2, 0.01, 1.0, pace, now));
  CHECK(is_ahead_after(20, 0, 50, pace, now));
  is_ahead_after(0.6, 0.01, 1.0, pace, now);
  CHECK_FALSE(is_ahead_after(5, 0.01, 1.0, pace, now));
}

TEST_CASE("a host that is waited for is ahead for as long as it still gains on the clock") {
  for (const double load : {0.3, 0.8}) {
    HostPace pace;
    double now = 100;
    constexpr double block = 2048 / rate;
    int not_ahead = 0;
    for (int i = 0; i < 400; ++i) {
      pace.advance(block, now);
      if (i > 10 && !pace.is_ahead(now)) ++not_ahead;
      now += load * block;
      pace.waited(load * block);
    }
    CHECK(not_ahead == 0);
  }
}

TEST_CASE("a worker skips what is late already where something newer waits, and counts it") {
  std::atomic<bool> closed{true};
  std::atomic<int> runs{0};
  FakeEngine engine(method_spec("forward"), [&](const MethodSpec& method, BlockView in, BlockView out) {
    ++runs;
    while (closed) std::this_thread::sleep_for(std::chrono::microseconds(50));
    FakeEngine::copy(method, in, out);
  });
  Streamer streamer(engine, test_seconds);
  streamer.prepare(stream_config("forward", 256, 64, Mode::worker));
  played_at(1.0, streamer, ramp(256));
  while (runs == 0) std::this_thread::yield();
  // until the second block is due, while the first is computed and the third waits behind it
  played_at(1.0, streamer, ramp(streamer.latency() + 64));
  closed = false;
  streamer.wait_until_idle();
  CHECK(runs.load() == 2);
  CHECK(streamer.stats().dropped_blocks == 1);
}

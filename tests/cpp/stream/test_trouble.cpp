#include <doctest/doctest.h>

#include <atomic>
#include <chrono>
#include <cmath>
#include <limits>
#include <thread>

#include "fake_engine.h"
#include "stream/fade.h"
#include "stream/played.h"

using namespace luthier;

namespace {

/// An engine that stops until the test lets it go on.
struct Gate {
  std::atomic<bool> closed{false};
  void pass() const {
    while (closed) std::this_thread::sleep_for(std::chrono::microseconds(50));
  }
};

}  // namespace

TEST_CASE("a late result fades to silence in 5 ms, is counted, and sound comes back with the same latency") {
  Gate gate;
  FakeEngine engine(method_spec("forward"), [&](const MethodSpec& method, BlockView in, BlockView out) {
    gate.pass();
    FakeEngine::copy(method, in, out);
  });
  Streamer streamer(engine);
  auto config = stream_config("forward", 256, 64, Mode::worker);
  config.sample_rate = 44100;
  streamer.prepare(config);
  Signal out;
  const auto play = [&](int vectors, bool keep_up) {
    for (int i = 0; i < vectors; ++i) {
      const auto vector = one_vector(streamer);
      out.insert(out.end(), vector.begin(), vector.end());
      if (keep_up) streamer.wait_until_idle();
    }
  };
  play(40, true);
  gate.closed = true;
  play(40, false);
  const auto in_gap = streamer.stats();
  CHECK(in_gap.late_blocks > 0);
  CHECK(in_gap.dropped_blocks > 0);
  CHECK(out.back() == 0.0f);
  gate.closed = false;
  streamer.wait_until_idle();
  play(40, true);
  CHECK(out.back() == 1.0f);
  const auto after = streamer.stats().late_blocks;
  play(40, true);
  CHECK(streamer.stats().late_blocks == after);
  const auto start = static_cast<std::size_t>(streamer.latency());
  const Signal sounding(out.begin() + static_cast<std::ptrdiff_t>(start), out.end());
  CHECK(largest_step(sounding) <= 1.01f / (0.005f * 44100));

  streamer.wait_until_idle();
  const auto signal = ramp(64 * 60);  // the latency after the gap, sample for sample
  const auto again = played(streamer, signal).front();
  for (std::size_t i = start; i < again.size(); ++i) CHECK(again[i] == signal[i - start]);
}

TEST_CASE("gaps of any length in a tone never click, however they follow each other") {
  constexpr int length = 220;
  Fade fade(1, length);
  Signal out;
  std::uint32_t seed = 1;
  const auto tone = [](std::size_t at) { return static_cast<float>(std::sin(0.03 * static_cast<double>(at))); };
  while (out.size() < 100000) {
    seed = seed * 1664525u + 1013904223u;
    const int count = 1 + static_cast<int>(seed >> 16) % 400;
    Signal part(static_cast<std::size_t>(count));
    for (std::size_t i = 0; i < part.size(); ++i) part[i] = tone(out.size() + i);
    float* const row = part.data();
    if ((seed & 0x8000u) != 0) {
      fade.let_through(&row, 0, count);
    } else {
      fade.fill_gap(&row, 0, count);
    }
    out.insert(out.end(), part.begin(), part.end());
  }
  CHECK(largest_step(out) < 0.03f + 2.1f / length);
}

TEST_CASE("a worker that is behind for a moment loses nothing within its deadline") {
  FakeEngine engine(method_spec("forward"), [](const MethodSpec& method, BlockView in, BlockView out) {
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
    FakeEngine::copy(method, in, out);
  });
  Streamer streamer(engine);
  streamer.prepare(stream_config("forward", 4096, 64, Mode::worker));
  for (int i = 0; i < 64 * 6; ++i) {
    one_vector(streamer);
    if (i % 64 == 40) streamer.wait_until_idle();  // 40 of its 64 vectors late, on however busy a machine
  }
  CHECK(streamer.stats().late_blocks == 0);
}

TEST_CASE("NaN and infinity never reach the output, the model is reset and the block is counted") {
  for (const float bad : {std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity()}) {
    int blocks = 0;
    FakeEngine engine(method_spec("forward"), [&](const MethodSpec& method, BlockView in, BlockView out) {
      FakeEngine::copy(method, in, out);
      if (++blocks == 3) out.data[17] = bad;
    });
    Streamer streamer(engine);
    streamer.prepare(stream_config("forward", 64, 64, Mode::in_place));
    for (int i = 0; i < 6; ++i) {
      const auto out = one_vector(streamer);
      CHECK(out.front() == (i == 2 ? 0.0f : 1.0f));
      CHECK(std::isfinite(out[17]));
    }
    CHECK(streamer.stats().nonfinite_blocks == 1);
    CHECK(engine.resets == 1);
  }
}

TEST_CASE("a model that throws gives silence, a counter and its sentence, once") {
  FakeEngine engine(method_spec("forward"),
                    [](const MethodSpec&, BlockView, BlockView) { throw EngineError("out of strings"); });
  Streamer streamer(engine);
  streamer.prepare(stream_config("forward", 64, 64, Mode::in_place));
  CHECK(one_vector(streamer).front() == 0.0f);
  CHECK(one_vector(streamer).front() == 0.0f);
  CHECK(streamer.stats().failed_blocks == 2);
  CHECK(streamer.take_error() == "out of strings");
  CHECK(streamer.take_error().empty());
}

TEST_CASE("process is silent before prepare and for more frames than promised") {
  FakeEngine engine(method_spec("forward"));
  Streamer streamer(engine);
  streamer.prepare(stream_config("forward", 64, 64, Mode::in_place));
  Signal memory(128, 1.0f);
  const float* in = memory.data();
  float* out = memory.data();
  streamer.process(&in, &out, 128);
  CHECK(memory == Signal(128, 0.0f));
}

TEST_CASE("a streamer may be destroyed while its worker computes") {
  for (int i = 0; i < 50; ++i) {
    FakeEngine engine(method_spec("forward"), [](const MethodSpec&, BlockView, BlockView) {
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
    });
    Streamer streamer(engine);
    streamer.prepare(stream_config("forward", 64, 64, Mode::worker));
    for (int vector = 0; vector < 5; ++vector) one_vector(streamer);
  }
}

TEST_CASE("messages run between blocks on the thread that computes") {
  FakeEngine engine(method_spec("forward"));
  Streamer streamer(engine);
  streamer.prepare(stream_config("forward", 64, 64, Mode::worker));
  std::thread::id where;
  CHECK(streamer.between_blocks([&](Engine&) { where = std::this_thread::get_id(); }));
  streamer.wait_until_idle();
  const bool elsewhere = where != std::thread::id() && where != std::this_thread::get_id();
  CHECK(elsewhere);
}

TEST_CASE("statistics tell how long blocks take and how much of real time that is") {
  FakeEngine engine(method_spec("forward"), [](const MethodSpec&, BlockView, BlockView out) {
    std::this_thread::sleep_for(std::chrono::milliseconds(2));
    std::fill_n(out.data, out.frames, 0.0f);
  });
  Streamer streamer(engine);
  auto config = stream_config("forward", 480, 48, Mode::in_place);
  config.sample_rate = 48000;
  streamer.prepare(config);
  for (int i = 0; i < 100; ++i) one_vector(streamer);
  const auto stats = streamer.stats();
  CHECK(stats.blocks == 10);
  CHECK(stats.p50_ms >= 2.0);
  CHECK(stats.p99_ms >= stats.p50_ms);
  CHECK(stats.max_ms >= stats.p99_ms);
  CHECK(stats.load >= 0.2);
}

TEST_CASE("a late block is counted once, however many vectors it takes, and once more after a reset") {
  Gate gate;
  FakeEngine engine(method_spec("forward"), [&](const MethodSpec& method, BlockView in, BlockView out) {
    gate.pass();
    FakeEngine::copy(method, in, out);
  });
  Streamer streamer(engine);
  streamer.prepare(stream_config("forward", 256, 64, Mode::worker));
  for (int round = 0; round < 3; ++round) {
    gate.closed = true;
    for (int i = 0; i < streamer.latency() / 64 + 3; ++i) one_vector(streamer);  // three of its four vectors are due
    CHECK(streamer.stats().late_blocks == 1);
    gate.closed = false;
    streamer.reset();
    CHECK(streamer.stats().late_blocks == 0);
  }
}

TEST_CASE("every counter begins anew") {
  StreamCounters counters;
  const auto all = {&counters.blocks,           &counters.late_blocks,   &counters.dropped_blocks,
                    &counters.nonfinite_blocks, &counters.failed_blocks, &counters.xruns_avoided};
  for (auto* counter : all) *counter = 3;
  counters.times.add(5.0);
  counters.clear();
  for (auto* counter : all) CHECK(*counter == 0);
  CHECK(counters.times.max_ms() == 0);
}

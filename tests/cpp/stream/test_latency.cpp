#include <doctest/doctest.h>

#include <numeric>

#include "fake_engine.h"
#include "stream/played.h"

using namespace luthier;

namespace {

/// The first sample that is not `signal` delayed by `latency`; -1: none.
int first_wrong(const Signal& signal, const Signal& out, int latency) {
  for (int i = 0; i < static_cast<int>(out.size()); ++i) {
    const float expected = i < latency ? 0.0f : signal[static_cast<std::size_t>(i - latency)];
    if (out[static_cast<std::size_t>(i)] != expected) return i;
  }
  return -1;
}

}  // namespace

TEST_CASE("every sample comes out exactly latency() samples later, in all modes, blocks and host vectors") {
  for (const auto mode : {Mode::in_place, Mode::worker, Mode::offline}) {
    for (const int block : {1, 64, 100, 512, 4096}) {
      for (const int vector : {1, 48, 64, 1500, 2048}) {
        FakeEngine engine(method_spec("forward"));
        Streamer streamer(engine);
        streamer.prepare(stream_config("forward", block, vector, mode));
        const auto signal = ramp(vector == 1 ? 2 * 4096 + 2000 : 30000);
        const auto out = played(streamer, signal).front();
        CAPTURE(static_cast<int>(mode));
        CAPTURE(block);
        CAPTURE(vector);
        CHECK(first_wrong(signal, out, streamer.latency()) == -1);
        CHECK(streamer.stats().late_blocks == 0);
        const int deadline = mode == Mode::in_place ? 0 : std::max(block, vector);
        CHECK(streamer.buffering_latency() == block - std::gcd(block, vector) + deadline);
      }
    }
  }
}

TEST_CASE("a block of 0 plays in place: no buffering when the host vector is a multiple of the unit") {
  FakeEngine engine(method_spec("encode", 1, 1, 1, 16));
  Streamer streamer(engine);
  streamer.prepare(stream_config("encode", 0, 64, Mode::worker));
  CHECK(streamer.config().mode == Mode::in_place);
  CHECK(streamer.buffering_latency() == 0);
  streamer.prepare(stream_config("encode", -5, 24, Mode::worker));
  CHECK(streamer.config().block == 16);
  CHECK(streamer.buffering_latency() == 16 - 8);
}

TEST_CASE("a block is rounded up to what all methods and the hop need") {
  FakeEngine engine(method_spec("encode", 1, 1, 1, 6));
  engine.spec_.hop_length = 4;
  Streamer streamer(engine);
  streamer.prepare(stream_config("encode", 100, 64, Mode::in_place));
  CHECK(streamer.config().block == 108);
}

TEST_CASE("the model's own delay is part of the latency, an unknown one counts as none") {
  auto method = method_spec("forward");
  method.delay = 300;
  FakeEngine engine(method);
  Streamer streamer(engine);
  streamer.prepare(stream_config("forward", 256, 64, Mode::in_place));
  CHECK(streamer.latency() == 256 - 64 + 300);
  engine.spec_.methods.front().delay = -1;
  streamer.prepare(stream_config("forward", 256, 64, Mode::in_place));
  CHECK(streamer.latency() == 256 - 64);
  CHECK(streamer.model_delay() == -1);
}

TEST_CASE("a longer deadline adds exactly its samples") {
  FakeEngine engine(method_spec("forward"));
  Streamer streamer(engine);
  auto config = stream_config("forward", 256, 64, Mode::worker);
  config.deadline = 1000;
  streamer.prepare(config);
  CHECK(streamer.buffering_latency() == 256 - 64 + 1000);
  const auto signal = ramp(8192);
  CHECK(first_wrong(signal, played(streamer, signal).front(), streamer.latency()) == -1);
}

TEST_CASE("wrong configurations are refused with the allowed values and the old stream plays on") {
  FakeEngine engine(method_spec("forward"));
  Streamer streamer(engine);
  streamer.prepare(stream_config("forward", 64, 64, Mode::in_place));
  CHECK_THROWS_WITH(streamer.prepare(stream_config("backward", 64, 64, Mode::in_place)),
                    "the model has no method 'backward': it has forward");
  CHECK_THROWS_WITH(streamer.prepare(stream_config("forward", 1000000000, 64, Mode::in_place)),
                    "block 1000000000 is out of range: allowed are 0 to 1048576 samples");
  CHECK_THROWS_AS(streamer.prepare(stream_config("forward", 64, 0, Mode::in_place)), EngineError);
  CHECK(streamer.is_prepared());
  const auto signal = ramp(640);
  CHECK(first_wrong(signal, played(streamer, signal).front(), 0) == -1);
}

TEST_CASE("huge blocks of many channels are refused before memory is asked for") {
  FakeEngine engine(method_spec("forward", 4096, 1, 4096, 1));
  Streamer streamer(engine);
  CHECK_THROWS_AS(streamer.prepare(stream_config("forward", 1 << 20, 64, Mode::worker)), EngineError);
}

TEST_CASE("reset starts again from silence with the same latency") {
  for (const auto mode : {Mode::in_place, Mode::worker, Mode::offline}) {
    FakeEngine engine(method_spec("forward"));
    Streamer streamer(engine);
    streamer.prepare(stream_config("forward", 512, 48, mode));
    const auto signal = ramp(48 * 100);
    const auto first = played(streamer, signal);
    streamer.reset();
    CHECK(engine.resets == 1);
    CHECK(played(streamer, signal) == first);
  }
}

TEST_CASE("a measured deadline leaves half as much again as blocks take, and a vector") {
  FakeEngine engine(method_spec("forward"));
  auto config = stream_config("forward", 4096, 64, Mode::worker);
  config.sample_rate = 44100;
  const int deadline = deadline_for(10.0, config, engine.spec());
  CHECK(deadline >= 1.5 * 441 + 64);
  CHECK(deadline <= 1.5 * 441 + 2 * 64 + 1);
}

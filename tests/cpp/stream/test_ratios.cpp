#include <doctest/doctest.h>

#include "fake_engine.h"
#include "stream/played.h"

using namespace luthier;

TEST_CASE("an input of ratio 8 sees the last sample of each group of 8, whatever the host vector") {
  for (const int vector : {1, 3, 48, 64, 100}) {
    Signal seen;
    FakeEngine engine(method_spec("decode", 1, 8, 1, 1), [&](const MethodSpec&, BlockView in, BlockView out) {
      CHECK(in.frames == 4);
      CHECK(out.frames == 32);
      seen.insert(seen.end(), in.data, in.data + in.frames);
      std::fill_n(out.data, out.frames, 0.0f);
    });
    Streamer streamer(engine);
    streamer.prepare(stream_config("decode", 32, vector, Mode::in_place));
    played(streamer, ramp(4800));
    REQUIRE(seen.size() == 600);
    for (std::size_t i = 0; i < seen.size(); ++i) CHECK(seen[i] == static_cast<float>(8 * (i + 1)));
  }
}

TEST_CASE("an output of ratio 8 holds each value for 8 samples after the latency") {
  for (const int vector : {1, 3, 48, 64, 100}) {
    float next = 0;
    FakeEngine engine(method_spec("encode", 1, 1, 1, 8), [&](const MethodSpec&, BlockView, BlockView out) {
      for (int i = 0; i < out.frames; ++i) out.data[i] = ++next;
    });
    Streamer streamer(engine);
    streamer.prepare(stream_config("encode", 32, vector, Mode::in_place));
    const auto out = played(streamer, ramp(4800)).front();
    for (int i = streamer.latency(); i < 4800; ++i) {
      CHECK(out[static_cast<std::size_t>(i)] == static_cast<float>((i - streamer.latency()) / 8 + 1));
    }
  }
}

TEST_CASE("channels keep their order when inputs and outputs share memory in reverse") {
  FakeEngine engine(method_spec("forward", 3, 1, 3, 1), [](const MethodSpec&, BlockView in, BlockView out) {
    for (int c = 0; c < 3; ++c) {
      for (int i = 0; i < in.frames; ++i) out.data[c * out.frames + i] = in.data[i] * static_cast<float>(c + 1);
    }
  });
  Streamer streamer(engine);
  streamer.prepare(stream_config("forward", 64, 64, Mode::in_place));
  const auto signal = ramp(640);
  const auto out = played(streamer, signal);
  for (std::size_t i = 0; i < signal.size(); ++i) {
    CHECK(out[0][i] == signal[i]);
    CHECK(out[2][i] == 3 * signal[i]);
  }
}

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "fake_engine.h"
#include "stream/played.h"
#include "stream/rate_bridge.h"
#include "stream/rate_converter.h"

using namespace luthier;

namespace {

constexpr double pi = 3.14159265358979323846;

Signal sine(double hz, double rate, int length) {
  Signal signal(static_cast<std::size_t>(length));
  for (int i = 0; i < length; ++i)
    signal[static_cast<std::size_t>(i)] = static_cast<float>(std::sin(2 * pi * hz * i / rate));
  return signal;
}

Signal impulse(int at, int length) {
  Signal signal(static_cast<std::size_t>(length), 0.0f);
  signal[static_cast<std::size_t>(at)] = 1.0f;
  return signal;
}

int peak_of(const Signal& signal) {
  return static_cast<int>(std::max_element(signal.begin(), signal.end()) - signal.begin());
}

FakeEngine engine_of_rate(int rate, MethodSpec method = method_spec("forward")) {
  FakeEngine engine(std::move(method));
  engine.spec_.sample_rate = rate;
  return engine;
}

StreamConfig at_rate(int block, int vector, Mode mode, double rate) {
  auto config = stream_config("forward", block, vector, mode);
  config.sample_rate = rate;
  return config;
}

}  // namespace

TEST_CASE("an impulse through a model of another rate comes out as late as reported, for every block and vector") {
  for (const int model_rate : {44100, 48000, 22050, 96000}) {
    for (const double host : {44100.0, 48000.0, 88200.0}) {
      for (const auto mode : {Mode::in_place, Mode::worker}) {
        for (const int vector : {1, 64, 1500}) {
          auto engine = engine_of_rate(model_rate);
          Streamer streamer(engine);
          streamer.prepare(at_rate(512, vector, mode, host));
          const int length = vector == 1 ? 8000 : 16000;
          const int late = peak_of(played(streamer, impulse(3000, length)).front()) - 3000;
          CAPTURE(model_rate);
          CAPTURE(host);
          CAPTURE(vector);
          // the latency between two rates is not whole: it is reported to the nearest sample
          CHECK(std::abs(late - streamer.latency()) <= (model_rate == host ? 0 : 1));
          CHECK(engine.rate == model_rate);
        }
      }
    }
  }
}

TEST_CASE("a tone keeps its pitch and level to 80 dB when host and model differ") {
  auto engine = engine_of_rate(48000);
  Streamer streamer(engine);
  streamer.prepare(at_rate(512, 64, Mode::worker, 44100));
  const auto tone = sine(1000, 44100, 44096);
  const auto out = played(streamer, tone).front();
  // the exact latency is not whole, so compare with sine and cosine of the same pitch
  double in_phase = 0, quadrature = 0, rest = 0;
  const int from = 20000, count = 22050;
  for (int i = from; i < from + count; ++i) {
    in_phase += out[static_cast<std::size_t>(i)] * std::sin(2 * pi * 1000 * i / 44100) * 2 / count;
    quadrature += out[static_cast<std::size_t>(i)] * std::cos(2 * pi * 1000 * i / 44100) * 2 / count;
  }
  for (int i = from; i < from + count; ++i) {
    const double tone_there =
        in_phase * std::sin(2 * pi * 1000 * i / 44100) + quadrature * std::cos(2 * pi * 1000 * i / 44100);
    rest = std::max(rest, std::fabs(out[static_cast<std::size_t>(i)] - tone_there));
  }
  CHECK(std::hypot(in_phase, quadrature) == doctest::Approx(1.0).epsilon(1e-3));
  CHECK(rest < 1e-4);
}

TEST_CASE("a resampled stream has no gap in 20 seconds of sound") {
  auto engine = engine_of_rate(48000);
  Streamer streamer(engine);
  streamer.prepare(at_rate(256, 64, Mode::in_place, 44100));
  const auto out = played(streamer, Signal(44100 * 20, 1.0f)).front();
  const auto [lowest, highest] = std::minmax_element(out.begin() + 2000, out.end());
  CHECK(*lowest > 0.999f);
  CHECK(*highest < 1.001f);
}

TEST_CASE("control values are held between rates, and their steps do not ring") {
  auto engine = engine_of_rate(48000, method_spec("forward", 1, 16, 1, 16));
  Streamer streamer(engine);
  streamer.prepare(at_rate(64, 64, Mode::in_place, 44100));
  Signal steps(8192, 0.0f);
  std::fill(steps.begin() + 4000, steps.end(), 1.0f);
  const auto out = played(streamer, steps).front();
  for (const float value : out) CHECK((value == 0.0f || value == 1.0f));
  CHECK(out.back() == 1.0f);
}

TEST_CASE("without resampling a model of another rate is refused with both rates") {
  auto engine = engine_of_rate(48000);
  Streamer streamer(engine);
  auto config = at_rate(256, 64, Mode::worker, 44100);
  config.resample = false;
  CHECK_THROWS_WITH(
      streamer.prepare(config),
      "the model was made for 48000 Hz and this host runs at 44100 Hz: send 'resample 1', or change the host");
}

TEST_CASE("voices of a batch are streamed side by side, each with its own channels") {
  FakeEngine engine(method_spec("forward", 1, 1, 2, 1), [](const MethodSpec& method, BlockView in, BlockView out) {
    const int voices = in.channels / method.in_channels;
    CHECK(out.channels == 2 * voices);
    for (int i = 0; i < out.channels * out.frames; ++i) out.data[i] = static_cast<float>(i / out.frames);
  });
  Streamer streamer(engine);
  auto config = stream_config("forward", 64, 64, Mode::in_place);
  config.batch = 3;
  streamer.prepare(config);
  const auto out = played(streamer, ramp(640));
  REQUIRE(out.size() == 6);
  for (std::size_t c = 0; c < out.size(); ++c) CHECK(out[c].back() == static_cast<float>(c));
  config.batch = 0;
  CHECK_THROWS_AS(streamer.prepare(config), EngineError);
}

TEST_CASE("two conversions delay the sound by no more than they need") {
  for (const auto& [host_rate, model_rate] : {std::pair{44100.0, 48000.0}, {48000.0, 44100.0}, {96000.0, 44100.0}}) {
    constexpr int vector = 64, room = 4096;
    RateConverter to_model(1, model_rate / host_rate, RateConverter::Kind::audio);
    RateConverter to_host(1, host_rate / model_rate, RateConverter::Kind::audio);
    std::vector<float> silence(vector), between(room), out(room);
    const float* in = silence.data();
    float *middle = between.data(), *end = out.data();
    int balance = 0, lowest = 0;
    for (int i = 0; i < 5000; ++i) {
      const float* converted = middle;
      const int count = to_model.process(&in, vector, &middle, room);
      balance += to_host.process(&converted, count, &end, room) - vector;
      lowest = std::min(lowest, balance);
    }
    const RateBridge bridge(method_spec("forward"), host_rate, model_rate, vector);
    CAPTURE(host_rate);
    CHECK(bridge.delay() >= -lowest);
    CHECK(bridge.delay() <= 1 - lowest);
  }
}

TEST_CASE("a model of a very low rate is as late as reported, and has no gaps") {
  for (const double host : {44100.0, 192000.0}) {
    for (const int vector : {64, 4096}) {
      CAPTURE(host);
      CAPTURE(vector);
      auto engine = engine_of_rate(1000);
      Streamer streamer(engine);
      streamer.prepare(at_rate(0, vector, Mode::in_place, host));
      const int length = static_cast<int>(host) * 2 / vector * vector;
      const auto ones = played(streamer, Signal(static_cast<std::size_t>(length), 1.0f))[0];
      // half a step arrives when the impulse would
      const auto half = std::find_if(ones.begin(), ones.end(), [](float x) { return x >= 0.5f; }) - ones.begin();
      CHECK(std::abs(static_cast<double>(half) - streamer.latency()) < 0.002 * host);
      const auto settled = ones.begin() + streamer.latency() + static_cast<std::ptrdiff_t>(0.2 * host);
      REQUIRE(settled < ones.end());
      CHECK(*std::min_element(settled, ones.end()) > 0.9f);
    }
  }
}

#include <doctest/doctest.h>

#include "fake_engine.h"
#include "stream/played.h"

using namespace luthier;

namespace {

constexpr int delay = 7;

EventSpec event_spec(const std::string& name, EventKind kind, std::vector<int> channels) {
  EventSpec event;
  event.name = name;
  event.kind = kind;
  for (const int channel : channels) event.labels.push_back("channel" + std::to_string(channel));
  event.channels = std::move(channels);
  return event;
}

/// Gives its input back, and again on a second channel times two.
FakeEngine doubled(std::vector<EventSpec> events, int ratio = 1) {
  auto method = method_spec("forward", 1, ratio, 2, ratio);
  method.events = std::move(events);
  method.event_inputs = {event_spec("hit", EventKind::impulse, {0})};
  return FakeEngine(method, [](const MethodSpec&, BlockView in, BlockView out) {
    for (int i = 0; i < in.frames; ++i) {
      out.data[i] = in.data[i];
      out.data[in.frames + i] = 2 * in.data[i];
    }
  });
}

Signal impulses(int length, const std::vector<int>& places) {
  Signal signal(static_cast<std::size_t>(length));
  for (const int place : places) signal[static_cast<std::size_t>(place)] = 0.5f;
  return signal;
}

struct Told {
  std::int64_t at;
  StreamEvent event;
};

/// Plays, and tells of each event at which sample of everything played it was.
std::vector<Told> told_of(Streamer& streamer, const Signal& signal, std::vector<Signal>* sound = nullptr) {
  const int vector = streamer.config().host_vector;
  std::vector<Told> told;
  if (sound != nullptr) sound->assign(2, {});
  for (std::size_t at = 0; at + static_cast<std::size_t>(vector) <= signal.size();
       at += static_cast<std::size_t>(vector)) {
    const auto heard = played(streamer, Signal(signal.begin() + static_cast<std::ptrdiff_t>(at),
                                               signal.begin() + static_cast<std::ptrdiff_t>(at) + vector));
    for (std::size_t c = 0; sound != nullptr && c < 2; ++c) {
      (*sound)[c].insert((*sound)[c].end(), heard[c].begin(), heard[c].end());
    }
    for (const auto& event : streamer.events()) told.push_back({static_cast<std::int64_t>(at) + event.at, event});
  }
  return told;
}

std::int64_t loudest(const Signal& signal) { return std::max_element(signal.begin(), signal.end()) - signal.begin(); }

}  // namespace

TEST_CASE("an impulse is told at exactly the sample at which it plays, whatever the mode and the sizes") {
  for (const auto mode : {Mode::in_place, Mode::worker, Mode::offline}) {
    for (const int vector : {1, 64, 100, 2048}) {
      for (const int block : {0, 64, 777, 4096}) {
        auto engine = doubled({event_spec("drum", EventKind::impulse, {0, 1})});
        Streamer streamer(engine);
        streamer.prepare(stream_config("forward", mode == Mode::in_place ? 0 : std::max(1, block), vector, mode));
        std::vector<Signal> sound;
        const auto told = told_of(streamer, impulses(30000, {3, 5000, 5001, 9999}), &sound);
        REQUIRE(told.size() == 8);
        for (std::size_t i = 0; i < 8; ++i) {
          const auto& [at, event] = told[i];
          CHECK(event.channel == static_cast<int>(i % 2));
          CHECK(event.values[0] == doctest::Approx(0.5 * (1 + event.channel)));
          CHECK(sound[static_cast<std::size_t>(event.channel)][static_cast<std::size_t>(at)] == event.values[0]);
        }
      }
    }
  }
}

TEST_CASE("an impulse keeps its place between different rates, where its sound is smeared") {
  for (const double host : {44100.0, 48000.0, 96000.0, 16000.0}) {
    for (const auto mode : {Mode::in_place, Mode::worker}) {
      auto engine = doubled({event_spec("drum", EventKind::impulse, {0})});
      engine.spec_.sample_rate = 22050;
      engine.spec_.methods[0].delay = delay;
      Streamer streamer(engine);
      auto config = stream_config("forward", 512, 64, mode);
      config.sample_rate = host;
      streamer.prepare(config);
      streamer.add_event(0, 1.0f, 17);  // an impulse for the model, and none for the bridge
      std::vector<Signal> sound;
      const auto told = told_of(streamer, Signal(40000), &sound);
      REQUIRE(told.size() == 1);
      CHECK(told[0].event.values[0] == 1.0f);
      CHECK(std::abs(told[0].at - loudest(sound[0])) <= 1);
      const auto expected = 17 + streamer.buffering_latency();
      CHECK(std::abs(told[0].at - expected) <= 1 + host / 22050);
    }
  }
}

TEST_CASE("an event that is put in is at its sample, and in the group that it falls into") {
  for (const int ratio : {1, 16}) {
    for (const auto mode : {Mode::in_place, Mode::worker}) {
      auto engine = doubled({event_spec("drum", EventKind::impulse, {0})}, ratio);
      Streamer streamer(engine);
      streamer.prepare(stream_config("forward", mode == Mode::in_place ? 0 : 256, 64, mode));
      told_of(streamer, Signal(640));
      streamer.add_event(0, 0.75f, 37);
      std::vector<Signal> sound;
      const auto told = told_of(streamer, Signal(4096), &sound);
      REQUIRE(told.size() == 1);
      CHECK(told[0].event.values[0] == 0.75f);
      CHECK(told[0].at == 37 / ratio * ratio + streamer.latency());
      CHECK(sound[0][static_cast<std::size_t>(told[0].at)] == 0.75f);
    }
  }
}

TEST_CASE("a choice is told when it has been another one for long enough, and is likely enough") {
  auto choice = event_spec("choice", EventKind::choice, {0, 1});
  choice.above = 0.5;
  choice.hold_ms = 10;
  auto method = method_spec("forward", 2, 1, 2, 1);
  method.events = {choice};
  FakeEngine engine(method);
  Streamer streamer(engine);
  auto config = stream_config("forward", 0, 100, Mode::in_place);
  config.sample_rate = 10000;
  streamer.prepare(config);
  std::vector<StreamEvent> told;
  std::vector<int> vectors;
  int count = 0;
  const auto play = [&](float first, float second) {
    Signal a(100, first), b(100, second), x(100), y(100);
    const float* in[] = {a.data(), b.data()};
    float* out[] = {x.data(), y.data()};
    streamer.process(in, out, 100);
    for (const auto& event : streamer.events()) {
      told.push_back(event);
      vectors.push_back(count);
    }
    ++count;
  };
  for (const auto& [first, second, times] : {std::tuple{0.2f, 0.4f, 3},
                                             {0.9f, 0.1f, 3},
                                             {0.3f, 0.6f, 1},
                                             {0.9f, 0.1f, 3},
                                             {0.4f, 0.3f, 3},
                                             {0.2f, 0.7f, 3}}) {
    for (int i = 0; i < times; ++i) play(first, second);
  }
  REQUIRE(told.size() == 2);
  CHECK(told[0].channel == 0);
  CHECK(told[0].values[0] == 0.9f);
  CHECK(vectors[0] == 4);  // ten milliseconds after it began
  CHECK(told[0].at == 0);
  CHECK(told[1].channel == 1);
  CHECK(vectors[1] == 14);
}

TEST_CASE("numbers are told together when one has moved by more than its step") {
  auto numbers = event_spec("pitch", EventKind::value, {0, 1});
  numbers.step = 0.3;
  auto engine = doubled({numbers}, 8);
  Streamer streamer(engine);
  streamer.prepare(stream_config("forward", 0, 64, Mode::in_place));
  Signal signal(256, 1.0f);
  std::fill_n(signal.begin() + 64, 64, 1.1f);
  std::fill_n(signal.begin() + 128, 128, 1.2f);
  const auto told = told_of(streamer, signal);
  REQUIRE(told.size() == 2);
  CHECK(told[0].at == 0);
  CHECK(told[1].at == 128);  // the second number is twice the first
  CHECK(told[1].event.count == 2);
  CHECK(told[1].event.values[0] == 1.2f);
  CHECK(told[1].event.values[1] == 2.4f);
}

TEST_CASE("what is more than there is room for is counted, and the sound goes on") {
  auto engine = doubled({event_spec("drum", EventKind::impulse, {0, 1})});
  Streamer streamer(engine);
  streamer.prepare(stream_config("forward", 0, 1024, Mode::in_place));
  const auto told = told_of(streamer, Signal(1024, 1.0f));
  CHECK(told.size() == 512);
  CHECK(streamer.stats().lost_events == 2 * 1024 - 512);
}

TEST_CASE("after an interruption nothing of before is told, and a choice is told anew") {
  auto engine = doubled({event_spec("drum", EventKind::impulse, {0}), event_spec("choice", EventKind::choice, {0, 1})});
  Streamer streamer(engine);
  streamer.prepare(stream_config("forward", 512, 64, Mode::worker));
  const auto before = told_of(streamer, impulses(4096, {100}));
  REQUIRE(before.size() == 4);  // silence is a choice of the first, before the impulse and after it
  told_of(streamer, impulses(64, {10}));
  streamer.begin_again();
  const auto after = told_of(streamer, Signal(4096));
  REQUIRE(after.size() == 1);
  CHECK(after[0].event.event == 1);
}

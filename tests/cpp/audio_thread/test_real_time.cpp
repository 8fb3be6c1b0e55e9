#include <doctest/doctest.h>
#include <pthread.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <functional>
#include <memory>
#include <thread>

#include "audio_thread/watch.h"
#include "engine/native/example.h"
#include "fake_engine.h"
#include "instrument/playing.h"
#include "stream/played.h"

namespace {

using namespace luthier;

#ifdef LUTHIER_REALTIME_SANITIZER
constexpr bool watch_ends_the_program = true;
#else
constexpr bool watch_ends_the_program = false;
#endif

/// A host that plays is never faster than its clock: for one that is, process() may wait.
constexpr double fast_rate = 400000;

void sleep_for_vector(int frames, double sample_rate) {
  std::this_thread::sleep_for(std::chrono::duration<double>(frames / sample_rate));
}

StreamConfig fast_config(int block, int vector, Mode mode) {
  auto config = stream_config("forward", block, vector, mode);
  config.sample_rate = fast_rate;
  return config;
}

int forbidden_calls_of_process(Streamer& streamer, int vectors) {
  Signal memory(static_cast<std::size_t>(streamer.config().host_vector), 1.0f);
  const float* in = memory.data();
  float* out = memory.data();
  Watch::reset();
  for (int i = 0; i < vectors; ++i) {
    {
      const Watch watch;
      streamer.process(&in, &out, streamer.config().host_vector);
    }
    sleep_for_vector(streamer.config().host_vector, streamer.config().sample_rate);
  }
  return Watch::forbidden_calls();
}

/// Behaves as badly as libtorch does: allocates in every block.
void allocating(const MethodSpec&, BlockView in, BlockView out) {
  const std::vector<float> copy(in.data, in.data + in.frames);
  std::copy(copy.begin(), copy.end(), out.data);
}

}  // namespace

/// Not among the others under a sanitizer, which ends the program here.
TEST_CASE("the watch sees allocations, locks, waits, threads and writes" * doctest::skip(watch_ends_the_program)) {
  Watch::reset();
  pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
  pthread_t thread{};
  ssize_t written = -1;
  {
    const Watch watch;
    void* volatile memory = malloc(8);
    free(memory);
    pthread_mutex_lock(&mutex);
    written = write(STDOUT_FILENO, "", 0);
    std::this_thread::sleep_for(std::chrono::nanoseconds(1));
  }
  pthread_mutex_unlock(&mutex);
  CHECK(written == 0);
  CHECK(Watch::forbidden_calls() >= 4);
  Watch::reset();
  {
    const Watch watch;
    pthread_create(&thread, nullptr, [](void* nothing) { return nothing; }, nullptr);
    pthread_join(thread, nullptr);
  }
  CHECK(Watch::forbidden_calls() >= 2);
}

TEST_CASE("process never allocates, frees, locks or writes while the worker computes") {
  for (const int vector : {48, 64, 1500}) {
    FakeEngine engine(method_spec("forward"), allocating);
    Streamer streamer(engine);
    streamer.prepare(fast_config(512, vector, Mode::worker));
    CHECK(forbidden_calls_of_process(streamer, 500) == 0);
    CHECK(streamer.stats().blocks > 0);
  }
}

TEST_CASE("process keeps the rule when results are late and blocks are dropped") {
  FakeEngine engine(method_spec("forward"), [](const MethodSpec& method, BlockView in, BlockView out) {
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
    allocating(method, in, out);
  });
  Streamer streamer(engine);
  streamer.prepare(fast_config(64, 64, Mode::worker));
  CHECK(forbidden_calls_of_process(streamer, 500) == 0);
  CHECK(streamer.stats().late_blocks > 0);
  CHECK(streamer.stats().dropped_blocks > 0);
}

TEST_CASE("process in place adds nothing to what the model does") {
  FakeEngine engine(method_spec("forward"));
  Streamer streamer(engine);
  streamer.prepare(fast_config(0, 64, Mode::in_place));
  CHECK(forbidden_calls_of_process(streamer, 500) == 0);
}

TEST_CASE("process keeps the rule when host and model have different rates") {
  for (const auto mode : {Mode::worker, Mode::in_place}) {
    FakeEngine engine(method_spec("forward"));
    engine.spec_.sample_rate = 48000;
    Streamer streamer(engine);
    streamer.prepare(stream_config("forward", 512, 64, mode));
    CHECK(forbidden_calls_of_process(streamer, 500) == 0);
  }
}

TEST_CASE("events that are told and put in, one or more than there is room for, keep the rule") {
  for (const double rate : {44100.0, 48000.0}) {
    for (const auto mode : {Mode::worker, Mode::in_place}) {
      auto method = method_spec("forward");
      for (const auto kind : {EventKind::impulse, EventKind::choice, EventKind::value}) {
        EventSpec event;
        event.name = name_of(kind);
        event.kind = kind;
        event.channels = {0};
        event.labels = {"sound"};
        method.events.push_back(event);
      }
      FakeEngine engine(method);
      engine.spec_.sample_rate = 48000;
      Streamer streamer(engine);
      auto config = stream_config("forward", 512, 1024, mode);
      config.sample_rate = rate;
      streamer.prepare(config);
      streamer.add_event(0, 1.0f, 5);
      CHECK(forbidden_calls_of_process(streamer, 20) == 0);
      const Watch watch;
      for (int i = 0; i < 600; ++i) streamer.add_event(0, 1.0f, i);
    }
  }
  CHECK(Watch::forbidden_calls() == 0);
}

TEST_CASE("an object keeps the rule while models are loaded, faded to and destroyed, and attributes set") {
  Playing playing;
  const auto audio_side = [&] {
    std::vector<float> memory(vector_size, 1.0f);
    const float* in = memory.data();
    float* out = memory.data();
    Watch::reset();
    for (int i = 0; i < 600; ++i) {
      {
        const Watch watch;
        playing.instrument.process(&in, &out, vector_size);
      }
      sleep_for_vector(vector_size, host_rate);
    }
    return Watch::forbidden_calls();
  };
  int forbidden = -1;
  std::atomic<bool> playing_on{true};
  std::thread audio([&] {
    forbidden = audio_side();
    playing_on = false;
  });
  for (int i = 0; playing_on; ++i) {
    playing.send("load", {i % 2 == 0 ? "double" : "other_rate"});
    playing.send("set", {"gain", double(i % 10)});
    playing.send(i % 3 == 0 ? "reset" : "latency");
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
    playing.instrument.poll();
  }
  audio.join();
  CHECK(forbidden == 0);
}

namespace {

/// process() of a streamer in time, while `send` is called again and again by a second thread.
int forbidden_calls_with_messages(Streamer& streamer, const std::function<void(int)>& send) {
  std::atomic<bool> plays{true};
  int forbidden = -1;
  std::thread audio([&] {
    forbidden = forbidden_calls_of_process(streamer, 1000);
    plays = false;
  });
  for (int i = 0; plays; ++i) {
    send(i);
    std::this_thread::sleep_for(std::chrono::microseconds(200));
  }
  audio.join();
  return forbidden;
}

}  // namespace

TEST_CASE("attributes glide and are asked for, and models are reset, without a forbidden call in any mode") {
  const auto file = test::example_file();
  for (const auto mode : {Mode::in_place, Mode::worker}) {
    const auto engine = file.load();
    Streamer streamer(*engine);
    streamer.prepare(fast_config(64, 64, mode));
    const auto send = [&](int i) {
      streamer.set("noise_gain", {0.1 * (i % 10)}, i % 3 == 0 ? 0.0 : 5.0);
      streamer.set("latent_scale", {0.1 * (i % 7)});
      streamer.set("learn_source", {1.0});
      const auto values = std::make_shared<Atoms>();
      values->reserve(8);
      streamer.between_blocks([values](Engine& asked) { asked.read_attribute("noise_gain", *values); });
      if (i % 10 == 0) streamer.between_blocks([](Engine& asked) { asked.reset(); });
      streamer.poll();
    };
    CHECK(forbidden_calls_with_messages(streamer, send) == 0);
    CHECK(streamer.stats().blocks > 0);
  }
}

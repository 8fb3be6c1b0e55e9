#include <doctest/doctest.h>
#include <pthread.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <thread>

#include "audio_thread/watch.h"
#include "fake_engine.h"
#include "instrument/playing.h"
#include "stream/played.h"

namespace {

using namespace luthier;

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
    std::this_thread::sleep_for(std::chrono::microseconds(100));
  }
  return Watch::forbidden_calls();
}

/// Behaves as badly as libtorch does: allocates in every block.
void allocating(const MethodSpec&, BlockView in, BlockView out) {
  const std::vector<float> copy(in.data, in.data + in.frames);
  std::copy(copy.begin(), copy.end(), out.data);
}

}  // namespace

TEST_CASE("the watch sees allocations, locks, waits, threads and writes") {
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
    streamer.prepare(stream_config("forward", 512, vector, Mode::worker));
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
  streamer.prepare(stream_config("forward", 64, 64, Mode::worker));
  CHECK(forbidden_calls_of_process(streamer, 500) == 0);
  CHECK(streamer.stats().late_blocks > 0);
  CHECK(streamer.stats().dropped_blocks > 0);
}

TEST_CASE("process in place adds nothing to what the model does") {
  FakeEngine engine(method_spec("forward"));
  Streamer streamer(engine);
  streamer.prepare(stream_config("forward", 0, 64, Mode::in_place));
  CHECK(forbidden_calls_of_process(streamer, 500) == 0);
}

TEST_CASE("process keeps the rule when host and model have different rates") {
  for (const auto mode : {Mode::worker, Mode::in_place}) {
    FakeEngine engine(method_spec("forward"));
    engine.spec_.sample_rate = 48000;
    Streamer streamer(engine);
    streamer.prepare(stream_config("forward", 512, 64, mode));
    CHECK(forbidden_calls_of_process(streamer, 1000) == 0);
  }
}

TEST_CASE("an object keeps the rule while models are loaded, faded to and destroyed, and attributes set") {
  Playing playing;
  const auto audio_side = [&] {
    std::vector<float> memory(vector_size, 1.0f);
    const float* in = memory.data();
    float* out = memory.data();
    Watch::reset();
    for (int i = 0; i < 3000; ++i) {
      {
        const Watch watch;
        playing.instrument.process(&in, &out, vector_size);
      }
      std::this_thread::sleep_for(std::chrono::microseconds(200));
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

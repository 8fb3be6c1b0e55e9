// Replaces the functions an audio thread must not call and counts who calls them. Its own executable, because the
// replacement holds for the whole program.
#include <dlfcn.h>
#include <doctest/doctest.h>
#include <pthread.h>
#include <unistd.h>

#include <chrono>
#include <thread>

#include "fake_engine.h"
#include "stream/played.h"

extern "C" {
void* __libc_malloc(std::size_t);
void* __libc_calloc(std::size_t, std::size_t);
void* __libc_realloc(void*, std::size_t);
void __libc_free(void*);
}

namespace {

thread_local bool watched = false;
thread_local int forbidden_calls = 0;

void note() {
  if (watched) ++forbidden_calls;
}

template <class Function>
Function original(Function, const char* name) {
  return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

}  // namespace

extern "C" {

void* malloc(std::size_t size) {
  note();
  return __libc_malloc(size);
}

void* calloc(std::size_t count, std::size_t size) {
  note();
  return __libc_calloc(count, size);
}

void* realloc(void* memory, std::size_t size) {
  note();
  return __libc_realloc(memory, size);
}

void free(void* memory) {
  note();
  __libc_free(memory);
}

int pthread_mutex_lock(pthread_mutex_t* mutex) {
  static const auto real = original(&pthread_mutex_lock, "pthread_mutex_lock");
  note();
  return real(mutex);
}

ssize_t write(int file, const void* data, std::size_t size) {
  static const auto real = original(&write, "write");
  note();
  return real(file, data, size);
}

}  // extern "C"

namespace {

using namespace luthier;

int forbidden_calls_of_process(Streamer& streamer, int vectors) {
  Signal memory(static_cast<std::size_t>(streamer.config().host_vector), 1.0f);
  const float* in = memory.data();
  float* out = memory.data();
  forbidden_calls = 0;
  for (int i = 0; i < vectors; ++i) {
    watched = true;
    streamer.process(&in, &out, streamer.config().host_vector);
    watched = false;
    std::this_thread::sleep_for(std::chrono::microseconds(100));
  }
  return forbidden_calls;
}

/// Behaves as badly as libtorch does: allocates in every block.
void allocating(const MethodSpec&, BlockView in, BlockView out) {
  const std::vector<float> copy(in.data, in.data + in.frames);
  std::copy(copy.begin(), copy.end(), out.data);
}

}  // namespace

TEST_CASE("the watch sees allocations, locks and writes") {
  forbidden_calls = 0;
  pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
  watched = true;
  void* volatile memory = malloc(8);
  free(memory);
  pthread_mutex_lock(&mutex);
  const auto written = write(STDOUT_FILENO, "", 0);
  watched = false;
  pthread_mutex_unlock(&mutex);
  CHECK(written == 0);
  CHECK(forbidden_calls == 4);
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

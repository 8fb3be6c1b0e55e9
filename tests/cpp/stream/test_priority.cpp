#include <doctest/doctest.h>
#include <pthread.h>
#include <sched.h>

#include <atomic>
#include <thread>

#include "fake_engine.h"
#include "stream/played.h"
#include "stream/priority.h"
#include "stream/task_thread.h"

using namespace luthier;

namespace {

bool become_real_time(int priority) {
  sched_param parameters{};
  parameters.sched_priority = priority;
  return pthread_setschedparam(pthread_self(), SCHED_FIFO, &parameters) == 0;
}

/// What `action` gives on a thread of this real-time priority; -1 where the system grants none.
template <class Action>
int on_real_time_thread(int priority, Action action) {
  int result = -1;
  std::thread([&] {
    if (become_real_time(priority)) result = action();
  }).join();
  return result;
}

/// Priority of the worker of a stream that is fed by the calling thread.
int priority_of_worker() {
  std::atomic<int> found{-1};
  FakeEngine engine(method_spec("forward"), [&](const MethodSpec& method, BlockView in, BlockView out) {
    found = own_priority();
    FakeEngine::copy(method, in, out);
  });
  Streamer streamer(engine);
  streamer.prepare(stream_config("forward", 64, 64, Mode::worker));
  played(streamer, ramp(640));
  return found;
}

}  // namespace

TEST_CASE("the worker is an ordinary thread for an ordinary host") { CHECK(priority_of_worker() == 0); }

TEST_CASE("a real-time host gets a real-time worker that is clearly below it") {
  const int found = on_real_time_thread(50, [] { return priority_of_worker(); });
  if (found == -1) return;  // this user may not have real-time threads
  CHECK(found == 40);
  CHECK(on_real_time_thread(3, [] { return priority_of_worker(); }) == 1);
}

TEST_CASE("a helper thread is ordinary even when a real-time host starts it") {
  const int found = on_real_time_thread(50, [] {
    std::atomic<int> inside{-1};
    TaskThread helper;
    helper.post([&] { inside = own_priority(); });
    while (inside == -1) std::this_thread::yield();
    return inside.load();
  });
  CHECK(found <= 0);
}

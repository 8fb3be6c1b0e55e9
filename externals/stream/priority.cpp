#include "stream/priority.h"

#include <pthread.h>
#include <sched.h>

#include <algorithm>

namespace luthier {
namespace {

constexpr int steps_below_host = 10;

bool set_own(int policy, int priority) noexcept {
  sched_param parameters{};
  parameters.sched_priority = priority;
  return pthread_setschedparam(pthread_self(), policy, &parameters) == 0;
}

}  // namespace

#if defined(__APPLE__) || defined(_WIN32)

// macOS and Windows rank audio threads by time constraints and classes, not by numbers.
int own_priority() noexcept { return 0; }

#else

int own_priority() noexcept {
  const int policy = sched_getscheduler(0);
  sched_param parameters{};
  if ((policy != SCHED_FIFO && policy != SCHED_RR) || sched_getparam(0, &parameters) != 0) return 0;
  return parameters.sched_priority;
}

#endif

void become_ordinary() noexcept { set_own(SCHED_OTHER, 0); }

void step_below(int host_priority) noexcept {
  const int wanted = std::max(sched_get_priority_min(SCHED_FIFO), host_priority - steps_below_host);
  if (host_priority <= 0 || !set_own(SCHED_FIFO, wanted)) become_ordinary();
}

}  // namespace luthier

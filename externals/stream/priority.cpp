#include "stream/priority.h"

#include <pthread.h>

#ifdef __APPLE__
#include <pthread/qos.h>

namespace luthier {

// macOS ranks audio threads by time constraints and all others by classes of service; to it, priority 0 of SCHED_OTHER
// is the lowest there is, and a thread whose priority was set by number has no class any more.

int own_priority() noexcept { return 0; }

void become_ordinary() noexcept { pthread_set_qos_class_self_np(QOS_CLASS_USER_INITIATED, 0); }

/// The highest class, which is still below every audio thread of the system.
void step_below(int) noexcept { pthread_set_qos_class_self_np(QOS_CLASS_USER_INTERACTIVE, 0); }

}  // namespace luthier

#else

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

#ifdef _WIN32

// Windows ranks audio threads by classes, not by numbers.
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

#endif

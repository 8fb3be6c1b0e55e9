#include "hosts/max/event_clock.h"

#include <algorithm>
#include <utility>

namespace luthier {
namespace {

constexpr std::size_t most_waiting = 1024;
/// The scheduler counts in milliseconds.
constexpr double rounding_ms = 1e-3;

double now() noexcept {
  double milliseconds = 0;
  clock_getftime(&milliseconds);
  return milliseconds;
}

}  // namespace

EventClock::EventClock(Send send)
    : send_(std::move(send)), clock_(clock_new(this, max_method(tick))), waiting_(most_waiting) {}

EventClock::~EventClock() {
  clock_unset(clock_);
  freeobject(clock_);
}

bool EventClock::add(const HostEvent& event, double sample_ms) noexcept {
  const double delay = static_cast<double>(event.event.at) * sample_ms;
  const bool fits = waiting_.push({event, now() + delay});
  arm(delay);
  return fits;
}

void EventClock::arm(double delay_ms) noexcept {
  if (!is_armed_.exchange(true, std::memory_order_acq_rel)) clock_fdelay(clock_, delay_ms);
}

void EventClock::tick(EventClock* self) { self->send_due(); }

void EventClock::send_due() {
  const double time = now() + rounding_ms;
  while (has_next_ || waiting_.pop(next_)) {
    has_next_ = next_.at > time;
    if (has_next_) return clock_fdelay(clock_, next_.at - time);  // stays armed
    send_(next_.event);
  }
  is_armed_.store(false, std::memory_order_release);
  if (!waiting_.is_empty()) arm(0);  // it came while this one ended
}

}  // namespace luthier

#include "hosts/pd/event_clock.h"

#include "hosts/pd/pd_function.h"

namespace luthier {
namespace {

constexpr std::size_t most_waiting = 1024;
/// Into the sample, so that what is rounded in milliseconds stays in it.
constexpr double within_sample = 0.25;

}  // namespace

EventClock::EventClock(Send send) : send_(std::move(send)), clock_(clock_new(this, pd_function<t_method>(tick))) {
  waiting_.reserve(most_waiting);
}

EventClock::~EventClock() { clock_free(clock_); }

bool EventClock::add(const HostEvent& event, double sample_ms) noexcept {
  if (waiting_.size() == most_waiting) return false;
  const double sample = static_cast<double>(event.event.at) + within_sample;
  waiting_.push_back({event, clock_getsystimeafter(sample * sample_ms)});
  if (waiting_.size() == 1) set_clock();
  return true;
}

void EventClock::set_clock() noexcept {
  if (!waiting_.empty()) clock_set(clock_, waiting_.front().at);
}

/// One at a time, and the next is arranged before: what is sent may come back as a message that ends the object.
void EventClock::tick(EventClock* self) {
  if (self->waiting_.empty()) return;
  const auto event = self->waiting_.front().event;
  self->waiting_.erase(self->waiting_.begin());
  self->set_clock();
  self->send_(event);
}

}  // namespace luthier

// Sends the events of an object from Max's scheduler: at the time of their sample, as near as the scheduler comes. With
// "Scheduler in Audio Interrupt" it comes once a signal vector, so that the signal outlet is what has the sample.
#pragma once

#include <atomic>
#include <functional>

#include "hosts/max/max_api.h"
#include "instrument/events.h"
#include "stream/ring_buffer.h"

namespace luthier {

class EventClock {
 public:
  using Send = std::function<void(const HostEvent&)>;

  explicit EventClock(Send send);
  ~EventClock();
  EventClock(const EventClock&) = delete;
  EventClock& operator=(const EventClock&) = delete;

  /// Audio side. The event belongs to a sample of the vector that was just computed. False when too many wait.
  bool add(const HostEvent& event, double sample_ms) noexcept;

 private:
  struct Waiting {
    HostEvent event;
    double at = 0;
  };

  static void tick(EventClock* self);
  void send_due();
  void arm(double delay_ms) noexcept;

  Send send_;
  void* clock_;
  RingBuffer<Waiting> waiting_;
  /// On the scheduler's thread: the first that was not due yet.
  Waiting next_;
  bool has_next_ = false;
  /// The clock is set, or its thread is about to look again.
  std::atomic<bool> is_armed_{false};
};

}  // namespace luthier

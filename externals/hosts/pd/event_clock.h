// Sends the events of an object at their time. A message cannot go back into the vector that was just computed, so each
// goes out one vector after its sample has left the signal outlet, at the same place within it: what counts by logical
// time, as [vline~] and [timer] do, has it exactly.
#pragma once

#include <m_pd.h>

#include <functional>
#include <vector>

#include "instrument/events.h"

namespace luthier {

class EventClock {
 public:
  using Send = std::function<void(const HostEvent&)>;

  explicit EventClock(Send send);
  ~EventClock();
  EventClock(const EventClock&) = delete;
  EventClock& operator=(const EventClock&) = delete;

  /// In perform(): the event belongs to a sample of the vector that was just computed. False when too many wait.
  bool add(const HostEvent& event, double sample_ms) noexcept;

 private:
  struct Waiting {
    HostEvent event;
    double at;
  };

  static void tick(EventClock* self);
  void set_clock() noexcept;

  Send send_;
  t_clock* clock_;
  /// In the order of time, in the memory that was made for it.
  std::vector<Waiting> waiting_;
};

}  // namespace luthier

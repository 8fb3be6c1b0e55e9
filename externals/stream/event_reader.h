// Reads events off the outputs of a method, where they are played: a block that is late is never told of, and what
// plays instead of it changes no choice.
#pragma once

#include <vector>

#include "contract/model_spec.h"
#include "stream/block_adapter.h"
#include "stream/stream_event.h"

namespace luthier {

/// Keeps events in the order of their time, and never more than there was room for.
class EventList {
 public:
  explicit EventList(std::size_t room) : room_(room) { events_.reserve(room); }
  /// False when it is full.
  bool add(const StreamEvent& event) noexcept;
  /// Moves those before `end` to `to`.
  void take_before(std::int64_t end, EventList& to) noexcept;
  /// Gives each another place; their order stays.
  template <class Place>
  void place(Place place) noexcept {
    for (auto& event : events_) event.at = place(event.at);
  }
  void clear() noexcept { events_.clear(); }
  const std::vector<StreamEvent>& events() const noexcept { return events_; }

 private:
  std::size_t room_;
  std::vector<StreamEvent> events_;
};

class EventReader {
 public:
  /// `method` as the model has it, at `rate` samples a second.
  EventReader(const MethodSpec& method, int batch, double rate);

  /// Audio side. Adds what samples [from, from + count) of a block tell, which are samples [at, at + count) of the
  /// stream. Returns how many events found no room.
  int read(const Slot& slot, int from, int count, std::int64_t at, EventList& found) noexcept;
  /// Audio side. The sound begins anew: so does every choice.
  void forget() noexcept;

 private:
  /// Of one event in one voice.
  struct Told {
    int choice = -1, candidate = -1;
    std::int64_t candidate_since = 0, told_at = 0;
    bool has_told = false;
    std::array<float, max_event_values> values{};
  };
  struct Group {
    const float* row;  ///< the event's voice: its first channel
    int values;        ///< of a channel in a block
    int frame;
    std::int64_t at;
  };

  int read_event(int event, int voice, const Group& group, EventList& found) noexcept;
  int read_impulses(const EventSpec& spec, StreamEvent& event, const Group& group, EventList& found) noexcept;
  int read_choice(const EventSpec& spec, Told& told, StreamEvent& event, const Group& group, EventList& found) noexcept;
  int read_numbers(const EventSpec& spec, Told& told, StreamEvent& event, const Group& group,
                   EventList& found) noexcept;
  double samples_of(double milliseconds) const noexcept { return milliseconds * rate_ / 1000.0; }

  MethodSpec method_;
  int batch_;
  double rate_;
  /// One a voice and event, the events of a voice together.
  std::vector<Told> told_;
};

}  // namespace luthier

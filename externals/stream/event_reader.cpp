#include "stream/event_reader.h"

#include <algorithm>
#include <cmath>

namespace luthier {

bool EventList::add(const StreamEvent& event) noexcept {
  if (events_.size() == room_) return false;
  const auto later = [](const StreamEvent& a, const StreamEvent& b) { return a.at < b.at; };
  events_.insert(std::upper_bound(events_.begin(), events_.end(), event, later), event);
  return true;
}

void EventList::take_before(std::int64_t end, EventList& to) noexcept {
  const auto first_left =
      std::find_if(events_.begin(), events_.end(), [end](const StreamEvent& event) { return event.at >= end; });
  std::for_each(events_.begin(), first_left, [&](const StreamEvent& event) { to.add(event); });
  events_.erase(events_.begin(), first_left);
}

EventReader::EventReader(const MethodSpec& method, int batch, double rate)
    : method_(method), batch_(batch), rate_(rate), told_(method.events.size() * static_cast<std::size_t>(batch)) {}

void EventReader::forget() noexcept { std::fill(told_.begin(), told_.end(), Told()); }

int EventReader::read(const Slot& slot, int from, int count, std::int64_t at, EventList& found) noexcept {
  const int ratio = method_.out_ratio;
  const int values = static_cast<int>(slot.out.size()) / (method_.out_channels * batch_);
  int lost = 0;
  for (int frame = (from + ratio - 1) / ratio; frame * ratio < from + count; ++frame) {
    for (int voice = 0; voice < batch_; ++voice) {
      const float* row = slot.out.data() + static_cast<std::ptrdiff_t>(voice) * method_.out_channels * values;
      for (std::size_t event = 0; event < method_.events.size(); ++event) {
        lost += read_event(static_cast<int>(event), voice, {row, values, frame, at + frame * ratio - from}, found);
      }
    }
  }
  return lost;
}

int EventReader::read_event(int number, int voice, const Group& group, EventList& found) noexcept {
  const auto& spec = method_.events[static_cast<std::size_t>(number)];
  auto& told = told_[static_cast<std::size_t>(voice) * method_.events.size() + static_cast<std::size_t>(number)];
  StreamEvent event;
  event.event = number;
  event.voice = voice;
  event.at = group.at;
  if (spec.kind == EventKind::impulse) return read_impulses(spec, event, group, found);
  if (spec.kind == EventKind::choice) return read_choice(spec, told, event, group, found);
  return read_numbers(spec, told, event, group, found);
}

namespace {

float value_of(const float* row, int values, int channel, int frame) noexcept {
  return row[static_cast<std::ptrdiff_t>(channel) * values + frame];
}

}  // namespace

int EventReader::read_impulses(const EventSpec& spec, StreamEvent& event, const Group& group,
                               EventList& found) noexcept {
  int lost = 0;
  for (std::size_t i = 0; i < spec.channels.size(); ++i) {
    const float strength = value_of(group.row, group.values, spec.channels[i], group.frame);
    if (!(strength > 0)) continue;
    event.channel = static_cast<int>(i);
    event.values[0] = strength;
    if (!found.add(event)) ++lost;
  }
  return lost;
}

int EventReader::read_choice(const EventSpec& spec, Told& told, StreamEvent& event, const Group& group,
                             EventList& found) noexcept {
  int best = 0;
  float highest = value_of(group.row, group.values, spec.channels[0], group.frame);
  for (std::size_t i = 1; i < spec.channels.size(); ++i) {
    const float value = value_of(group.row, group.values, spec.channels[i], group.frame);
    if (value <= highest) continue;
    highest = value;
    best = static_cast<int>(i);
  }
  if (!(highest >= static_cast<float>(spec.above))) best = -1;
  if (best != told.candidate) told.candidate_since = group.at;
  told.candidate = best;
  if (best < 0 || best == told.choice) return 0;
  if (static_cast<double>(group.at - told.candidate_since) < samples_of(spec.hold_ms)) return 0;
  event.channel = best;
  event.values[0] = highest;
  if (!found.add(event)) return 1;  // and is told when there is room
  told.choice = best;
  return 0;
}

int EventReader::read_numbers(const EventSpec& spec, Told& told, StreamEvent& event, const Group& group,
                              EventList& found) noexcept {
  if (told.has_told && static_cast<double>(group.at - told.told_at) < samples_of(spec.hold_ms)) return 0;
  bool moved = !told.has_told;
  event.count = static_cast<int>(spec.channels.size());
  for (std::size_t i = 0; i < spec.channels.size(); ++i) {
    event.values[i] = value_of(group.row, group.values, spec.channels[i], group.frame);
    moved |= std::fabs(event.values[i] - told.values[i]) > static_cast<float>(spec.step);
  }
  if (!moved) return 0;
  if (!found.add(event)) return 1;
  told.has_told = true;
  told.told_at = group.at;
  told.values = event.values;
  return 0;
}

}  // namespace luthier

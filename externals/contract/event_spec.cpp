#include "contract/event_spec.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "contract/model_spec.h"

namespace luthier {
namespace {

constexpr std::array kinds = {"impulse", "choice", "value"};

[[noreturn]] void refuse(const MethodSpec& method, const EventSpec& event, const std::string& problem) {
  throw SpecError("method '" + method.name + "' has an event '" + event.name.substr(0, 64) + "' " + problem);
}

void check_channels(const MethodSpec& method, const EventSpec& event, int count, const char* side) {
  if (event.channels.empty()) refuse(method, event, "without channels");
  if (event.channels.size() > max_listed) refuse(method, event, "with too many channels");
  for (auto at = event.channels.begin(); at != event.channels.end(); ++at) {
    if (*at < 0 || *at >= count) {
      refuse(method, event,
             "of channel " + std::to_string(*at) + ": allowed are 0 to " + std::to_string(count - 1) + ", its " + side);
    }
    if (std::find(event.channels.begin(), at, *at) != at) {
      refuse(method, event, "that names channel " + std::to_string(*at) + " twice");
    }
  }
  if (event.kind == EventKind::value && event.channels.size() > max_event_values) {
    refuse(method, event, "of more than " + std::to_string(max_event_values) + " numbers");
  }
}

void check_labels(const MethodSpec& method, const EventSpec& event) {
  if (event.labels.size() != event.channels.size()) {
    refuse(method, event,
           "with " + std::to_string(event.labels.size()) + " labels for " + std::to_string(event.channels.size()) +
               " channels");
  }
  for (const auto& label : event.labels) {
    if (label.empty() || label.size() > max_label_length) refuse(method, event, "with an empty label, or a long one");
  }
}

void check_numbers(const MethodSpec& method, const EventSpec& event) {
  const auto inside = [](double value, double highest) { return value >= 0 && value <= highest; };  // false for NaN
  if (!inside(event.above, 1)) refuse(method, event, "whose 'above' is not from 0 to 1");
  if (!inside(event.hold_ms, longest_hold_ms)) refuse(method, event, "whose 'hold_ms' is not from 0 to 60000");
  if (!inside(event.step, 1e30)) refuse(method, event, "whose 'step' is negative or too large");
}

}  // namespace

const char* name_of(EventKind kind) { return kinds[static_cast<std::size_t>(kind)]; }

EventKind event_kind(const std::string& name) {
  const auto found = std::find(kinds.begin(), kinds.end(), name);
  if (found != kinds.end()) return static_cast<EventKind>(found - kinds.begin());
  throw SpecError("there is no kind of event '" + name.substr(0, 64) + "': allowed are impulse, choice and value");
}

void validate_events(const MethodSpec& method, bool outputs) {
  const auto& events = outputs ? method.events : method.event_inputs;
  const int count = outputs ? method.out_channels : method.in_channels;
  if (events.size() > max_events) {
    throw SpecError("method '" + method.name + "' has " + std::to_string(events.size()) + " events: allowed are " +
                    std::to_string(max_events));
  }
  for (auto event = events.begin(); event != events.end(); ++event) {
    check_name(event->name, "event");
    const bool known = std::any_of(events.begin(), event, [&](const auto& other) { return other.name == event->name; });
    if (known) refuse(method, *event, "twice");
    check_channels(method, *event, count, outputs ? "outputs" : "inputs");
    check_labels(method, *event);
    check_numbers(method, *event);
  }
}

}  // namespace luthier

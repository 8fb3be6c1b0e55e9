// What a host may tell of a method's signals, and write into them, as single events: docs/events.md.
#pragma once

#include <string>
#include <vector>

namespace luthier {

enum class EventKind {
  impulse,  ///< 0 except at one sample, where it is the strength
  choice,   ///< probabilities: told when another one is the largest
  value,    ///< numbers: told when one of them has moved
};

/// Numbers that one event carries at most.
constexpr int max_event_values = 8;
constexpr std::size_t max_events = 64;
constexpr double longest_hold_ms = 60000;

struct EventSpec {
  /// What the message begins with, after the word `event`.
  std::string name;
  EventKind kind = EventKind::impulse;
  /// Of the method's outputs, or inputs, for one voice.
  std::vector<int> channels;
  /// One a channel.
  std::vector<std::string> labels;
  /// What the largest of a choice has at least.
  double above = 0;
  /// For so long a choice has been the same before it is told; numbers are told no more often than this.
  double hold_ms = 0;
  /// By more than this a number has moved when it is told.
  double step = 0;

  bool operator==(const EventSpec& other) const {
    return name == other.name && kind == other.kind && channels == other.channels && labels == other.labels &&
           above == other.above && hold_ms == other.hold_ms && step == other.step;
  }
};

const char* name_of(EventKind kind);
/// Throws SpecError, which says the allowed ones.
EventKind event_kind(const std::string& name);

struct MethodSpec;
/// Throws SpecError. `outputs`: events out, else in.
void validate_events(const MethodSpec& method, bool outputs);

}  // namespace luthier

#include "instrument/events.h"

#include <algorithm>
#include <cmath>

#include "instrument/commands.h"

namespace luthier {
namespace {

constexpr std::size_t most_under_way = 1024;

template <class Items, class Name>
std::string joined_by(const Items& items, Name name) {
  std::string text;
  for (const auto& item : items) text += (text.empty() ? "" : ", ") + name(item);
  return text.empty() ? "none" : text;
}

const EventSpec& input_named(const EventNames& names, const std::string& name) {
  const auto& known = names.inputs;
  const auto found = std::find_if(known.begin(), known.end(), [&](const auto& event) { return event.name == name; });
  if (found != known.end()) return *found;
  throw EngineError("this method takes no event '" + name + "': it takes " +
                    joined_by(known, [](const auto& event) { return event.name; }));
}

int channel_labelled(const EventSpec& event, const std::string& label) {
  const auto found = std::find(event.labels.begin(), event.labels.end(), label);
  if (found != event.labels.end()) return event.channels[static_cast<std::size_t>(found - event.labels.begin())];
  throw EngineError("event '" + event.name + "' has no '" + label + "': it has " +
                    joined_by(event.labels, [](const auto& text) { return text; }));
}

double number_in(const Atom& atom, double lowest, double highest) {
  const auto* number = std::get_if<double>(&atom);
  if (number != nullptr && *number >= lowest && *number <= highest) return *number;
  throw EngineError("'" + text_of(atom) + "' is not a number from " + text_of(lowest) + " to " + text_of(highest));
}

}  // namespace

Atoms message_of(const HostEvent& told) {
  const auto& spec = told.names->outputs[static_cast<std::size_t>(told.event.event)];
  Atoms words{spec.name};
  if (spec.kind != EventKind::value) words.emplace_back(spec.labels[static_cast<std::size_t>(told.event.channel)]);
  for (int i = 0; i < told.event.count; ++i) words.emplace_back(double{told.event.values[static_cast<std::size_t>(i)]});
  if (told.names->voices > 1) words.emplace_back(told.event.voice + 1.0);
  return words;
}

Events::Events() : told_(most_under_way), added_(most_under_way) {}

void Events::name(Track& track) {
  const auto* method = track.method();
  if (method == nullptr || (method->events.empty() && method->event_inputs.empty())) return;
  const EventNames wanted{method->events, method->event_inputs, method->in_channels, track.wanted().batch};
  const auto same = std::find_if(names_.begin(), names_.end(), [&](const auto& known) { return *known == wanted; });
  if (same != names_.end()) return track.set_event_names(same->get());
  names_.push_back(std::make_unique<const EventNames>(wanted));
  track.set_event_names(names_.back().get());
}

void Events::add(const Track& track, const Atoms& words, int sample) {
  static const EventNames none;
  const auto* names = track.event_names() != nullptr ? track.event_names() : &none;
  const auto& event = input_named(*names, text_of(words[0]));
  const int channel = channel_labelled(event, text_of(words[1]));
  constexpr double largest = 1e6;
  const auto value = static_cast<float>(number_in(words[2], -largest, largest));
  const int only = words.size() > 3 ? static_cast<int>(number_in(words[3], 1, names->voices)) : 0;
  for (int voice = 1; voice <= names->voices; ++voice) {
    if (only != 0 && voice != only) continue;
    if (!added_.push({names, (voice - 1) * names->in_channels + channel, value, sample})) {
      throw EngineError("too many events at once: this one is ignored");
    }
  }
}

void Events::hand_on(Track& playing, Track* coming) noexcept {
  for (Added added; added_.pop(added);) {
    for (Track* track : {&playing, coming}) {
      if (track == nullptr || track->event_names() != added.names) continue;
      track->streamer().add_event(added.channel, added.value, added.sample);
    }
  }
}

void Events::collect(const Track& playing) noexcept {
  if (playing.event_names() == nullptr || !enabled_.load(std::memory_order_relaxed)) return;
  for (const auto& event : playing.streamer().events()) {
    if (!told_.push({playing.event_names(), event})) lost_.fetch_add(1, std::memory_order_relaxed);
  }
}

}  // namespace luthier

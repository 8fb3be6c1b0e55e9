// Which signal of the host is which signal of the stream, where inlets and outlets carry several channels.
#pragma once

#include <vector>

namespace luthier {

/// What an inlet or outlet carries.
enum class PortShape {
  signal,    ///< nn~: one signal of the stream
  voices,    ///< mc.nn~: one channel of the method, of every voice
  channels,  ///< mcs.nn~: every channel of the method, of one voice
};

constexpr int no_signal = -1;

/// For each signal of a stream (the channels of the first voice, then of the next) its place among the host's signals,
/// which are counted port by port; `lanes`: how many each port has. `no_signal` where the host has none.
inline std::vector<int> wired(PortShape shape, const std::vector<int>& lanes, int voices, int channels) {
  std::vector<int> first{0};
  for (const int count : lanes) first.push_back(first.back() + count);
  const auto place = [&](std::size_t port, int lane) {
    return port < lanes.size() && lane < lanes[port] ? first[port] + lane : no_signal;
  };
  std::vector<int> places;
  if (shape == PortShape::signal) {
    for (std::size_t port = 0; port < lanes.size(); ++port) places.push_back(place(port, 0));
    return places;
  }
  for (int voice = 0; voice < voices; ++voice) {
    for (int channel = 0; channel < channels; ++channel) {
      const bool by_voice = shape == PortShape::channels;
      places.push_back(place(static_cast<std::size_t>(by_voice ? voice : channel), by_voice ? channel : voice));
    }
  }
  return places;
}

}  // namespace luthier

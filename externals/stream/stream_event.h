// One event of a stream, without its words.
#pragma once

#include <array>
#include <cstdint>

#include "contract/event_spec.h"

namespace luthier {

struct StreamEvent {
  /// Which of the method's events it is.
  int event = 0;
  /// Which of the voices that are computed side by side, from 0.
  int voice = 0;
  /// Which of the event's channels; 0 for numbers, which come all together.
  int channel = 0;
  int count = 1;
  std::array<float, max_event_values> values{};
  /// A sample of the stream, or of the host's vector.
  std::int64_t at = 0;
};

}  // namespace luthier

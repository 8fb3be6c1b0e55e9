// What an instrument says on the console by itself: each thing once, until it has changed.
#pragma once

#include <string>

#include "instrument/host.h"
#include "instrument/track.h"

namespace luthier {

class Reports {
 public:
  explicit Reports(Host& host) : host_(host) {}

  /// Another track, or the counters begin anew: troubles are news again.
  void begin() noexcept;
  /// Another model file: so is its rate.
  void forget_rate() noexcept { rate_.clear(); }

  /// NaN, errors of the model and, if `lateness`, late blocks.
  void troubles(Track& track, bool lateness);
  /// True once: a block was late since begin().
  bool is_first_late(const Track& track) noexcept;
  /// That a track is resampled.
  void rate(const Track& track);
  /// That the object has other inlets or outlets than the method has channels; `fixed`: they stay.
  void channels(const Track& track, int inputs, int outputs, bool fixed);

 private:
  void once(bool& said, bool happened, const std::string& line);

  Host& host_;
  bool said_late_ = false, said_nonfinite_ = false, saw_late_ = false;
  std::string error_, rate_;
};

}  // namespace luthier

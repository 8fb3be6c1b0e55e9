// What an instrument says on the console by itself: each thing once, until it has changed.
#pragma once

#include <string>
#include <vector>

#include "instrument/host.h"
#include "instrument/track.h"

namespace luthier {

class Reports {
 public:
  explicit Reports(Host& host) : host_(host) {}

  /// Another track, or the counters begin anew: troubles are news again.
  void begin() noexcept;
  /// The same sound begins anew: a model that cannot run is no news.
  void begin_again() noexcept;
  /// Another model file: so is its rate.
  void forget_rate() noexcept { rate_.clear(); }

  /// NaN, errors of the model and, if `lateness`, late blocks, where the host asks for so many samples at once.
  void troubles(Track& track, bool lateness, int samples_at_once);
  /// True once: a block was late since begin().
  bool is_first_late(const Track& track) noexcept;
  /// Why a model is silent for now; nothing when `why` is empty or was said last.
  void silence(const std::string& why);
  /// What was set before a newer version of a file came, and whether it has taken it.
  void kept(const std::vector<std::string>& kept, const std::vector<std::string>& lost);
  /// That a track is resampled.
  void rate(const Track& track);
  /// That the object has other inlets or outlets than the method has channels, `fixed`: they stay; else that the
  /// channels of its signal do not divide the method's inputs.
  void channels(const Track& track, int inputs, int outputs, bool fixed);

 private:
  void once(bool& said, bool happened, const std::string& line);

  Host& host_;
  bool said_late_ = false, said_nonfinite_ = false, saw_late_ = false;
  std::string error_, rate_;
};

}  // namespace luthier

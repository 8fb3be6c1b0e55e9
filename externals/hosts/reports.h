// What an instrument says on the console by itself: each thing once, until it has changed.
#pragma once

#include <string>

#include "hosts/host.h"
#include "hosts/voice.h"

namespace luthier {

class Reports {
 public:
  explicit Reports(Host& host) : host_(host) {}

  /// Another voice, or the counters begin anew: troubles are news again.
  void begin() noexcept;
  /// Another model file: so is its rate.
  void forget_rate() noexcept { rate_.clear(); }

  /// Late blocks, NaN and errors of the model.
  void troubles(Voice& voice);
  /// True once: a block was late since begin().
  bool is_first_late(const Voice& voice) noexcept;
  /// That a voice is resampled.
  void rate(const Voice& voice);
  /// That the object has other inlets or outlets than the method has channels; `fixed`: they stay.
  void channels(const Voice& voice, int inputs, int outputs, bool fixed);

 private:
  void once(bool& said, bool happened, const std::string& line);

  Host& host_;
  bool said_late_ = false, said_nonfinite_ = false, saw_late_ = false;
  std::string error_, rate_;
};

}  // namespace luthier

// Tells a host that plays from one whose time runs ahead of the clock, such as a rendering of Pd ('fast-forward', pd~
// with -fast) or a bounce of Max: there a worker is not too slow, it was not given the time, and can be waited for.
//
// A host that plays is never further ahead than it buffers, because its device takes the sound at the pace of the
// clock. So to wait for as long as it is ahead takes nothing away from it but what it has buffered.
#pragma once

#include <limits>

namespace luthier {

/// Audio side. Times are seconds of one clock, which only goes forward.
class HostPace {
 public:
  /// How far ahead no host is that plays: more than it buffers.
  static constexpr double margin = 0.1;

  /// The host asked for so many seconds of sound.
  void advance(double sound, double now) noexcept;
  /// So many seconds were spent waiting because it was ahead.
  void waited(double seconds) noexcept { waited_ += seconds; }
  /// By how much its time has gained on the clock lately, had it never waited, is more than a host that plays can gain;
  /// and it still gains when it waits. A host that waits for a model slower than real time is no longer ahead.
  bool is_ahead(double now) const noexcept;

 private:
  /// Least of what was seen in the newest half of a second, which is looked back on, or a bit more.
  class Least {
   public:
    void add(double value) noexcept { newest_ = value < newest_ ? value : newest_; }
    void turn() noexcept {
      before_ = newest_;
      newest_ = std::numeric_limits<double>::infinity();
    }
    double value() const noexcept { return before_ < newest_ ? before_ : newest_; }

   private:
    double before_ = std::numeric_limits<double>::infinity(), newest_ = before_;
  };

  double sound_ = 0, waited_ = 0;
  double turned_at_ = -std::numeric_limits<double>::infinity();
  /// Of sound before the clock; the second as if nothing had been waited for.
  Least ahead_, unhindered_;
};

}  // namespace luthier

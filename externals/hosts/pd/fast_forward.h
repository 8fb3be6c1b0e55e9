// Hears `; pd fast-forward 1000`, with which Pd's time runs as fast as it can: it comes to whatever is bound to the
// name "pd", as [r pd] is, before the first of it is asked for.
#pragma once

#include <m_pd.h>

#include "instrument/instrument.h"

namespace luthier {

class FastForward {
 public:
  /// Once, when the external is loaded.
  static void set_up();

  /// `instrument` is told until this is destroyed.
  explicit FastForward(Instrument& instrument);
  ~FastForward();
  FastForward(const FastForward&) = delete;
  FastForward& operator=(const FastForward&) = delete;

 private:
  t_pd* ear_;
};

}  // namespace luthier

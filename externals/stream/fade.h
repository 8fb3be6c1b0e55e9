// Turns a gap in the sound into a short fade, never a click.
#pragma once

#include <vector>

namespace luthier {

/// Where the sound stops, its last value falls to silence; where it comes back, it rises from silence. Each has its own
/// gain, so that a gap shorter than the fade is no jump from the one to the other.
class Fade {
 public:
  /// `length`: samples between silence and full level.
  Fade(int channels, int length);

  /// The signal at out[c][from .. from + count) is there.
  void let_through(float* const* out, int from, int count) noexcept;
  /// Nothing to play: write the last value, falling, then silence.
  void fill_gap(float* const* out, int from, int count) noexcept;
  void reset() noexcept;
  /// What is let through next rises from silence.
  void begin_again() noexcept;

 private:
  void begin_gap() noexcept;

  int length_;
  float step_;
  /// Gains in samples: length_ is full level. `falling_` belongs to `held_`, `risen_` to the signal.
  int falling_ = 0;
  int risen_;
  bool in_gap_ = false;
  /// The value where the sound stopped, and the one that was played last.
  std::vector<float> held_, played_;
};

}  // namespace luthier

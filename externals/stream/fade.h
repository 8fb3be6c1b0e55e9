// Turns a gap in the sound into a short fade, never a click.
#pragma once

#include <vector>

namespace luthier {

/// One gain for all channels: it falls while results are missing and rises when they are back.
class Fade {
 public:
  /// `length`: samples from silence to full level.
  Fade(int channels, int length);

  /// The signal at out[c][from .. from + count) is there: raise the gain to 1.
  void let_through(float* const* out, int from, int count) noexcept;
  /// Nothing to play: write the last value, fading, then silence.
  void fill_gap(float* const* out, int from, int count) noexcept;
  void reset() noexcept;

 private:
  int length_;
  int level_;
  /// The signal before the gain, so that a gap starts where the sound stopped.
  std::vector<float> last_;
};

}  // namespace luthier

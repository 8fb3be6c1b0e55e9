// Plays a track and goes over to another without a gap: the old one plays until the sound of the new one has come
// through its latency, then both are cross-faded. Two threads meet here in two atomic pointers, and neither waits.
#pragma once

#include <atomic>
#include <vector>

namespace luthier {

class Track;

class Deck {
 public:
  /// Allocates for so many signals. Never during process().
  void prepare(int inputs, int outputs, int host_vector, double sample_rate);

  /// Message side. `next` is played from now on. Returns a track that was waiting and now never plays, or nullptr.
  Track* change_to(Track* next) noexcept { return next_.exchange(next, std::memory_order_acq_rel); }
  /// Message side. A track that has been played for the last time, or nullptr.
  Track* take_left() noexcept { return left_.exchange(nullptr, std::memory_order_acq_rel); }

  /// Plays `track` alone and forgets every other. Never during process().
  void restart(Track* track) noexcept;

  /// Audio side. The sound was interrupted: only what comes in from now on is heard.
  void begin_again() noexcept;
  /// Audio side. What is heard, and what comes after it; nullptr where there is none.
  Track* playing() const noexcept { return playing_; }
  Track* coming() const noexcept { return coming_; }
  /// Audio side. Silence without a track.
  void process(const float* const* in, float* const* out, int frames) noexcept;

 private:
  void take_next() noexcept;
  void cross_fade(const float* const* in, float* const* out, int frames) noexcept;
  void mix(float* const* out, int from, int frames) noexcept;

  std::atomic<Track*> next_{nullptr}, left_{nullptr};
  Track* playing_ = nullptr;
  Track* coming_ = nullptr;
  /// Samples since `coming_` has been fed.
  int fed_ = 0;
  int fade_ = 1;
  int outputs_ = 0;
  std::vector<std::vector<float>> memory_;
  /// The inputs again, and the outputs of `coming_`.
  std::vector<float*> in_, out_;
};

}  // namespace luthier

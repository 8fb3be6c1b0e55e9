// Events between a host and the track that plays: their names live here, as long as anything may still speak of them,
// so that the audio side passes on numbers and pointers only.
#pragma once

#include <atomic>
#include <memory>
#include <string>
#include <vector>

#include "engine/engine.h"
#include "instrument/track.h"
#include "stream/ring_buffer.h"
#include "stream/stream_event.h"

namespace luthier {

/// One event on its way to the host.
struct HostEvent {
  const EventNames* names = nullptr;
  /// `at`: a sample of the vector that was played last when it was taken.
  StreamEvent event;
};

/// As a message without its selector `event`: name label strength, or name number ...; then the voice where there are
/// several.
Atoms message_of(const HostEvent& event);

class Events {
 public:
  Events();

  /// Message side, before the track plays: tells it where its names are.
  void name(Track& track);
  /// Message side. `words`: name label value [voice]. Throws EngineError with the allowed ones. It takes place at a
  /// sample of the next vector.
  void add(const Track& track, const Atoms& words, int sample);
  void enable(bool enabled) noexcept { enabled_.store(enabled, std::memory_order_relaxed); }

  /// Audio side, before a vector: hands on what was added. `coming` may be null.
  void hand_on(Track& playing, Track* coming) noexcept;
  /// Audio side, after it: takes what was told.
  void collect(const Track& playing) noexcept;

  /// One thread, whichever: the next event, in the order of time. False when there is none.
  bool take(HostEvent& event) noexcept { return told_.pop(event); }

  std::int64_t lost() const noexcept { return lost_.load(std::memory_order_relaxed); }
  void clear_lost() noexcept { lost_.store(0, std::memory_order_relaxed); }

 private:
  struct Added {
    const EventNames* names = nullptr;
    int channel = 0;
    float value = 0;
    int sample = 0;
  };

  /// Never freed while this lives, and each only once.
  std::vector<std::unique_ptr<const EventNames>> names_;
  RingBuffer<HostEvent> told_;
  RingBuffer<Added> added_;
  std::atomic<std::int64_t> lost_{0};
  std::atomic<bool> enabled_{true};
};

}  // namespace luthier

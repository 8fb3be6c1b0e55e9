// The way of events between a stream and its host: they are read and written where the model's own samples are, so that
// no resampling smears them, and only their places change over to the host's time.
#pragma once

#include <cstdint>
#include <vector>

#include "stream/block_adapter.h"
#include "stream/event_reader.h"
#include "stream/stats.h"

namespace luthier {

class EventPath {
 public:
  /// `method` as the model has it. `padding`: host samples that a bridge between the two rates delays by.
  EventPath(const MethodSpec& method, int batch, double stream_rate, double host_rate, int padding,
            StreamCounters& counters);

  /// All of these: audio side. A vector of the host begins: nothing of it has been told.
  void begin_vector() noexcept { told_.clear(); }
  /// This stretch is played next.
  void played(const BlockAdapter& adapter, const BlockAdapter::Stretch& stretch) noexcept;
  /// So many samples of the stream were made of the host's.
  void taken(int count) noexcept { stream_in_ += count; }
  /// A vector of so many samples of the host ends.
  void end_vector(int frames) noexcept;
  /// What was told in this vector; `at` is a sample of it.
  const std::vector<StreamEvent>& told() const noexcept { return told_.events(); }

  /// Adds `value` to an input channel, counted over all voices, at a sample of the vector that comes next. Before the
  /// vector's process(). `written`: samples that the adapter has taken so far.
  void add(int channel, float value, int host_sample, std::int64_t written) noexcept;
  /// Writes what belongs to samples that the adapter has taken by now.
  void write(BlockAdapter& adapter) noexcept;

  /// The sound begins anew, and with it the bridge.
  void begin_again() noexcept;

 private:
  struct Added {
    int channel;
    float value;
    std::int64_t at;
  };

  EventReader reader_;
  double stream_rate_, host_rate_;
  int in_ratio_, padding_;
  StreamCounters& counters_;
  /// Found and not yet due in the host's time; told in this vector.
  EventList coming_, told_;
  std::vector<Added> added_;
  /// Samples since the sound began.
  std::int64_t stream_in_ = 0, stream_out_ = 0, host_ = 0;
};

}  // namespace luthier

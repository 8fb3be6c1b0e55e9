// One model with one of its methods, streamed through the signals an object has. Made and destroyed on the message side
// or its helper thread, played on the audio side.
#pragma once

#include <atomic>
#include <deque>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "engine/engine.h"
#include "stream/ring_buffer.h"
#include "stream/streamer.h"

namespace luthier {

/// What was asked where blocks are computed, for the message side.
struct Reply {
  bool is_error = false;
  /// The error, or the selector.
  std::string text;
  Atoms values;
};

/// What the events of a method are called, and in how many voices it plays.
struct EventNames {
  std::vector<EventSpec> outputs, inputs;
  /// Of one voice.
  int in_channels = 1;
  int voices = 1;

  bool operator==(const EventNames& other) const {
    return outputs == other.outputs && inputs == other.inputs && in_channels == other.in_channels &&
           voices == other.voices;
  }
};

class Track {
 public:
  /// `wanted`: how it is to be streamed, as it was asked for.
  /// `waits`: its method cannot run as things are, which is no error: it is silent until it can.
  Track(std::unique_ptr<Engine> engine, const StreamConfig& wanted, bool waits = false);

  /// Starts the stream for a host of this vector and rate; throws like Streamer::prepare(). A model without methods
  /// stays silent. Never during process().
  void prepare(int host_vector, double sample_rate);
  /// True when the stream is the one that prepare() would make.
  bool is_prepared_for(int host_vector, double sample_rate) const noexcept;
  /// The numbers of signals the object has; a method with others is fitted to them. Never during process().
  /// `repeats`: signals that are too few are used again for the inputs that are left.
  void fit(int inputs, int outputs, bool repeats = false);

  /// Audio side. in[i], out[i] have `frames` samples each; they may share memory. Outputs that the method does not have
  /// are silent.
  void process(const float* const* in, float* const* out, int frames) noexcept;

  /// Audio side. See Streamer::begin_again().
  void begin_again() noexcept { streamer_.begin_again(); }

  /// Message side. Runs `task` between two blocks. What it throws comes out of take_reply(), and with a selector what
  /// it appends to the `values`. False when too many wait.
  bool between_blocks(std::function<void(Engine&, Atoms& appended)> task, const std::string& selector = {},
                      const Atoms& values = {});
  /// Message side.
  bool take_reply(Reply& reply);

  const Engine& engine() const noexcept { return *engine_; }
  const ModelSpec& spec() const noexcept { return engine_->spec(); }
  const StreamConfig& wanted() const noexcept { return wanted_; }
  bool waits() const noexcept { return waits_; }
  /// The method it plays, with the channels of one voice of the batch; nullptr when the model has none.
  const MethodSpec* method() const { return find_method(spec(), wanted_.method); }
  /// Null where it has none. Set before it plays, and kept elsewhere.
  const EventNames* event_names() const noexcept { return event_names_; }
  void set_event_names(const EventNames* names) noexcept { event_names_ = names; }
  /// Signals that the method has.
  int inputs() const;
  int outputs() const;
  Streamer& streamer() noexcept { return streamer_; }
  const Streamer& streamer() const noexcept { return streamer_; }

 private:
  std::unique_ptr<Engine> engine_;
  StreamConfig wanted_;
  bool waits_;
  bool repeats_ = false;
  const EventNames* event_names_ = nullptr;
  /// Allocated and freed by the message side, and filled where blocks are computed.
  struct Question {
    Reply reply;
    Atoms answer;
    std::atomic<bool> is_answered{false};
  };
  std::deque<std::shared_ptr<Question>> questions_;
  /// Of Streamer::set().
  RingBuffer<std::string> refusals_;
  /// Its thread tells refusals_, so it ends first.
  Streamer streamer_;
  int inputs_ = 1, outputs_ = 1;
  /// What the streamer sees: the object's signals, silence for missing inputs, a waste bin for surplus outputs.
  std::vector<const float*> method_in_;
  std::vector<float*> method_out_;
  std::vector<float> silence_, waste_;
};

}  // namespace luthier

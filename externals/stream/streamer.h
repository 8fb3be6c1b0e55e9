// Plays one method of an engine as a continuous stream: prepare, process, set, latency, reset.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "engine/engine.h"
#include "stream/stats.h"
#include "stream/stream_config.h"
#include "stream/stream_event.h"

namespace luthier {

class BlockAdapter;
class BlockRunner;
class Computer;
class EventPath;
class Fade;
class HostPace;
class RateBridge;
struct Slot;

/// Warms a model up for a legal configuration. Returns what it said if it failed, which is no error where it `waits`:
/// a method may run at some blocks only, or need an array first.
std::string warm_up(Engine& engine, const StreamConfig& config, bool waits);

class Streamer {
 public:
  /// Seconds, which only go forward.
  using Clock = double (*)();
  static double steady_seconds();

  /// The engine must outlive the streamer and is from now on used through it only.
  explicit Streamer(Engine& engine, Clock clock = steady_seconds);
  ~Streamer();

  /// Allocates everything, warms the model up and starts from silence. Throws EngineError: for a wrong configuration
  /// before anything has changed, for a failing model when nothing is prepared any more. Never during process().
  /// `waits`: a model that cannot run yet is no error; it is silent, and tried again with each block.
  void prepare(const StreamConfig& config, bool waits = false);

  /// Audio thread. in[c] and out[c] have `frames` samples, normally the configured host vector; fewer are allowed at
  /// the end of a rendering. `in` and `out` may be the same memory in any order. Silence until prepared.
  void process(const float* const* in, float* const* out, int frames) noexcept;

  /// Audio thread. What the last process() told, in the order of time; `at` is a sample of it.
  const std::vector<StreamEvent>& events() const noexcept;
  /// Audio thread, before the process() that it belongs to: `value` is added to an input channel, counted over all
  /// voices, at a sample of that call.
  void add_event(int channel, float value, int sample) noexcept;

  /// Audio thread. The sound was interrupted: what is under way is never played, the model forgets, and what comes in
  /// from now on is faded in after the latency.
  void begin_again() noexcept;

  /// Message side. The host is about to ask for so many seconds of sound as fast as it gets them: until then, and for
  /// what was begun then, every block is waited for. Without it that is found out, which takes some blocks.
  void run_ahead(double seconds) noexcept;
  /// How much of that is left.
  double seconds_ahead() const noexcept;

  /// Samples of the host between an input and its effect; a model that does not state its delay counts as 0.
  int latency() const noexcept;
  int buffering_latency() const noexcept;
  /// -1 when the model does not state it.
  int model_delay() const noexcept { return method_.delay < 0 ? -1 : latency() - buffering_latency(); }

  /// Ends the computing thread and gives everything back; silence until prepared again. Never during process().
  void release() noexcept;

  /// Silence everywhere: model, buffers and counters. Never at the same time as process().
  void reset();

  /// Message side. Sets an attribute between two blocks; one that is a float glides there within `glide_ms`. However
  /// many are sent, the last value of each attribute arrives, after all that was sent before. Throws EngineError for
  /// what can be seen to be wrong at once; what the model refuses later goes to on_refusal().
  void set(const std::string& attribute, const Atoms& values, double glide_ms = 0);
  /// `tell` is called where blocks are computed, with a sentence. Before anything is set.
  void on_refusal(std::function<void(const char*)> tell) { tell_refusal_ = std::move(tell); }

  /// Message side. Runs `task` where blocks are computed, between two of them and after all that was set before. False
  /// when too many wait. `task` must not throw.
  bool between_blocks(std::function<void(Engine&)> task);
  /// Message side, every few milliseconds: sees to what waits, also when the host does not play.
  void poll();
  /// Message side: waits until nothing is left to do.
  void wait_until_idle();

  bool is_prepared() const noexcept { return adapter_ != nullptr; }
  /// With the channels of all voices of the batch.
  const MethodSpec& method() const noexcept { return method_; }
  const StreamConfig& config() const noexcept { return config_; }
  StreamStats stats() const noexcept;
  /// Message side, also while playing: at worst one block is counted before instead of after.
  void clear_stats() noexcept { counters_.clear(); }
  /// The same, live and without the times.
  const StreamCounters& counters() const noexcept { return counters_; }
  /// What the model said when it failed since the last call; empty when it did not.
  std::string take_error();

 private:
  struct Setting {
    std::string attribute;
    Atoms values;
    int glide_samples = 0;
  };

  void measure_deadline();
  double stream_samples_to_host(double samples) const noexcept;
  void stream(const float* const* in, float* const* out, int frames) noexcept;
  void look_at_clock(int frames) noexcept;
  bool is_announced() const noexcept;
  bool is_ahead(std::int64_t block, double now) const noexcept;
  bool wait_for(std::int64_t block) noexcept;
  void collect_results() noexcept;
  void take_input(const float* const* in, int frames) noexcept;
  void compute_in_time(Slot& slot, bool another_waits) noexcept;
  void give_output(float* const* out, int frames) noexcept;
  void count_late(std::int64_t block) noexcept;
  void silence(float* const* out, int from, int frames) noexcept;
  bool post(const Setting& setting);
  void post_waiting();
  void apply(const Setting& setting) noexcept;

  Engine& engine_;
  Clock clock_;
  StreamConfig config_;
  MethodSpec method_;
  /// In samples of the stream.
  int buffering_ = 0;
  double rate_ = 0;
  int stream_vector_ = 0;
  StreamCounters counters_;
  std::int64_t last_late_block_ = -1;
  /// The next block begins a new sound.
  bool begins_ = false;
  /// The block that plays now, -1 while every block is waited for: what the worker sees of the clock.
  std::atomic<std::int64_t> due_block_{-1};
  /// Of run_ahead(), in nanoseconds of sound; less than nothing is left once all of that has been asked for.
  static constexpr std::int64_t long_past = -std::int64_t{3600} * 1000000000;
  std::atomic<std::int64_t> announced_{long_past};
  /// Seconds that every block is given; more than that it has only where the host is not ahead.
  double granted_ = 0;
  double now_ = 0;
  std::function<void(const char*)> tell_refusal_ = [](const char*) {};
  /// What found no room in the computer's queue: the newest of each attribute, in the order of their messages.
  std::vector<Setting> waiting_;
  std::unique_ptr<BlockAdapter> adapter_;
  std::unique_ptr<BlockRunner> runner_;
  std::unique_ptr<Fade> fade_;
  std::unique_ptr<EventPath> events_;
  /// Null when host and model have the same rate.
  std::unique_ptr<RateBridge> bridge_;
  /// Null where process() computes: nothing is late there.
  std::unique_ptr<HostPace> pace_;
  /// Last, so that its thread ends before what it works with.
  std::unique_ptr<Computer> computer_;
};

}  // namespace luthier

// Plays one method of an engine as a continuous stream: prepare, process, latency, reset.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "engine/engine.h"
#include "stream/stats.h"
#include "stream/stream_config.h"

namespace luthier {

class BlockAdapter;
class BlockRunner;
class Fade;
class RateBridge;
class Worker;
struct Slot;

class Streamer {
 public:
  /// The engine must outlive the streamer and is from now on used through it only.
  explicit Streamer(Engine& engine);
  ~Streamer();

  /// Allocates everything, warms the model up and starts from silence. Throws EngineError: for a wrong configuration
  /// before anything has changed, for a failing model when nothing is prepared any more. Never during process().
  void prepare(const StreamConfig& config);

  /// Audio thread. in[c] and out[c] have `frames` samples, normally the configured host vector; fewer are allowed at
  /// the end of a rendering. `in` and `out` may be the same memory in any order. Silence until prepared.
  void process(const float* const* in, float* const* out, int frames) noexcept;

  /// Samples of the host between an input and its effect; a model that does not state its delay counts as 0.
  int latency() const noexcept;
  int buffering_latency() const noexcept;
  /// -1 when the model does not state it.
  int model_delay() const noexcept;

  /// Ends the computing thread and gives everything back; silence until prepared again. Never during process().
  void release() noexcept;

  /// Silence everywhere: model, buffers and counters. Never at the same time as process().
  void reset();

  /// Message side. Lets a float attribute glide to `target` from one block to the next; throws on the computing thread,
  /// so call it from between_blocks().
  void glide(const std::string& attribute, double target, double milliseconds);
  void stop_glide(const std::string& attribute);

  /// Runs `task` on the thread that computes, between two blocks: at once without a worker. False when too many wait.
  /// `task` must not throw.
  bool between_blocks(std::function<void(Engine&)> task);
  /// Message side: waits until the worker has nothing left to do.
  void wait_until_idle();

  bool is_prepared() const noexcept { return adapter_ != nullptr; }
  /// With the channels of all voices of the batch.
  const MethodSpec& method() const noexcept { return method_; }
  const StreamConfig& config() const noexcept { return config_; }
  StreamStats stats() const noexcept;
  /// Message side, also while playing: at worst one block is counted before instead of after.
  void clear_stats() noexcept;
  /// The same, live and without the times.
  const StreamCounters& counters() const noexcept { return counters_; }
  /// What the model said when it failed since the last call; empty when it did not.
  std::string take_error();

 private:
  void measure_deadline();
  double stream_samples_to_host(double samples) const noexcept;
  void stream(const float* const* in, float* const* out, int frames) noexcept;
  void collect_results() noexcept;
  void take_input(const float* const* in, int frames) noexcept;
  void compute_in_time(Slot& slot, bool another_waits) noexcept;
  void compute_or_submit(Slot& slot) noexcept;
  void give_output(float* const* out, int frames) noexcept;
  void count_late(std::int64_t block) noexcept;
  void silence(float* const* out, int from, int frames) noexcept;

  Engine& engine_;
  StreamConfig config_;
  MethodSpec method_;
  /// In samples of the stream.
  int buffering_ = 0;
  double rate_ = 0;
  int stream_vector_ = 0;
  StreamCounters counters_;
  std::int64_t last_late_block_ = -1;
  /// The block that plays now: what the worker sees of the clock.
  std::atomic<std::int64_t> due_block_{-1};
  std::unique_ptr<BlockAdapter> adapter_;
  std::unique_ptr<BlockRunner> runner_;
  std::unique_ptr<Fade> fade_;
  /// Null when host and model have the same rate.
  std::unique_ptr<RateBridge> bridge_;
  /// Last, so that its thread ends before what it works with. Null without a worker.
  std::unique_ptr<Worker> worker_;
};

}  // namespace luthier

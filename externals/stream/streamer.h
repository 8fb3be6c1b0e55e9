// Plays one method of an engine as a continuous stream: prepare, process, latency, reset.
#pragma once

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

  /// Samples between an input and its effect; a model that does not state its delay counts as 0.
  int latency() const noexcept;
  int buffering_latency() const noexcept { return buffering_; }
  /// -1 when the model does not state it.
  int model_delay() const noexcept { return method_.delay; }

  /// Ends the computing thread and gives everything back; silence until prepared again. Never during process().
  void release() noexcept;

  /// Silence everywhere: model, buffers and counters. Never at the same time as process().
  void reset();

  /// Runs `task` on the thread that computes, between two blocks: at once without a worker. False when too many wait.
  /// `task` must not throw.
  bool between_blocks(std::function<void(Engine&)> task);
  /// Message side: waits until the worker has nothing left to do.
  void wait_until_idle();

  bool is_prepared() const noexcept { return adapter_ != nullptr; }
  const MethodSpec& method() const noexcept { return method_; }
  const StreamConfig& config() const noexcept { return config_; }
  StreamStats stats() const noexcept;
  /// The same, live and without the times.
  const StreamCounters& counters() const noexcept { return counters_; }
  /// What the model said when it failed since the last call; empty when it did not.
  std::string take_error();

 private:
  void collect_results() noexcept;
  void take_input(const float* const* in, int frames) noexcept;
  void compute_or_submit(Slot& slot) noexcept;
  void give_output(float* const* out, int frames) noexcept;
  void count_late(std::int64_t block) noexcept;
  void silence(float* const* out, int from, int frames) noexcept;

  Engine& engine_;
  StreamConfig config_;
  MethodSpec method_;
  int buffering_ = 0;
  StreamCounters counters_;
  std::int64_t last_late_block_ = -1;
  std::unique_ptr<BlockAdapter> adapter_;
  std::unique_ptr<BlockRunner> runner_;
  std::unique_ptr<Fade> fade_;
  /// Last, so that its thread ends before what it works with. Null without a worker.
  std::unique_ptr<Worker> worker_;
};

}  // namespace luthier

// How a method is streamed, and the arithmetic of its latency: the rule is written here and in docs/latency.md only.
#pragma once

#include <string>

#include "contract/model_spec.h"

namespace luthier {

enum class Mode {
  in_place,  ///< process() computes: least latency, and the audio thread carries the model
  worker,    ///< a thread computes: the audio thread never waits, late blocks fade to silence
  offline,   ///< the latency of `worker`, but process() computes: for rendering faster or slower than real time
};

constexpr int default_block = 4096;

struct StreamConfig {
  std::string method = "forward";
  /// Samples; rounded up to a legal block. 0 or less: in place with the smallest block.
  int block = default_block;
  /// Samples the worker may take for a block; -1: one block. Rounded up to the host vector.
  int deadline = -1;
  /// Samples of one process() call.
  int host_vector = 64;
  double sample_rate = 44100;
  Mode mode = Mode::worker;
};

/// The configuration that will really be used, every field legal. Throws EngineError for what no rounding can mend.
StreamConfig legalised(StreamConfig config, const ModelSpec& spec);

/// Throws EngineError for a block that no model can have.
void check_block(int block);

/// Samples of buffering of a legalised configuration: block - gcd(block, host_vector) + deadline.
int buffering_latency(const StreamConfig& config);

}  // namespace luthier

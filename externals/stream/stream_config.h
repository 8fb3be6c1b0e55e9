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
/// Values of StreamConfig::deadline that are not samples.
constexpr int one_block = -1;
constexpr int measured = -2;
constexpr int max_batch = 64;
constexpr int longest_deadline = max_block * 2;
/// So far a measured deadline grows where blocks are shorter: hosts ask for several of those at once.
constexpr int longest_raised_deadline = 2048;

struct StreamConfig {
  std::string method = "forward";
  /// Samples; rounded up to a legal block. 0 or less: in place with the smallest block.
  int block = default_block;
  /// Samples the worker may take for a block, `one_block`, or `measured`: what the model needs and a margin, at most
  /// one block, or more where `least_deadline` says so. Rounded up to the host vector.
  int deadline = one_block;
  /// Samples that a measured deadline has at least.
  int least_deadline = 0;
  /// Samples of one process() call, at the host's rate.
  int host_vector = 64;
  /// Of the host, Hz.
  double sample_rate = 44100;
  Mode mode = Mode::worker;
  /// How many voices are computed at once, side by side: a method then has so many times its channels.
  int batch = 1;
  /// Convert between the host's rate and the model's; otherwise a model of another rate is refused.
  bool resample = true;
};

/// Block and deadline of a legalised configuration count samples at this rate: the model's, or the host's when the
/// model does not state one.
double stream_rate(const StreamConfig& config, const ModelSpec& spec);

/// True when the rates differ, so that a RateBridge stands between host and model.
inline bool needs_bridge(const StreamConfig& config, const ModelSpec& spec) {
  return stream_rate(config, spec) != config.sample_rate;
}

/// Most samples of the stream that one process() call brings.
int stream_vector(const StreamConfig& config, const ModelSpec& spec);

/// The configuration that will really be used, every field legal. Throws EngineError for what no rounding can mend.
StreamConfig legalised(StreamConfig config, const ModelSpec& spec);

/// Throws EngineError for a block that no model can have.
void check_block(int block);

/// Samples of the stream between an input and its output in a legalised configuration:
/// block - gcd(block, host_vector) + deadline. Behind a bridge, vectors vary, and the gcd is 1.
int buffering_latency(const StreamConfig& config, const ModelSpec& spec);

/// The deadline for a model whose slowest blocks take `milliseconds`: a margin of half of it for what else the machine
/// does, and a host vector because results are taken between vectors only.
int deadline_for(double milliseconds, const StreamConfig& config, const ModelSpec& spec);

}  // namespace luthier

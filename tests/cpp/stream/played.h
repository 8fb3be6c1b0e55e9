// Plays signals through a streamer in host vectors.
#pragma once

#include <algorithm>
#include <cmath>
#include <vector>

#include "stream/streamer.h"

namespace luthier {

using Signal = std::vector<float>;

/// 1, 2, 3, ...: every sample names its own position.
inline Signal ramp(int length) {
  Signal signal(static_cast<std::size_t>(length));
  for (int i = 0; i < length; ++i) signal[static_cast<std::size_t>(i)] = static_cast<float>(i + 1);
  return signal;
}

/// The largest change from one sample to the next: a click shows here.
inline float largest_step(const Signal& signal) {
  float largest = 0;
  for (std::size_t i = 1; i < signal.size(); ++i) largest = std::max(largest, std::fabs(signal[i] - signal[i - 1]));
  return largest;
}

inline StreamConfig stream_config(const std::string& method, int block, int host_vector, Mode mode) {
  StreamConfig config;
  config.method = method;
  config.block = block;
  config.host_vector = host_vector;
  config.mode = mode;
  return config;
}

/// One host vector of ones, without waiting for the worker.
inline Signal one_vector(Streamer& streamer) {
  Signal memory(static_cast<std::size_t>(streamer.config().host_vector), 1.0f);
  const float* in = memory.data();
  float* out = memory.data();
  streamer.process(&in, &out, streamer.config().host_vector);
  return memory;
}

/// Plays `signal` into every input and returns all outputs. The memory is shared by inputs and outputs, as Pd does.
/// A rest that does not fill a host vector is not played. Each call waits for the worker, as real time does for one
/// that is fast enough.
inline std::vector<Signal> played(Streamer& streamer, const Signal& signal) {
  const int vector = streamer.config().host_vector;
  const auto inputs = static_cast<std::size_t>(streamer.method().in_channels);
  const auto outputs = static_cast<std::size_t>(streamer.method().out_channels);
  std::vector<Signal> memory(std::max(inputs, outputs), Signal(static_cast<std::size_t>(vector)));
  std::vector<const float*> in;
  std::vector<float*> out;
  for (std::size_t c = 0; c < inputs; ++c) in.push_back(memory[c].data());
  for (std::size_t c = 0; c < outputs; ++c) out.push_back(memory[outputs - 1 - c].data());
  std::vector<Signal> result(outputs);
  for (std::size_t at = 0; at + static_cast<std::size_t>(vector) <= signal.size();
       at += static_cast<std::size_t>(vector)) {
    for (std::size_t c = 0; c < inputs; ++c) std::copy_n(&signal[at], vector, memory[c].data());
    streamer.process(in.data(), out.data(), vector);
    streamer.wait_until_idle();
    for (std::size_t c = 0; c < outputs; ++c) result[c].insert(result[c].end(), out[c], out[c] + vector);
  }
  return result;
}

}  // namespace luthier

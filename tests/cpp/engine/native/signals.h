// Signals of tests: made, streamed and compared.
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

#include "engine/engine.h"

namespace luthier::test {

/// In radians.
constexpr double turn = 6.283185307179586;

/// [channels][frames]
using Sound = std::vector<std::vector<float>>;

inline std::vector<float> random_numbers(std::size_t count, unsigned seed, float scale = 1.0f) {
  std::mt19937 engine(seed);
  std::normal_distribution<float> normal(0.0f, scale);
  std::vector<float> numbers(count);
  for (auto& number : numbers) number = normal(engine);
  return numbers;
}

inline Sound random_sound(int channels, int frames, unsigned seed = 1) {
  Sound sound;
  for (int c = 0; c < channels; ++c) {
    sound.push_back(random_numbers(static_cast<std::size_t>(frames), seed * 100 + static_cast<unsigned>(c)));
  }
  return sound;
}

/// The whole input through the engine in blocks of the sizes in turn, in samples.
inline Sound streamed(Engine& engine, const std::string& name, const Sound& in, const std::vector<int>& blocks) {
  const auto method = *find_method(engine.spec(), name);
  const int voices = static_cast<int>(in.size()) / method.in_channels;
  const int frames = static_cast<int>(in[0].size());
  Sound out(static_cast<std::size_t>(voices * method.out_channels));
  std::size_t next = 0;
  for (int at = 0; at < frames;) {
    const int count = std::min(blocks[next++ % blocks.size()] / method.in_ratio, frames - at);
    const int out_count = count * method.in_ratio / method.out_ratio;
    std::vector<float> block_in, block_out(out.size() * static_cast<std::size_t>(out_count), NAN);
    for (const auto& row : in) block_in.insert(block_in.end(), row.begin() + at, row.begin() + at + count);
    engine.run(method, {block_in.data(), static_cast<int>(in.size()), count},
               {block_out.data(), static_cast<int>(out.size()), out_count});
    for (std::size_t c = 0; c < out.size(); ++c) {
      const auto* row = block_out.data() + c * static_cast<std::size_t>(out_count);
      out[c].insert(out[c].end(), row, row + out_count);
    }
    at += count;
  }
  return out;
}

/// The largest difference over the largest number.
inline double difference(const Sound& a, const Sound& b) {
  REQUIRE(a.size() == b.size());
  double peak = 1e-9, largest = 0;
  for (std::size_t c = 0; c < a.size(); ++c) {
    REQUIRE(a[c].size() == b[c].size());
    for (std::size_t i = 0; i < a[c].size(); ++i) {
      peak = std::max(peak, std::fabs(double(a[c][i])));
      const double distance = std::fabs(double(a[c][i]) - b[c][i]);
      if (!(distance <= largest)) largest = distance;
    }
  }
  return largest / peak;
}

}  // namespace luthier::test

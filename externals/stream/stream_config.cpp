#include "stream/stream_config.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "engine/engine.h"

namespace luthier {
namespace {

constexpr int max_host_vector = 1 << 16;
/// Of one block of one signal side: 256 MB of audio is a typing error, not a wish.
constexpr long long max_values = 1LL << 26;
constexpr double least_rate = 1000, most_rate = 1e6;
constexpr double deadline_margin = 1.5;

int rounded_up(int value, int unit) { return (value + unit - 1) / unit * unit; }

/// In place, a whole host vector costs no more latency than its parts, and calls the model less often.
int smallest_block(int unit, int host_vector) { return host_vector % unit == 0 ? host_vector : unit; }

void check_range(const char* name, int value, int lowest, int highest) {
  if (value >= lowest && value <= highest) return;
  throw EngineError(std::string(name) + " " + std::to_string(value) + " is out of range: allowed are " +
                    std::to_string(lowest) + " to " + std::to_string(highest) + " samples");
}

const MethodSpec& known_method(const ModelSpec& spec, const std::string& name) {
  if (const auto* method = find_method(spec, name)) return *method;
  throw EngineError("the model has no method '" + name + "': it has " + method_names(spec));
}

void check_rates(const StreamConfig& config, const ModelSpec& spec) {
  if (config.sample_rate < least_rate || config.sample_rate > most_rate) {
    throw EngineError("the host runs at " + std::to_string(config.sample_rate) + " Hz: allowed are 1000 to 1000000");
  }
  const bool differ = spec.sample_rate > 0 && config.sample_rate != spec.sample_rate;
  if (!differ) return;
  if (!config.resample) {
    throw EngineError("the model was made for " + std::to_string(spec.sample_rate) + " Hz and this host runs at " +
                      std::to_string(std::lround(config.sample_rate)) + " Hz: send 'resample 1', or change the host");
  }
  if (spec.sample_rate < least_rate) {
    throw EngineError("the model was made for " + std::to_string(spec.sample_rate) + " Hz: too low to be resampled");
  }
}

}  // namespace

double stream_rate(const StreamConfig& config, const ModelSpec& spec) {
  return config.resample && spec.sample_rate > 0 ? spec.sample_rate : config.sample_rate;
}

int stream_vector(const StreamConfig& config, const ModelSpec& spec) {
  if (!needs_bridge(config, spec)) return config.host_vector;
  return static_cast<int>(std::ceil(config.host_vector * stream_rate(config, spec) / config.sample_rate)) + 1;
}

void check_block(int block) {
  if (block > 0) check_range("block", block, 0, max_block);
}

StreamConfig legalised(StreamConfig config, const ModelSpec& spec) {
  const auto& method = known_method(spec, config.method);
  check_range("host vector", config.host_vector, 1, max_host_vector);
  check_block(config.block);
  check_rates(config, spec);
  if (config.batch < 1 || config.batch > max_batch) {
    throw EngineError("batch " + std::to_string(config.batch) + " is out of range: allowed are 1 to " +
                      std::to_string(max_batch) + " voices");
  }
  const int vector = stream_vector(config, spec);
  const int unit = block_unit(spec);
  if (config.block <= 0) {
    config.mode = Mode::in_place;
    config.block = smallest_block(unit, vector);
  }
  config.block = rounded_up(config.block, unit);
  const int channels = std::max(method.in_channels, method.out_channels) * config.batch;
  if (static_cast<long long>(config.block) * channels > max_values) {
    throw EngineError("block " + std::to_string(config.block) + " is too large for " + std::to_string(channels) +
                      " channels: use at most " + std::to_string(max_values / channels));
  }
  if (config.mode == Mode::in_place) {
    config.deadline = 0;
    return config;
  }
  if (config.deadline == one_block) config.deadline = config.block;
  if (config.deadline == measured) return config;
  check_range("deadline", config.deadline, 0, longest_deadline);
  config.deadline = std::max(config.deadline, vector);
  return config;
}

int buffering_latency(const StreamConfig& config, const ModelSpec& spec) {
  const int common = needs_bridge(config, spec) ? 1 : std::gcd(config.block, config.host_vector);
  return config.block - common + config.deadline;
}

int deadline_for(double milliseconds, const StreamConfig& config, const ModelSpec& spec) {
  const int vector = stream_vector(config, spec);
  const double needed = std::min(milliseconds, 1e6) * deadline_margin * stream_rate(config, spec) / 1000.0;
  const int rounded = rounded_up(static_cast<int>(needed) + 1, vector) + vector;
  return std::max(std::min(rounded, std::max(config.block, vector)), config.least_deadline);
}

}  // namespace luthier

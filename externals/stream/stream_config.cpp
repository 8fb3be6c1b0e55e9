#include "stream/stream_config.h"

#include <algorithm>
#include <numeric>

#include "engine/engine.h"

namespace luthier {
namespace {

constexpr int max_host_vector = 1 << 16;
/// Of one block of one signal side: 256 MB of audio is a typing error, not a wish.
constexpr long long max_values = 1LL << 26;

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

}  // namespace

void check_block(int block) {
  if (block > 0) check_range("block", block, 0, max_block);
}

StreamConfig legalised(StreamConfig config, const ModelSpec& spec) {
  const auto& method = known_method(spec, config.method);
  check_range("host vector", config.host_vector, 1, max_host_vector);
  check_block(config.block);
  const int unit = block_unit(spec);
  if (config.block <= 0) {
    config.mode = Mode::in_place;
    config.block = smallest_block(unit, config.host_vector);
  }
  config.block = rounded_up(config.block, unit);
  const int channels = std::max(method.in_channels, method.out_channels);
  if (static_cast<long long>(config.block) * channels > max_values) {
    throw EngineError("block " + std::to_string(config.block) + " is too large for " + std::to_string(channels) +
                      " channels: use at most " + std::to_string(max_values / channels));
  }
  if (config.deadline < 0) config.deadline = config.block;
  check_range("deadline", config.deadline, 0, max_block * 2);
  config.deadline = config.mode == Mode::in_place ? 0 : std::max(config.deadline, config.host_vector);
  return config;
}

int buffering_latency(const StreamConfig& config) {
  return config.block - std::gcd(config.block, config.host_vector) + config.deadline;
}

}  // namespace luthier

#include "engine/torch/rate.h"

#include <array>
#include <cmath>
#include <cstdlib>
#include <optional>
#include <vector>

namespace luthier {
namespace {

using torch::jit::Module;

/// Names under which known exporters keep it; functions have `get_` before them, or nothing.
constexpr std::array names = {"sample_rate", "sampling_rate",     "samplerate", "sampleRate",         "sr",
                              "model_sr",    "model_sample_rate", "fs",         "native_sample_rates"};
/// What is below or above is no rate, whatever its name.
constexpr double least_hz = 1000, most_hz = 1e6;
/// Files come from strangers.
constexpr std::size_t most_modules = 10000;

struct Place {
  Module module;
  std::string path;
};

int hz(double value) {
  return value == std::floor(value) && value >= least_hz && value <= most_hz ? static_cast<int>(value) : 0;
}

/// 0 for what is not one rate.
int rate_in(const c10::IValue& value) {
  if (value.isInt()) return hz(static_cast<double>(value.toInt()));
  if (value.isDouble()) return hz(value.toDouble());
  if (value.isTensor()) {
    const auto& tensor = value.toTensor();
    return tensor.defined() && tensor.numel() == 1 && !tensor.is_complex() ? hz(tensor.item<double>()) : 0;
  }
  if (value.isString()) return hz(std::atof(value.toStringRef().c_str()));
  if (value.isTuple() && value.toTupleRef().elements().size() == 1) {
    return rate_in(value.toTupleRef().elements()[0]);
  }
  if (value.isList() && value.toListRef().size() == 1) return rate_in(value.toListRef()[0]);
  return 0;
}

/// A function that fails says nothing.
int rate_answered(const Module& module, const std::string& function, Running running) {
  try {
    const auto answer = answer_of(module, function, running);
    return answer ? rate_in(*answer) : 0;
  } catch (const std::exception&) {
    return 0;
  }
}

FoundRate said_by(const Place& place, Running running) {
  for (const std::string name : names) {
    const int kept = place.module.hasattr(name) ? rate_in(place.module.attr(name)) : 0;
    if (kept > 0) return {kept, place.path + name};
    for (const auto& function : {"get_" + name, name}) {
      const int answered = rate_answered(place.module, function, running);
      if (answered > 0) return {answered, place.path + function + "()"};
    }
  }
  return {};
}

std::vector<Place> children_of(const std::vector<Place>& places) {
  std::vector<Place> children;
  for (const auto& place : places) {
    for (const auto& child : place.module.named_children()) {
      children.push_back({child.value, place.path + child.name + "."});
    }
  }
  return children;
}

}  // namespace

FoundRate find_sample_rate(const Module& module, Running running) {
  std::size_t looked_at = 0;
  for (std::vector<Place> level = {{module, ""}}; !level.empty(); level = children_of(level)) {
    FoundRate found;
    for (const auto& place : level) {
      if (++looked_at > most_modules) return {};
      const auto said = said_by(place, running);
      if (said.hz == 0) continue;
      if (found.hz != 0 && found.hz != said.hz) return {};
      if (found.hz == 0) found = said;
    }
    if (found.hz != 0) return found;
  }
  return {};
}

}  // namespace luthier

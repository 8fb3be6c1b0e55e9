#include "engine/native_weights.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

namespace luthier::native {
namespace {

constexpr std::size_t most_weights = 1 << 16, most_dimensions = 4;
constexpr int largest_dimension = 1 << 24;
/// Floats that may be taken in all: those of the file a few times, and a few more for tiny files.
constexpr std::uint64_t times_taken = 3, always_taken = 1 << 20;

}  // namespace

std::size_t Weight::count() const {
  std::size_t product = 1;
  for (const int size : shape) product *= static_cast<std::size_t>(size);
  return product;
}

Weights::Weights(Archive& archive, const nlohmann::json& list)
    : left_(archive.file_size() / sizeof(float) * times_taken + always_taken) {
  if (!list.is_array() || list.size() > most_weights) refuse_program("has no list of weights");
  for (const auto& item : list) {
    const Fields fields(item, "weight " + std::to_string(weights_.size()));
    Weight weight;
    weight.shape = fields.integers("shape", 1, largest_dimension);
    if (weight.shape.empty() || weight.shape.size() > most_dimensions) fields.refuse("'shape' has no 1 to 4 numbers");
    const auto& values = record(archive, fields.text("record"));
    const auto offset = static_cast<std::size_t>(fields.integer_or("offset", 0, 0, 1 << 30));
    const std::size_t floats = values.size() / sizeof(float);
    std::uint64_t left = floats - std::min(offset, floats);
    for (const int size : weight.shape) left /= static_cast<std::uint64_t>(size);
    if (left == 0) fields.refuse("'shape' is larger than its record");
    weight.data = reinterpret_cast<const float*>(values.data()) + offset;
    weights_.push_back(std::move(weight));
  }
}

const kernels::PackedMemory& Weights::record(Archive& archive, const std::string& name) {
  const auto found = records_.find(name);
  if (found != records_.end()) return found->second;
  auto values = archive.read_aligned(name);
  std::uint64_t all = values.size();
  for (const auto& [other, others] : records_) all += others.size();
  if (all > archive.file_size()) refuse_program("has more weights than its file holds");
  return records_[name] = std::move(values);
}

Weight Weights::at(const Fields& fields, const char* field, std::size_t dimensions) {
  const auto index = static_cast<std::size_t>(fields.integer(field, 0, static_cast<int>(weights_.size()) - 1));
  const auto& weight = weights_[index];
  const auto name = std::string("'") + field + "'";
  if (weight.shape.size() != dimensions)
    fields.refuse(name + " has " + std::to_string(weight.shape.size()) + " dimensions");
  const auto count = weight.count();
  if (count > left_) fields.refuse(name + " is used more often than a model does");
  left_ -= count;
  if (!std::all_of(weight.data, weight.data + count, [](float x) { return std::isfinite(x); })) {
    fields.refuse(name + " holds something that is no number");
  }
  return weight;
}

const float* Weights::vector_or_null(const Fields& fields, const char* field, int count) {
  return fields.has(field) ? vector(fields, field, count) : nullptr;
}

const float* Weights::vector(const Fields& fields, const char* field, int count) {
  const auto weight = at(fields, field, 1);
  if (weight.size(0) != count) {
    fields.refuse(std::string("'") + field + "' has " + std::to_string(weight.size(0)) + " numbers instead of " +
                  std::to_string(count));
  }
  return weight.data;
}

}  // namespace luthier::native

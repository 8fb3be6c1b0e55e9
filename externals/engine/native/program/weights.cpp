#include "engine/native/program/weights.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "kernels/rowwise.h"

namespace luthier::native {
namespace {

constexpr std::size_t most_weights = 1 << 16, most_dimensions = 4;
constexpr int largest_dimension = 1 << 28;
/// Floats that may be taken in all: those of the file a few times, and a few more for tiny files.
constexpr std::uint64_t times_taken = 3, always_taken = 1 << 20;

std::size_t count_of(const std::vector<int>& shape) {
  std::size_t product = 1;
  for (const int size : shape) product *= static_cast<std::size_t>(size);
  return product;
}

}  // namespace

std::size_t Weight::count() const { return count_of(shape); }

Weights::Weights(Archive& archive, const nlohmann::json& list)
    : archive_(archive), left_(archive.file_size() / sizeof(float) * times_taken + always_taken) {
  if (!list.is_array() || list.size() > most_weights) refuse_program("has no list of weights");
  for (const auto& item : list) {
    const Fields fields(item, "weight " + std::to_string(weights_.size()));
    auto shape = fields.integers("shape", 1, largest_dimension);
    if (shape.empty() || shape.size() > most_dimensions) fields.refuse("'shape' has no 1 to 4 numbers");
    const auto name = fields.text("record");
    const auto type = fields.has("type") ? fields.text("type") : "f32";
    if (type != "f32" && type != "i16") fields.refuse("'type' is neither f32 nor i16");
    const bool is_sound = type == "i16";
    const std::size_t numbers = bytes_in(name) / (is_sound ? sizeof(std::int16_t) : sizeof(float));
    const auto offset = static_cast<std::size_t>(fields.integer_or("offset", 0, 0, 1 << 30));
    std::uint64_t left = numbers - std::min(offset, numbers);
    for (const int size : shape) left /= static_cast<std::uint64_t>(size);
    if (left == 0) fields.refuse("'shape' is larger than its record");
    if (count_of(shape) != numbers) records_[name].is_one = false;
    weights_.push_back({std::move(shape), name, offset, is_sound});
  }
}

std::size_t Weights::bytes_in(const std::string& name) {
  const auto size = archive_.size_of(name);
  const auto [record, is_new] = records_.try_emplace(name);
  if (is_new) {
    named_ += size;
  } else {
    record->second.is_one = false;
  }
  if (named_ > archive_.file_size()) refuse_program("has more weights than its file holds");
  return size;
}

const char* Weights::read(const Listed& listed, std::size_t bytes) {
  auto& record = records_[listed.record];
  if (!record.is_read) {
    if (record.is_one) std::swap(record.values, spare_);
    record.values = archive_.read_aligned(listed.record, std::move(record.values));
    record.is_read = true;
    if (record.is_one) taken_.push_back(&record);
  }
  return reinterpret_cast<const char*>(record.values.data()) + listed.offset * bytes;
}

void Weights::release() {
  for (auto* record : taken_) {
    if (record->values.size() > spare_.size()) std::swap(record->values, spare_);
    record->values = kernels::PackedMemory();
    record->is_read = false;
  }
  taken_.clear();
}

const Weights::Listed& Weights::named_in(const Fields& fields, const char* field) const {
  return weights_[static_cast<std::size_t>(fields.integer(field, 0, static_cast<int>(weights_.size()) - 1))];
}

bool Weights::are_integers(const Fields& fields, const char* field) const { return named_in(fields, field).is_sound; }

const Weights::Listed& Weights::listed_in(const Fields& fields, const char* field, std::size_t dimensions,
                                          bool is_sound) const {
  const auto& listed = named_in(fields, field);
  const auto name = std::string("'") + field + "'";
  if (listed.shape.size() != dimensions)
    fields.refuse(name + " has " + std::to_string(listed.shape.size()) + " dimensions");
  if (listed.is_sound != is_sound) fields.refuse(name + (is_sound ? " is no sound" : " is sound instead of numbers"));
  return listed;
}

void Weights::count_taken(const Fields& fields, const char* field, std::size_t floats) {
  if (floats > left_) fields.refuse(std::string("'") + field + "' is used more often than a model does");
  left_ -= floats;
}

Weight Weights::at(const Fields& fields, const char* field, std::size_t dimensions) {
  const auto& listed = listed_in(fields, field, dimensions, false);
  Weight weight{listed.shape, nullptr};
  const auto count = weight.count();
  count_taken(fields, field, count);
  weight.data = reinterpret_cast<const float*>(read(listed, sizeof(float)));
  if (!kernels::all_finite(weight.data, static_cast<std::ptrdiff_t>(count))) {
    fields.refuse(std::string("'") + field + "' holds something that is no number");
  }
  return weight;
}

Samples Weights::samples(const Fields& fields, const char* field) {
  const auto& listed = listed_in(fields, field, 2, true);
  count_taken(fields, field, count_of(listed.shape) / 2);
  return {listed.shape, reinterpret_cast<const std::int16_t*>(read(listed, sizeof(std::int16_t)))};
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

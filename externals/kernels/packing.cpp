#include "kernels/packing.h"

#include <algorithm>
#include <cstring>

#include "kernels/half.h"

namespace luthier::kernels {
namespace {

std::size_t rounded_up(std::size_t count, std::size_t step) { return (count + step - 1) / step * step; }

std::size_t size_of(WeightType type) { return type == WeightType::f32 ? 4 : 2; }

constexpr std::size_t cache_line = 64;

}  // namespace

PackedMatrices::PackedMatrices(const MatrixShape& shape, WeightType type, std::size_t weights, std::size_t biases,
                               const std::shared_ptr<PackedArena>& arena)
    : shape_(shape),
      type_(type),
      weight_bytes_(rounded_up(weights * size_of(type), cache_line)),
      group_bytes_(weight_bytes_ + rounded_up(biases * sizeof(float), cache_line)),
      memory_(static_cast<std::size_t>(shape.groups) * group_bytes_, arena) {}

void PackedMatrices::set(const Kernels& kernels, int group, std::size_t at, const std::vector<float>& weights) {
  unsigned char* place = memory_.data() + static_cast<std::size_t>(group) * group_bytes_ + at * size_of(type_);
  switch (type_) {
    case WeightType::f32:
      std::memcpy(place, weights.data(), weights.size() * sizeof(float));
      return;
    case WeightType::f16:
      kernels.to_f16(weights.data(), static_cast<int>(weights.size()), reinterpret_cast<std::uint16_t*>(place));
      return;
    case WeightType::bf16:
      std::transform(weights.begin(), weights.end(), reinterpret_cast<std::uint16_t*>(place), to_bf16);
  }
}

void PackedMatrices::set_biases(const BiasAt& bias) {
  for (int group = 0; group < shape_.groups; ++group) {
    unsigned char* first = memory_.data() + static_cast<std::size_t>(group) * group_bytes_ + weight_bytes_;
    for (int column = 0; column < shape_.columns; ++column) {
      const float value = bias(group, column);
      std::memcpy(first + static_cast<std::size_t>(column) * sizeof value, &value, sizeof value);
    }
  }
}

PackedMatrices PackedMatrices::panels(const Kernels& kernels, const MatrixShape& shape, WeightType type,
                                      const WeightRow& weights, const BiasAt& bias,
                                      const std::shared_ptr<PackedArena>& arena) {
  const auto columns = static_cast<std::size_t>(shape.columns), depth = static_cast<std::size_t>(shape.depth);
  const auto lanes = static_cast<std::size_t>(kernels.lanes);
  const std::size_t panel = lanes * static_cast<std::size_t>(kernels.panel_vectors);
  const std::size_t padded = rounded_up(columns, lanes);
  PackedMatrices packed(shape, type, depth * padded, padded, arena);
  std::vector<float> row;
  for (int group = 0; group < shape.groups; ++group) {
    for (std::size_t first = 0; first < columns; first += panel) {
      const std::size_t width = std::min(panel, padded - first), real = std::min(panel, columns - first);
      row.resize(real);
      for (std::size_t k = 0; k < depth; ++k) {
        weights(group, static_cast<int>(k), static_cast<int>(first), static_cast<int>(real), row.data());
        packed.set(kernels, group, first * depth + k * width, row);
      }
    }
  }
  packed.set_biases(bias);
  return packed;
}

PackedMatrices PackedMatrices::columns(const Kernels& kernels, const MatrixShape& shape, WeightType type,
                                       const WeightRow& weights, const BiasAt& bias,
                                       const std::shared_ptr<PackedArena>& arena) {
  const auto columns = static_cast<std::size_t>(shape.columns), depth = static_cast<std::size_t>(shape.depth);
  const auto lanes = static_cast<std::size_t>(kernels.lanes);
  PackedMatrices packed(shape, type, depth * columns + lanes, rounded_up(columns, lanes), arena);
  std::vector<float> row(columns), turned(columns * depth);
  for (int group = 0; group < shape.groups; ++group) {
    for (std::size_t k = 0; k < depth; ++k) {
      weights(group, static_cast<int>(k), 0, shape.columns, row.data());
      for (std::size_t c = 0; c < columns; ++c) turned[c * depth + k] = row[c];
    }
    packed.set(kernels, group, 0, turned);
  }
  packed.set_biases(bias);
  return packed;
}

}  // namespace luthier::kernels

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

unsigned char* PackedMatrices::place(int group, std::size_t at) {
  return memory_.data() + static_cast<std::size_t>(group) * group_bytes_ + at * size_of(type_);
}

void PackedMatrices::set(const Kernels& kernels, int group, std::size_t at, const std::vector<float>& weights) {
  auto* const to = reinterpret_cast<std::uint16_t*>(place(group, at));
  if (type_ == WeightType::f16) {
    kernels.to_f16(weights.data(), static_cast<int>(weights.size()), to);
  } else {
    std::transform(weights.begin(), weights.end(), to, to_bf16);
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
                                      const WeightColumns& weights, const BiasAt& bias,
                                      const std::shared_ptr<PackedArena>& arena) {
  const auto columns = static_cast<std::size_t>(shape.columns), depth = static_cast<std::size_t>(shape.depth);
  const auto lanes = static_cast<std::size_t>(kernels.lanes);
  const int vectors = type == WeightType::f32 ? kernels.panel_vectors : kernels.narrow_panel_vectors;
  const std::size_t panel = lanes * static_cast<std::size_t>(vectors);
  const std::size_t padded = rounded_up(columns, lanes);
  PackedMatrices packed(shape, type, depth * padded, padded, arena);
  std::vector<float> whole;
  for (int group = 0; group < shape.groups; ++group) {
    for (std::size_t first = 0; first < columns; first += panel) {
      const std::size_t width = std::min(panel, padded - first), real = std::min(panel, columns - first);
      const auto write = [&](float* to) {
        weights(group, static_cast<int>(first), static_cast<int>(real), to, static_cast<std::ptrdiff_t>(width));
      };
      if (type == WeightType::f32) {
        write(reinterpret_cast<float*>(packed.place(group, first * depth)));
      } else {
        whole.assign(depth * width, 0.0f);
        write(whole.data());
        packed.set(kernels, group, first * depth, whole);
      }
    }
  }
  packed.set_biases(bias);
  return packed;
}

PackedMatrices PackedMatrices::columns(const Kernels& kernels, const MatrixShape& shape, WeightType type,
                                       const WeightColumns& weights, const BiasAt& bias,
                                       const std::shared_ptr<PackedArena>& arena) {
  const auto columns = static_cast<std::size_t>(shape.columns), depth = static_cast<std::size_t>(shape.depth);
  const auto lanes = static_cast<std::size_t>(kernels.lanes);
  PackedMatrices packed(shape, type, depth * columns + lanes, rounded_up(columns, lanes), arena);
  std::vector<float> rows(depth * columns), turned(depth * columns);
  for (int group = 0; group < shape.groups; ++group) {
    weights(group, 0, shape.columns, rows.data(), shape.columns);
    kernels.transpose({rows.data(), shape.columns}, shape.depth, shape.columns, turned.data(), shape.depth);
    if (type == WeightType::f32) {
      std::memcpy(packed.place(group, 0), turned.data(), turned.size() * sizeof(float));
    } else {
      packed.set(kernels, group, 0, turned);
    }
  }
  packed.set_biases(bias);
  return packed;
}

}  // namespace luthier::kernels

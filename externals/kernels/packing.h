// Weights in the order in which kernels read them.
#pragma once

#include <functional>
#include <vector>

#include "kernels/kernels.h"
#include "kernels/packed_memory.h"

namespace luthier::kernels {

/// Of each group a matrix, [depth, columns].
struct MatrixShape {
  int groups;
  int depth;
  int columns;
};

/// Writes what stands in so many columns of a group's matrix from one on, all rows, which lie `step` apart. Many at a
/// time: large models have millions of weights, and loading them should not take longer than reading them.
using WeightColumns = std::function<void(int group, int first_column, int count, float* to, std::ptrdiff_t step)>;
using BiasAt = std::function<float(int group, int column)>;

class PackedMatrices {
 public:
  /// In panels of whole vectors of columns, [panel][depth][columns of the panel]: for Kernels::panels and depthwise.
  static PackedMatrices panels(const Kernels& kernels, const MatrixShape& shape, WeightType type,
                               const WeightColumns& weights, const BiasAt& bias,
                               const std::shared_ptr<PackedArena>& arena);
  /// Column by column, [column][depth]: for Kernels::dots.
  static PackedMatrices columns(const Kernels& kernels, const MatrixShape& shape, WeightType type,
                                const WeightColumns& weights, const BiasAt& bias,
                                const std::shared_ptr<PackedArena>& arena);

  int groups() const { return shape_.groups; }
  Matrix matrix(int group) const {
    const unsigned char* bytes = memory_.data() + static_cast<std::size_t>(group) * group_bytes_;
    return {bytes, reinterpret_cast<const float*>(bytes + weight_bytes_), type_, shape_.columns};
  }

 private:
  PackedMatrices(const MatrixShape& shape, WeightType type, std::size_t weights, std::size_t biases,
                 const std::shared_ptr<PackedArena>& arena);
  /// Where the group's weight `at` is.
  unsigned char* place(int group, std::size_t at);
  /// Weights from `at` on, of half the size.
  void set(const Kernels& kernels, int group, std::size_t at, const std::vector<float>& weights);
  void set_biases(const BiasAt& bias);

  MatrixShape shape_;
  WeightType type_;
  std::size_t weight_bytes_, group_bytes_;
  PackedMemory memory_;
};

}  // namespace luthier::kernels

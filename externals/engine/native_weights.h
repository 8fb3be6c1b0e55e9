// The weights that a native program names, read out of the archive once; packed by whoever plays them.
#pragma once

#include <map>
#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "engine/native_archive.h"
#include "engine/native_fields.h"

namespace luthier::native {

struct Weight {
  std::vector<int> shape;
  const float* data = nullptr;

  int size(std::size_t dimension) const { return shape[dimension]; }
  std::size_t count() const;
};

class Weights {
 public:
  /// `list` as in docs/native_program.md. Throws SpecError or EngineError.
  Weights(Archive& archive, const nlohmann::json& list);

  /// The weight that the field refers to, with so many dimensions. Throws SpecError.
  Weight at(const Fields& fields, const char* field, std::size_t dimensions);
  /// The same of a vector [count]; null where the field is missing.
  const float* vector_or_null(const Fields& fields, const char* field, int count);
  /// Where operations pack what they took.
  const std::shared_ptr<kernels::PackedArena>& arena() const { return arena_; }
  const float* vector(const Fields& fields, const char* field, int count);

 private:
  const kernels::PackedMemory& record(Archive& archive, const std::string& name);

  std::vector<Weight> weights_;
  std::map<std::string, kernels::PackedMemory> records_;
  /// Floats that operations may still take copies of: a small file must not become a large model.
  std::uint64_t left_;
  std::shared_ptr<kernels::PackedArena> arena_ = std::make_shared<kernels::PackedArena>();
};

}  // namespace luthier::native

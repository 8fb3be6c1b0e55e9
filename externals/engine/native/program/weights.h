// The weights that a native program names, read out of the archive when they are asked for; packed by whoever plays
// them. Memory that was read into is read into again: fresh pages take longer to get than the file does to read.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "engine/archive/archive.h"
#include "engine/native/program/fields.h"

namespace luthier::native {

struct Weight {
  std::vector<int> shape;
  const float* data = nullptr;

  int size(std::size_t dimension) const { return shape[dimension]; }
  std::size_t count() const;
};

/// Sound, or a table of numbers below 1, in 16 bits.
struct Samples {
  std::vector<int> shape;
  const std::int16_t* data = nullptr;
};

class Weights {
 public:
  /// `list` as in docs/native_program.md. Throws SpecError or EngineError.
  Weights(Archive& archive, const nlohmann::json& list);

  /// The weight that the field refers to, with so many dimensions: there until release(). Throws SpecError or
  /// EngineError.
  Weight at(const Fields& fields, const char* field, std::size_t dimensions);
  /// Whether the field refers to integers of 16 bits.
  bool are_integers(const Fields& fields, const char* field) const;
  /// A weight of samples [channels, time], or a table of integers.
  Samples samples(const Fields& fields, const char* field);
  /// The same of a vector [count]; null where the field is missing.
  const float* vector_or_null(const Fields& fields, const char* field, int count);
  /// Where operations pack what they took.
  const std::shared_ptr<kernels::PackedArena>& arena() const { return arena_; }
  /// An operation has copied what it needs.
  void release();
  const float* vector(const Fields& fields, const char* field, int count);

 private:
  struct Record {
    kernels::PackedMemory values;
    bool is_read = false;
    /// It is one weight: forgotten by release(). Those that many share are read once.
    bool is_one = true;
  };
  struct Listed {
    std::vector<int> shape;
    std::string record;
    std::size_t offset;
    /// Not numbers but samples.
    bool is_sound;
  };

  /// Bytes of a record that is named for the first time or again.
  std::size_t bytes_in(const std::string& name);
  const Listed& named_in(const Fields& fields, const char* field) const;
  const Listed& listed_in(const Fields& fields, const char* field, std::size_t dimensions, bool is_sound) const;
  void count_taken(const Fields& fields, const char* field, std::size_t floats);
  /// Of numbers and samples so many bytes.
  const char* read(const Listed& listed, std::size_t bytes);

  Archive& archive_;
  std::vector<Listed> weights_;
  std::map<std::string, Record> records_;
  /// Of all records, in bytes.
  std::uint64_t named_ = 0;
  std::vector<Record*> taken_;
  kernels::PackedMemory spare_;
  /// Floats that operations may still take copies of: a small file must not become a large model.
  std::uint64_t left_;
  std::shared_ptr<kernels::PackedArena> arena_ = std::make_shared<kernels::PackedArena>();
};

}  // namespace luthier::native

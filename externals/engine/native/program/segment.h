// A list of operations, made ready to be played: what is fused, what is a view, where values lie in memory.
// Immutable and shared by players. Internal to the native engine.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "engine/native/operations/operation.h"

namespace luthier::native {

struct Value {
  Shape shape;
  /// The value it is a part of; itself, where it has memory of its own.
  int base = 0;
  View view;
  /// Of values with memory of their own: frames of the past that are kept in front.
  int history = 0;
  /// Without history: where it lies in the memory of one unit and voice.
  std::int64_t offset = 0;
};

/// One call: an operation, and what goes through in the same breath. -1: there is no such value.
struct Step {
  int operation = 0;
  std::vector<int> in;
  int out = -1, activated = -1, residual = -1;
  const Epilogue* epilogue = nullptr;
};

struct Segment {
  std::string name;
  /// Value 0 comes in; value n + 1 is of operation n; the last one goes out.
  std::vector<Value> values;
  std::vector<std::unique_ptr<const Operation>> operations;
  std::vector<Step> steps;
  /// Floats of memory for one unit and voice, history not counted.
  std::int64_t memory = 0;
};

/// The three passes, in this order, once `values` have shapes and `operations` are there. Throw SpecError.
void find_views(Segment& segment);
void fuse(Segment& segment);
void lay_out(Segment& segment);

/// Floats that a player of it needs for one unit and voice, history counted.
std::int64_t memory_of(const Segment& segment);

}  // namespace luthier::native

// Floats that begin with a cache line, all zero. Internal to the native engine.
#pragma once

#include <cstdint>
#include <vector>

namespace luthier::native {

class Memory {
 public:
  Memory() = default;
  explicit Memory(std::size_t floats) : floats_(floats + line) {
    const auto past = reinterpret_cast<std::uintptr_t>(floats_.data()) / sizeof(float) % line;
    data_ = floats_.data() + (past == 0 ? 0 : line - past);
  }
  float* data() const { return data_; }
  std::size_t size() const { return floats_.empty() ? 0 : floats_.size() - line; }

 private:
  static constexpr std::size_t line = 16;
  /// Moving keeps the place in memory; copies are never made.
  std::vector<float> floats_;
  float* data_ = nullptr;
};

}  // namespace luthier::native

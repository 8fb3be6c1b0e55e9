// Memory of packed weights: zeroed, aligned to cache lines, in huge pages where it is large and the system has them.
#pragma once

#include <cstddef>

namespace luthier::kernels {

class PackedMemory {
 public:
  /// Throws std::bad_alloc.
  explicit PackedMemory(std::size_t bytes = 0);
  ~PackedMemory();
  PackedMemory(PackedMemory&& other) noexcept;
  PackedMemory& operator=(PackedMemory&& other) noexcept;

  unsigned char* data() const { return data_; }
  std::size_t size() const { return bytes_; }

 private:
  unsigned char* data_ = nullptr;
  std::size_t bytes_ = 0;
};

}  // namespace luthier::kernels

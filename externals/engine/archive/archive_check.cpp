#include "engine/archive/archive_check.h"

#include <minizip/unzip.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <vector>

#include "engine/engine.h"

namespace luthier {
namespace {

/// Weights are stored as they are; only code is compressed, and there is never more of it.
constexpr std::uint64_t most_for_code = 64ULL << 20;
constexpr std::size_t chunk = 1 << 20;

struct Closer {
  void operator()(void* archive) const noexcept { unzClose(archive); }
};
using Archive = std::unique_ptr<void, Closer>;

[[noreturn]] void refuse(const std::string& path) {
  throw EngineError("'" + path + "' is not a model file, or a damaged one: copy or export it again");
}

std::uint64_t unpacked_size(void* archive, const std::string& path) {
  std::uint64_t sum = 0;
  int status = unzGoToFirstFile(archive);
  for (; status == UNZ_OK; status = unzGoToNextFile(archive)) {
    unz_file_info64 info{};
    if (unzGetCurrentFileInfo64(archive, &info, nullptr, 0, nullptr, 0, nullptr, 0) != UNZ_OK) refuse(path);
    // one after the other, so that the sum cannot overflow
    if (info.uncompressed_size > (1ULL << 62) - sum) refuse(path);
    sum += info.uncompressed_size;
  }
  if (status != UNZ_END_OF_LIST_OF_FILE) refuse(path);
  return sum;
}

/// Closing a record that was read to its end compares its checksum.
bool current_record_is_whole(void* archive, std::vector<char>& memory) {
  if (unzOpenCurrentFile(archive) != UNZ_OK) return false;
  int read = 0;
  do {
    read = unzReadCurrentFile(archive, memory.data(), static_cast<unsigned>(memory.size()));
  } while (read > 0);
  return unzCloseCurrentFile(archive) == UNZ_OK && read == 0;
}

}  // namespace

void check_archive(const std::string& path) {
  const Archive archive(unzOpen64(path.c_str()));
  if (!archive) refuse(path);
  const auto file_size = std::filesystem::file_size(path);
  const auto size = unpacked_size(archive.get(), path);
  if (size > file_size + most_for_code) {
    throw EngineError("'" + path + "' has " + std::to_string(file_size) + " bytes and unpacks to " +
                      std::to_string(size) + ": not a model file, or a damaged one");
  }
  std::vector<char> memory(chunk);
  int status = unzGoToFirstFile(archive.get());
  for (; status == UNZ_OK; status = unzGoToNextFile(archive.get())) {
    if (!current_record_is_whole(archive.get(), memory)) refuse(path);
  }
}

}  // namespace luthier

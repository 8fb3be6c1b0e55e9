#include "engine/archive/archive_check.h"

#include <minizip/unzip.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "engine/archive/pickle_check.h"
#include "engine/archive/script_check.h"
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

/// In small letters, because libtorch finds a record whatever letters its name has.
std::string name_of_current(void* archive, const std::string& path) {
  std::array<char, 4096> name{};
  unz_file_info64 info{};
  if (unzGetCurrentFileInfo64(archive, &info, name.data(), name.size() - 1, nullptr, 0, nullptr, 0) != UNZ_OK ||
      info.size_filename >= name.size()) {
    refuse(path);
  }
  std::string text = name.data();
  std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return std::tolower(c); });
  return text;
}

bool ends_with(const std::string& text, const std::string& end) {
  return text.size() >= end.size() && text.compare(text.size() - end.size(), end.size(), end) == 0;
}

enum class Kind { numbers, pickle, script };

/// `.debug_pkl`, where code was in a source, is one as well.
Kind kind_of(const std::string& name) {
  if (ends_with(name, "pkl")) return Kind::pickle;
  return ends_with(name, ".py") ? Kind::script : Kind::numbers;
}

/// Closing a record that was read to its end compares its checksum. What is read is added to `kept`, where it is set.
bool current_record_is_whole(void* archive, std::vector<char>& memory, std::string* kept) {
  if (unzOpenCurrentFile(archive) != UNZ_OK) return false;
  int read = 0;
  do {
    read = unzReadCurrentFile(archive, memory.data(), static_cast<unsigned>(memory.size()));
    if (read > 0 && kept != nullptr) kept->append(memory.data(), static_cast<std::size_t>(read));
  } while (read > 0 && (kept == nullptr || kept->size() <= most_for_code));
  return unzCloseCurrentFile(archive) == UNZ_OK && read == 0;
}

void check_current_record(void* archive, std::vector<char>& memory, const std::string& path) {
  const auto kind = kind_of(name_of_current(archive, path));
  std::string kept;
  if (!current_record_is_whole(archive, memory, kind == Kind::numbers ? nullptr : &kept)) refuse(path);
  if (kind == Kind::numbers) return;
  const auto problem = kind == Kind::pickle ? problem_of_pickle(kept) : problem_of_script(kept);
  if (!problem.empty()) throw EngineError("'" + path + "' is refused: it " + problem);
}

}  // namespace

void check_archive(const std::string& path) {
  const Archive archive(unzOpen64(path.c_str()));
  if (!archive) refuse(path);
  const auto file_size = std::filesystem::file_size(std::filesystem::u8path(path));
  const auto size = unpacked_size(archive.get(), path);
  if (size > file_size + most_for_code) {
    throw EngineError("'" + path + "' has " + std::to_string(file_size) + " bytes and unpacks to " +
                      std::to_string(size) + ": not a model file, or a damaged one");
  }
  std::vector<char> memory(chunk);
  int status = unzGoToFirstFile(archive.get());
  for (; status == UNZ_OK; status = unzGoToNextFile(archive.get())) {
    check_current_record(archive.get(), memory, path);
  }
}

}  // namespace luthier

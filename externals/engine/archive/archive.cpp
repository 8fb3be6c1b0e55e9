#include "engine/archive/archive.h"

#include <algorithm>
#include <cstddef>
#include <filesystem>

#include "engine/archive/checksum.h"
#include "engine/engine.h"

namespace luthier::native {
namespace {

// Layout: PKWARE, "APPNOTE.TXT, .ZIP File Format Specification", 4.3 and 4.5.
constexpr std::uint32_t end_mark = 0x06054b50, end64_mark = 0x06064b50, locator64_mark = 0x07064b50;
constexpr std::uint32_t entry_mark = 0x02014b50, header_mark = 0x04034b50;
constexpr std::uint64_t end_size = 22, locator64_size = 20, end64_size = 56, entry_size = 46, header_size = 30;
constexpr std::uint64_t longest_comment = 65535;
constexpr std::uint64_t largest_directory = 16ULL << 20;
/// Bytes that are read and then still in the second cache while their checksum is computed.
constexpr std::uint64_t chunk = 256 << 10;
constexpr std::uint32_t in_extra_field = 0xFFFFFFFF;

/// Little-endian whole number of `count` bytes. The caller has seen to it that they are there.
std::uint64_t number(const char* at, int count) {
  std::uint64_t value = 0;
  for (int i = count; i-- > 0;) value = value << 8 | static_cast<unsigned char>(at[i]);
  return value;
}

std::uint32_t mark(const char* at) { return static_cast<std::uint32_t>(number(at, 4)); }

struct Extent {
  std::uint64_t at = 0, size = 0;
};

/// Of the end record in the last bytes of a file; the file's size when there is none.
std::size_t find_end(const std::vector<char>& tail) {
  for (std::size_t at = tail.size() - end_size + 1; at-- > 0;) {
    if (mark(tail.data() + at) == end_mark) return at;
  }
  return tail.size();
}

/// Sizes and offset that do not fit into 32 bits stand in an extra field, in this order, and only those.
bool widen(const char* extra, std::size_t size, std::uint64_t& unpacked, std::uint64_t& packed, std::uint64_t& at) {
  for (std::size_t i = 0; i + 4 <= size;) {
    const auto kind = number(extra + i, 2), length = number(extra + i + 2, 2);
    if (length > size - i - 4) return false;
    std::size_t used = i + 4;
    const auto end = used + length;
    i = end;
    if (kind != 1) continue;
    for (auto* value : {&unpacked, &packed, &at}) {
      if (*value != in_extra_field) continue;
      if (used + 8 > end) return false;
      *value = number(extra + used, 8);
      used += 8;
    }
  }
  return true;
}

}  // namespace

Archive::Archive(const std::string& path) : path_(path) {
  std::error_code error;
  const auto file = std::filesystem::u8path(path);  // hosts speak UTF-8, also on Windows
  if (!std::filesystem::exists(file, error)) throw EngineError("'" + path + "' does not exist");
  if (!std::filesystem::is_regular_file(file, error)) throw EngineError("'" + path + "' is not a file");
  file_.open(file, std::ios::binary);
  if (!file_) throw EngineError("'" + path + "' cannot be read: look at its permissions");
  file_size_ = std::filesystem::file_size(file, error);
  if (error || file_size_ == 0) throw EngineError("'" + path + "' is empty: export it again");
  if (file_size_ < end_size) refuse();
  const auto tail_size = std::min(file_size_, end_size + longest_comment);
  const auto tail = bytes(file_size_ - tail_size, tail_size);
  const auto end = find_end(tail);
  if (end == tail.size()) refuse();
  Extent directory{number(&tail[end + 16], 4), number(&tail[end + 12], 4)};
  if (end >= locator64_size && mark(&tail[end - locator64_size]) == locator64_mark) {
    const auto end64 = bytes(number(&tail[end - locator64_size + 8], 8), end64_size);
    if (mark(end64.data()) != end64_mark) refuse();
    directory = {number(&end64[48], 8), number(&end64[40], 8)};
  }
  read_directory(directory.at, directory.size);
}

void Archive::read_directory(std::uint64_t at, std::uint64_t size) {
  if (size > largest_directory) refuse();
  const auto directory = bytes(at, size);
  for (std::size_t i = 0; i < directory.size();) {
    const char* entry = directory.data() + i;
    const auto left = directory.size() - i;
    if (left < entry_size || mark(entry) != entry_mark) refuse();
    const auto name_size = number(entry + 28, 2), extra_size = number(entry + 30, 2);
    const auto whole = entry_size + name_size + extra_size + number(entry + 32, 2);
    if (left < whole) refuse();
    const std::string name(entry + entry_size, name_size);
    Record record{number(entry + 42, 4), number(entry + 24, 4), mark(entry + 16), false};
    auto packed = number(entry + 20, 4);
    if (!widen(entry + entry_size + name_size, extra_size, record.size, packed, record.header_at)) refuse();
    const bool encrypted = (number(entry + 8, 2) & 1) != 0;
    record.stored = number(entry + 10, 2) == 0 && packed == record.size && !encrypted;
    records_[name.substr(std::min(name.size(), name.find('/') + 1))] = record;
    i += whole;
  }
}

void Archive::copy(std::uint64_t at, std::uint64_t count, char* to) {
  if (count > file_size_ || at > file_size_ - count) refuse();
  file_.seekg(static_cast<std::streamoff>(at));
  file_.read(to, static_cast<std::streamsize>(count));
  if (!file_ || file_.gcount() != static_cast<std::streamsize>(count)) refuse();
}

void Archive::copy_record(const Record& record, char* to) {
  const auto from = offset_of(record);
  std::uint32_t sum = 0;
  for (std::uint64_t at = 0; at < record.size; at += chunk) {
    const auto count = std::min(chunk, record.size - at);
    copy(from + at, count, to + at);
    sum = checksum(to + at, count, sum);
  }
  if (sum != record.checksum) refuse();
}

std::vector<char> Archive::bytes(std::uint64_t at, std::uint64_t count) {
  if (count > file_size_) refuse();
  std::vector<char> memory(count);
  copy(at, count, memory.data());
  return memory;
}

const Archive::Record& Archive::stored(const std::string& name) const {
  const auto found = records_.find(name);
  if (found == records_.end() || !found->second.stored || found->second.size > file_size_) refuse();
  return found->second;
}

std::uint64_t Archive::offset_of(const Record& record) {
  const auto header = bytes(record.header_at, header_size);
  if (mark(header.data()) != header_mark) refuse();
  // Its own lengths: padding that aligns the weights stands in this header and not in the directory.
  return record.header_at + header_size + number(&header[26], 2) + number(&header[28], 2);
}

std::vector<char> Archive::read(const std::string& name) {
  const auto& record = stored(name);
  std::vector<char> memory(record.size);
  copy_record(record, memory.data());
  return memory;
}

kernels::PackedMemory Archive::read_aligned(const std::string& name, kernels::PackedMemory memory) {
  const auto& record = stored(name);
  if (memory.size() < record.size) memory = kernels::PackedMemory(record.size);
  copy_record(record, reinterpret_cast<char*>(memory.data()));
  return memory;
}

void Archive::refuse() const {
  throw EngineError("'" + path_ + "' is not a model file, or a damaged one: copy or export it again");
}

}  // namespace luthier::native

// Reads records out of a model file without libtorch: those of a zip archive that are stored as they are.
// Internal to the native engine.
#pragma once

#include <cstdint>
#include <fstream>
#include <map>
#include <string>
#include <vector>

#include "kernels/packed_memory.h"

namespace luthier::native {

/// The names are those below the archive's one top folder: "data/12", "extra/luthier.json". Everything in the file is
/// distrusted: what lies outside of it, overlaps its end or has another checksum is one EngineError.
class Archive {
 public:
  /// Reads the directory only.
  explicit Archive(const std::string& path);

  bool has(const std::string& name) const { return records_.count(name) != 0; }
  /// The whole record, compared with its checksum. Throws where it is missing, compressed or damaged.
  std::vector<char> read(const std::string& name);
  /// The same at the start of memory that numbers may lie in: of the given one where it is large enough.
  kernels::PackedMemory read_aligned(const std::string& name, kernels::PackedMemory memory);
  /// Bytes of a record. Throws where it is missing or compressed.
  std::uint64_t size_of(const std::string& name) const { return stored(name).size; }
  std::uint64_t file_size() const { return file_size_; }
  const std::string& path() const { return path_; }

 private:
  struct Record {
    std::uint64_t header_at = 0, size = 0;
    std::uint32_t checksum = 0;
    bool stored = false;
  };

  /// Where the bytes of a record are.
  std::uint64_t offset_of(const Record& record);
  const Record& stored(const std::string& name) const;
  void copy(std::uint64_t at, std::uint64_t count, char* to);
  /// Compared with its checksum.
  void copy_record(const Record& record, char* to);
  void read_directory(std::uint64_t at, std::uint64_t size);
  std::vector<char> bytes(std::uint64_t at, std::uint64_t count);
  [[noreturn]] void refuse() const;

  std::string path_;
  std::ifstream file_;
  std::uint64_t file_size_ = 0;
  std::map<std::string, Record> records_;
};

}  // namespace luthier::native

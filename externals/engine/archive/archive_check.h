// Refuses damaged and hostile files before torch opens them: torch does not compare checksums, and its parser does not
// survive every flipped bit. Internal to the torch engine.
#pragma once

#include <string>

namespace luthier {

/// Reads the whole zip archive once. Throws EngineError with what is wrong: not an archive, a record whose checksum
/// differs, or records that unpack to much more than the file holds.
void check_archive(const std::string& path);

}  // namespace luthier

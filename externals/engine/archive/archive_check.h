// Refuses damaged and hostile files before torch opens them: torch does not compare checksums, its parsers do not
// survive every flipped bit, and reading a file can run what is in it. Internal to the torch engine.
#pragma once

#include <string>

namespace luthier {

/// Reads the whole zip archive once. Throws EngineError with what is wrong: not an archive, a record whose checksum
/// differs, records that unpack to much more than the file holds, pickles that ask for more than they hold, or code
/// that would run while it is read.
void check_archive(const std::string& path);

}  // namespace luthier

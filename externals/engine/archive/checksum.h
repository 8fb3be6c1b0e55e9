// The checksum of zip archives (CRC-32, ISO 3309).
#pragma once

#include <cstddef>
#include <cstdint>

namespace luthier {

/// Of what follows the bytes that have the checksum `before`.
std::uint32_t checksum(const char* data, std::size_t size, std::uint32_t before = 0);

}  // namespace luthier

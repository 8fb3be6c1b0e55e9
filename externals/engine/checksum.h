// The checksum of zip archives (CRC-32, ISO 3309).
#pragma once

#include <cstddef>
#include <cstdint>

namespace luthier {

std::uint32_t checksum(const char* data, std::size_t size);

}  // namespace luthier

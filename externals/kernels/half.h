// Rounding floats to 16 bits, to the nearest, ties to even.
#pragma once

#include <cstdint>

namespace luthier::kernels {

/// IEEE binary16; too large numbers become infinite.
std::uint16_t to_f16(float value);

/// The upper half of a float.
std::uint16_t to_bf16(float value);

}  // namespace luthier::kernels

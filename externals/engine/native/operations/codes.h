// Codes as floats. Internal to the native engine.
#pragma once

namespace luthier::native {

/// The nearest whole number from 0 to size - 1, halves to the even one; 0 for what is no number.
int code_of(float value, int size) noexcept;

}  // namespace luthier::native

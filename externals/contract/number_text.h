// A number as a person would type it: where hosts turn names and words that look like numbers into numbers, this turns
// them back.
#pragma once

#include <array>
#include <cstdio>
#include <cstdlib>
#include <string>

namespace luthier {

/// The fewest digits that give the same number again, in the precision that it has: hosts of single precision send
/// 0.1f, which is meant as 0.1. Whole numbers are written without an exponent.
inline std::string number_text(double number) {
  constexpr double largest_whole = 9007199254740992.0;  // 2^53
  constexpr int fewest_digits = 6, most_digits = 17;
  std::array<char, 40> text{};
  const auto write = [&](const char* format, int digits) {
    std::snprintf(text.data(), text.size(), format, digits, number);
  };
  if (number > -largest_whole && number < largest_whole &&
      number == static_cast<double>(static_cast<long long>(number))) {
    write("%.*f", 0);
    return text.data();
  }
  const bool is_single = static_cast<double>(static_cast<float>(number)) == number;
  for (int digits = fewest_digits; digits <= most_digits; ++digits) {
    write("%.*g", digits);
    const double again = std::strtod(text.data(), nullptr);
    if (is_single ? static_cast<float>(again) == static_cast<float>(number) : again == number) break;
  }
  return text.data();
}

}  // namespace luthier

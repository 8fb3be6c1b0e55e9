// Text for a console, also such as came from a file or a network.
#pragma once

#include <string>
#include <vector>

namespace luthier {

/// The same on one line and without what terminals obey: control characters of ASCII, and in UTF-8 those of Latin 1,
/// become spaces.
inline std::string shown(std::string text) {
  for (std::size_t n = 0; n < text.size(); ++n) {
    const auto byte = static_cast<unsigned char>(text[n]);
    const auto next = n + 1 < text.size() ? static_cast<unsigned char>(text[n + 1]) : 0;
    if (byte < 0x20 || byte == 0x7f) text[n] = ' ';
    if (byte == 0xc2 && next >= 0x80 && next < 0xa0) text[n] = text[n + 1] = ' ';
  }
  return text;
}

/// With commas between.
inline std::string joined(const std::vector<std::string>& names) {
  std::string text;
  for (const auto& name : names) text += (text.empty() ? "" : ", ") + name;
  return text;
}

}  // namespace luthier

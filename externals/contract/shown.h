// Text that came from a file or a network, as a console may show it.
#pragma once

#include <string>

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

}  // namespace luthier

// Turns an input of the corpus into one that nobody has tried.
#pragma once

#include <array>
#include <cstring>
#include <random>
#include <string>
#include <vector>

namespace luthier::fuzz {

using Random = std::mt19937;

/// Numbers and words at which readers stumble.
inline const std::vector<std::string>& tokens() {
  static const std::vector<std::string> list = {"0",
                                                "-1",
                                                "1e308",
                                                "4294967295",
                                                "2147483648",
                                                "18446744073709551616",
                                                "0.5",
                                                "nan",
                                                "null",
                                                "true",
                                                "[]",
                                                "{}",
                                                "[[[[",
                                                "}}",
                                                "\"\"",
                                                "\"a\":",
                                                ",",
                                                "\n",
                                                "\x1b[2J",
                                                "\\",
                                                "from_file",
                                                "save",
                                                "(",
                                                "'",
                                                "__setstate__",
                                                "\xff\xff\xff\xff",
                                                std::string(4, '\0'),
                                                "r\xff\xff\xff\x7f",
                                                "\x85\x85\x85\x85"};
  return list;
}

inline std::size_t place(Random& random, const std::string& text) { return random() % (text.size() + 1); }

/// One change: bits, a byte, a part taken out, doubled, a token put in or over what stood there.
inline void change(std::string& text, Random& random) {
  const auto at = place(random, text);
  const auto length = std::size_t{1} << random() % 7;
  switch (random() % 7) {
    case 0:
      if (at < text.size()) text[at] ^= static_cast<char>(1 << random() % 8);
      break;
    case 1:
      if (at < text.size()) text[at] = static_cast<char>(random());
      break;
    case 2:
      text.erase(at, length);
      break;
    case 3:
      text.insert(at, text.substr(place(random, text), length));
      break;
    case 4:
      text.insert(at, tokens()[random() % tokens().size()]);
      break;
    case 5: {
      const auto& token = tokens()[random() % tokens().size()];
      text.replace(at, token.size(), token);
      break;
    }
    default: {
      // a number becomes another
      const auto digit = text.find_first_of("0123456789", at);
      if (digit == std::string::npos) break;
      const auto end = text.find_first_not_of("0123456789", digit);
      text.replace(digit, end == std::string::npos ? std::string::npos : end - digit, tokens()[random() % 7]);
    }
  }
}

inline std::string mutated(std::string text, Random& random) {
  for (std::size_t n = 0, count = 1 + random() % 5; n < count; ++n) change(text, random);
  return text;
}

}  // namespace luthier::fuzz

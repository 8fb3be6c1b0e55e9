#include "engine/archive/script_check.h"

#include <algorithm>
#include <cctype>

namespace luthier {
namespace {

constexpr int deepest_brackets = 200;
/// Words and signs between two commas, brackets or lines: the compiler calls itself for each.
constexpr int longest_expression = 2000;
constexpr const char* runs_when_read = "__setstate__";

bool begins_word(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0 || c == '_'; }
bool is_in_word(char c) { return begins_word(c) || std::isdigit(static_cast<unsigned char>(c)) != 0; }

/// Goes through the words of a source as TorchScript has them, which are a part of Python's.
class Scanner {
 public:
  explicit Scanner(const std::string& source) : source_(source) {}

  std::string problem() {
    while (at_ < source_.size() && problem_.empty()) next();
    return problem_;
  }

 private:
  void next() {
    const char c = source_[at_];
    if (begins_word(c)) return word();
    if (c == '\'' || c == '"') return text(c);
    if (c == '#') {
      at_ = std::min(source_.find('\n', at_), source_.size());
      return;
    }
    ++at_;
    if (std::isspace(static_cast<unsigned char>(c)) == 0) after_dot_ = c == '.';
    if (c == '(' || c == '[' || c == '{') ++depth_;
    if (c == ')' || c == ']' || c == '}') --depth_;
    if (c == ',' || (c == '\n' && depth_ <= 0)) {
      length_ = 0;
      after_getattr_ = after_getattr_ && c == ',';
    } else if (std::isspace(static_cast<unsigned char>(c)) == 0) {
      count();
    }
    if (depth_ > deepest_brackets) problem_ = "has code with too many brackets in each other";
  }

  void count() {
    if (++length_ > longest_expression) problem_ = "has code with an expression that is too long";
  }

  void word() {
    const auto start = at_;
    while (at_ < source_.size() && is_in_word(source_[at_])) ++at_;
    const auto found = source_.substr(start, at_ - start);
    count();
    if (found == runs_when_read) problem_ = "has code that would run while the file is read";
    if (found == "from_file" || (after_dot_ && found == "save")) refuse(found);
    after_dot_ = false;
    after_getattr_ = after_getattr_ || found == "getattr";
  }

  void text(char quote) {
    const std::size_t quotes = source_.compare(at_, 3, std::string(3, quote)) == 0 ? 3 : 1;
    const auto start = at_ += quotes;
    while (at_ < source_.size() && source_.compare(at_, quotes, std::string(quotes, quote)) != 0) {
      at_ += source_[at_] == '\\' ? 2 : 1;
    }
    at_ = std::min(at_, source_.size());
    const auto found = source_.substr(start, at_ - start);
    at_ = std::min(at_ + quotes, source_.size());
    count();
    if (!after_getattr_) return;
    // the name of a function, which may be written so that it is not seen
    if (found.find('\\') != std::string::npos || found == "from_file" || found == "save") refuse(found);
  }

  void refuse(const std::string& name) { problem_ = "calls '" + name.substr(0, 64) + "', which reaches files"; }

  const std::string& source_;
  std::size_t at_ = 0;
  int depth_ = 0, length_ = 0;
  bool after_dot_ = false, after_getattr_ = false;
  std::string problem_;
};

}  // namespace

std::string problem_of_script(const std::string& source) { return Scanner(source).problem(); }

}  // namespace luthier

#include "engine/archive/pickle_check.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <unordered_map>
#include <vector>

namespace luthier {
namespace {

/// Objects that hold each other so deep. Modules of modules take about three levels each.
constexpr int deepest = 1000;
/// Types that are made by a library and not by the file: some open others or files.
const std::string made_by_libraries = "__torch__.torch.classes.";
const std::string quantized = "__torch__.torch.classes.quantized.";

struct Wrong : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// The machine that a pickle is a program for, which knows only how deep each of its objects is.
/// Opcodes: Python, Lib/pickletools.py; those that libtorch's own reader knows.
class Reader {
 public:
  explicit Reader(const std::string& data) : data_(data) {}

  void read() {
    while (step(static_cast<unsigned char>(*taken(1)))) {
    }
  }

 private:
  const char* taken(std::uint64_t count) {
    if (count > data_.size() - at_) throw Wrong("ends too early");
    at_ += static_cast<std::size_t>(count);
    return data_.data() + (at_ - static_cast<std::size_t>(count));
  }

  std::uint64_t number(int bytes) {
    const char* at = taken(static_cast<std::uint64_t>(bytes));
    std::uint64_t value = 0;
    for (int i = bytes; i-- > 0;) value = value << 8 | static_cast<unsigned char>(at[i]);
    return value;
  }

  std::string line() {
    const auto end = data_.find('\n', at_);
    if (end == std::string::npos) throw Wrong("ends too early");
    const auto start = at_;
    at_ = end + 1;
    return data_.substr(start, end - start);
  }

  void push(int depth = 1) { stack_.push_back(depth); }

  int pop() {
    if (stack_.empty() || (!marks_.empty() && stack_.size() <= marks_.back())) throw Wrong("takes what is not there");
    const int depth = stack_.back();
    stack_.pop_back();
    return depth;
  }

  /// The deepest of those since the last mark.
  int pop_to_mark() {
    if (marks_.empty()) throw Wrong("takes what is not there");
    int most = 0;
    for (; stack_.size() > marks_.back(); stack_.pop_back()) most = std::max(most, stack_.back());
    marks_.pop_back();
    return most;
  }

  void push_around(int inner) {
    if (inner >= deepest) throw Wrong("holds objects too deep in each other");
    push(inner + 1);
  }

  void push_around_newest(int count) {
    int most = 0;
    for (int i = 0; i < count; ++i) most = std::max(most, pop());
    push_around(most);
  }

  /// What was taken goes into the object below.
  void put_in(int inner) { push_around(std::max(inner, pop() - 1)); }

  void remember(std::uint64_t place) {
    // each place was written by an opcode of its own
    if (place > data_.size()) throw Wrong("names place " + std::to_string(place) + " of its memory");
    if (stack_.empty()) throw Wrong("takes what is not there");
    memory_[place] = stack_.back();
  }

  void recall(std::uint64_t place) {
    const auto found = memory_.find(place);
    if (found == memory_.end()) throw Wrong("takes what is not there");
    push(found->second);
  }

  void global() {
    const auto module = line(), name = line();
    const auto type = module + "." + name;
    const bool is_foreign = type.compare(0, made_by_libraries.size(), made_by_libraries) == 0 &&
                            type.compare(0, quantized.size(), quantized) != 0;
    if (is_foreign) throw Wrong("holds an object of a library, of the type " + type.substr(0, 128));
    push();
  }

  /// False at the end.
  bool step(unsigned char opcode) {
    switch (opcode) {
      case 0x80:
        taken(1);
        return true;
      case '.':
        return false;
      case '(':
        marks_.push_back(stack_.size());
        return true;
      case ']':
      case ')':
      case '}':
      case 'N':
      case 0x88:
      case 0x89:
        push();
        return true;
      case 'K':
        taken(1);
        push();
        return true;
      case 'M':
        taken(2);
        push();
        return true;
      case 'J':
        taken(4);
        push();
        return true;
      case 'G':
        taken(8);
        push();
        return true;
      case 0x8A:
        taken(number(1));
        push();
        return true;
      case 'U':
        taken(number(1));
        push();
        return true;
      case 'X':
      case 'T':
        taken(number(4));
        push();
        return true;
      case 'c':
        global();
        return true;
      case 'q':
        remember(number(1));
        return true;
      case 'r':
        remember(number(4));
        return true;
      case 'h':
        recall(number(1));
        return true;
      case 'j':
        recall(number(4));
        return true;
      case 't':
        push_around(pop_to_mark());
        return true;
      case 0x85:
        push_around_newest(1);
        return true;
      case 0x86:
      case 'R':
      case 0x81:
        push_around_newest(2);
        return true;
      case 0x87:
        push_around_newest(3);
        return true;
      case 'Q':
        push_around_newest(1);
        return true;
      case 'a':
      case 'b':
        put_in(pop());
        return true;
      case 's': {
        const int value = pop();
        put_in(std::max(value, pop()));
        return true;
      }
      case 'e':
      case 'u':
        put_in(pop_to_mark());
        return true;
      default:
        throw Wrong("has the unknown opcode " + std::to_string(opcode));
    }
  }

  const std::string& data_;
  std::size_t at_ = 0;
  std::vector<int> stack_;
  std::vector<std::size_t> marks_;
  std::unordered_map<std::uint64_t, int> memory_;
};

}  // namespace

std::string problem_of_pickle(const std::string& data) {
  try {
    Reader(data).read();
  } catch (const Wrong& wrong) {
    return wrong.what();
  }
  return {};
}

}  // namespace luthier

// The nearest of many rows of numbers. Internal to the native engine.
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <limits>
#include <vector>

namespace luthier::native {

constexpr int most_nearest = 64;

/// The nearest, the nearest first.
struct Nearest {
  std::array<float, most_nearest> squares{};
  std::array<int, most_nearest> moments{};
  int count = 0;

  /// What is at least as far as this is not among them.
  float bound(int most) const noexcept {
    return count < most ? std::numeric_limits<float>::infinity() : squares[static_cast<std::size_t>(most) - 1];
  }

  void offer(int moment, float square, int most) noexcept {
    if (count == most && !(square < squares[static_cast<std::size_t>(most) - 1])) return;
    int at = count < most ? count++ : most - 1;
    for (; at > 0 && square < squares[static_cast<std::size_t>(at) - 1]; --at) {
      squares[static_cast<std::size_t>(at)] = squares[static_cast<std::size_t>(at) - 1];
      moments[static_cast<std::size_t>(at)] = moments[static_cast<std::size_t>(at) - 1];
    }
    squares[static_cast<std::size_t>(at)] = square;
    moments[static_cast<std::size_t>(at)] = moment;
  }
};

/// Rows in groups side by side, [groups][values][at_once], so that a processor compares several at a time.
class ComparedRows {
 public:
  static constexpr int at_once = 8;

  void resize(int rows, int values) {
    rows_ = rows, values_ = values;
    numbers_.assign(groups() * group_size(), 0.0f);
  }
  void set(int row, int value, float number) noexcept { numbers_[place(row, value)] = number; }
  int rows() const noexcept { return rows_; }
  int values() const noexcept { return values_; }

  float square(int row, const float* asked) const noexcept {
    float sum = 0.0f;
    for (int n = 0; n < values_; ++n) {
      const float apart = asked[n] - numbers_[place(row, n)];
      sum += apart * apart;
    }
    return sum;
  }

  /// As many as `most`.
  Nearest nearest(const float* asked, int most) const noexcept {
    Nearest found;
    search(0, rows_, asked, most, found);
    return found;
  }

  /// Offers rows from `first`, which is whole groups, to `end`. A group whose first numbers are all too far apart is
  /// left there.
  void search(int first, int end, const float* asked, int most, Nearest& found) const noexcept {
    const int first_values = std::min(values_, at_once);
    for (; first < end; first += at_once) {
      const float* group = numbers_.data() + static_cast<std::size_t>(first / at_once) * group_size();
      std::array<float, at_once> squares{};
      add(squares, asked, group, 0, first_values);
      const float bound = found.bound(most);
      bool near = false;
      for (const float square : squares) near |= square < bound;
      if (!near) continue;
      add(squares, asked, group, first_values, values_);
      for (int i = 0; i < std::min(at_once, end - first); ++i)
        found.offer(first + i, squares[static_cast<std::size_t>(i)], most);
    }
  }

  /// Calls f(row, square) for each.
  template <class Function>
  void for_each_square(const float* asked, Function f) const noexcept {
    for (int first = 0; first < rows_; first += at_once) {
      std::array<float, at_once> squares{};
      add(squares, asked, numbers_.data() + static_cast<std::size_t>(first / at_once) * group_size(), 0, values_);
      for (int i = 0; i < std::min(at_once, rows_ - first); ++i) f(first + i, squares[static_cast<std::size_t>(i)]);
    }
  }

 private:
  static void add(std::array<float, at_once>& squares, const float* asked, const float* group, int from,
                  int to) noexcept {
    for (int n = from; n < to; ++n) {
      for (int i = 0; i < at_once; ++i) {
        const float apart = asked[n] - group[n * at_once + i];
        squares[static_cast<std::size_t>(i)] += apart * apart;
      }
    }
  }
  std::size_t groups() const noexcept { return static_cast<std::size_t>((rows_ + at_once - 1) / at_once); }
  std::size_t group_size() const noexcept { return static_cast<std::size_t>(values_) * at_once; }
  std::size_t place(int row, int value) const noexcept {
    return static_cast<std::size_t>(row / at_once) * group_size() + static_cast<std::size_t>(value * at_once) +
           static_cast<std::size_t>(row % at_once);
  }

  std::vector<float> numbers_;
  int rows_ = 0, values_ = 0;
};

}  // namespace luthier::native

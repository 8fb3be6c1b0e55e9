#include "kernels/real_fft.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <utility>

namespace luthier::kernels {
namespace {

constexpr double pi = 3.14159265358979323846;

Complex operator+(Complex a, Complex b) { return {a.real + b.real, a.imaginary + b.imaginary}; }
Complex operator-(Complex a, Complex b) { return {a.real - b.real, a.imaginary - b.imaginary}; }
Complex operator*(Complex a, Complex b) {
  return {a.real * b.real - a.imaginary * b.imaginary, a.real * b.imaginary + a.imaginary * b.real};
}
Complex operator*(double a, Complex b) { return {a * b.real, a * b.imaginary}; }
Complex conjugate(Complex a) { return {a.real, -a.imaginary}; }
/// i times a.
Complex turned(Complex a) { return {-a.imaginary, a.real}; }

/// exp(-2 pi i turns)
Complex root(double turns) { return {std::cos(2.0 * pi * turns), -std::sin(2.0 * pi * turns)}; }

std::vector<Complex> roots_of(int size, int count) {
  std::vector<Complex> roots;
  for (int k = 0; k < count; ++k) roots.push_back(root(double(k) / size));
  return roots;
}

bool is_power_of_two(int size) { return (size & (size - 1)) == 0; }

int power_of_two_from(int least) {
  int size = 1;
  while (size < least) size *= 2;
  return size;
}

/// The numbers below `size` with their digits in reverse order.
std::vector<int> reversed(int size) {
  std::vector<int> places(static_cast<std::size_t>(size), 0);
  for (int i = 1, half = size / 2; i < size; ++i) {
    const auto at = static_cast<std::size_t>(i);
    places[at] = places[at / 2] / 2 + (i % 2 == 0 ? 0 : half);
  }
  return places;
}

}  // namespace

ComplexFft::ComplexFft(int size) : size_(size) {
  if (is_power_of_two(size)) {
    roots_ = roots_of(size, size / 2);
    places_ = reversed(size);
    return;
  }
  inner_ = std::make_unique<ComplexFft>(power_of_two_from(2 * size - 1));
  response_.resize(static_cast<std::size_t>(inner_->size_));
  for (int k = 0; k < size; ++k) {
    const auto at = static_cast<std::size_t>(k);
    chirp_.push_back(root(double(std::int64_t{k} * k % (2 * std::int64_t{size})) / (2.0 * size)));
    response_[at] = conjugate(chirp_.back());
    if (k > 0) response_[response_.size() - at] = response_[at];
  }
  inner_->run(response_.data(), nullptr);
}

void ComplexFft::run(Complex* values, Complex* scratch) const noexcept {
  if (inner_) {
    run_chirp(values, scratch);
  } else {
    run_halves(values);
  }
}

void ComplexFft::run_halves(Complex* values) const noexcept {
  for (int i = 0; i < size_; ++i) {
    const int place = places_[static_cast<std::size_t>(i)];
    if (i < place) std::swap(values[i], values[place]);
  }
  for (int half = 1; half < size_; half *= 2) {
    const int step = size_ / (2 * half);
    for (int start = 0; start < size_; start += 2 * half) {
      Complex *low = values + start, *high = low + half;
      const Complex* factor = roots_.data();
      for (int k = 0; k < half; ++k, factor += step) {
        const Complex a = low[k], b = high[k] * *factor;
        low[k] = a + b;
        high[k] = a - b;
      }
    }
  }
}

void ComplexFft::run_chirp(Complex* values, Complex* scratch) const noexcept {
  const int inner_size = inner_->size_;
  for (int k = 0; k < size_; ++k) scratch[k] = values[k] * chirp_[static_cast<std::size_t>(k)];
  std::fill(scratch + size_, scratch + inner_size, Complex());
  inner_->run(scratch, nullptr);
  // the inverse transform is the transform of the conjugate
  for (int k = 0; k < inner_size; ++k) scratch[k] = conjugate(scratch[k] * response_[static_cast<std::size_t>(k)]);
  inner_->run(scratch, nullptr);
  for (int k = 0; k < size_; ++k) {
    values[k] = (1.0 / inner_size) * (conjugate(scratch[k]) * chirp_[static_cast<std::size_t>(k)]);
  }
}

RealFft::RealFft(int size) : size_(size), half_(size / 2), roots_(roots_of(size, size / 2 + 1)) {}

// Even samples are taken for real, odd ones for imaginary parts, and told apart afterwards by symmetry.
void RealFft::forward(const double* in, Complex* out, Complex* scratch) const noexcept {
  const int half = size_ / 2;
  for (int n = 0; n < half; ++n) scratch[n] = {in[2 * n], in[2 * n + 1]};
  half_.run(scratch, scratch + half);
  for (int k = 0; k <= half; ++k) {
    const Complex a = scratch[k == half ? 0 : k], b = conjugate(scratch[k == 0 ? 0 : half - k]);
    const Complex odd = turned(b - a) * roots_[static_cast<std::size_t>(k)];
    out[k] = 0.5 * (a + b + odd);
  }
}

void RealFft::inverse(const Complex* in, double* out, Complex* scratch) const noexcept {
  const int half = size_ / 2;
  for (int k = 0; k < half; ++k) {
    const Complex a = in[k], b = conjugate(in[half - k]);
    const Complex odd = (a - b) * conjugate(roots_[static_cast<std::size_t>(k)]);
    scratch[k] = conjugate(0.5 * (a + b + turned(odd)));
  }
  half_.run(scratch, scratch + half);
  for (int n = 0; n < half; ++n) {
    out[2 * n] = scratch[n].real / half;
    out[2 * n + 1] = -scratch[n].imaginary / half;
  }
}

}  // namespace luthier::kernels

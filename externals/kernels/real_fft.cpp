#include "kernels/real_fft.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <utility>

namespace luthier::kernels {
namespace {

constexpr double pi = 3.14159265358979323846;

Complex operator*(Complex a, Complex b) {
  return {a.real * b.real - a.imaginary * b.imaginary, a.real * b.imaginary + a.imaginary * b.real};
}
Complex conjugate(Complex a) { return {a.real, -a.imaginary}; }

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

/// Of each pass that joins four parts of length `half`: of the second, the third and the fourth the real factors and
/// then the imaginary ones. The first pass, of single numbers, has none.
std::vector<double> factors_of(int size) {
  std::vector<double> factors;
  const bool begins_with_two = (size & 0x55555555) == 0;
  for (int half = begins_with_two ? 2 : 4; half < size; half *= 4) {
    for (const double turns : {0.5, 0.25, 0.75}) {
      for (int k = 0; k < half; ++k) factors.push_back(root(turns * k / half).real);
      for (int k = 0; k < half; ++k) factors.push_back(root(turns * k / half).imaginary);
    }
  }
  return factors;
}

/// Real and imaginary parts of so many numbers, apart.
struct Parts {
  double *real, *imaginary;
};
Parts parts_of(Complex* memory, int size) {
  auto* first = reinterpret_cast<double*>(memory);
  return {first, first + size};
}

}  // namespace

ComplexFft::ComplexFft(int size, const Kernels& kernels) : kernels_(&kernels), size_(size) {
  if (is_power_of_two(size)) {
    factors_ = factors_of(size);
    places_ = reversed(size);
    return;
  }
  inner_ = std::make_unique<ComplexFft>(power_of_two_from(2 * size - 1), kernels);
  const auto inner_size = static_cast<std::size_t>(inner_->size_);
  std::vector<double> real(inner_size), imaginary(inner_size);
  for (int k = 0; k < size; ++k) {
    chirp_.push_back(root(double(std::int64_t{k} * k % (2 * std::int64_t{size})) / (2.0 * size)));
    for (const int at : {k, (inner_->size_ - k) % inner_->size_}) {
      const auto place = static_cast<std::size_t>(inner_->place(at));
      real[place] = chirp_.back().real;
      imaginary[place] = -chirp_.back().imaginary;
    }
  }
  inner_->run(real.data(), imaginary.data(), nullptr);
  for (std::size_t k = 0; k < inner_size; ++k) response_.push_back({real[k], imaginary[k]});
}

void ComplexFft::run(double* real, double* imaginary, Complex* scratch) const noexcept {
  if (inner_) {
    run_chirp(real, imaginary, scratch);
  } else {
    kernels_->fft_passes(real, imaginary, factors_.data(), size_);
  }
}

void ComplexFft::run_chirp(double* real, double* imaginary, Complex* scratch) const noexcept {
  const int inner_size = inner_->size_;
  const auto [inner_real, inner_imaginary] = parts_of(scratch, inner_size);
  std::fill_n(inner_real, 2 * inner_size, 0.0);
  for (int k = 0; k < size_; ++k) {
    const auto turned = Complex{real[k], imaginary[k]} * chirp_[static_cast<std::size_t>(k)];
    inner_real[inner_->place(k)] = turned.real;
    inner_imaginary[inner_->place(k)] = turned.imaginary;
  }
  inner_->run(inner_real, inner_imaginary, nullptr);
  // The inverse transform is the transform of the conjugate. Places are each other's: digits reversed twice.
  for (int k = 0; k < inner_size; ++k) {
    const auto heard = conjugate(Complex{inner_real[k], inner_imaginary[k]} * response_[static_cast<std::size_t>(k)]);
    inner_real[k] = heard.real;
    inner_imaginary[k] = heard.imaginary;
  }
  for (int k = 0; k < inner_size; ++k) {
    const int place = inner_->place(k);
    if (k >= place) continue;
    std::swap(inner_real[k], inner_real[place]);
    std::swap(inner_imaginary[k], inner_imaginary[place]);
  }
  inner_->run(inner_real, inner_imaginary, nullptr);
  for (int k = 0; k < size_; ++k) {
    const auto turned = Complex{inner_real[k], -inner_imaginary[k]} * chirp_[static_cast<std::size_t>(k)];
    real[k] = turned.real / inner_size;
    imaginary[k] = turned.imaginary / inner_size;
  }
}

RealFft::RealFft(int size, const Kernels& kernels)
    : size_(size), half_(size / 2, kernels), roots_(roots_of(size, size / 2 + 1)) {}

// Even samples are taken for real, odd ones for imaginary parts, and told apart afterwards by symmetry.
void RealFft::forward(const double* in, Complex* out, Complex* scratch) const noexcept {
  const int half = size_ / 2;
  const auto [real, imaginary] = parts_of(scratch, half);
  for (int n = 0; n < half; ++n) {
    const int place = half_.place(n);
    real[place] = in[2 * n];
    imaginary[place] = in[2 * n + 1];
  }
  half_.run(real, imaginary, scratch + half);
  for (int k = 0; k <= half / 2; ++k) {
    const int other = k == 0 ? 0 : half - k;
    const double even_real = 0.5 * (real[k] + real[other]), even_imaginary = 0.5 * (imaginary[k] - imaginary[other]);
    const Complex odd = {0.5 * (imaginary[k] + imaginary[other]), 0.5 * (real[other] - real[k])};
    const Complex turned = odd * roots_[static_cast<std::size_t>(k)];
    out[k] = {even_real + turned.real, even_imaginary + turned.imaginary};
    out[half - k] = {even_real - turned.real, turned.imaginary - even_imaginary};
  }
}

void RealFft::inverse(const Complex* in, double* out, Complex* scratch) const noexcept {
  const int half = size_ / 2;
  const auto [real, imaginary] = parts_of(scratch, half);
  for (int k = 0; k <= half / 2; ++k) {
    const Complex a = in[k], b = in[half - k];
    const Complex even = {0.5 * (a.real + b.real), 0.5 * (a.imaginary - b.imaginary)};
    const Complex rest = {0.5 * (a.real - b.real), 0.5 * (a.imaginary + b.imaginary)};
    const Complex odd = rest * conjugate(roots_[static_cast<std::size_t>(k)]);
    // of the conjugate, as the inverse is the transform of it
    if (k > 0) {
      const int place = half_.place(half - k);
      real[place] = even.real + odd.imaginary;
      imaginary[place] = even.imaginary - odd.real;
    }
    const int place = half_.place(k);
    real[place] = even.real - odd.imaginary;
    imaginary[place] = -even.imaginary - odd.real;
  }
  half_.run(real, imaginary, scratch + half);
  const double scale = 1.0 / half;
  for (int n = 0; n < half; ++n) {
    out[2 * n] = scale * real[n];
    out[2 * n + 1] = -scale * imaginary[n];
  }
}

}  // namespace luthier::kernels

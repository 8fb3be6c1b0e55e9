// Spectra of real signals. In double precision: who looks at a spectrum subtracts large sums that are nearly equal.
#pragma once

#include <memory>
#include <vector>

#include "kernels/kernels.h"

namespace luthier::kernels {

struct Complex {
  double real = 0.0, imaginary = 0.0;
};

/// Transform of complex values, of any size: by quarters where it is a power of two, else as a convolution with a chirp
/// (L. Bluestein, IEEE Trans. AU 18(4), 1970).
class ComplexFft {
 public:
  explicit ComplexFft(int size, const Kernels& kernels = best_kernels());

  /// Numbers of scratch memory that run() needs.
  int scratch() const { return inner_ ? inner_->size_ : 0; }
  /// Where run() wants to find value n.
  int place(int n) const { return inner_ ? n : places_[static_cast<std::size_t>(n)]; }
  /// In place, real and imaginary parts apart: X[k] = sum over n of x[n] exp(-2 pi i k n / size).
  void run(double* real, double* imaginary, Complex* scratch) const noexcept;

 private:
  void run_chirp(double* real, double* imaginary, Complex* scratch) const noexcept;

  const Kernels* kernels_;
  int size_;
  /// What parts are turned by before they are joined, pass by pass · the numbers below size, their digits reversed.
  std::vector<double> factors_;
  std::vector<int> places_;
  /// Of sizes that are no power of two: exp(-pi i k^2 / size), and the spectrum of what it is convolved with.
  std::vector<Complex> chirp_, response_;
  std::unique_ptr<ComplexFft> inner_;
};

/// Of an even size.
class RealFft {
 public:
  explicit RealFft(int size, const Kernels& kernels = best_kernels());

  int size() const { return size_; }
  int bins() const { return size_ / 2 + 1; }
  /// Numbers of scratch memory that both directions need.
  int scratch() const { return size_ / 2 + half_.scratch(); }
  /// [size] -> [bins], as torch.fft.rfft.
  void forward(const double* in, Complex* out, Complex* scratch) const noexcept;
  /// [bins] -> [size], as torch.fft.irfft; the first and the last bin are real.
  void inverse(const Complex* in, double* out, Complex* scratch) const noexcept;

 private:
  int size_;
  ComplexFft half_;
  /// exp(-2 pi i k / size) for each bin.
  std::vector<Complex> roots_;
};

}  // namespace luthier::kernels

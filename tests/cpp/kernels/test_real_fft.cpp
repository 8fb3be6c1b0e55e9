#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

#include "kernels/instruction_sets.h"
#include "kernels/real_fft.h"

using namespace luthier::kernels;

namespace {

std::vector<double> random_signal(int size) {
  std::mt19937 engine(static_cast<unsigned>(size));
  std::normal_distribution<double> normal;
  std::vector<double> signal(static_cast<std::size_t>(size));
  for (auto& sample : signal) sample = normal(engine);
  return signal;
}

/// By the definition.
Complex bin_of(const std::vector<double>& signal, int bin) {
  const auto size = static_cast<long>(signal.size());
  Complex sum;
  for (long n = 0; n < size; ++n) {
    const double angle = 2.0 * 3.14159265358979323846 * static_cast<double>(n * bin % size) / static_cast<double>(size);
    sum.real += signal[static_cast<std::size_t>(n)] * std::cos(angle);
    sum.imaginary -= signal[static_cast<std::size_t>(n)] * std::sin(angle);
  }
  return sum;
}

}  // namespace

TEST_CASE("a spectrum of any even size is that of the definition, and its inverse is the signal") {
  for_each_instruction_set([](const Kernels& kernels) {
    for (const int size :
         {2, 4, 6, 8, 10, 14, 16, 30, 32, 64, 66, 100, 128, 256, 512, 1000, 1022, 1024, 1766, 2048, 4096}) {
      CAPTURE(size);
      const RealFft fft(size, kernels);
      const auto signal = random_signal(size);
      std::vector<Complex> spectrum(static_cast<std::size_t>(fft.bins()));
      std::vector<Complex> scratch(static_cast<std::size_t>(fft.scratch()));
      fft.forward(signal.data(), spectrum.data(), scratch.data());
      double worst = 0.0;
      for (int bin = 0; bin < fft.bins(); ++bin) {
        const auto expected = bin_of(signal, bin), got = spectrum[static_cast<std::size_t>(bin)];
        worst = std::max({worst, std::fabs(expected.real - got.real), std::fabs(expected.imaginary - got.imaginary)});
      }
      CHECK(worst < 1e-11 * size);
      std::vector<double> back(signal.size());
      fft.inverse(spectrum.data(), back.data(), scratch.data());
      worst = 0.0;
      for (std::size_t n = 0; n < back.size(); ++n) worst = std::max(worst, std::fabs(back[n] - signal[n]));
      CHECK(worst < 1e-12);
    }
  });
}

// Spectra of frames and back: luthier.features.frames and luthier.blocks.stft.
#include <algorithm>

#include "engine/native/operations/frames.h"
#include "engine/native/operations/operations.h"
#include "kernels/real_fft.h"

namespace luthier::native {
namespace {

using kernels::Complex;

class SpectrumScratch final : public State {
 public:
  explicit SpectrumScratch(const kernels::RealFft& fft)
      : frame(static_cast<std::size_t>(fft.size())),
        power(static_cast<std::size_t>(fft.bins())),
        bins(power.size()),
        scratch(static_cast<std::size_t>(fft.scratch())) {}
  void prepare(int, int) override {}
  void reset() override {}

  std::vector<double> frame, power;
  std::vector<Complex> bins, scratch;
};

/// Of one channel, into `scratch.bins`.
void transform(const kernels::RealFft& fft, const std::vector<float>& window, const float* x, std::ptrdiff_t step,
               SpectrumScratch& scratch) noexcept {
  for (std::size_t n = 0; n < window.size(); ++n) {
    scratch.frame[n] = double{x[static_cast<std::ptrdiff_t>(n) * step] * window[n]};
  }
  fft.forward(scratch.frame.data(), scratch.bins.data(), scratch.scratch.data());
}

class PowerSpectrum final : public Operation {
 public:
  PowerSpectrum(const Hops& hops, std::vector<float> window, double scale, bool one_sided)
      : hops_(hops), window_(std::move(window)), scale_(scale), sides_(one_sided ? 2.0 : 1.0), fft_(hops.length) {}

  void run(const Call& call) const noexcept override {
    auto& scratch = *static_cast<SpectrumScratch*>(call.state);
    const auto& in = call.in[0];
    const double scale = scale_ / in.channels;
    for_each_frame(call.out, call.voices, [&](int voice, int frame) {
      std::fill(scratch.power.begin(), scratch.power.end(), 0.0);
      const float* x = hops_.frame(in, voice, frame);
      for (int c = 0; c < in.channels; ++c) add_power(x + c, in.step, scratch);
      float* y = call.out.at(voice, frame);
      const int last = fft_.bins() - 1;
      for (int bin = 0; bin <= last; ++bin) {
        const double sides = bin == 0 || bin == last ? 1.0 : sides_;
        y[bin] = static_cast<float>(sides * scale * scratch.power[static_cast<std::size_t>(bin)]);
      }
    });
  }
  int history() const override { return hops_.history; }
  std::unique_ptr<State> make_state() const override { return std::make_unique<SpectrumScratch>(fft_); }

 private:
  void add_power(const float* x, std::ptrdiff_t step, SpectrumScratch& scratch) const noexcept {
    transform(fft_, window_, x, step, scratch);
    for (std::size_t bin = 0; bin < scratch.power.size(); ++bin) {
      const auto& value = scratch.bins[bin];
      scratch.power[bin] += value.real * value.real + value.imaginary * value.imaginary;
    }
  }

  Hops hops_;
  std::vector<float> window_;
  double scale_, sides_;
  kernels::RealFft fft_;
};

class Spectrum final : public Operation {
 public:
  Spectrum(const Hops& hops, std::vector<float> window) : hops_(hops), window_(std::move(window)), fft_(hops.length) {}

  void run(const Call& call) const noexcept override {
    auto& scratch = *static_cast<SpectrumScratch*>(call.state);
    const auto& in = call.in[0];
    for_each_frame(call.out, call.voices, [&](int voice, int frame) {
      transform(fft_, window_, hops_.frame(in, voice, frame), in.step, scratch);
      float *real = call.out.at(voice, frame), *imaginary = real + fft_.bins();
      for (int bin = 0; bin < fft_.bins(); ++bin) {
        const auto& value = scratch.bins[static_cast<std::size_t>(bin)];
        real[bin] = static_cast<float>(value.real);
        imaginary[bin] = static_cast<float>(value.imaginary);
      }
    });
  }
  int history() const override { return hops_.history; }
  std::unique_ptr<State> make_state() const override { return std::make_unique<SpectrumScratch>(fft_); }

 private:
  Hops hops_;
  std::vector<float> window_;
  kernels::RealFft fft_;
};

class InverseSpectrum final : public Operation {
 public:
  explicit InverseSpectrum(std::vector<float> window)
      : window_(std::move(window)), fft_(static_cast<int>(window_.size())) {}

  void run(const Call& call) const noexcept override {
    auto& scratch = *static_cast<SpectrumScratch*>(call.state);
    for_each_frame(call.out, call.voices, [&](int voice, int frame) {
      const float *real = call.in[0].at(voice, frame), *imaginary = real + fft_.bins();
      for (int bin = 0; bin < fft_.bins(); ++bin) {
        scratch.bins[static_cast<std::size_t>(bin)] = {double{real[bin]}, double{imaginary[bin]}};
      }
      // of a real signal, and so real
      scratch.bins.front().imaginary = scratch.bins.back().imaginary = 0.0;
      fft_.inverse(scratch.bins.data(), scratch.frame.data(), scratch.scratch.data());
      float* y = call.out.at(voice, frame);
      for (std::size_t n = 0; n < window_.size(); ++n) y[n] = static_cast<float>(scratch.frame[n]) * window_[n];
    });
  }
  std::unique_ptr<State> make_state() const override { return std::make_unique<SpectrumScratch>(fft_); }

 private:
  std::vector<float> window_;
  kernels::RealFft fft_;
};

std::vector<float> window_of(Ingredients& from) {
  const auto shape = from.weights.at(from.fields, "shape", 1);
  if (shape.size(0) > longest_frame || shape.size(0) % 2 != 0) from.fields.refuse("'shape' is odd or too long");
  return {shape.data, shape.data + shape.count()};
}

}  // namespace

Made make_power_spectrum(Ingredients& from) {
  expect_inputs(from, 1);
  auto window = window_of(from);
  const auto hops = hops_of(from, static_cast<int>(window.size()));
  report_transforms(from, hops.length, from.in[0].frames / hops.hop, from.in[0].channels);
  auto made = std::make_unique<PowerSpectrum>(hops, std::move(window), double{from.fields.number("scale")},
                                              from.fields.flag("one_sided"));
  made->shape = shape_of(from, hops, hops.length / 2 + 1);
  return made;
}

Made make_spectrum(Ingredients& from) {
  expect_inputs(from, 1);
  if (from.in[0].channels != 1) from.fields.refuse("input has more than a channel");
  auto window = window_of(from);
  const auto hops = hops_of(from, static_cast<int>(window.size()));
  report_transforms(from, hops.length, from.in[0].frames / hops.hop, 1);
  auto made = std::make_unique<Spectrum>(hops, std::move(window));
  made->shape = shape_of(from, hops, hops.length + 2);
  return made;
}

Made make_inverse_spectrum(Ingredients& from) {
  expect_inputs(from, 1);
  auto window = window_of(from);
  const int length = static_cast<int>(window.size());
  if (from.in[0].channels != length + 2) from.fields.refuse("'shape' does not fit its input");
  report_transforms(from, length, from.in[0].frames, 1);
  auto made = std::make_unique<InverseSpectrum>(std::move(window));
  made->shape = {length, from.in[0].frames};
  return made;
}

}  // namespace luthier::native

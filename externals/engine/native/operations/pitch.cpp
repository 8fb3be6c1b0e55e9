// Fundamental frequency by YIN: luthier.features.pitch.
#include <algorithm>
#include <cmath>

#include "engine/native/operations/frames.h"
#include "engine/native/operations/operations.h"
#include "kernels/real_fft.h"

namespace luthier::native {
namespace {

using kernels::Complex;

constexpr double usual_threshold = 0.1, voiced = 0.8;

int size_of(int longest) {
  int size = 2;
  while (size < 2 * longest) size *= 2;
  return size;
}

class PitchScratch final : public State {
 public:
  PitchScratch(const kernels::RealFft& fft, int longest)
      : frame(static_cast<std::size_t>(fft.size())),
        products(frame.size()),
        difference(static_cast<std::size_t>(longest) + 1),
        whole(static_cast<std::size_t>(fft.bins())),
        head(whole.size()),
        scratch(static_cast<std::size_t>(fft.scratch())) {}
  void prepare(int, int) override {}
  void reset() override {}

  std::vector<double> frame, products, difference;
  std::vector<Complex> whole, head, scratch;
};

struct HeardPitch {
  double f0_hz = 0.0, confidence = 0.0;
};

class Pitch final : public Operation {
 public:
  Pitch(const Hops& hops, double rate, int shortest, double threshold)
      : hops_(hops),
        rate_(rate),
        threshold_(threshold),
        shortest_(shortest),
        longest_(hops.length / 2),
        fft_(size_of(longest_)) {}

  void run(const Call& call) const noexcept override {
    auto& scratch = *static_cast<PitchScratch*>(call.state);
    const auto& in = call.in[0];
    for_each_frame(call.out, call.voices, [&](int voice, int frame) {
      std::fill(scratch.difference.begin(), scratch.difference.end(), 0.0);
      const float* x = hops_.frame(in, voice, frame);
      double energy = 0.0;
      for (int c = 0; c < in.channels; ++c) energy += add_difference(x + c, in.step, scratch);
      normalize(scratch.difference);
      const auto heard = pitch_in(scratch.difference.data(), energy / in.channels / hops_.length > silent_power);
      float* y = call.out.at(voice, frame);
      y[0] = static_cast<float>(heard.confidence >= voiced ? heard.f0_hz : 0.0);
      y[1] = static_cast<float>(heard.confidence);
    });
  }
  int history() const override { return hops_.history; }
  std::unique_ptr<State> make_state() const override { return std::make_unique<PitchScratch>(fft_, longest_); }

 private:
  /// Of one channel: what its first half differs from itself later by; gives its energy.
  double add_difference(const float* x, std::ptrdiff_t step, PitchScratch& s) const noexcept {
    correlate(x, step, s);
    double later = 0.0, all = 0.0;
    for (int n = 0; n < longest_; ++n) later += square(x[n * step]);
    const double first = later;
    for (int lag = 1; lag <= longest_; ++lag) {
      // the sum moves on by a sample
      later += square(x[(lag + longest_ - 1) * step]) - square(x[(lag - 1) * step]);
      s.difference[static_cast<std::size_t>(lag)] +=
          std::max(first + later - 2.0 * s.products[static_cast<std::size_t>(lag)], 0.0);
    }
    for (int n = 0; n < hops_.length; ++n) all += square(x[n * step]);
    return all;
  }

  /// products[lag] = sum over the first half of x[n] x[n + lag]
  void correlate(const float* x, std::ptrdiff_t step, PitchScratch& s) const noexcept {
    const auto transform = [&](int count, std::vector<Complex>& to) {
      for (int n = 0; n < count; ++n) s.frame[static_cast<std::size_t>(n)] = double{x[n * step]};
      std::fill(s.frame.begin() + count, s.frame.end(), 0.0);
      fft_.forward(s.frame.data(), to.data(), s.scratch.data());
    };
    transform(hops_.length, s.whole);
    transform(longest_, s.head);
    for (std::size_t bin = 0; bin < s.whole.size(); ++bin) {
      const Complex a = s.whole[bin], b = s.head[bin];
      s.whole[bin] = {a.real * b.real + a.imaginary * b.imaginary, a.imaginary * b.real - a.real * b.imaginary};
    }
    fft_.inverse(s.whole.data(), s.products.data(), s.scratch.data());
  }

  static double square(float x) noexcept { return double{x} * x; }

  static void normalize(std::vector<double>& difference) noexcept {
    double sum = 0.0;
    for (std::size_t lag = 1; lag < difference.size(); ++lag) {
      sum += difference[lag];
      difference[lag] *= static_cast<double>(lag) / std::max(sum, 1e-12);
    }
    difference[0] = 1.0;
  }

  HeardPitch pitch_in(const double* x, bool is_loud) const noexcept {
    const int period = trough_in(x);
    const double left = x[period - 1], middle = x[period], right = x[period + 1];
    const double curvature = left - 2.0 * middle + right;
    const double slope = curvature > 1e-9 ? 0.5 * (left - right) / curvature : 0.0;
    const double offset = std::clamp(slope, -1.0, 1.0);
    const double depth = middle - 0.25 * (left - right) * offset;
    return {rate_ / (period + offset), is_loud ? std::clamp(1.0 - depth, 0.0, 1.0) : 0.0};
  }

  /// The first local minimum under the threshold, or else the least value.
  int trough_in(const double* x) const noexcept {
    int least = shortest_;
    for (int lag = shortest_; lag < longest_; ++lag) {
      if (x[lag] < threshold_ && x[lag] <= x[lag - 1] && x[lag] < x[lag + 1]) return lag;
      if (x[lag] < x[least]) least = lag;
    }
    return least;
  }

  Hops hops_;
  double rate_, threshold_;
  int shortest_, longest_;
  kernels::RealFft fft_;
};

}  // namespace

Made make_pitch(Ingredients& from) {
  expect_inputs(from, 1);
  const int longest = from.fields.integer("longest", 3, longest_frame / 2);
  const int shortest = from.fields.integer("shortest", 1, longest - 1);
  const auto hops = hops_of(from, 2 * longest);
  const double threshold = from.fields.has("threshold") ? double{from.fields.number("threshold")} : usual_threshold;
  constexpr std::int64_t transforms = 3;
  report_transforms(from, size_of(longest), from.in[0].frames / hops.hop, transforms * from.in[0].channels);
  auto made = std::make_unique<Pitch>(hops, double{from.fields.number("rate")}, shortest, threshold);
  made->shape = shape_of(from, hops, 2);
  return made;
}

}  // namespace luthier::native

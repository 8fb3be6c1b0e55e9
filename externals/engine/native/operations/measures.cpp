// What the shape of a power spectrum is like: luthier.features.spectrum.
#include <algorithm>
#include <cmath>

#include "engine/native/operations/operations.h"

namespace luthier::native {
namespace {

/// Power of both sides of the bins of a frame, as numbers to be read off.
struct Bins {
  const float* power;
  int bins;

  /// Of one side.
  double bin_power(int bin) const { return power[bin] * (bin == 0 || bin == bins - 1 ? 1.0 : 0.5); }
  double magnitude(int bin) const {
    constexpr double smallest = 1e-30;
    const double one = bin_power(bin);
    return one > smallest ? std::sqrt(one) : 0.0;
  }
  /// Of all magnitudes; 0 in silence, where a spectrum has no shape.
  double total() const {
    constexpr double silence = 1e-8;
    double sum = 0.0;
    for (int bin = 0; bin < bins; ++bin) sum += magnitude(bin);
    return sum > silence ? sum : 0.0;
  }
};

/// A number a frame: read(spectrum).
template <class Read>
class SpectrumMeasure final : public Operation {
 public:
  explicit SpectrumMeasure(Read read) : read_(std::move(read)) {}

  void run(const Call& call) const noexcept override {
    for_each_frame(call.out, call.voices, [&](int voice, int frame) {
      *call.out.at(voice, frame) = static_cast<float>(read_({call.in[0].at(voice, frame), call.in[0].channels}));
    });
  }

 private:
  Read read_;
};

template <class Read>
Made measure(const Ingredients& from, Read read) {
  auto made = std::make_unique<SpectrumMeasure<Read>>(std::move(read));
  made->shape = {1, from.in[0].frames};
  return made;
}

/// In bins.
double centroid_of(const Bins& x, double total) noexcept {
  double sum = 0.0;
  for (int bin = 0; bin < x.bins; ++bin) sum += x.magnitude(bin) * bin;
  return sum / total;
}

double bandwidth_of(const Bins& x) noexcept {
  const double total = x.total();
  if (total == 0.0) return 0.0;
  const double centre = centroid_of(x, total);
  double sum = 0.0;
  for (int bin = 0; bin < x.bins; ++bin) sum += x.magnitude(bin) * (bin - centre) * (bin - centre);
  return std::sqrt(sum / total);
}

/// Each bin reaches half a bin to both sides, within which the share is taken to grow evenly.
double rolloff_of(const Bins& x) noexcept {
  constexpr double share = 0.85;
  const double total = x.total();
  if (total == 0.0) return 0.0;
  double before = 0.0;
  int bin = 0;
  for (; bin < x.bins - 1; ++bin) {
    const double reached = before + x.magnitude(bin) / total;
    if (reached >= share) break;
    before = reached;
  }
  const double grows = std::max(x.magnitude(bin) / total, 1e-12);
  return std::max(bin + std::clamp((share - before) / grows, 0.0, 1.0) - 0.5, 0.0);
}

double flatness_of(const Bins& x) noexcept {
  constexpr double floor = 1e-16;
  double sum = 0.0, logarithms = 0.0;
  for (int bin = 0; bin < x.bins; ++bin) {
    const double power = std::max(x.bin_power(bin), floor);
    sum += power;
    logarithms += std::log(power);
  }
  const double mean = sum / x.bins;
  return mean > 1.001 * floor ? std::exp(logarithms / x.bins) / mean : 0.0;
}

double bin_hz_of(const Ingredients& from) {
  expect_inputs(from, 1);
  return double{from.fields.number("bin_hz")};
}

}  // namespace

Made make_spectral_centroid(Ingredients& from) {
  return measure(from, [hz = bin_hz_of(from)](const Bins& x) {
    const double total = x.total();
    return total == 0.0 ? 0.0 : hz * centroid_of(x, total);
  });
}

Made make_spectral_bandwidth(Ingredients& from) {
  return measure(from, [hz = bin_hz_of(from)](const Bins& x) { return hz * bandwidth_of(x); });
}

Made make_spectral_rolloff(Ingredients& from) {
  return measure(from, [hz = bin_hz_of(from)](const Bins& x) { return hz * rolloff_of(x); });
}

Made make_spectral_flatness(Ingredients& from) {
  expect_inputs(from, 1);
  return measure(from, flatness_of);
}

}  // namespace luthier::native

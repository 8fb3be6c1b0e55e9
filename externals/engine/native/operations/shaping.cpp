// Spectra, all real and then all imaginary parts, that are made flat or filtered: luthier.families.ddsp.synthesis.
#include <cmath>

#include "engine/native/operations/operations.h"

namespace luthier::native {
namespace {

/// Bins keep their phase and get a magnitude; what chance made nearly nothing stays weak.
class FlatSpectrum final : public Operation {
 public:
  FlatSpectrum(float magnitude, float weakest) : magnitude_(magnitude), least_power_(weakest * weakest) {}

  void run(const Call& call) const noexcept override {
    const int bins = call.out.channels / 2;
    for_each_frame(call.out, call.voices, [&](int voice, int frame) {
      const float *real = call.in[0].at(voice, frame), *imaginary = real + bins;
      float* y = call.out.at(voice, frame);
      for (int bin = 0; bin < bins; ++bin) {
        const float power = real[bin] * real[bin] + imaginary[bin] * imaginary[bin] + least_power_;
        const float gain = magnitude_ / std::sqrt(power);
        y[bin] = real[bin] * gain;
        y[bins + bin] = imaginary[bin] * gain;
      }
    });
  }

 private:
  float magnitude_, least_power_;
};

class ScaleSpectrum final : public Operation {
 public:
  void run(const Call& call) const noexcept override {
    const int bins = call.in[1].channels;
    for_each_frame(call.out, call.voices, [&](int voice, int frame) {
      const float *x = call.in[0].at(voice, frame), *gain = call.in[1].at(voice, frame);
      float* y = call.out.at(voice, frame);
      for (int bin = 0; bin < bins; ++bin) {
        y[bin] = x[bin] * gain[bin];
        y[bins + bin] = x[bins + bin] * gain[bin];
      }
    });
  }
};

}  // namespace

Made make_flat_spectrum(Ingredients& from) {
  expect_inputs(from, 1);
  if (from.in[0].channels % 2 != 0) from.fields.refuse("input has an odd number of channels");
  const float weakest = from.fields.number("weakest");
  if (!(weakest * weakest > 0.0f)) from.fields.refuse("'weakest' is not above 0");
  auto made = std::make_unique<FlatSpectrum>(from.fields.number("magnitude"), weakest);
  made->shape = from.in[0];
  return made;
}

Made make_scale_spectrum(Ingredients& from) {
  expect_inputs(from, 2);
  const auto &x = from.in[0], &gain = from.in[1];
  if (x.frames != gain.frames || x.channels != 2 * gain.channels)
    from.fields.refuse("inputs have different frames or channels");
  auto made = std::make_unique<ScaleSpectrum>();
  made->shape = x;
  return made;
}

}  // namespace luthier::native

// Weights that are nearly all 0, as of mel bands and of lines between knots: only those that are not are multiplied.
#include <cstdint>

#include "engine/native/operations/operations.h"

namespace luthier::native {
namespace {

/// Of the weights of one result, from the first that is not 0 to the last.
struct Band {
  int first = 0, count = 0;
  std::size_t weight = 0;
};

struct Bands {
  std::vector<Band> bands;
  std::vector<float> weights;
};

Bands bands_of(const Weight& weight) {
  const int rows = weight.size(0), columns = weight.size(1);
  Bands found;
  for (int column = 0; column < columns; ++column) {
    const auto at = [&](int row) { return weight.data[std::ptrdiff_t{row} * columns + column]; };
    int first = 0, end = rows;
    while (first < end && at(first) == 0.0f) ++first;
    while (end > first && at(end - 1) == 0.0f) --end;
    found.bands.push_back({first, end - first, found.weights.size()});
    for (int row = first; row < end; ++row) found.weights.push_back(at(row));
  }
  return found;
}

class BandSums final : public Operation {
 public:
  explicit BandSums(Bands bands) : bands_(std::move(bands)) {}

  void run(const Call& call) const noexcept override {
    for_each_frame(call.out, call.voices, [&](int voice, int frame) {
      const float* x = call.in[0].at(voice, frame);
      float* y = call.out.at(voice, frame);
      for (const auto& band : bands_.bands) *y++ = sum(bands_.weights.data() + band.weight, x + band.first, band.count);
    });
  }

 private:
  static float sum(const float* weights, const float* x, int count) noexcept {
    float sum = 0.0f;
    for (int n = 0; n < count; ++n) sum += weights[n] * x[n];
    return sum;
  }

  Bands bands_;
};

/// The same where most weights are something.
class DenseSums final : public Operation {
 public:
  DenseSums(const Ingredients& from, const kernels::ConvolutionShape& product, const float* weights)
      : product_(product, weights, nullptr, kernels::WeightType::f32, kernels::best_kernels(), from.weights.arena()) {}

  void run(const Call& call) const noexcept override {
    for (int voice = 0; voice < call.voices; ++voice) {
      kernels::Output output;
      output.out = call.out.at(voice);
      output.out_step = call.out.step;
      product_.run(call.in[0].at(voice), call.in[0].step, call.out.frames, output);
    }
  }

 private:
  kernels::Convolution product_;
};

Made dense(const Ingredients& from, const Weight& weight) {
  kernels::ConvolutionShape shape;
  shape.in_channels = weight.size(0);
  shape.out_channels = weight.size(1);
  std::vector<float> turned(weight.count());
  for (int row = 0; row < shape.in_channels; ++row) {
    for (int column = 0; column < shape.out_channels; ++column) {
      turned[static_cast<std::size_t>(column) * weight.size(0) + row] =
          weight.data[static_cast<std::size_t>(row) * weight.size(1) + column];
    }
  }
  return std::make_unique<DenseSums>(from, shape, turned.data());
}

}  // namespace

Made make_bands(Ingredients& from) {
  expect_inputs(from, 1);
  const auto weight = from.weights.at(from.fields, "weight", 2);
  if (weight.size(0) > most_channels || weight.size(1) > most_channels) from.fields.refuse("'weight' is too large");
  if (weight.size(0) != from.in[0].channels)
    from.fields.refuse("'weight' does not fit " + std::to_string(from.in[0].channels) + " channels");
  from.budget.keep_floats(from.fields, std::int64_t{2} * weight.size(0) * (weight.size(1) + 16));
  from.budget.work(from.fields, from.in[0].frames, static_cast<std::int64_t>(weight.count()));
  auto bands = bands_of(weight);
  // A sum by single numbers takes about this many times as long as one by vectors.
  constexpr std::size_t slower = 8;
  Made made = slower * bands.weights.size() < weight.count() ? std::make_unique<BandSums>(std::move(bands))
                                                             : dense(from, weight);
  made->shape = {weight.size(1), from.in[0].frames};
  return made;
}

}  // namespace luthier::native

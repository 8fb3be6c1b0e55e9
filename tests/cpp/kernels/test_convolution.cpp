#include <doctest/doctest.h>

#include <stdexcept>
#include <string>

#include "kernels/filter_bank.h"
#include "kernels/random_layer.h"

using namespace luthier::kernels;

namespace {

std::string described(const ConvolutionShape& s, WeightType type, int frames, const Output& output) {
  const auto text = [](int number) { return std::to_string(number) + " "; };
  return "in " + text(s.in_channels) + "out " + text(s.out_channels) + "kernel " + text(s.kernel) + "stride " +
         text(s.stride) + "dilation " + text(s.dilation) + "groups " + text(s.groups) + "type " +
         text(static_cast<int>(type)) + "frames " + text(frames) + "activation " +
         text(static_cast<int>(output.activation));
}

/// Dense, grouped and depthwise ones with few, odd and many channels; now and then a long filter as of a filter bank.
ConvolutionShape random_shape(Random& random) {
  ConvolutionShape s;
  const int kind = random.between(0, 9);
  s.kernel = random.between(1, 9);
  s.stride = random.maybe() ? 1 : random.between(2, 5);
  s.dilation = random.maybe() ? 1 : random.between(2, 9);
  s.in_channels = random.small(1, 70);
  s.out_channels = random.small(1, 70);
  if (kind == 0) {
    s.kernel = 513, s.stride = 16, s.dilation = 1;
    s.in_channels = random.maybe() ? 1 : 2;
    s.out_channels = random.between(1, 17);
  } else if (kind <= 2) {
    s.groups = s.out_channels = s.in_channels;
  } else if (kind <= 4) {
    s.groups = random.between(2, 5);
    s.in_channels = s.groups * random.between(1, 20);
    s.out_channels = s.groups * random.between(1, 20);
  }
  return s;
}

struct Layer {
  explicit Layer(Random& random) : shape(random_shape(random)), type(static_cast<WeightType>(random.between(0, 2))) {
    const int inputs = shape.in_channels / shape.groups * shape.kernel;
    weight = random.numbers(shape.out_channels * inputs, 1.0f / std::sqrt(static_cast<float>(inputs)));
    if (random.maybe()) bias = random.numbers(shape.out_channels);
  }

  const float* bias_or_null() const { return bias.empty() ? nullptr : bias.data(); }

  ConvolutionShape shape;
  WeightType type;
  std::vector<float> weight, bias;
};

std::vector<float> as_kept(std::vector<float> weight, WeightType type) {
  for (auto& w : weight) w = kept(w, type);
  return weight;
}

void check_convolution(unsigned seed, const Kernels& kernels) {
  Random random(seed);
  const Layer layer(random);
  const auto& s = layer.shape;
  const int frames = random.between(1, 33), in_frames = (frames - 1) * s.stride + s.window();
  const int in_step = random.maybe() ? s.in_channels : s.in_channels + random.between(1, 9);
  const auto in = exactly(random.numbers((in_frames - 1) * in_step + s.in_channels));
  Destination to(random, frames, s.out_channels);
  const auto weight = exactly(layer.weight);
  const Convolution convolution(s, weight.get(), layer.bias_or_null(), layer.type, kernels);
  convolution.run(in.get(), in_step, frames, to.output);
  const auto expected =
      reference::convolution(s, as_kept(layer.weight, layer.type), layer.bias, in.get(), in_step, frames);
  INFO("seed ", seed, ", ", kernels.name, ": ", described(s, layer.type, frames, to.output));
  CHECK(to.wrong(expected) == "");
}

void check_transposed(unsigned seed, const Kernels& kernels) {
  Random random(seed);
  Layer layer(random);
  auto& s = layer.shape;
  s.dilation = 1;
  s.kernel = std::max(s.kernel, s.stride);
  layer.weight = random.numbers(s.in_channels * (s.out_channels / s.groups) * s.kernel, 0.1f);
  const TransposedConvolution convolution(s, layer.weight.data(), layer.bias_or_null(), layer.type, kernels);
  const int frames = random.between(1, 33), past = convolution.history();
  const int in_step = random.maybe() ? s.in_channels : s.in_channels + random.between(1, 9);
  const auto in = exactly(random.numbers((past + frames - 1) * in_step + s.in_channels));
  Destination to(random, frames * s.stride, s.out_channels);
  convolution.run(in.get(), in_step, frames, to.output);
  const auto expected = reference::transposed_convolution(s, as_kept(layer.weight, layer.type), layer.bias, in.get(),
                                                          in_step, past, frames);
  INFO("seed ", seed, ", ", kernels.name, ": ", described(s, layer.type, frames, to.output));
  CHECK(to.wrong(expected) == "");
}

/// Bands that are one window times a modulation each, as of a PQMF: [bands, kernel].
struct Bank {
  explicit Bank(Random& random) {
    shape.stride = random.between(2, 20);
    shape.kernel = random.between(8 * shape.stride, 40 * shape.stride);
    bands = random.between(4, 33);
    const int period = 2 * shape.stride;
    const auto window = random.numbers(shape.kernel, 0.1f), modulation = random.numbers(bands * period);
    for (int band = 0; band < bands; ++band) {
      for (int n = 0; n < shape.kernel; ++n)
        weight.push_back(window[static_cast<std::size_t>(n)] *
                         modulation[static_cast<std::size_t>(band * period + n % period)]);
    }
  }

  ConvolutionShape shape;
  int bands;
  std::vector<float> weight;
};

void check_analysis(unsigned seed, const Kernels& kernels) {
  Random random(seed);
  Bank bank(random);
  auto& s = bank.shape;
  s.out_channels = bank.bands;
  const int frames = random.between(1, 150);
  const auto in = exactly(random.numbers((frames - 1) * s.stride + s.kernel));
  const auto bias = random.numbers(s.out_channels);
  Destination to(random, frames, s.out_channels);
  Convolution(s, bank.weight.data(), bias.data(), WeightType::f32, kernels).run(in.get(), 1, frames, to.output);
  INFO("seed ", seed, ", ", kernels.name, ": ", described(s, WeightType::f32, frames, to.output));
  CHECK(modulated(bank.weight.data(), bank.bands, s.kernel, s.stride));
  CHECK(to.wrong(reference::convolution(s, bank.weight, bias, in.get(), 1, frames)) == "");
}

void check_synthesis(unsigned seed, const Kernels& kernels) {
  Random random(seed);
  Bank bank(random);
  auto& s = bank.shape;
  s.in_channels = bank.bands;
  const TransposedConvolution convolution(s, bank.weight.data(), nullptr, WeightType::f32, kernels);
  const int frames = random.between(1, 150), past = convolution.history(), step = bank.bands + random.between(0, 3);
  const auto in = exactly(random.numbers((past + frames - 1) * step + bank.bands));
  Destination to(random, frames * s.stride, 1);
  convolution.run(in.get(), step, frames, to.output);
  INFO("seed ", seed, ", ", kernels.name, ": ", described(s, WeightType::f32, frames, to.output));
  CHECK(to.wrong(reference::transposed_convolution(s, bank.weight, {}, in.get(), step, past, frames)) == "");
}

}  // namespace

TEST_CASE("every instruction set plays banks of modulated filters as the definition says, and touches nothing else") {
  for (auto each = available_kernels(); *each != nullptr; ++each) {
    for (unsigned seed = 0; seed < 60; ++seed) {
      check_analysis(seed, **each);
      check_synthesis(seed, **each);
    }
  }
}

TEST_CASE("filters that are not modulated are no bank") {
  Random random(1);
  Bank bank(random);
  bank.weight[7] += 0.01f;
  CHECK_FALSE(modulated(bank.weight.data(), bank.bands, bank.shape.kernel, bank.shape.stride));
}

TEST_CASE("every instruction set convolves as the definition says, and touches nothing else") {
  for (auto each = available_kernels(); *each != nullptr; ++each) {
    for (unsigned seed = 0; seed < 400; ++seed) check_convolution(seed, **each);
  }
}

TEST_CASE("every instruction set convolves transposed as the definition says, and touches nothing else") {
  for (auto each = available_kernels(); *each != nullptr; ++each) {
    for (unsigned seed = 0; seed < 400; ++seed) check_transposed(seed, **each);
  }
}

TEST_CASE("no frames is nothing to do") {
  const float weight = 1.0f;
  float out = 7.0f;
  Output output;
  output.out = &out, output.out_step = 1;
  Convolution(ConvolutionShape{}, &weight, nullptr, WeightType::f32).run(&weight, 1, 0, output);
  TransposedConvolution(ConvolutionShape{}, &weight, nullptr, WeightType::f32).run(&weight, 1, 0, output);
  CHECK(out == 7.0f);
}

TEST_CASE("a moved convolution still convolves") {
  const float weight = 3.0f, in = 2.0f;
  float out = 0.0f;
  Output output;
  output.out = &out, output.out_step = 1;
  Convolution first(ConvolutionShape{}, &weight, nullptr, WeightType::f16);
  const Convolution second = std::move(first);
  second.run(&in, 1, 1, output);
  CHECK(out == 6.0f);
}

TEST_CASE("a convolution whose window is larger than a number is refused before anything is packed") {
  const std::vector<float> weight(65536, 1.0f);
  ConvolutionShape shape;
  shape.kernel = 65536;
  shape.dilation = 65537;  // the window would be 0
  CHECK_FALSE(shape.is_possible());
  CHECK_THROWS_AS(Convolution(shape, weight.data(), nullptr, WeightType::f32), std::invalid_argument);
  shape = {};
  shape.groups = 0;
  CHECK_THROWS_AS(Convolution(shape, weight.data(), nullptr, WeightType::f32), std::invalid_argument);
}

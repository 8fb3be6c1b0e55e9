#include <doctest/doctest.h>

#include <limits>
#include <utility>

#include "kernels/half.h"
#include "kernels/instruction_sets.h"
#include "kernels/random_layer.h"
#include "kernels/rowwise.h"

using namespace luthier::kernels;

namespace {

constexpr double pi = 3.14159265358979323846;
const float infinity = std::numeric_limits<float>::infinity(), not_a_number = std::numeric_limits<float>::quiet_NaN();

/// Numbers of every size that matters to a function: tiny, ordinary and beyond its range.
std::vector<float> numbers_of_every_size(Random& random, int count) {
  std::vector<float> values = random.numbers(count);
  for (auto& value : values) value *= std::pow(10.0f, static_cast<float>(random.between(-6, 1)));
  return values;
}

std::vector<float> activated_by(const Kernels& kernels, const std::vector<float>& x, Output output) {
  std::vector<float> result(x.size());
  const auto count = static_cast<int>(x.size());
  output.activated = result.data(), output.activated_step = count;
  finish({x.data(), count}, 1, count, output, kernels);
  return result;
}

/// Frames `a`, and rows `b` and `c` that serve all of them.
struct RowCheck {
  explicit RowCheck(int count) : channels(count), random(static_cast<unsigned>(count)) {}

  /// What `call` writes is what `expected` says of a, b and c, and nothing beyond.
  template <class Call, class Expected>
  void check(const char* name, const Call& call, const Expected& expected) const {
    std::vector<float> out(static_cast<std::size_t>(frames * out_step), 9.0f);
    call(out.data());
    for (int at = 0; at < frames * out_step; ++at) {
      const int frame = at / out_step, channel = at % out_step;
      const auto column = static_cast<std::size_t>(channel);
      const double want = channel >= channels ? 9.0
                                              : expected(double{a[static_cast<std::size_t>(frame * a_step) + column]},
                                                         double{b[column]}, double{c[column]});
      INFO(name, " ", channels, " at ", at);
      CHECK(std::fabs(out[static_cast<std::size_t>(at)] - want) <= 1e-6 * std::fabs(want) + 3e-7);
    }
  }

  int channels;
  Random random;
  int frames = random.between(1, 5), a_step = channels + random.between(0, 3), out_step = channels + 2;
  std::unique_ptr<float[]> a = exactly(random.numbers((frames - 1) * a_step + channels));
  std::unique_ptr<float[]> b = exactly(random.numbers(channels)), c = exactly(random.numbers(channels));
};

}  // namespace

TEST_CASE("activations are right to two millionths of their value") {
  for_each_instruction_set([](const Kernels& kernels) {
    Random random(1);
    const auto x = numbers_of_every_size(random, 20001);
    const std::vector<float> half_turns(x.size(), static_cast<float>(1.7 / pi)), inverse(x.size(), 1.0f / 1.7f);
    for (int kind = 0; kind < 6; ++kind) {
      Output output;
      output.activation = static_cast<Activation>(kind), output.parameter = 0.3f;
      if (output.activation == Activation::snake)
        output.half_turns = half_turns.data(), output.inverse_alpha = inverse.data();
      const auto y = activated_by(kernels, x, output);
      double worst = 0;
      for (std::size_t i = 0; i < x.size(); ++i) {
        const double expected = reference::activated(output.activation, 0.3f, 1.7f, 1.0f / 1.7f, x[i]);
        // snake may cancel: its error is that of the larger part
        const double size = output.half_turns != nullptr ? std::fabs(x[i]) : std::fabs(expected);
        worst = std::max(worst, std::fabs(y[i] - expected) / (size + 1e-30));
      }
      INFO("activation ", kind);
      CHECK(worst < 2e-6);
    }
  });
}

TEST_CASE("a gelu is right to a three-millionth of what comes in, and vanishes where that is far below 0") {
  for_each_instruction_set([](const Kernels& kernels) {
    Random random(2);
    const auto x = numbers_of_every_size(random, 20001);
    Output output;
    output.activation = Activation::gelu;
    const auto y = activated_by(kernels, x, output);
    for (std::size_t i = 0; i < x.size(); ++i) {
      const double expected = reference::activated(Activation::gelu, 0, 0, 0, x[i]);
      CHECK(std::fabs(y[i] - expected) <= 3.5e-7 * std::fabs(x[i]));
    }
  });
}

TEST_CASE("activations of what is no number, or far too large, end and stay in bounds") {
  for_each_instruction_set([](const Kernels& kernels) {
    const std::vector<float> x = {not_a_number, infinity, -infinity, 3e38f, -3e38f, 1e6f, -1e6f, 100.0f, -100.0f};
    const std::vector<float> ones(x.size(), 1.0f);
    Output output;
    output.half_turns = output.inverse_alpha = ones.data();
    for (const auto kind :
         {Activation::tanh, Activation::sigmoid, Activation::positive, Activation::snake, Activation::gelu}) {
      output.activation = kind;
      const auto y = activated_by(kernels, x, output);
      CHECK(std::isnan(y[0]));
      for (std::size_t i = 3; i < x.size(); ++i) CHECK(std::isfinite(y[i]));
      if (kind == Activation::snake) {
        for (std::size_t i = 3; i < x.size(); ++i) CHECK(std::fabs(y[i] - x[i]) <= 1.0f + 1e-6f * std::fabs(x[i]));
        continue;
      }
      if (kind == Activation::gelu) {
        CHECK(y[3] == 3e38f);
        CHECK(std::fabs(y[4]) < 1e-6f);
        continue;
      }
      CHECK(y[1] == doctest::Approx(kind == Activation::positive ? 2.0f : 1.0f));
      CHECK(y[2] == doctest::Approx(kind == Activation::tanh ? -1.0f : 0.0f));
    }
  });
}

TEST_CASE("rows are added, multiplied, gated and scaled at any width and step") {
  for_each_instruction_set([](const Kernels& kernels) {
    for (int channels = 1; channels < 40; ++channels) {
      const RowCheck rows(channels);
      const Rows a = {rows.a.get(), rows.a_step}, b = {rows.b.get(), 0};
      const int frames = rows.frames, step = rows.out_step;
      rows.check(
          "add", [&](float* out) { add(a, b, out, step, frames, channels, kernels); },
          [](double x, double y, double) { return x + y; });
      rows.check(
          "multiply", [&](float* out) { multiply(a, b, out, step, frames, channels, kernels); },
          [](double x, double y, double) { return x * y; });
      rows.check(
          "gate", [&](float* out) { gate(a, b, out, step, frames, channels, kernels); },
          [](double x, double y, double) { return std::tanh(x) / (1.0 + std::exp(-y)); });
      rows.check(
          "softplus", [&](float* out) { softplus(a, out, step, frames, channels, kernels); },
          [](double x, double, double) { return std::log1p(std::exp(x)); });
      rows.check(
          "affine", [&](float* out) { affine(a, b.data, rows.c.get(), out, step, frames, channels, kernels); },
          [](double x, double y, double z) { return x * y + z; });
    }
  });
}

TEST_CASE("transposing turns channels of time into frames of channels") {
  for_each_instruction_set([](const Kernels& kernels) {
    for (int rows = 1; rows < 40; rows += 3) {
      for (int columns = 1; columns < 40; ++columns) {
        Random random(static_cast<unsigned>(rows * columns));
        const auto in = exactly(random.numbers(rows * columns));
        const auto out = exactly(std::vector<float>(static_cast<std::size_t>(columns * (rows + 1)), 9.0f));
        transpose({in.get(), columns}, rows, columns, out.get(), rows + 1, kernels);
        int wrong = 0;
        for (int at = 0; at < columns * (rows + 1); ++at) {
          const int column = at / (rows + 1), row = at % (rows + 1);
          const float expected = row < rows ? in[static_cast<std::size_t>(row * columns + column)] : 9.0f;
          wrong += out[static_cast<std::size_t>(at)] != expected;
        }
        CHECK(wrong == 0);
      }
    }
  });
}

TEST_CASE("transposing a single channel copies it") {
  for_each_instruction_set([](const Kernels& kernels) {
    const std::vector<float> in = {1, 2, 3, 4, 5, 6, 7};
    std::vector<float> out(in.size());
    transpose({in.data(), 7}, 1, 7, out.data(), 1, kernels);
    CHECK(out == in);
    std::fill(out.begin(), out.end(), 0.0f);
    transpose({in.data(), 1}, 7, 1, out.data(), 7, kernels);
    CHECK(out == in);
  });
}

TEST_CASE("one number that is none is found among many") {
  for_each_instruction_set([](const Kernels& kernels) {
    Random random(1);
    for (const int count : {1, 3, 16, 63, 64, 65, 200}) {
      auto values = random.numbers(count, 1e38f);
      for (auto& value : values) value = std::isfinite(value) ? value : std::numeric_limits<float>::max();
      CHECK(all_finite(values.data(), count, kernels));
      for (auto& value : values) {
        const float before = std::exchange(value, random.maybe()   ? infinity
                                                  : random.maybe() ? -infinity
                                                                   : not_a_number);
        CHECK_FALSE(all_finite(values.data(), count, kernels));
        value = before;
      }
    }
  });
}

TEST_CASE("16-bit weights are rounded to the nearest, at every size") {
  CHECK(to_f16(1.0f) == 0x3c00);
  CHECK(to_f16(-2.0f) == 0xc000);
  CHECK(to_f16(65504.0f) == 0x7bff);
  CHECK(to_f16(65520.0f) == 0x7c00);
  CHECK(to_f16(1.0f + 0x1p-11f) == 0x3c00);  // a tie goes to the even one
  CHECK(to_f16(1.0f + 3 * 0x1p-11f) == 0x3c02);
  CHECK(to_f16(0x1p-24f) == 0x0001);
  CHECK(to_f16(0x1p-26f) == 0x0000);
  CHECK(to_f16(0x1.ff8p-15f) == 0x03ff);
  CHECK(to_f16(0x1.fffp-15f) == 0x0400);
  CHECK(to_f16(infinity) == 0x7c00);
  CHECK((to_f16(not_a_number) & 0x7fff) > 0x7c00);
  CHECK(to_bf16(1.0f) == 0x3f80);
  CHECK(to_bf16(1.0f + 0x1p-8f) == 0x3f80);
  CHECK(to_bf16(-infinity) == 0xff80);
  CHECK((to_bf16(not_a_number) & 0x7fff) > 0x7f80);
}

TEST_CASE("every 16-bit weight is widened to what it means") {
  for_each_instruction_set([](const Kernels& kernels) {
    int wrong = 0;
    for (int code = -0x7bff; code <= 0x7bff; ++code) {
      const int exponent = std::abs(code) >> 10, digits = std::abs(code) & 0x3ff;
      const double value =
          std::copysign(exponent == 0 ? std::ldexp(digits, -24) : std::ldexp(1024 + digits, exponent - 25), code);
      const float weight[] = {static_cast<float>(value)}, one = 1.0f;
      float out = 0.0f;
      Output output;
      output.out = &out, output.out_step = 1;
      Convolution(ConvolutionShape{}, weight, nullptr, WeightType::f16, kernels).run(&one, 1, 1, output);
      wrong += double{out} != value;
    }
    CHECK(wrong == 0);
  });
}

// Speed of the kernels beside what the machine can do:
// `build/dev/tests/cpp/bench_kernels [f16 | bf16] [leaky | snake | tanh] [AVX2 | portable]`.
// Peak and bandwidth are measured beside every layer, since a shared machine changes its mind: read the percentages.
#include <algorithm>
#include <cstdio>
#include <cstring>
#include <vector>

#include "kernels/kernels.h"
#include "machine.h"

using namespace luthier::kernels;
using luthier::machine::peak_flops;
using luthier::machine::seconds;

namespace {

struct Case {
  const char* name;
  ConvolutionShape shape;
  bool transposed;
};

Case layer(const char* name, int in, int out, int kernel, int stride = 1, int dilation = 1, int groups = 1) {
  return {name, {in, out, kernel, stride, dilation, groups}, false};
}

Case upsampling(const char* name, int in, int out, int ratio) {
  return {name, {in, out, 2 * ratio, ratio, 1, 1}, true};
}

const std::vector<Case>& cases() {
  static const std::vector<Case> all = {
      layer("1536 kernel 3", 1536, 1536, 3),
      layer("768 kernel 3 dilation 3", 768, 768, 3, 1, 3),
      layer("1024 kernel 3 dilation 3", 1024, 1024, 3, 1, 3),
      layer("384 kernel 3 dilation 9", 384, 384, 3, 1, 9),
      layer("192 kernel 3", 192, 192, 3),
      layer("96 kernel 3 dilation 3", 96, 96, 3, 1, 3),
      layer("96 kernel 1", 96, 96, 1),
      layer("128 to 1536 kernel 7", 128, 1536, 7),
      layer("96 to 32 kernel 7", 96, 32, 7),
      layer("70 kernel 3", 70, 70, 3),
      layer("64 kernel 3 dilation 3", 64, 64, 3, 1, 3),
      layer("32 kernel 3 dilation 3", 32, 32, 3, 1, 3),
      layer("16 kernel 3 dilation 3", 16, 16, 3, 1, 3),
      layer("64 to 1 kernel 7", 64, 1, 7),
      layer("64 to 2 kernel 7", 64, 2, 7),
      layer("1 to 64 kernel 7", 1, 64, 7),
      layer("filter bank 1 to 16", 1, 16, 513, 16),
      layer("256 depthwise kernel 7", 256, 256, 7, 1, 1, 256),
      upsampling("1536 to 768 ratio 4", 1536, 768, 4),
      upsampling("384 to 192 ratio 4", 384, 192, 4),
      upsampling("192 to 96 ratio 2", 192, 96, 2),
      upsampling("32 to 16 ratio 2", 32, 16, 2),
      {"filter bank 16 to 1", {16, 1, 513, 16, 1, 1}, true},
  };
  return all;
}

void report(const Case& each, int frames, WeightType type, double seconds_a_call, double peak) {
  const auto& s = each.shape;
  const double weights = 1.0 * s.in_channels / s.groups * s.out_channels * s.kernel;
  const double flops = 2.0 * weights * frames;
  std::printf("%-26s %4d %10.2f us %7.1f GFLOP/s %5.1f %% of peak %7.1f GB/s of weights\n", each.name, frames,
              1e6 * seconds_a_call, 1e-9 * flops / seconds_a_call, 100.0 * flops / seconds_a_call / peak,
              1e-9 * weights * (type == WeightType::f32 ? 4 : 2) / seconds_a_call);
  std::fflush(stdout);
}

struct Choices {
  WeightType type;
  Activation activation;
  const Kernels* kernels;
};

void measure(const Case& each, int frames, const Choices& chosen) {
  const auto& s = each.shape;
  const auto count = [](int a, int b) { return static_cast<std::size_t>(a) * static_cast<std::size_t>(b); };
  const std::vector<float> weight(count(s.in_channels * s.kernel, s.out_channels), 0.01f);
  const std::vector<float> alpha(static_cast<std::size_t>(s.out_channels), 1.0f);
  const std::vector<float> in(count((frames + s.kernel) * s.stride + s.window(), s.in_channels), 0.5f);
  std::vector<float> out(count(frames * s.stride, s.out_channels));
  Output output;
  output.activated = out.data();
  output.activated_step = s.out_channels;
  output.activation = chosen.activation;
  output.parameter = 0.2f;
  if (chosen.activation == Activation::snake) output.half_turns = output.inverse_alpha = alpha.data();
  const double peak = peak_flops();
  double took = 0;
  if (each.transposed) {
    const TransposedConvolution convolution(s, weight.data(), nullptr, chosen.type, *chosen.kernels);
    took = seconds([&] { convolution.run(in.data(), s.in_channels, frames, output); });
  } else {
    const Convolution convolution(s, weight.data(), nullptr, chosen.type, *chosen.kernels);
    took = seconds([&] { convolution.run(in.data(), s.in_channels, frames, output); });
  }
  report(each, frames, chosen.type, took, std::max(peak, peak_flops()));
}

}  // namespace

int main(int count, char** words) {
  const auto has = [&](const char* word) {
    return std::any_of(words + 1, words + count, [&](const char* given) { return std::strcmp(given, word) == 0; });
  };
  Choices chosen{WeightType::f32, Activation::none, &best_kernels()};
  if (has("f16")) chosen.type = WeightType::f16;
  if (has("bf16")) chosen.type = WeightType::bf16;
  if (has("leaky")) chosen.activation = Activation::leaky;
  if (has("snake")) chosen.activation = Activation::snake;
  if (has("tanh")) chosen.activation = Activation::tanh;
  for (auto each = available_kernels(); *each != nullptr; ++each) {
    if (has((*each)->name)) chosen.kernels = *each;
  }
  std::printf("%s, peak %.1f GFLOP/s\n", chosen.kernels->name, 1e-9 * peak_flops());
  for (const auto& each : cases()) {
    for (const int frames : {1, 2, 4, 8, 16, 32, 128}) measure(each, frames, chosen);
  }
}

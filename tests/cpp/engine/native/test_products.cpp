#include "engine/native/model_file.h"
#include "engine/native/signals.h"

namespace {

using namespace luthier;
using namespace luthier::test;

struct Shape {
  int in, out, kernel, stride, dilation, groups;
};

/// The plain convolution of a stream with `history` zeros in front.
Sound convolved(const Sound& x, const Shape& s, const std::vector<float>& weight, const std::vector<float>& bias,
                int past) {
  const int frames = static_cast<int>(x[0].size()), wide = s.in / s.groups, per_group = s.out / s.groups;
  Sound y(static_cast<std::size_t>(s.out));
  for (int o = 0; o < s.out; ++o) {
    for (int t = 0; t < frames / s.stride; ++t) {
      double sum = bias[static_cast<std::size_t>(o)];
      for (int c = 0; c < wide; ++c) {
        for (int k = 0; k < s.kernel; ++k) {
          const int at = t * s.stride + k * s.dilation - past;
          if (at < 0) continue;
          sum += double(x[static_cast<std::size_t>(o / per_group * wide + c)][static_cast<std::size_t>(at)]) *
                 weight[static_cast<std::size_t>((o * wide + c) * s.kernel + k)];
        }
      }
      y[static_cast<std::size_t>(o)].push_back(static_cast<float>(sum));
    }
  }
  return y;
}

Sound transposed(const Sound& x, const Shape& s, const std::vector<float>& weight, const std::vector<float>& bias) {
  const int frames = static_cast<int>(x[0].size()), wide = s.in / s.groups, per_group = s.out / s.groups;
  std::vector<std::vector<double>> sums(static_cast<std::size_t>(s.out),
                                        std::vector<double>(static_cast<std::size_t>(frames * s.stride + s.kernel)));
  for (int c = 0; c < s.in; ++c) {
    for (int o = 0; o < per_group; ++o) {
      for (int t = 0; t < frames; ++t) {
        for (int k = 0; k < s.kernel; ++k) {
          sums[static_cast<std::size_t>(c / wide * per_group + o)][static_cast<std::size_t>(t * s.stride + k)] +=
              double(x[static_cast<std::size_t>(c)][static_cast<std::size_t>(t)]) *
              weight[static_cast<std::size_t>((c * per_group + o) * s.kernel + k)];
        }
      }
    }
  }
  Sound y(static_cast<std::size_t>(s.out));
  for (std::size_t o = 0; o < y.size(); ++o) {
    for (int t = 0; t < frames * s.stride; ++t)
      y[o].push_back(static_cast<float>(sums[o][static_cast<std::size_t>(t)] + bias[o]));
  }
  return y;
}

void check_every_split(const ModelFile& file, const Sound& x, const Sound& expected, int unit) {
  for (const auto& blocks : std::vector<std::vector<int>>{{unit}, {unit * 2, unit, unit * 5}, {unit * 24}}) {
    const auto engine = file.load();
    CHECK(difference(expected, streamed(*engine, "forward", x, blocks)) < 1e-5);
  }
}

}  // namespace

TEST_CASE("a convolution equals plain sums for any split, stride, dilation and groups") {
  for (const auto& s :
       {Shape{1, 1, 1, 1, 1, 1}, Shape{3, 5, 3, 1, 1, 1}, Shape{16, 32, 3, 1, 9, 1}, Shape{8, 6, 9, 4, 1, 2},
        Shape{2, 4, 1, 2, 1, 1}, Shape{1, 16, 33, 16, 1, 1}, Shape{7, 17, 5, 2, 2, 1}}) {
    for (int shift = 0; shift < s.stride; shift += std::max(1, s.stride - 1)) {
      CAPTURE(s.kernel);
      CAPTURE(shift);
      const int kept = shift + (s.kernel - 1) * s.dilation + 1 - s.stride;
      const auto weight = random_numbers(static_cast<std::size_t>(s.out * s.in / s.groups * s.kernel), 3, 0.3f);
      const auto bias = random_numbers(static_cast<std::size_t>(s.out), 4);
      ModelFile file;
      file.segment("net", {{{"op", "convolution"},
                            {"weight", file.weight({s.out, s.in / s.groups, s.kernel}, weight)},
                            {"bias", file.weight({s.out}, bias)},
                            {"stride", s.stride},
                            {"dilation", s.dilation},
                            {"groups", s.groups},
                            {"history", std::max(0, kept)},
                            {"skipped", std::max(0, -kept)}}});
      file.method("forward", {"net"}, s.in, 1, s.out, s.stride);
      const auto x = random_sound(s.in, s.stride * 24);
      check_every_split(file, x, convolved(x, s, weight, bias, kept), s.stride);
    }
  }
}

TEST_CASE("a transposed convolution equals the overlap-add of its taps for any split") {
  for (const auto& s : {Shape{1, 1, 1, 1, 1, 1}, Shape{8, 4, 8, 4, 1, 1}, Shape{4, 6, 5, 2, 1, 2},
                        Shape{16, 1, 33, 16, 1, 1}, Shape{6, 3, 3, 1, 1, 3}}) {
    CAPTURE(s.kernel);
    const auto weight = random_numbers(static_cast<std::size_t>(s.in * s.out / s.groups * s.kernel), 5, 0.3f);
    const auto bias = random_numbers(static_cast<std::size_t>(s.out), 6);
    ModelFile file;
    file.description["hop_length"] = s.stride;
    file.segment("net", {{{"op", "transposed_convolution"},
                          {"weight", file.weight({s.in, s.out / s.groups, s.kernel}, weight)},
                          {"bias", file.weight({s.out}, bias)},
                          {"stride", s.stride},
                          {"groups", s.groups}}});
    file.method("forward", {"net"}, s.in, s.stride, s.out, 1);
    const auto x = random_sound(s.in, 24);
    check_every_split(file, x, transposed(x, s, weight, bias), s.stride);
  }
}

TEST_CASE("in a file of 16-bit weights the filters of one channel of sound stay exact, and no others") {
  const Shape in = {1, 8, 5, 1, 1, 1}, out = {8, 1, 5, 1, 1, 1}, inner = {2, 8, 5, 1, 1, 1};
  const auto wide = random_numbers(40, 3, 0.3f), narrow = random_numbers(80, 3, 0.3f), none = std::vector<float>(8);
  const auto played = [](const char* kind, const Shape& s, const std::vector<float>& weight, const Sound& x) {
    const bool turned = kind == std::string("transposed_convolution");
    ModelFile file;
    file.program["weight_type"] = "f16";
    const int number = file.weight({turned ? s.in : s.out, turned ? s.out : s.in, s.kernel}, weight);
    Json operation = {{"op", kind}, {"weight", number}, {"stride", 1}};
    if (!turned) operation["history"] = s.kernel - 1;
    file.segment("net", {operation});
    file.method("forward", {"net"}, s.in, 1, s.out, 1);
    return streamed(*file.load(), "forward", x, {24});
  };
  const auto one = random_sound(1, 24), two = random_sound(2, 24), eight = random_sound(8, 24);
  CHECK(difference(convolved(one, in, wide, none, 4), played("convolution", in, wide, one)) < 1e-6);
  CHECK(difference(transposed(eight, out, wide, none), played("transposed_convolution", out, wide, eight)) < 1e-6);
  CHECK(difference(convolved(two, inner, narrow, none, 4), played("convolution", inner, narrow, two)) > 1e-5);
}

TEST_CASE("a matrix takes its first rows, or its whole transpose") {
  const auto weight = random_numbers(12, 7);
  const auto x = random_sound(4, 24);
  for (const bool turned : {false, true}) {
    const int in = turned ? 3 : 4, out = turned ? 4 : 2;
    ModelFile file;
    file.segment("net",
                 {{{"op", "matrix"}, {"weight", file.weight({3, 4}, weight)}, {"rows", 2}, {"transposed", turned}}});
    file.method("forward", {"net"}, in, 1, out, 1);
    const Sound heard(x.begin(), x.begin() + in);
    Sound expected(static_cast<std::size_t>(out), std::vector<float>(24));
    for (int o = 0; o < out; ++o) {
      for (int i = 0; i < in; ++i) {
        const float factor = weight[static_cast<std::size_t>(turned ? i * 4 + o : o * 4 + i)];
        for (std::size_t t = 0; t < 24; ++t)
          expected[static_cast<std::size_t>(o)][t] += factor * heard[static_cast<std::size_t>(i)][t];
      }
    }
    check_every_split(file, heard, expected, 1);
  }
}

TEST_CASE("a residual block with activations around it is the same whether its parts are fused or not") {
  const auto weight = random_numbers(4 * 4 * 3, 8, 0.3f), alpha = random_numbers(4, 9, 0.2f);
  const auto file_with = [&](bool seen) {
    ModelFile file;
    const int w = file.weight({4, 4, 3}, weight), a = file.weight({4}, alpha);
    const Json convolution = {{"op", "convolution"}, {"weight", w}, {"history", 4}, {"dilation", 2}};
    const Json snake = {{"op", "snake"}, {"log_alpha", a}};
    auto second = convolution;
    second["in"] = Json::array({3});
    std::vector<Json> operations = {snake,
                                    convolution,
                                    snake,
                                    second,
                                    {{"op", "delay"}, {"frames", 3}, {"in", {0}}},
                                    {{"op", "add"}, {"in", {5, 4}}},
                                    snake};
    // A second look at what would have been fused away keeps every value.
    if (seen) operations.push_back({{"op", "join"}, {"in", {7, 6, 4, 2}}});
    if (seen) operations.push_back({{"op", "channels"}, {"from", 0}, {"to", 4}});
    file.segment("net", operations);
    file.method("forward", {"net"}, 4, 1, 4, 1);
    return file;
  };
  const auto x = random_sound(4, 60);
  const auto plain = streamed(*file_with(true).load(), "forward", x, {60});
  check_every_split(file_with(false), x, plain, 2);
}

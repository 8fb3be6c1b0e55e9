#include "engine/native/model_file.h"
#include "engine/native/operations/hash.h"
#include "engine/native/signals.h"

namespace {

using namespace luthier;
using namespace luthier::test;

constexpr double pi = 3.14159265358979323846;

/// luthier.blocks.sources.noise.hashed_noise, written as it is there.
double hashed_noise(std::int64_t frame, int channel, int voice, std::int64_t seed) {
  constexpr std::uint64_t mask = 0xFFFFFFFF;
  std::uint64_t x = static_cast<std::uint64_t>(frame + ((seed * 0x9E3779B1LL) & 0xFFFFFFFFLL) + channel * 0x1F123BB5LL +
                                               voice * 0x5C2B1D07LL) &
                    mask;
  x = ((x ^ (x >> 17)) * 0xED5AD4BB) & mask;
  x = ((x ^ (x >> 11)) * 0xAC4C1B51) & mask;
  x = ((x ^ (x >> 15)) * 0x31848BAB) & mask;
  x = x ^ (x >> 14);
  return double(float(x)) / 2147483648.0 - 1.0;
}

ModelFile noisy(const Json& operation, int in_channels, int out_channels, int out_ratio, int in_ratio,
                int extra_delay) {
  ModelFile file;
  file.attribute("seed", "int", 7);
  file.attribute("gain", "float", 0.5);
  file.segment("net", {operation});
  file.method("forward", {"net"}, in_channels, in_ratio, out_channels, out_ratio, extra_delay);
  return file;
}

void check_filtered_noise(int channels, int length) {
  constexpr int points = 5, taps = 8, frames = 12;
  const auto file = noisy({{"op", "filtered_noise"},
                           {"channels", channels},
                           {"points", points},
                           {"frame_length", length},
                           {"seed", "seed"},
                           {"delay", 9}},
                          channels * points, channels, 1, length, 0);
  const auto x = random_sound(channels * points, frames);
  Sound expected(static_cast<std::size_t>(channels));
  for (int c = 0; c < channels; ++c) {
    for (int t = 0; t < frames * length; ++t) {
      double sum = 0;
      for (int k = 0; k < taps; ++k) {
        double tap = 0;
        for (int p = 0; p < points; ++p) {
          const double once = p == 0 || p == points - 1 ? 1 : 2;
          tap += x[static_cast<std::size_t>(c * points + p)][static_cast<std::size_t>(t / length)] * once *
                 std::cos(2 * pi * p * (k - taps / 2) / taps) / taps;
        }
        sum += tap * (0.5 - 0.5 * std::cos(2 * pi * k / taps)) * hashed_noise(t + k - taps + 1 - 9, c, 0, 7);
      }
      expected[static_cast<std::size_t>(c)].push_back(static_cast<float>(sum));
    }
  }
  for (const auto& blocks : std::vector<std::vector<int>>{{length}, {12 * length}, {2 * length, 5 * length}}) {
    CHECK(difference(expected, streamed(*file.load(), "forward", x, blocks)) < 1e-5);
  }
}

}  // namespace

TEST_CASE("hashed noise is the one of Python, bit for bit") {
  // from luthier.blocks.sources.noise.hashed_noise(torch.zeros(1, 1, 1), start, seed)
  for (std::int64_t frame = -5; frame < 1000; frame += 7) {
    const float expected = static_cast<float>(hashed_noise(frame, 3, 2, 11));
    float found[4];
    native::hashed_noise(native::place(frame, 11, 2), found, 4);
    CHECK(found[3] == doctest::Approx(expected).epsilon(1e-7));
  }
}

TEST_CASE("normal noise is a function of its place, for any split; it counts on while it is silent") {
  const auto file = noisy({{"op", "normal_noise"},
                           {"channels", 2},
                           {"gain", "gain"},
                           {"seed", "seed"},
                           {"delay", 3},
                           {"per_extra_delay", 2}},
                          1, 2, 1, 1, 5);
  const Sound x(3, std::vector<float>(30));
  Sound expected;
  for (int row = 0; row < 6; ++row) {
    expected.emplace_back();
    for (int t = 0; t < 30; ++t) {
      const double radius = 0.5 + 0.5 * hashed_noise(t - 3 - 10, row % 2, row / 2, 7);
      const double angle = hashed_noise(t - 3 - 10 + 0x40000001, row % 2, row / 2, 7);
      expected.back().push_back(
          static_cast<float>(0.5 * std::sqrt(-2 * std::log(std::max(radius, 1e-9))) * std::cos(pi * angle)));
    }
  }
  for (const auto& blocks : std::vector<std::vector<int>>{{1}, {30}, {4, 7}}) {
    CHECK(difference(expected, streamed(*file.load(), "forward", x, blocks)) < 1e-5);
  }
  const auto engine = file.load();
  engine->set_attribute("gain", {0.0});
  CHECK(streamed(*engine, "forward", Sound(3, std::vector<float>(10)), {10}) == Sound(6, std::vector<float>(10)));
  engine->set_attribute("gain", {0.5});
  CHECK(streamed(*engine, "forward", Sound(3, std::vector<float>(1)), {1})[0][0] ==
        doctest::Approx(expected[0][10]).epsilon(1e-4));
}

TEST_CASE("filtered noise is noise through the windowed filters that its amplitudes describe") {
  check_filtered_noise(3, 4);
  // one channel goes another way: samples side by side
  for (const int length : {4, 5, 96}) check_filtered_noise(1, length);
}

TEST_CASE("gumbel noise begins anew after reset") {
  const auto file = noisy({{"op", "gumbel_noise"}, {"channels", 2}, {"seed", "seed"}}, 1, 2, 1, 1, 0);
  const auto engine = file.load();
  const auto first = streamed(*engine, "forward", Sound(1, std::vector<float>(20)), {20});
  engine->reset();
  CHECK(difference(first, streamed(*engine, "forward", Sound(1, std::vector<float>(20)), {3})) == 0);
  const double uniform = (hashed_noise(4, 1, 0, 7) + 1) * 0.5;
  CHECK(first[1][4] == doctest::Approx(-std::log(-std::log(uniform))).epsilon(1e-5));
}

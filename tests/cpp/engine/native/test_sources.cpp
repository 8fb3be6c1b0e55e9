#include <cstring>

#include "engine/native/model_file.h"
#include "engine/native/signals.h"

namespace {

using namespace luthier;
using namespace luthier::test;

double hz_of(double note) { return 440.0 * std::exp2((note - 69.0) / 12.0); }

/// Of one voice, as sums of cosines.
std::vector<float> summed_pulses(const std::vector<float>& notes, int hop, int glide, double rate, double highest) {
  std::vector<float> y;
  double phase = 0, last = hz_of(double{notes[0]});
  for (const float note : notes) {
    const double end = hz_of(double{note}), start = std::fabs(std::log2(end / last)) > 0.08 ? end : last;
    for (int n = 1; n <= hop; ++n) {
      const double way = std::max(1.0 - double(n) / glide, 0.0), hz = end - (end - start) * way;
      phase += hz / rate;
      const double partials = highest / hz;
      double sum = 0;
      for (int k = 1; k <= static_cast<int>(partials); ++k) sum += std::cos(turn * k * phase);
      sum += (partials - std::floor(partials)) * std::cos(turn * (std::floor(partials) + 1) * phase);
      y.push_back(static_cast<float>(sum * 0.5 / std::sqrt(partials + 1)));
    }
    last = end;
  }
  return y;
}

ModelFile pulses_file(int hop, int glide) {
  ModelFile file;
  file.description["hop_length"] = hop;
  file.segment("net", {{{"op", "pulses"},
                        {"frames", hop},
                        {"glide", glide},
                        {"leap", 0.08},
                        {"rate", 8000.0},
                        {"highest_hz", 3200.0}}});
  file.method("forward", {"net"}, 1, hop, 1, 1);
  return file;
}

/// A harmonic tone of 6000 samples a second.
Sound tone(double hz, int frames, double level = 0.3) {
  Sound x(1);
  for (int n = 0; n < frames; ++n) {
    double sum = 0;
    for (int k = 1; k <= 8; ++k) sum += std::sin(turn * k * hz * n / 6000.0) / k;
    x[0].push_back(static_cast<float>(level * sum));
  }
  return x;
}

}  // namespace

TEST_CASE("pulses are cosines of all partials, which glide to a near note and leap to a far one") {
  const int hop = 64, glide = 32;
  const std::vector<float> notes = {60, 60.3f, 60.1f, 72, 71.8f, 48};
  const auto expected = summed_pulses(notes, hop, glide, 8000, 3200);
  const auto file = pulses_file(hop, glide);
  const auto engine = file.load();
  for (const auto& blocks : std::vector<std::vector<int>>{{hop}, {3 * hop, hop}}) {
    engine->reset();
    CHECK(difference({expected}, streamed(*engine, "forward", {notes}, blocks)) < 1e-4);
  }
}

TEST_CASE("after ten minutes pulses are where they should be, and a note that is no number does not stay") {
  const int hop = 64, frames = 75000;
  const auto file = pulses_file(hop, 64);
  const auto engine = file.load();
  std::vector<float> notes(frames, 65.3f);
  const auto y = streamed(*engine, "forward", {notes}, {hop * 100});
  const double end = hz_of(double{65.3f}) / 8000.0 * hop * (frames - 1);
  std::vector<float> expected, last(y[0].end() - hop, y[0].end());
  for (int n = 1; n <= hop; ++n) {
    const double partials = 3200 / hz_of(double{65.3f}),
                 phase = end - std::floor(end) + hz_of(double{65.3f}) / 8000.0 * n;
    double sum = (partials - std::floor(partials)) * std::cos(turn * (std::floor(partials) + 1) * phase);
    for (int k = 1; k <= static_cast<int>(partials); ++k) sum += std::cos(turn * k * phase);
    expected.push_back(static_cast<float>(sum * 0.5 / std::sqrt(partials + 1)));
  }
  CHECK(difference({expected}, {last}) < 1e-4);
  notes = {60, NAN, INFINITY, -INFINITY, 60, 60};
  const auto strange = streamed(*engine, "forward", {notes}, {hop});
  for (const float value : strange[0]) CHECK(std::isfinite(value));
}

TEST_CASE("the newest pitch is a note, and none where nothing repeats") {
  ModelFile file;
  const int integration = 256, longest = 121, window = integration + longest + 4;
  file.description["hop_length"] = 64;
  file.segment("net", {{{"op", "newest_pitch"},
                        {"integration", integration},
                        {"longest", longest},
                        {"shortest", 4},
                        {"smoothings", 2},
                        {"rate", 6000.0},
                        {"threshold", 0.1},
                        {"above", 0.05},
                        {"least_confidence", 0.7},
                        {"hop", 64},
                        {"history", window - 64},
                        {"skipped", 0}}});
  file.method("forward", {"net"}, 1, 1, 2, 64);
  const auto engine = file.load();
  const double hz = 233.0;
  const auto y = streamed(*engine, "forward", tone(hz, 64 * 12), {64 * 3, 64});
  for (std::size_t frame = 7; frame < 12; ++frame) {
    CHECK(double(y[0][frame]) == doctest::Approx(69 + 12 * std::log2(hz / 440)).epsilon(1e-3));
    CHECK(y[1][frame] > 0.95f);
  }
  engine->reset();
  const auto noise = streamed(*engine, "forward", random_sound(1, 64 * 12), {64});
  for (std::size_t frame = 7; frame < 12; ++frame) CHECK(noise[0][frame] == 0.0f);
  engine->reset();
  CHECK(streamed(*engine, "forward", {std::vector<float>(64 * 8)}, {64})[1] == std::vector<float>(8));
}

TEST_CASE("of two notes in one, the newest pitch is what they have in common and the higher one that of the stronger") {
  ModelFile file;
  const int integration = 256, longest = 121, window = integration + longest;
  file.description["hop_length"] = 64;
  file.segment("net", {{{"op", "newest_pitch"},
                        {"integration", integration},
                        {"longest", longest},
                        {"shortest", 4},
                        {"smoothings", 0},
                        {"rate", 6000.0},
                        {"threshold", 0.1},
                        {"above", 0.05},
                        {"least_confidence", 0.5},
                        {"shorter", 0.5625},
                        {"octave_cost", 0.1875},
                        {"hop", 64},
                        {"history", window - 64},
                        {"skipped", 0}}});
  file.method("forward", {"net"}, 1, 1, 4, 64);
  const auto engine = file.load();
  const double hz = 100.0;
  Sound x = tone(5 * hz, 64 * 12);
  const Sound other = tone(4 * hz, 64 * 12);
  for (std::size_t n = 0; n < x[0].size(); ++n) x[0][n] += 0.5f * other[0][n];
  const auto y = streamed(*engine, "forward", x, {64 * 3, 64});
  const auto note = [](double of) { return 69 + 12 * std::log2(of / 440); };
  for (std::size_t frame = 7; frame < 12; ++frame) {
    CHECK(double(y[0][frame]) == doctest::Approx(note(hz)).epsilon(5e-3));
    CHECK(double(y[2][frame]) == doctest::Approx(note(5 * hz)).epsilon(5e-3));
    CHECK(y[3][frame] > 0.6f);
    CHECK(y[1][frame] > y[3][frame]);
  }
  engine->reset();
  const auto alone = streamed(*engine, "forward", tone(1000.0, 64 * 12), {64});
  for (std::size_t frame = 7; frame < 12; ++frame) CHECK(alone[3][frame] == 0.0f);  // nothing is so high
}

TEST_CASE("a pitch far below one just heard gives way to a higher one that is sure enough, until it has lasted") {
  ModelFile file;
  file.segment("net", {{{"op", "settled_pitch"},
                        {"frames", 2},
                        {"drop", 11},
                        {"least_confidence", 0.5},
                        {"least_higher", 0.4},
                        {"certain", 0.98},
                        {"least_beside", 0.7}}});
  file.method("forward", {"net"}, 4, 1, 2, 1);
  const Sound x = {{70, 40, 40, 40, 70, 40, 40, 60, 48, 48, 0},
                   {1, .9f, .9f, .9f, 1, .9f, .9f, 1, .99f, .99f, .3f},
                   {0, 71, 72, 73, 0, 74, 75, 76, 77, 78, 79},
                   {0, .6f, .6f, .6f, 0, .45f, .3f, .9f, .6f, .75f, .9f}};
  const Sound expected = {{70, 71, 72, 40, 70, 0, 40, 60, 48, 78, 0},
                          {1, .6f, .6f, .9f, 1, .45f, .9f, 1, .99f, .75f, .3f}};
  const auto engine = file.load();
  CHECK(streamed(*engine, "forward", x, {4, 1}) == expected);
  engine->reset();
  CHECK(streamed(*engine, "forward", x, {11}) == expected);
}

/// A table of numbers below 1, as floats or as integers.
int table(ModelFile& file, const std::vector<int>& shape, const std::vector<float>& numbers, bool are_integers) {
  if (!are_integers) return file.weight(shape, numbers);
  std::vector<std::int16_t> integers;
  for (const float number : numbers) integers.push_back(static_cast<std::int16_t>(std::lround(number * 32768)));
  std::vector<float> bits(integers.size() / 2);
  std::memcpy(bits.data(), integers.data(), bits.size() * sizeof(float));
  const int kept = file.weight({static_cast<int>(bits.size())}, bits);
  auto& listed = file.program["weights"][static_cast<std::size_t>(kept)];
  listed["offset"] = 2 * listed.value("offset", 0);
  listed.update({{"shape", shape}, {"type", "i16"}});
  return kept;
}

/// Of windows of 1024 samples of 6000 Hz, the two strongest of 48 notes from 110 Hz on.
ModelFile listener(bool are_integers) {
  ModelFile file;
  const int window = 1024, bins = 300;
  const double bin_hz = 6000.0 / window;
  std::vector<float> shape, candidates, weights(static_cast<std::size_t>(bins) * 48), whitening(bins * bins);
  for (int n = 0; n < window; ++n) shape.push_back(static_cast<float>(0.5 - 0.5 * std::cos(turn * n / window)));
  for (int c = 0; c < 48; ++c) {
    candidates.push_back(static_cast<float>(110 * std::exp2(c / 24.0)));
    for (int k = 1; k <= 6; ++k) {
      const int bin = static_cast<int>(std::lround(k * candidates.back() / bin_hz));
      if (bin < bins) weights[static_cast<std::size_t>(bin * 48 + c)] = 0.5f / static_cast<float>(k);
    }
  }
  for (int n = 0; n < bins * bins; ++n) whitening[static_cast<std::size_t>(n)] = 1.0f / bins;
  file.description["hop_length"] = 256;
  file.segment("net", {{{"op", "salient_pitches"},
                        {"shape", file.weight({window}, shape)},
                        {"bins", bins},
                        {"candidate_hz", file.weight({48}, candidates)},
                        {"weights", table(file, {bins, 48}, weights, are_integers)},
                        {"whitening", table(file, {bins, bins}, whitening, are_integers)},
                        {"picks", 2},
                        {"partials", 8},
                        {"refined", 4},
                        {"bin_hz", bin_hz},
                        {"power_scale", 1e-5},
                        {"hop", 256},
                        {"history", window - 256},
                        {"skipped", 0}}});
  file.method("forward", {"net"}, 1, 1, 5, 256);
  return file;
}

void check_two_tones(bool are_integers) {
  const int window = 1024;
  const auto engine = listener(are_integers).load();
  auto x = tone(146.8, 2048);
  const auto other = tone(233.1, 2048, 0.15);
  double power = 0;
  for (std::size_t n = 0; n < 2048; ++n) x[0][n] += other[0][n];
  for (std::size_t n = 2048 - window / 2; n < 2048; ++n) power += double{x[0][n]} * x[0][n] / (window / 2);
  const auto y = streamed(*engine, "forward", x, {512, 256});
  const auto note_of = [](double hz) { return 69 + 12 * std::log2(hz / 440); };
  CHECK(double(y[0].back()) == doctest::Approx(note_of(146.8)).epsilon(2e-3));
  CHECK(double(y[1].back()) == doctest::Approx(note_of(233.1)).epsilon(2e-3));
  CHECK(y[2].back() > 2 * y[3].back());
  CHECK(double(y[4].back()) == doctest::Approx(power));
  x[0].assign(2048, NAN);
  const auto nothing = streamed(*engine, "forward", x, {256});
  for (const auto& row : nothing) CHECK(row.back() == 0.0f);
}

TEST_CASE("of two tones both notes are picked, the stronger first, and nothing of what is no number") {
  check_two_tones(false);
  check_two_tones(true);
}

TEST_CASE("a table of integers that is of another height is refused") {
  auto file = listener(true);
  file.program["weights"].back()["shape"] = {299, 300};
  CHECK_THROWS_WITH_AS(file.load(), doctest::Contains("'whitening' has the wrong shape"), SpecError);
}

TEST_CASE("voices begin when sure, keep their slot, ring on, and give way to stronger ones") {
  ModelFile file;
  file.segment("net", {{{"op", "voice_slots"},
                        {"voices", 2},
                        {"picks", 3},
                        {"near", 0.8},
                        {"ring", 3.0},
                        {"weakest", 0.01},
                        {"clear", 0.25},
                        {"silence", 1e-9},
                        {"range_db", 30.0},
                        {"stronger", 0.15},
                        {"fading", 0.5},
                        {"first_note", 57.0}}});
  file.method("forward", {"net"}, 7, 1, 4, 1);
  // A clear note and one that is weak, which begins when seen again; the first goes on, and stops; a third takes its
  // place.
  const Sound x = {{60, 60.5f, 0, 0, 0, 0, 71}, {64, 64, 64, 64, 64, 64, 64}, {60.2f, 70, 70, 70, 0, 0, 0},
                   {1, 1, 0, 0, 0, 0, 1},       {.1f, .1f, 1, 1, 1, 1, .1f},  {.5f, .001f, .001f, .001f, 0, 0, 0},
                   {1, 1, 1, 1, 1, 1, 1}};
  const auto engine = file.load();
  const float weak = 1.0f - 10.0f / 30.0f;
  const Sound expected = {{60, 60.5f, 60.5f, 60.5f, 60.5f, 60.5f, 71},
                          {57, 64, 64, 64, 64, 64, 64},
                          {1, 1, 0.5f, 0.25f, 0, 0, 1},
                          {0, weak, 1, 1, 1, 1, weak}};
  for (const auto& blocks : std::vector<std::vector<int>>{{1}, {7}, {2, 3}}) {
    engine->reset();
    CHECK(difference(expected, streamed(*engine, "forward", x, blocks)) < 1e-6);
  }
  engine->reset();
  auto broken = x;
  for (auto& row : broken) row[2] = NAN;
  CHECK(streamed(*engine, "forward", broken, {1})[1].back() == 64.0f);
}

TEST_CASE("a spectrum becomes flat but where nearly nothing is, and its bins are scaled") {
  ModelFile file;
  file.segment("net", {{{"op", "channels"}, {"from", 0}, {"to", 4}},
                       {{"op", "channels"}, {"from", 4}, {"to", 6}, {"in", {0}}},
                       {{"op", "flat_spectrum"}, {"magnitude", 10.0}, {"weakest", 0.1}, {"in", {1}}},
                       {{"op", "scale_spectrum"}, {"in", {3, 2}}}});
  file.method("forward", {"net"}, 6, 1, 4, 1);
  const auto y = streamed(*file.load(), "forward", {{3, 0}, {0, 0.01f}, {4, 0}, {0, 0}, {1, 1}, {2, 3}}, {1});
  CHECK(double(y[0][0]) == doctest::Approx(6.0).epsilon(1e-3));
  CHECK(double(y[2][0]) == doctest::Approx(8.0).epsilon(1e-3));
  CHECK(double(y[1][1]) == doctest::Approx(3 * 0.01 * 10 / std::hypot(0.01, 0.1)));
  CHECK(y[3][1] == 0.0f);
}

TEST_CASE("frames side by side, and apart again; sums of channels; bands few and many") {
  ModelFile file;
  file.description["hop_length"] = 3;
  std::vector<float> sparse(20 * 2), dense(20 * 2, 1.0f);
  sparse[2 * 3] = 2.0f, sparse[2 * 4] = 3.0f, sparse[2 * 19 + 1] = -1.0f;
  file.segment("there", {{{"op", "stack"}, {"frames", 3}}, {{"op", "sum"}}, {{"op", "join"}, {"in", {1, 2}}}});
  file.segment("back", {{{"op", "unstack"}, {"frames", 3}}});
  file.segment("bands", {{{"op", "bands"}, {"weight", file.weight({20, 2}, sparse)}},
                         {{"op", "bands"}, {"weight", file.weight({20, 2}, dense)}, {"in", {0}}},
                         {{"op", "join"}, {"in", {1, 2}}}});
  file.method("there", {"there"}, 2, 1, 7, 3);
  file.method("back", {"back"}, 6, 3, 2, 1);
  file.method("bands", {"bands"}, 20, 3, 4, 3);
  const auto engine = file.load();
  const Sound apart = {{1, 3, 5, 7, 9, 11}, {2, 4, 6, 8, 10, 12}};
  const Sound together = {{1, 7}, {2, 8}, {3, 9}, {4, 10}, {5, 11}, {6, 12}};
  auto summed = together;
  summed.push_back({21, 57});
  CHECK(streamed(*engine, "there", apart, {3}) == summed);
  CHECK(streamed(*engine, "back", together, {6}) == apart);
  Sound x(20, {1.0f});
  x[3][0] = 10.0f;
  CHECK(streamed(*engine, "bands", x, {3}) == Sound{{23}, {-1}, {29}, {29}});
}

TEST_CASE("a gated recurrent unit remembers as it should, and what is no number not at all") {
  ModelFile file;
  const auto weight = random_numbers(12, 3), bias = random_numbers(6, 4);
  file.segment("net", {{{"op", "gru"}, {"weight", file.weight({6, 2}, weight)}, {"bias", file.weight({6}, bias)}}});
  file.method("forward", {"net"}, 6, 1, 2, 1);
  const auto x = random_sound(12, 20);
  Sound expected(4, std::vector<float>(20));
  const auto sigmoid = [](double value) { return 1 / (1 + std::exp(-value)); };
  for (std::size_t voice = 0; voice < 2; ++voice) {
    double h[2] = {0, 0};
    for (std::size_t t = 0; t < 20; ++t) {
      double told[6], next[2];
      for (std::size_t n = 0; n < 6; ++n) told[n] = weight[2 * n] * h[0] + weight[2 * n + 1] * h[1] + bias[n];
      for (std::size_t n = 0; n < 2; ++n) {
        const auto in = [&](std::size_t part) { return double(x[6 * voice + 2 * part + n][t]); };
        const double r = sigmoid(in(0) + told[n]), z = sigmoid(in(1) + told[2 + n]);
        next[n] = (1 - z) * std::tanh(in(2) + r * told[4 + n]) + z * h[n];
      }
      for (std::size_t n = 0; n < 2; ++n) expected[2 * voice + n][t] = static_cast<float>(h[n] = next[n]);
    }
  }
  const auto engine = file.load();
  for (const auto& blocks : std::vector<std::vector<int>>{{1}, {20}, {3, 2}}) {
    engine->reset();
    CHECK(difference(expected, streamed(*engine, "forward", x, blocks)) < 1e-6);
  }
  auto broken = x;
  broken[0][3] = NAN;
  const auto y = streamed(*engine, "forward", broken, {1});
  CHECK(std::isfinite(y[0][5]));
}

#include "engine/native/model_file.h"
#include "engine/native/signals.h"

namespace {

using namespace luthier;
using namespace luthier::test;

/// Of amplitudes, and of f0 in the last channel.
ModelFile played_by(int sines, int hop, const Json& fields = Json::object(), int extra_delay = 0) {
  ModelFile file;
  Json oscillators = {{"op", "oscillators"}, {"in", {1, 2}}, {"frames", hop}, {"rate", 1000.0}};
  oscillators.update(fields);
  file.segment("net", {{{"op", "channels"}, {"from", 0}, {"to", sines}},
                       {{"op", "channels"}, {"from", sines}, {"to", sines + 1}, {"in", {0}}},
                       oscillators});
  file.method("forward", {"net"}, sines + 1, hop, 1, 1, extra_delay);
  return file;
}

/// In cycles, of each sample; until the frame `late` the pitch is not yet there.
std::vector<double> cycles_of(const std::vector<float>& f0_hz, int hop, int late = 0) {
  std::vector<double> cycles;
  double phase = 0;
  for (int frame = 0; frame < static_cast<int>(f0_hz.size()); ++frame) {
    for (int n = 0; n < hop; ++n) {
      if (frame >= late) phase += double{f0_hz[static_cast<std::size_t>(frame)]} / 1000.0;
      cycles.push_back(phase);
    }
  }
  return cycles;
}

std::vector<float> moving_pitch(int frames, unsigned seed) {
  auto f0_hz = random_numbers(static_cast<std::size_t>(frames), seed, 20.0f);
  for (auto& hz : f0_hz) hz += 120.0f;
  return f0_hz;
}

}  // namespace

TEST_CASE("oscillators are sines on the multiples of a phase that goes on, with amplitudes in lines, for any split") {
  constexpr int hop = 40, sines = 3, frames = 30;
  const int delay = 2, extra = 3;
  const auto file = played_by(sines, hop, {{"delay", delay}, {"per_extra_delay", 1}}, extra);
  auto x = random_sound(2 * (sines + 1), frames);
  for (const unsigned voice : {0u, 1u}) x[voice * 4 + sines] = moving_pitch(frames, voice);
  Sound expected(2, std::vector<float>(hop * frames));
  for (std::size_t voice = 0; voice < 2; ++voice) {
    const auto* rows = &x[voice * 4];
    const auto cycles = cycles_of(rows[sines], hop, delay + extra);
    for (std::size_t n = 0; n < cycles.size(); ++n) {
      const std::size_t frame = n / hop;
      const double share = double(n % hop + 1) / hop;
      double sum = 0;
      for (int k = 0; k < sines; ++k) {
        const double before = frame == 0 ? 0.0 : double{rows[k][frame - 1]};
        sum += (before + (double{rows[k][frame]} - before) * share) * std::sin(turn * (k + 1) * cycles[n]);
      }
      expected[voice][n] = static_cast<float>(sum);
    }
  }
  const auto engine = file.load();
  for (const auto& blocks : std::vector<std::vector<int>>{{hop * frames}, {hop}, {2 * hop, hop, 5 * hop}}) {
    engine->reset();
    CHECK(difference(expected, streamed(*engine, "forward", x, blocks)) < 1e-6);
  }
}

TEST_CASE("after ten hours a phase is where it should be") {
  constexpr int frames = 6201563;  // of 256 samples, at 44.1 kHz
  const auto file = played_by(1, 1, {{"rate", 172.265625}});
  const float hz = 440.1f;
  const auto y =
      streamed(*file.load(), "forward", {std::vector<float>(frames, 1.0f), std::vector<float>(frames, hz)}, {4096});
  const long double cycles = static_cast<long double>(double{hz} / 172.265625) * frames;
  const double expected = std::sin(turn * static_cast<double>(cycles - std::floor(cycles)));
  CHECK(y[0].back() == doctest::Approx(expected).epsilon(1e-7));
}

TEST_CASE("a pitch that is no number moves the phase nowhere") {
  constexpr int hop = 4, frames = 40;
  Sound x = {std::vector<float>(frames, 1.0f), std::vector<float>(frames, 110.0f)}, still = x;
  x[1][10] = INFINITY;
  x[1][11] = NAN;
  still[1][10] = still[1][11] = 0.0f;
  const auto file = played_by(1, hop);
  CHECK(streamed(*file.load(), "forward", x, {hop}) == streamed(*file.load(), "forward", still, {hop}));
}

TEST_CASE("a pitch is held where there is none, from the first on, and not before the stream begins") {
  ModelFile file;
  file.segment("net", {{{"op", "held_pitch"}, {"first", 220.0}, {"delay", 1}, {"per_extra_delay", 1}}});
  file.method("forward", {"net"}, 1, 1, 1, 1, 1);
  const Sound x = {{99, 98, 0, 300, NAN, -1, 200, 0}}, expected = {{220, 220, 220, 300, 300, 300, 200, 200}};
  const auto engine = file.load();
  CHECK(streamed(*engine, "forward", x, {3, 1}) == expected);
  CHECK(streamed(*engine, "forward", {{0}, {50}}, {1}) == Sound{{220}, {50}});  // other voices know nothing
  engine->reset();
  CHECK(streamed(*engine, "forward", x, {8}) == expected);
}

TEST_CASE("notes and frequencies are each other's inverse, and A is 440 Hz") {
  ModelFile file;
  file.segment("net", {{{"op", "note_hz"}}, {{"op", "midi_note"}}, {{"op", "join"}, {"in", {1, 2}}}});
  file.method("forward", {"net"}, 1, 1, 2, 1);
  const auto y = streamed(*file.load(), "forward", {{69, 57, 60.5, -3, 200}}, {1});
  CHECK(y[0][0] == 440.0f);
  CHECK(y[0][1] == 220.0f);
  CHECK(y[0][2] == doctest::Approx(440.0 * std::pow(2.0, -8.5 / 12.0)));
  for (std::size_t n = 0; n < 3; ++n) CHECK(y[1][n] == doctest::Approx(std::vector<double>{69, 57, 60.5}[n]));
  CHECK(y[1][3] == doctest::Approx(0.0).epsilon(1e-5));
  CHECK(y[1][4] == doctest::Approx(127.0));
}

TEST_CASE("levels of an even spectrum are its density, times f0 for partials, down to where nothing is") {
  ModelFile file;
  constexpr int bins = 101;  // of 10 Hz
  const int number = file.weight({3}, {1, 2, 50}), spread = file.weight({3}, {1, 1, 3}),
            centre_hz = file.weight({2}, {300, 450});
  file.segment("net", {{{"op", "channels"}, {"from", 0}, {"to", bins}},
                       {{"op", "channels"}, {"from", bins}, {"to", bins + 1}, {"in", {0}}},
                       {{"op", "partial_levels"},
                        {"in", {1, 2}},
                        {"number", number},
                        {"spread", spread},
                        {"centre_hz", centre_hz},
                        {"bin_hz", 10.0},
                        {"nyquist_hz", 1000.0},
                        {"valley", 0.15},
                        {"quietest", 1e-11},
                        {"quietest_noise", 1e-13}}});
  file.method("forward", {"net"}, bins + 1, 1, 5, 1);
  Sound x(bins + 1, std::vector<float>{0.5f, 0.0f});
  x[bins] = {100.0f, 100.0f};
  const auto y = streamed(*file.load(), "forward", x, {2});
  for (const std::size_t partial : {0u, 1u}) CHECK(y[partial][0] == doctest::Approx(10 * std::log10(0.05 * 100)));
  // the last one's middle is 50 Hz below the Nyquist frequency, and a third of what it stands for lies above the bins
  CHECK(y[2][0] == doctest::Approx(10 * std::log10(0.05 * 100 * 205 / 300)));
  for (const std::size_t noise : {3u, 4u}) CHECK(y[noise][0] == doctest::Approx(10 * std::log10(0.05)));
  for (const std::size_t partial : {0u, 1u, 2u}) CHECK(y[partial][1] == doctest::Approx(-110.0));
  for (const std::size_t noise : {3u, 4u}) CHECK(y[noise][1] == doctest::Approx(-126.99).epsilon(1e-3));
}

TEST_CASE("values are found between places, and at the ends beyond them") {
  ModelFile file;
  const int places = file.weight({2}, {0.25f, 9.0f});
  file.segment("net", {{{"op", "channels"}, {"from", 0}, {"to", 3}},
                       {{"op", "channels"}, {"from", 3}, {"to", 4}, {"in", {0}}},
                       {{"op", "at_places"}, {"in", {1, 2}}},
                       {{"op", "at_places"}, {"in", {1}}, {"places", places}},
                       {{"op", "join"}, {"in", {3, 4}}}});
  file.method("forward", {"net"}, 4, 1, 3, 1);
  const Sound x = {{10, 10, 10, 10}, {20, 20, 20, 20}, {50, 50, 50, 50}, {1.5, -1, 7, NAN}};
  const Sound expected = {{35, 10, 50, 10}, {12.5, 12.5, 12.5, 12.5}, {50, 50, 50, 50}};
  CHECK(streamed(*file.load(), "forward", x, {1}) == expected);
  file.program["segments"]["net"][0]["to"] = 1;
  CHECK_THROWS_AS(file.load(), SpecError);  // one value has no neighbour
}

#include <functional>

#include "engine/native/corpus.h"
#include "engine/native/operations/clustered_rows.h"
#include "engine/native/signals.h"

namespace {

using namespace luthier;
using namespace luthier::test;

constexpr int hop = 16;
constexpr float step = rising_step;

/// Frames of note, voicing, level and timbre.
Sound asked(const std::vector<std::vector<float>>& frames) {
  Sound rows(4);
  for (const auto& frame : frames)
    for (std::size_t n = 0; n < rows.size(); ++n) rows[n].push_back(frame[n]);
  return rows;
}

/// What a hop is that fades in over another, both as they would be alone.
float faded(int n, float ends, float begins) {
  const float rise = 0.5f - 0.5f * std::cos(static_cast<float>(M_PI) / hop * (static_cast<float>(n) + 0.5f));
  return begins * rise + ends * (1.0f - rise);
}

}  // namespace

TEST_CASE("the nearest unit begins, goes on while it is near enough, and goes over into another") {
  const auto engine = rising_corpus(hop).load();
  const auto x = asked({{60, 1, -20, 3}, {60, 1, -20, 4.4f}, {60, 1, -14, 7}, {60, 1, -90, 8}});
  Sound expected(1);
  const float twice = std::pow(10.0f, 0.3f);
  for (int n = 0; n < hop; ++n) expected[0].push_back(faded(n, 0, step * (48 + n)));
  for (int n = 0; n < hop; ++n) expected[0].push_back(step * (64 + n));
  for (int n = 0; n < hop; ++n) expected[0].push_back(faded(n, step * (80 + n), twice * step * (112 + n)));
  for (int n = 0; n < hop; ++n) expected[0].push_back(twice * (1.0f - (n + 1.0f) / hop) * step * (128 + n));
  for (const auto& blocks : std::vector<std::vector<int>>{{hop}, {2 * hop, hop}, {4 * hop}}) {
    engine->reset();
    CHECK(difference(expected, streamed(*engine, "forward", x, blocks)) <= 1e-5);
  }
  engine->reset();
  engine->set_attribute("neighbours", {3.0});  // unit 3, then 2 or 4, and round again
  const auto turns =
      streamed(*engine, "forward", asked({{60, 1, -20, 3}, {60, 1, -20, 9.2f}, {60, 1, -20, 3.2f}}), {hop});
  CHECK(turns[0][2 * hop - 1] ==
        doctest::Approx(step * (10 * hop - 1)).epsilon(0.02));                          // the second nearest of 9.2: 10
  CHECK(turns[0][3 * hop - 1] == doctest::Approx(step * (3 * hop - 1)).epsilon(0.02));  // the third of 3.2: 2
}

TEST_CASE("a young grain stays, a grain is read at the pitch asked for, and no number is no harm") {
  const auto engine = rising_corpus(hop).load();
  engine->set_attribute("grain_ms", {20.0});  // 1.25 hops of 16 ms
  const auto young = streamed(*engine, "forward", asked({{60, 1, -20, 3}, {60, 1, -20, 6}, {60, 1, -20, 7}}), {hop});
  CHECK(young[0][2 * hop - 1] == doctest::Approx(step * 79));
  CHECK(young[0][3 * hop - 1] == doctest::Approx(step * (8 * hop - 1)).epsilon(0.02));
  engine->set_attribute("grain_ms", {0.0});
  for (const double follow : {1.0, 0.0}) {
    engine->reset();
    engine->set_attribute("pitch_follow", {follow});
    const auto octave = streamed(*engine, "forward", asked({{60, 1, -20, 10}}), {hop});
    CHECK(octave[0][hop - 1] == doctest::Approx(step * (160 + (follow > 0 ? 7.5f : 15.0f))).epsilon(0.01));
  }
  engine->reset();
  const auto broken =
      streamed(*engine, "forward", asked({{NAN, NAN, NAN, NAN}, {60, 1, -20, 3}, {60, 1, -20, 4}}), {hop});
  for (const float y : broken[0]) CHECK(std::isfinite(y));
  CHECK(broken[0][3 * hop - 1] == doctest::Approx(step * 79));
}

TEST_CASE("the nearest rows are the same whether all are looked at or clusters are passed over") {
  constexpr int count = 1003, values = 11;
  std::mt19937 random(1);
  std::normal_distribution<float> normal;
  std::vector<float> data(count * values), asked(values);
  for (std::size_t n = 0; n < data.size(); ++n) data[n] = normal(random) + (n / values % 7 == 0 ? 9.0f : 0.0f);
  data[5 * values + 2] = 1e6f;  // never to be played
  native::ClusteredRows rows;
  rows.build(data.data(), count, values);
  for (int round = 0; round < 100; ++round) {
    for (auto& number : asked) number = 3.0f * normal(random);
    std::vector<std::pair<float, int>> all;
    for (int row = 0; row < count; ++row) all.emplace_back(rows.square(row, asked.data()), row);
    std::sort(all.begin(), all.end());
    for (const int most : {1, 5}) {
      const auto found = rows.nearest(asked.data(), most);
      REQUIRE(found.count == most);
      for (std::size_t n = 0; n < static_cast<std::size_t>(most); ++n) CHECK(found.moments[n] == all[n].second);
    }
  }
}

TEST_CASE("a corpus that does not fit together is refused") {
  const auto refuses = [](const std::function<void(Json & operation, ModelFile & file)>& change) {
    auto file = rising_corpus(hop);
    change(file.program["segments"]["net"][0], file);
    CHECK_THROWS_AS(file.load(), SpecError);
  };
  refuses([](Json& operation, ModelFile&) { operation["sound"] = operation["compared"]; });
  refuses([](Json& operation, ModelFile&) { operation["compared"] = operation["sound"]; });
  refuses([](Json& operation, ModelFile&) { operation["notes"] = operation["scales"]; });
  refuses([](Json& operation, ModelFile&) { operation["voices"] = 2; });
  refuses([](Json& operation, ModelFile&) { operation["semitones"] = 1e30; });
  refuses([](Json& operation, ModelFile&) { operation["hop"] = 0; });
  refuses([](Json&, ModelFile& file) { file.program["weights"][0]["type"] = "f16"; });
  refuses([](Json&, ModelFile& file) { file.program["weights"][0]["shape"] = {3, 64}; });
  refuses([](Json&, ModelFile& file) { file.program["weights"][0]["shape"] = {1, 1 << 20}; });
}

#include "engine/native/model_file.h"
#include "engine/native/signals.h"

namespace {

using namespace luthier;
using namespace luthier::test;

ModelFile one_operation(const Json& operation, int channels, int channels_out) {
  ModelFile file;
  file.segment("net", {operation});
  file.method("forward", {"net"}, channels, 1, channels_out, 1);
  return file;
}

/// For any split of the frames.
void check_played(Engine& engine, const Sound& x, const Sound& expected, double tolerance = 1e-6) {
  for (const auto& blocks : std::vector<std::vector<int>>{{1}, {1000}, {2, 3, 1}}) {
    engine.reset();
    CHECK(difference(expected, streamed(engine, "forward", x, blocks)) <= tolerance);
  }
}

}  // namespace

TEST_CASE("time passes more slowly: lines between frames, steps of pitches, and anew when too far behind") {
  auto file = one_operation({{"op", "stretch"}, {"setting", "factor"}, {"frames", 2}, {"stepping", 1}}, 2, 2);
  file.attribute("factor", "float", 2.0);
  const auto engine = file.load();
  const Sound x = {{1, 2, 3, 4, 5, 6, 7}, {10, 20, 30, 40, 50, 60, 70}};
  check_played(*engine, x, {{1, 1, 2, 2, 3, 6, 6}, {10, 15, 20, 25, 30, 60, 65}});
  engine->set_attribute("factor", {1.0});
  check_played(*engine, x, x);
}

TEST_CASE("loudness above the mean of the last frames rises further, up to full scale") {
  auto file = one_operation({{"op", "attack"}, {"setting", "amount"}, {"frames", 4}, {"highest", 90.0}}, 1, 1);
  file.attribute("amount", "float", 1.0);
  const auto engine = file.load();
  const Sound steps = {{0, 0, 0, 50, 50, 50, 50, 20}};
  check_played(*engine, steps, {{0, 0, 0, 87.5, 75, 62.5, 50, 20}});
  engine->set_attribute("amount", {-1.0});
  check_played(*engine, steps, {{0, 0, 0, 12.5, 25, 37.5, 50, 20}});
  engine->set_attribute("amount", {4.0});
  check_played(*engine, {{50}}, {{90}});
  engine->set_attribute("amount", {0.0});
  check_played(*engine, {{-3, 200}}, {{-3, 200}});
}

TEST_CASE("what is frozen is the last of some latents and of the others the mean by power, of each voice its own") {
  auto file = one_operation({{"op", "freeze"}, {"setting", "on"}, {"frames", 3}, {"last", 1}, {"level", 1}}, 2, 2);
  file.attribute("on", "bool", false);
  const auto engine = file.load();
  const Sound x = {{1, 2, 3, 4, 5, 6}, {10, 20, 30, 40, 50, 60}, {0, 0, 0, 0, 9, 9}, {0, 0, 0, 0, 9, 9}};
  check_played(*engine, x, x);
  engine->set_attribute("on", {1.0});
  CHECK(streamed(*engine, "forward", x, {2, 4})[0] == std::vector<float>(6, 6.0f));
  const auto held = streamed(*engine, "forward", x, {6});
  // 40, 50 and 60 dB have powers of 1, 10 and 100.
  CHECK(held[1] == std::vector<float>(6, static_cast<float>((40.0 + 500.0 + 6000.0) / 111.0)));
  CHECK(held[2] == std::vector<float>(6, 9.0f));
  const double loud = std::pow(10.0, 0.9);
  CHECK(held[3][0] == doctest::Approx(9.0 * 2.0 * loud / (1.0 + 2.0 * loud)));
  engine->reset();  // and then the first frame is its past
  check_played(*engine, {{7, 8}, {70, 80}}, {{7, 7}, {70, 70}});
}

TEST_CASE("notes are drawn to those of a scale, which they keep until another is clearly nearer") {
  const std::vector<std::string> words = {"whole tone", "all"};
  std::vector<float> degrees;
  for (int n = 0; n < 24; ++n) degrees.push_back(n >= 12 || n % 2 == 0 ? 1.0f : 0.0f);
  ModelFile file;
  for (const auto* name : {"amount", "key"}) file.attribute(name, name[0] == 'k' ? "int" : "float", 1);
  file.attribute("scale", "string", "all");
  file.segment("net", {{{"op", "snap_notes"},
                        {"amount", "amount"},
                        {"scale", "scale"},
                        {"words", words},
                        {"degrees", file.weight({2, 12}, degrees)},
                        {"key", "key"},
                        {"sticky", 0.2}}});
  file.method("forward", {"net"}, 2, 1, 2, 1);
  const auto engine = file.load();
  const Sound x = {{60.0f, 60.55f, 60.45f, 60.7f, 60.45f, 60.3f, NAN, 64.9f}, {30, 40, 50, 61, 61, 61, 61, 61}};
  auto expected = x;
  expected[0] = {60, 60, 60, 61, 61, 60, 0, 65};
  auto y = streamed(*engine, "forward", x, {3, 1});
  CHECK(std::isnan(y[0][6]));
  y[0][6] = 0.0f;
  CHECK(difference(expected, y) == 0.0);
  engine->set_attribute("scale", {std::string("whole tone")});
  check_played(*engine, {{60.4f, 62}, {59, -0.5f}}, {{61, 61}, {59, -1}});  // begins with C sharp
  engine->set_attribute("amount", {0.5});
  check_played(*engine, {{60.4f}, {61}}, {{60.7f}, {61}});
}

TEST_CASE("the strongest sound, and of equals the first") {
  auto file = one_operation({{"op", "strongest"}, {"setting", "number"}}, 4, 4);
  file.attribute("number", "int", 2);
  const auto engine = file.load();
  check_played(*engine, {{0.2f, 1}, {0.9f, 1}, {0.9f, 1}, {0, 2}}, {{0, 1}, {1, 0}, {1, 0}, {0, 1}});
  engine->set_attribute("number", {0.0});
  check_played(*engine, {{1}, {1}, {1}, {1}}, {{0}, {0}, {0}, {0}});
}

TEST_CASE("a foreign moment becomes the mean of the nearest of the corpus, at its octave and its loudness") {
  ModelFile file;
  file.attribute("amount", "float", 1.0);
  // note, strength, loudness, timbre
  const int memory = file.weight({4, 4}, {60, 1, -20, 1, 62, 1, -20, 3, 64, 1, -30, 100, 60, 1, -40, -100});
  file.segment("net", {{{"op", "adapt"},
                        {"memory", memory},
                        {"amount", "amount"},
                        {"voices", 1},
                        {"levels", 1},
                        {"nearest", 2},
                        {"octaves", 6.0},
                        {"voicing", 1.5},
                        {"timbre", 0.6},
                        {"voiced", 0.5},
                        {"pitch_pace", 0.01},
                        {"level_pace", 0.001},
                        {"loud_share", 1.0},
                        {"most_gain_db", 40.0}}});
  file.method("forward", {"net"}, 4, 1, 4, 1);
  const auto engine = file.load();
  const auto share_of = [](double near, double far) {
    const double mean = (near + far) / 2;
    return 1 / (1 + std::exp(-4 * (far - near) / mean));
  };
  // An octave and a half too high, and 10 dB too soft; then softer, and no number at all.
  const Sound x = {{85, 85, NAN, 85}, {1, 1, 1, 1}, {-30, -50, NAN, -30}, {1.5f, 1.5f, NAN, 1.5f}};
  const double near = std::hypot(0.5 * 1.0, 0.6 * 0.5), far = std::hypot(0.5 * 1.0, 0.6 * 1.5);
  const auto timbre = static_cast<float>(3 - 2 * share_of(near, far));
  auto y = streamed(*engine, "forward", x, {1});
  for (auto& row : y) row[2] = 0.0f;
  const float softer = -50 + 10 + 0.02f;
  CHECK(difference({{61, 61, 0, 61}, {1, 1, 0, 1}, {-20, softer, 0, -20}, {timbre, timbre, 0, timbre}}, y) < 1e-3);
  for (const auto& blocks : std::vector<std::vector<int>>{{4}, {3, 1}}) {
    engine->reset();
    auto again = streamed(*engine, "forward", x, blocks);
    for (auto& row : again) row[2] = 0.0f;
    CHECK(again == y);
  }
  engine->set_attribute("amount", {0.5});
  engine->reset();
  const auto half = streamed(*engine, "forward", {{85}, {1}, {-30}, {1.5f}}, {1});
  CHECK(half[0][0] == 61.0f);  // octaves are whole
  CHECK(half[2][0] == -25.0f);
  engine->set_attribute("amount", {0.25});
  engine->reset();
  CHECK(streamed(*engine, "forward", {{85}, {1}, {-30}, {1.5f}}, {1})[0][0] == 85.0f);
  engine->set_attribute("amount", {0.0});
  check_played(*engine, {{85}, {1}, {-30}, {1.5f}}, {{85}, {1}, {-30}, {1.5f}});
}

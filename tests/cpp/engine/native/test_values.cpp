#include "engine/native/model_file.h"
#include "engine/native/signals.h"

namespace {

using namespace luthier;
using namespace luthier::test;

using Function = std::function<double(double x, int channel)>;

struct Case {
  Json operation;
  Function expected;
};

Sound mapped(const Sound& x, const Function& f) {
  Sound y = x;
  for (std::size_t c = 0; c < x.size(); ++c) {
    for (auto& value : y[c]) value = static_cast<float>(f(value, static_cast<int>(c)));
  }
  return y;
}

double sigmoid(double x) { return 1 / (1 + std::exp(-x)); }

std::vector<Case> cases(ModelFile& file) {
  const std::vector<float> a = {0.5f, 2.0f, 1.5f}, b = {-1.0f, 0.25f, 3.0f};
  const int wa = file.weight({3}, a), wb = file.weight({3}, b);
  const auto of = [](const std::vector<float>& values, int channel) {
    return double(values[static_cast<std::size_t>(channel)]);
  };
  return {
      {{{"op", "leaky_relu"}, {"slope", 0.2}}, [](double x, int) { return x >= 0 ? x : 0.2 * x; }},
      {{{"op", "snake"}, {"log_alpha", wa}},
       [=](double x, int c) { return x + std::pow(std::sin(std::exp(of(a, c)) * x), 2) / std::exp(of(a, c)); }},
      {{{"op", "tanh"}}, [](double x, int) { return std::tanh(x); }},
      {{{"op", "sigmoid"}}, [](double x, int) { return sigmoid(x); }},
      {{{"op", "softplus"}}, [](double x, int) { return std::log1p(std::exp(x)); }},
      {{{"op", "positive"}, {"offset", -5.0}}, [](double x, int) { return 2 * std::pow(sigmoid(x - 5), 2.3) + 1e-7; }},
      {{{"op", "clamp_min"}, {"number", 0.25}}, [](double x, int) { return std::max(x, 0.25); }},
      {{{"op", "clamp_max"}, {"number", 0.25}}, [](double x, int) { return std::min(x, 0.25); }},
      {{{"op", "exp"}}, [](double x, int) { return std::exp(x); }},
      {{{"op", "fallback"}, {"number", 220.0}}, [](double x, int) { return x > 0 ? x : 220; }},
      {{{"op", "below"}, {"number", 0.5}}, [](double x, int) { return x < 0.5 ? 1 : 0; }},
      {{{"op", "finite"}}, [](double x, int) { return x; }},
      {{{"op", "rescale"}, {"low", wb}, {"high", wa}, {"log", Json::array({1})}, {"smallest", 0.5}},
       [=](double x, int c) {
         const double s = c != 1 ? x : x > 0.5 ? std::log(x) : of(b, c);
         return 2 * ((s - of(b, c)) / (of(a, c) - of(b, c)) - 0.5);
       }},
      {{{"op", "scale"}, {"weight", wa}}, [=](double x, int c) { return x * of(a, c); }},
      {{{"op", "scale"}, {"weight", wa}, {"inverse", true}}, [=](double x, int c) { return x / of(a, c); }},
      {{{"op", "scale"}, {"number", 3.0}}, [](double x, int) { return x * 3; }},
      {{{"op", "shift"}, {"weight", wb}}, [=](double x, int c) { return x + of(b, c); }},
      {{{"op", "shift"}, {"weight", wb}, {"inverse", true}}, [=](double x, int c) { return x - of(b, c); }},
      {{{"op", "batch_norm"}, {"mean", wb}, {"variance", wa}, {"weight", wa}, {"bias", wb}, {"epsilon", 1e-5}},
       [=](double x, int c) { return (x - of(b, c)) / std::sqrt(of(a, c) + 1e-5) * of(a, c) + of(b, c); }},
  };
}

}  // namespace

TEST_CASE("operations on single values equal their formulas, for three voices alike") {
  ModelFile file;
  const auto all = cases(file);
  const auto x = random_sound(9, 40);
  for (const auto& one : all) {
    CAPTURE(one.operation.dump());
    file.segment("net", {one.operation});
    file.method("forward", {"net"}, 3, 1, 3, 1);
    const auto y = streamed(*file.load(), "forward", x, {7, 1, 20});
    CHECK(difference(mapped(x, [&](double v, int c) { return one.expected(v, c % 3); }), y) < 2e-6);
  }
}

TEST_CASE("values meet: sums and products, one channel with all, parts and joins, delays of delays") {
  ModelFile file;
  file.segment("net", {{{"op", "delay"}, {"frames", 3}, {"in", {0}}},
                       {{"op", "delay"}, {"frames", 2}, {"in", {1}}},
                       {{"op", "channels"}, {"from", 1}, {"to", 2}, {"in", {2}}},
                       {{"op", "multiply"}, {"in", {3, 1}}},
                       {{"op", "add"}, {"in", {4, 0}}},
                       {{"op", "join"}, {"in", {5, 3, 0}}}});
  file.method("forward", {"net"}, 3, 1, 7, 1);
  const auto x = random_sound(3, 50);
  Sound expected(7, std::vector<float>(50));
  const auto at = [&](std::size_t c, std::size_t t, std::size_t late) { return t < late ? 0.0f : x[c][t - late]; };
  for (std::size_t t = 0; t < 50; ++t) {
    for (std::size_t c = 0; c < 3; ++c) {
      expected[c][t] = at(1, t, 5) * at(c, t, 3) + x[c][t];
      expected[4 + c][t] = x[c][t];
    }
    expected[3][t] = at(1, t, 5);
  }
  for (const auto& blocks : std::vector<std::vector<int>>{{1}, {50}, {2, 9, 1}}) {
    CHECK(difference(expected, streamed(*file.load(), "forward", x, blocks)) < 1e-6);
  }
}

TEST_CASE("a gate and a direction") {
  ModelFile file;
  const std::vector<float> bias = {0.1f, -0.2f, 0.3f, -0.4f};
  file.segment("net", {{{"op", "gate"}, {"bias", file.weight({4}, bias)}}, {{"op", "normalize"}, {"radius", 2.0}}});
  file.method("forward", {"net"}, 4, 1, 2, 1);
  const auto x = random_sound(4, 30);
  Sound expected(2, std::vector<float>(30));
  for (std::size_t t = 0; t < 30; ++t) {
    double gated[2], squares = 0;
    for (std::size_t c = 0; c < 2; ++c) {
      gated[c] = std::tanh(double(x[c][t]) + bias[c]) * sigmoid(double(x[c + 2][t]) + bias[c + 2]);
      squares += gated[c] * gated[c];
    }
    for (std::size_t c = 0; c < 2; ++c) expected[c][t] = static_cast<float>(2 * gated[c] / std::sqrt(squares));
  }
  CHECK(difference(expected, streamed(*file.load(), "forward", x, {11})) < 2e-6);
}

TEST_CASE("means, values that are held and lines between them") {
  ModelFile file;
  file.description["hop_length"] = 4;
  file.segment("mean", {{{"op", "average"}, {"frames", 4}}});
  file.segment("line", {{{"op", "hold"}, {"frames", 4}, {"in", {0}}},
                        {{"op", "ramp"}, {"frames", 4}, {"in", {0}}},
                        {{"op", "join"}, {"in", {1, 2}}}});
  file.method("encode", {"mean"}, 1, 1, 1, 4);
  file.method("decode", {"line"}, 1, 4, 2, 1);
  const auto engine = file.load();
  CHECK(streamed(*engine, "encode", {{1, 2, 3, 6, 0, 0, 8, 0}}, {8}) == Sound{{3, 2}});
  CHECK(streamed(*engine, "decode", {{4, 8}}, {4}) == Sound{{4, 4, 4, 4, 8, 8, 8, 8}, {1, 2, 3, 4, 5, 6, 7, 8}});
}

TEST_CASE("frames that overlap add up, and a spectrum turns back into its frame") {
  ModelFile file;
  file.description["hop_length"] = 2;
  const int ones = file.weight({6}, {1, 1, 1, 1, 1, 1}), thirds = file.weight({6}, std::vector<float>(6, 1.0f / 3));
  file.segment("net", {{{"op", "spectrum"}, {"shape", ones}, {"hop", 2}, {"history", 4}, {"skipped", 0}},
                       {{"op", "inverse_spectrum"}, {"shape", thirds}},
                       {{"op", "overlap_add"}, {"hop", 2}}});
  file.method("forward", {"net"}, 1, 1, 1, 1);
  const auto x = random_sound(2, 40);
  auto expected = x;  // three windows over each sample, a third of each, and four samples later
  for (auto& row : expected) {
    row.insert(row.begin(), 4, 0.0f);
    row.resize(40);
  }
  for (const auto& blocks : std::vector<std::vector<int>>{{2}, {40}, {6, 2}})
    CHECK(difference(expected, streamed(*file.load(), "forward", x, blocks)) < 1e-6);
}

TEST_CASE("words choose what goes on, and how a control moves what was measured") {
  ModelFile file;
  file.attribute("which", "string", "first");
  file.attribute("mode", "string", "offset");
  file.description["attributes"]["range"] = {
      {"types", {"float", "float"}}, {"default", {-1.0, 1.0}}, {"settable", true}, {"min", -4.0}, {"max", 4.0}};
  file.segment("net", {{{"op", "channels"}, {"from", 0}, {"to", 1}, {"in", {0}}},
                       {{"op", "channels"}, {"from", 1}, {"to", 2}, {"in", {0}}},
                       {{"op", "faders"}, {"modes", {"mode"}}, {"ranges", {"range"}}, {"in", {1, 2}}},
                       {{"op", "choose"}, {"setting", "which"}, {"words", {"moved", "first"}}, {"in", {3, 1}}}});
  file.method("forward", {"net"}, 2, 1, 1, 1);
  file.description["attributes"]["level"] = {{"types", {"float"}}, {"default", {0.0}}, {"settable", false}};
  file.program["readings"]["level"] = {{"setting", "which"}, {"words", {"moved", "first"}}, {"numbers", {2.0, 0.5}}};
  const auto engine = file.load();
  CHECK(engine->get_attribute("level") == Atoms{0.5});
  const auto heard = [&] { return streamed(*engine, "forward", {{0.5f}, {0.25f}}, {1})[0][0]; };
  CHECK(heard() == 0.5f);
  CHECK(engine->get_attribute("which") == Atoms{std::string("first")});
  engine->set_attribute("which", {std::string("moved")});
  CHECK(heard() == 0.75f);
  CHECK(engine->get_attribute("level") == Atoms{2.0});
  engine->set_attribute("range", {1.0, 3.0});
  CHECK(engine->get_attribute("range") == Atoms{1.0, 3.0});
  CHECK(heard() == doctest::Approx(0.5 + 2.25));
  engine->set_attribute("mode", {std::string("scale")});
  CHECK(heard() == doctest::Approx(0.5 * 2.25));
  engine->set_attribute("mode", {std::string("replace")});
  CHECK(heard() == doctest::Approx(2.25));
  for (const auto& [name, values] : std::vector<std::pair<std::string, Atoms>>{{"mode", {std::string("other")}},
                                                                               {"mode", {1.0}},
                                                                               {"mode", {}},
                                                                               {"range", {1.0}},
                                                                               {"range", {1.0, 5.0}},
                                                                               {"range", {1.0, 2.0, 3.0}}}) {
    CAPTURE(name);
    CHECK_THROWS_AS(engine->set_attribute(name, values), EngineError);
  }
  CHECK(heard() == doctest::Approx(2.25));
}

TEST_CASE("settings that do not fit their operation are refused when a file is loaded") {
  const auto with = [](const Json& operation) {
    ModelFile file;
    file.attribute("word", "string", "other");
    file.description["attributes"]["pair"] = {{"types", {"float", "float"}}, {"default", {0.0, 1.0}}};
    file.segment("net", {operation});
    file.method("forward", {"net"}, 3, 1, 3, 1);
    return file;
  };
  CHECK_THROWS_AS(with({{"op", "scale"}, {"setting", "pair"}}).load(), SpecError);
  CHECK_THROWS_AS(with({{"op", "scale"}, {"setting", "word"}}).load(), SpecError);
  CHECK_THROWS_AS(with({{"op", "choose"}, {"setting", "word"}, {"words", {"one", "two"}}}).load(), SpecError);
  CHECK_THROWS_AS(with({{"op", "choose"}, {"setting", "pair"}}).load(), SpecError);
  CHECK_THROWS_AS(with({{"op", "tanh"}}).load(), SpecError);  // nothing says which words it may be
}

TEST_CASE("instruments and notes are told as weights, and scale and shift what hears them") {
  ModelFile file;
  file.attribute("source", "int", -1);
  file.attribute("target", "int", 0);
  file.attribute("blend", "tensor", 1.0);
  file.description["attributes"]["blend"]["default"] = {1.0, 0.0, 0.0};
  file.program["places"]["target"] = "blend";
  file.segment("net", {{{"op", "setting"}, {"setting", "source"}, {"channels", 1}},
                       {{"op", "one_hot"}, {"classes", 2}},
                       {{"op", "setting"}, {"setting", "blend"}, {"channels", 3}, {"in", {0}}},
                       {{"op", "pitch_classes"}, {"in", {0}}},
                       {{"op", "join"}, {"in", {2, 3, 4}}},
                       {{"op", "channels"}, {"from", 0}, {"to", 1}, {"in", {5}}},
                       {{"op", "channels"}, {"from", 1}, {"to", 3}, {"in", {5}}},
                       {{"op", "film"}, {"in", {0, 7}}},
                       {{"op", "film"}, {"in", {0, 6}}},
                       {{"op", "join"}, {"in", {5, 8, 9}}}});
  file.method("forward", {"net"}, 1, 1, 28, 1);
  const auto engine = file.load();
  const auto told = [&](float note) {
    std::vector<float> row;
    for (const auto& channel : streamed(*engine, "forward", {{note}}, {1})) row.push_back(channel[0]);
    return row;
  };
  const auto part = [](const std::vector<float>& row, int from, int to) {
    return std::vector<float>(row.begin() + from, row.begin() + to);
  };
  const auto row = told(60.25f);
  CHECK(part(row, 0, 5) == std::vector<float>{0, 0, 1, 0, 0});
  CHECK(part(row, 5, 17) == std::vector<float>{0.75f, 0.25f, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
  CHECK(row[21] == doctest::Approx(1 - 0.25 / 12));
  CHECK(row[22] == doctest::Approx(0.25 / 12));
  CHECK(part(row, 26, 28) == std::vector<float>{60.25f + 1, 60.25f});
  CHECK(told(71.5f)[5] == 0.5f);  // between B and C
  engine->set_attribute("target", {2.0});
  engine->set_attribute("source", {1.0});
  CHECK(part(told(60), 0, 5) == std::vector<float>{0, 1, 0, 0, 1});
  CHECK(engine->get_attribute("blend") == Atoms{0.0, 0.0, 1.0});
  engine->set_attribute("blend", {0.25, 0.75, 0.0});
  CHECK(engine->get_attribute("target") == Atoms{1.0});
  CHECK(part(told(60), 26, 28) == std::vector<float>{60 * 2 + 0.25f, 60});
  CHECK_THROWS_AS(engine->set_attribute("target", {3.0}), EngineError);
  CHECK_THROWS_AS(engine->set_attribute("target", {-1.0}), EngineError);
  CHECK_THROWS_AS(engine->set_attribute("blend", {0.5}), EngineError);  // one number for all is no blend
}

TEST_CASE("the place that is nearest in octaves is found among those that there are") {
  ModelFile file;
  const int places = file.weight({4}, {0, 100, 400, 1600});
  file.segment("net", {{{"op", "nearest_hz"}, {"places", places}}});
  file.method("forward", {"net"}, 1, 1, 1, 1);
  const Sound x = {{190, 210, 900, 1e9f, 0, -5, NAN, INFINITY}};
  CHECK(streamed(*file.load(), "forward", x, {8}) == Sound{{1, 2, 3, 3, 1, 1, 1, 3}});
}

TEST_CASE("codes are the nearest vectors one after another, and come back as their sum") {
  ModelFile file;
  const int books = file.weight({2, 2, 2}, {0, 0, 1, 1, 0, 0, 0.25f, -0.25f});
  file.segment("encoder", {{{"op", "quantize"}, {"codebooks", books}}});
  file.segment("decoder", {{{"op", "dequantize"}, {"codebooks", books}}});
  file.method("encode", {"encoder"}, 2, 1, 2, 1);
  file.method("decode", {"decoder"}, 2, 1, 2, 1);
  const auto engine = file.load();
  CHECK(streamed(*engine, "encode", {{0.1f, 1.2f, 0.9f}, {0, 0.8f, 1}}, {3}) == Sound{{0, 1, 1}, {0, 1, 0}});
  const Sound odd = {{NAN, 0.5f, 1.5f, 9, -3}, {1, 0, 0, 0, 0.6f}};
  CHECK(streamed(*engine, "decode", odd, {5}) == Sound{{0.25f, 0, 1, 1, 0.25f}, {-0.25f, 0, 1, 1, -0.25f}});
}

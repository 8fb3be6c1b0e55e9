#include <map>

#include "engine/native/model_file.h"
#include "engine/native/signals.h"

namespace {

using namespace luthier;
using namespace luthier::test;

/// y[t] = x[t] + x[t - 1] behind each method, and a gain.
ModelFile remembering() {
  ModelFile file;
  file.attribute("gain", "float", 1.0);
  file.attribute("bias", "tensor", 0.0);
  file.attribute("count", "int", 0);
  file.description["attributes"]["gain"]["max"] = 4.0;
  const int ones = file.weight({2, 1, 2}, {1, 1, 1, 1});
  file.segment("first", {{{"op", "convolution"}, {"weight", ones}, {"groups", 2}, {"history", 1}}});
  file.segment("second", {{{"op", "scale"}, {"setting", "gain"}}, {{"op", "shift"}, {"setting", "bias"}}});
  file.method("encode", {"first"}, 2, 1, 2, 1);
  file.method("forward", {"first", "second"}, 2, 1, 2, 1);
  return file;
}

Sound ones(int channels, int frames) {
  return Sound(static_cast<std::size_t>(channels), std::vector<float>(static_cast<std::size_t>(frames), 1.0f));
}

}  // namespace

TEST_CASE("methods share the state of the segments they share; reset and a change of voices begin with zeros") {
  const auto engine = remembering().load();
  CHECK(streamed(*engine, "encode", ones(2, 2), {2})[1] == std::vector<float>{1, 2});
  CHECK(streamed(*engine, "forward", ones(2, 1), {1})[0] == std::vector<float>{2});
  engine->reset();
  CHECK(streamed(*engine, "forward", ones(2, 1), {1})[0] == std::vector<float>{1});
  engine->set_attribute("reset", {0.0});
  CHECK(streamed(*engine, "forward", ones(2, 1), {1})[0] == std::vector<float>{2});
  engine->set_attribute("reset", {1.0});
  CHECK(engine->get_attribute("reset") == Atoms{0.0});
  CHECK(streamed(*engine, "forward", ones(2, 1), {1})[0] == std::vector<float>{1});
  CHECK(streamed(*engine, "forward", ones(6, 1), {1})[5] == std::vector<float>{1});
  CHECK(streamed(*engine, "forward", ones(6, 1), {1})[5] == std::vector<float>{2});
  CHECK(streamed(*engine, "forward", ones(2, 1), {1})[0] == std::vector<float>{1});
}

TEST_CASE("a larger block than any before keeps the past") {
  const auto engine = remembering().load();
  streamed(*engine, "forward", ones(2, 1), {1});
  CHECK(streamed(*engine, "forward", ones(2, 300), {300})[1][0] == 2);
}

TEST_CASE("attributes have the types and limits of the description") {
  const auto engine = remembering().load();
  engine->set_attribute("gain", {3.0});
  engine->set_attribute("bias", {1.0, 2.0});
  CHECK(streamed(*engine, "forward", ones(2, 1), {1}) == Sound{{4}, {5}});
  CHECK(engine->get_attribute("bias") == Atoms{1.0, 2.0});
  engine->set_attribute("bias", {0.5});
  CHECK(engine->get_attribute("bias") == Atoms{0.5, 0.5});
  const std::vector<std::pair<std::string, Atoms>> wrong = {
      {"gain", {5.0}},      {"gain", {NAN}}, {"gain", {std::string("much")}},
      {"gain", {1.0, 2.0}}, {"gain", {}},    {"bias", {1.0, 2.0, 3.0}},
      {"bias", {1e300}},    {"bias", {}},    {"count", {0.5}},
      {"none", {1.0}}};
  for (const auto& [name, values] : wrong) {
    CAPTURE(name);
    CHECK_THROWS_AS(engine->set_attribute(name, values), EngineError);
  }
  CHECK(engine->get_attribute("gain") == Atoms{3.0});
  CHECK_THROWS_AS(engine->get_attribute("none"), EngineError);
}

TEST_CASE("a fork plays as after loading and leaves the first one alone") {
  const auto engine = remembering().load();
  engine->set_attribute("gain", {2.0});
  streamed(*engine, "forward", ones(2, 1), {1});
  const auto other = engine->fork();
  CHECK(std::string(other->name()) == "native");
  CHECK(streamed(*other, "forward", ones(2, 1), {1})[0] == std::vector<float>{1});
  CHECK(streamed(*engine, "forward", ones(2, 1), {1})[0] == std::vector<float>{4});
}

TEST_CASE("a block that is no whole number of units is refused") {
  ModelFile file;
  file.description["hop_length"] = 4;
  file.segment("net", {{{"op", "tanh"}}});
  file.method("forward", {"net"}, 1, 1, 1, 1);
  CHECK_THROWS_AS(streamed(*file.load(), "forward", ones(1, 6), {6}), EngineError);
  CHECK_NOTHROW(streamed(*file.load(), "forward", ones(1, 8), {4}));
}

TEST_CASE("timbre moves from what was learnt as the source to the target, and each can be forgotten") {
  ModelFile file;
  file.attribute("adain", "float", 0.0);
  for (const auto* name : {"learn_source", "learn_target", "forget"}) file.attribute(name, "bool", false);
  file.segment("net", {{{"op", "adaptive_norm"},
                        {"amount", "adain"},
                        {"learn_source", "learn_source"},
                        {"learn_target", "learn_target"}}});
  file.method("forward", {"net"}, 1, 1, 1, 1);
  file.program["actions"]["forget"] = {"net.0.target"};
  const auto engine = file.load();
  const auto learn = [&](const char* what, const std::vector<float>& heard) {
    engine->set_attribute(what, {1.0});
    streamed(*engine, "forward", {heard}, {2, 1});
    engine->set_attribute(what, {0.0});
  };
  learn("learn_source", {-1, 1, -1, 1});  // mean 0, deviation 1
  learn("learn_target", {1, 5, 1, 5});    // mean 3, deviation 2
  CHECK(streamed(*engine, "forward", {{0.5f}}, {1})[0][0] == 0.5f);
  engine->set_attribute("adain", {0.5});
  engine->reset();
  CHECK(streamed(*engine, "forward", {{0.5f}}, {1})[0][0] == doctest::Approx(0.5 + 0.5 * (4.0 - 0.5)));
  engine->set_attribute("forget", {1.0});
  CHECK(streamed(*engine, "forward", {{0.5f}}, {1})[0][0] == 0.5f);
}

TEST_CASE("a segment that runs once a frame hears what it gave before") {
  ModelFile file;
  const int half = file.weight({1, 1, 2}, {0.25f, 0.5f});
  file.segment("frame", {{{"op", "recall"}, {"channels", 1}, {"slot", "last"}, {"in", Json::array()}},
                         {{"op", "convolution"}, {"weight", half}, {"history", 1}, {"in", {1}}},
                         {{"op", "add"}, {"in", {0, 2}}},
                         {{"op", "keep"}, {"slot", "last"}, {"in", {3}}}});
  file.segment("net", {{{"op", "each_frame"}, {"segment", "frame"}}});
  file.method("forward", {"net"}, 1, 1, 1, 1);
  const auto x = random_sound(1, 40);
  std::vector<float> y;
  for (std::size_t t = 0; t < 40; ++t) {
    y.push_back(x[0][t] + (t > 0 ? 0.5f * y[t - 1] : 0) + (t > 1 ? 0.25f * y[t - 2] : 0));
  }
  for (const auto& blocks : std::vector<std::vector<int>>{{1}, {40}, {3, 5}}) {
    const auto engine = file.load();
    streamed(*engine, "forward", x, blocks);
    engine->reset();
    CHECK(difference({y}, streamed(*engine, "forward", x, blocks)) < 1e-6);
  }
}

TEST_CASE("levels are drawn one after another, each told of those before") {
  ModelFile file;
  // One hidden unit: level 1 of the first latent makes level 1 of the second likeliest.
  const int weight = file.weight({2, 1, 2}, {0, 0, -1, 1}), within = file.weight({4, 1}, {-5, 5, 0, 0});
  const int table = file.weight({2, 2}, {10, 20, 30, 40}), sums = file.weight({4, 1}, {1, 2, 4, 8});
  file.segment("net", {{{"op", "channels"}, {"from", 0}, {"to", 1}, {"in", {0}}},
                       {{"op", "channels"}, {"from", 1}, {"to", 5}, {"in", {0}}},
                       {{"op", "draw_levels"}, {"weight", weight}, {"within", within}, {"slope", 0.2}, {"in", {1, 2}}},
                       {{"op", "lookup"}, {"table", table}, {"in", {3}}},
                       {{"op", "lookup_sum"}, {"table", sums}, {"in", {3}}},
                       {{"op", "join"}, {"in", {4, 5}}}});
  file.method("forward", {"net"}, 5, 1, 3, 1);
  // hidden · offers of the first latent · of the second
  const Sound x = {{0, 0}, {1, 0}, {0, 1}, {0.5f, 0.5f}, {0, 0}};
  CHECK(streamed(*file.load(), "forward", x, {2}) == Sound{{10, 20}, {30, 40}, {5, 10}});
}

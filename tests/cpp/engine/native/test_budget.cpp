// Small files must not become large programs: what a program makes and does has a budget that is looked at first.
#include <sys/resource.h>

#include "engine/native/example.h"

namespace {

using namespace luthier;
using namespace luthier::test;

std::string refusal(const ModelFile& file) {
  try {
    file.load();
  } catch (const SpecError& error) {
    return error.what();
  }
  return "";
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// Kilobytes that this process had at most.
long most_memory() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss;
}

ModelFile noise_bomb(int operations) {
  ModelFile file;
  file.attribute("seed", "int", 0);
  file.attribute("t", "tensor", 0.0);
  std::vector<Json> list = {{{"op", "setting"}, {"setting", "t"}, {"channels", 4096}}};
  for (int i = 0; i < operations; ++i) {
    list.push_back({{"op", "filtered_noise"},
                    {"channels", 1},
                    {"points", 4096},
                    {"frame_length", 1},
                    {"seed", "seed"},
                    {"delay", 0},
                    {"per_extra_delay", 0},
                    {"in", {1}}});
  }
  file.segment("s", list);
  file.method("forward", {"s"}, 1, 1, 1, 1);
  return file;
}

ModelFile pitch_bomb(int longest, int hop) {
  ModelFile file;
  file.segment("s", {{{"op", "pitch"},
                      {"longest", longest},
                      {"shortest", 2},
                      {"rate", 1000},
                      {"hop", hop},
                      {"history", 2 * longest - hop},
                      {"skipped", 0}},
                     {{"op", "channels"}, {"from", 0}, {"to", 1}}});
  file.method("forward", {"s"}, 1, 1, 1, hop);
  return file;
}

ModelFile recall_chain(int pairs, bool is_closed) {
  ModelFile file;
  std::vector<Json> list;
  for (int i = 0; i < pairs; ++i) {
    list.push_back({{"op", "recall"}, {"channels", 1}, {"slot", "s" + std::to_string(i)}, {"in", Json::array()}});
    list.push_back({{"op", "keep"}, {"slot", "s" + std::to_string(i + 1)}, {"in", {2 * i + 1}}});
  }
  const std::string last = is_closed ? "s0" : "other";
  list.push_back({{"op", "keep"}, {"slot", last}, {"in", {is_closed ? 2 * pairs : 0}}});
  if (!is_closed) list.push_back({{"op", "keep"}, {"slot", "s0"}, {"in", {0}}});
  file.segment("f", list);
  file.segment("s", {{{"op", "each_frame"}, {"segment", "f"}}});
  file.method("forward", {"s"}, 1, 1, 1, 1);
  return file;
}

}  // namespace

TEST_CASE("operations that would make hundreds of megabytes out of a line are refused before they make them") {
  const auto before = most_memory();
  CHECK(holds(refusal(noise_bomb(1)), "memory is more than a file of this size may ask for"));
  CHECK(holds(refusal(noise_bomb(24)), "operation 1 of 's'"));
  CHECK(most_memory() - before < 32 * 1024);
}

TEST_CASE("many small tables are as much as a large one") {
  ModelFile file;
  file.attribute("seed", "int", 0);
  std::vector<Json> list = {{{"op", "setting"}, {"setting", "t"}, {"channels", 257}}};
  file.attribute("t", "tensor", 0.0);
  for (int i = 0; i < 200; ++i) {
    list.push_back({{"op", "filtered_noise"},
                    {"channels", 1},
                    {"points", 257},
                    {"frame_length", 1},
                    {"seed", "seed"},
                    {"delay", 0},
                    {"per_extra_delay", 0},
                    {"in", {1}}});
  }
  file.segment("s", list);
  file.method("forward", {"s"}, 1, 2048, 1, 2048);
  CHECK(holds(refusal(file), "memory is more"));
}

TEST_CASE("an operation that would take seconds a block is refused, whatever it is repeated by") {
  CHECK(holds(refusal(pitch_bomb(65536, 1)), "work is more than a computer does in the time of a block"));
  CHECK(refusal(pitch_bomb(1024, 256)).empty());
  ModelFile file;
  std::vector<Json> list;
  for (int i = 0; i < 4000; ++i) list.push_back({{"op", "tanh"}});
  file.segment("f", list);
  file.segment("s", {{{"op", "each_frame"}, {"segment", "f"}}});
  file.method("forward", {"s"}, 1, 1, 1, 1);
  CHECK(refusal(file).empty());
  // a frame of thousands of operations for each of a million samples
  file.description["hop_length"] = 1 << 20;
  CHECK(holds(refusal(file), "work is more"));
}

TEST_CASE("chains of slots take no longer to read than they are long, and have an end") {
  recall_chain(2000, false).load();
  CHECK(holds(refusal(recall_chain(2000, true)), "whose delays have no end"));
}

TEST_CASE("the players of one model share one limit") {
  ModelFile file;
  for (const auto* name : {"a", "b", "c", "d", "e"}) {
    file.segment(name, {{{"op", "delay"}, {"frames", 1 << 20}}});
    file.method(name, {name}, 1, 1, 1, 1);
  }
  const auto engine = file.load();
  std::string error;
  int warm = 0;
  try {
    for (const auto& method : engine->spec().methods) {
      engine->warm_up(method, 1, 16);  // each keeps two million frames of sixteen voices
      ++warm;
    }
  } catch (const EngineError& caught) {
    error = caught.what();
  }
  CHECK(warm == 3);
  CHECK(holds(error, "needs too much memory"));
}

TEST_CASE("learning from sound that is no number forgets nothing and breaks nothing") {
  ModelFile file;
  file.attribute("amount", "float", 1.0);
  file.attribute("learn_source", "bool", true);
  file.attribute("learn_target", "bool", true);
  file.segment("s", {{{"op", "adaptive_norm"},
                      {"amount", "amount"},
                      {"learn_source", "learn_source"},
                      {"learn_target", "learn_target"}}});
  file.method("forward", {"s"}, 1, 1, 1, 1);
  const auto engine = file.load();
  const auto x = random_sound(1, 256);
  streamed(*engine, "forward", x, {256});
  auto broken = x;
  broken[0][100] = NAN;
  streamed(*engine, "forward", broken, {256});
  engine->reset();
  const auto after = streamed(*engine, "forward", x, {256});
  CHECK(std::isfinite(after[0][10]));
  CHECK(std::isfinite(after[0].back()));
}

TEST_CASE("a value that is refused is told what is allowed") {
  ModelFile file;
  file.attribute("gain", "float", 1.0);
  file.description["attributes"]["gain"]["min"] = 0;
  file.description["attributes"]["gain"]["max"] = 4;
  file.segment("s", {{{"op", "tanh"}}});
  file.method("forward", {"s"}, 1, 1, 1, 1);
  const auto engine = file.load();
  CHECK_THROWS_WITH_AS(engine->set_attribute("gain", {99.0}),
                       "the model refused this value of 'gain': allowed are 0 to 4", EngineError);
}

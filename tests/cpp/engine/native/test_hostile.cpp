#include <functional>
#include <random>

#include "contract/model_spec.h"
#include "engine/native/example.h"
#include "engine/native/source_filter.h"

namespace {

using namespace luthier;
using namespace luthier::test;

/// A damaged file plays or is refused with a sentence; nothing else.
void play_or_refuse(const std::string& bytes) {
  const TemporaryFile file(bytes);
  try {
    const auto engine = load_native_engine(file.path());
    for (const auto& method : engine->spec().methods) {
      const int unit = block_unit(engine->spec());
      if (std::int64_t{unit} * std::max(method.in_channels, method.out_channels) > 1 << 16) continue;
      for (const int voices : {1, 2}) {
        std::vector<float> in(static_cast<std::size_t>(voices * method.in_channels * (unit / method.in_ratio)), 0.5f);
        std::vector<float> out(static_cast<std::size_t>(voices * method.out_channels * (unit / method.out_ratio)));
        engine->run(method, {in.data(), voices * method.in_channels, unit / method.in_ratio},
                    {out.data(), voices * method.out_channels, unit / method.out_ratio});
      }
    }
    for (const auto& attribute : engine->spec().attributes) engine->get_attribute(attribute.name);
  } catch (const EngineError& error) {
    CHECK(std::string(error.what()).find('\n') == std::string::npos);
  } catch (const SpecError& error) {
    CHECK(std::string(error.what()).find('\n') == std::string::npos);
  }
}

const std::vector<Json>& extremes() {
  static const std::vector<Json> values = {0,
                                           1,
                                           -1,
                                           2,
                                           3,
                                           64,
                                           4097,
                                           65536,
                                           1 << 24,
                                           1 << 30,
                                           2147483647,
                                           -2147483648LL,
                                           9223372036854775807LL,
                                           18446744073709551615ULL,
                                           1e308,
                                           -1e30,
                                           0.5,
                                           nullptr,
                                           true,
                                           "",
                                           "forward",
                                           Json::array(),
                                           Json::object(),
                                           Json::array({0, 0, 0}),
                                           Json::array({1 << 30})};
  return values;
}

/// One value of the JSON, whichever, is replaced, taken away or doubled.
void mutate(Json& root, std::mt19937& random) {
  Json* at = &root;
  while (at->is_structured() && !at->empty() && random() % 8 != 0) {
    auto item = at->begin();
    std::advance(item, random() % at->size());
    at = &*item;
  }
  if (at->is_array() && !at->empty() && random() % 2 == 0) {
    const auto copy = (*at)[random() % at->size()];
    if (random() % 2 == 0) {
      at->insert(at->begin() + static_cast<std::ptrdiff_t>(random() % at->size()), copy);
    } else {
      at->erase(random() % at->size());
    }
    return;
  }
  *at = extremes()[random() % extremes().size()];
}

}  // namespace

TEST_CASE("the example plays, and the same for any split") {
  const auto file = example_file();
  const auto x = random_sound(1, 8 * 30);
  const auto whole = streamed(*file.load(), "forward", x, {240});
  // what was learnt in a whole block is known at its start, so only one size of block can be compared with learning on
  const auto engine = file.load();
  for (const auto* name : {"learn_source", "learn_target"}) engine->set_attribute(name, {0.0});
  const auto expected = streamed(*engine, "forward", x, {240});
  for (const auto& blocks : std::vector<std::vector<int>>{{8}, {16, 8, 80}}) {
    engine->reset();
    CHECK(difference(expected, streamed(*engine, "forward", x, blocks)) < 1e-5);
  }
  CHECK(std::isfinite(whole[0].back()));
}

TEST_CASE("what describes sound and is steered plays the same for any split") {
  const auto file = describing_file();
  for (const auto* method : {"describe", "filter", "forward"}) {
    CAPTURE(method);
    const auto engine = file.load();
    const auto x = random_sound(find_method(engine->spec(), method)->in_channels * 2, 8 * 30);
    const auto whole = streamed(*engine, method, x, {240});
    CHECK(difference(whole, Sound(whole.size(), std::vector<float>(whole[0].size()))) > 0);
    for (const auto& blocks : std::vector<std::vector<int>>{{8}, {16, 8, 80}}) {
      engine->reset();
      CHECK(difference(whole, streamed(*engine, method, x, blocks)) < 1e-6);
    }
  }
}

TEST_CASE("what hears a pitch and plays it is the same for any split, and its phase goes on") {
  const auto file = sounding_file();
  for (const auto* method : {"encode", "decode", "places", "forward"}) {
    CAPTURE(method);
    const auto engine = file.load();
    auto x = random_sound(find_method(engine->spec(), method)->in_channels * 2, 8 * 30);
    for (std::size_t pitch = 7; pitch < x.size(); pitch += 8) {
      for (auto& value : x[pitch]) value = 100.0f + 50.0f * value;
    }
    const auto whole = streamed(*engine, method, x, {8 * 8 * 30});
    CHECK(difference(whole, Sound(whole.size(), std::vector<float>(whole[0].size()))) > 0);
    for (const auto& blocks : std::vector<std::vector<int>>{{8}, {16, 8, 80}}) {
      engine->reset();
      CHECK(difference(whole, streamed(*engine, method, x, blocks)) < 1e-6);
    }
  }
}

TEST_CASE("what hears voices, moves them and filters their pulses is the same for any split") {
  const auto file = source_filter_file();
  for (const auto* method : {"encode", "decode", "forward"}) {
    CAPTURE(method);
    const auto engine = file.load();
    auto x = random_sound(find_method(engine->spec(), method)->in_channels * 2, 8 * 60);
    for (std::size_t note = 0; note < x.size() && x.size() > 2; note += 7) {
      for (auto& value : x[note]) value = 60.0f + value;
    }
    const auto whole = streamed(*engine, method, x, {8 * 8 * 60});
    CHECK(difference(whole, Sound(whole.size(), std::vector<float>(whole[0].size()))) > 0);
    for (const auto& blocks : std::vector<std::vector<int>>{{8}, {16, 8, 80}}) {
      engine->reset();
      CHECK(difference(whole, streamed(*engine, method, x, blocks)) < 1e-5);
    }
  }
}

TEST_CASE("bytes that are flipped, cut or added never crash the player") {
  const auto whole = example_file().bytes();
  std::mt19937 random(1);
  for (int i = 0; i < 1500; ++i) {
    auto bytes = whole;
    for (std::size_t n = 0, count = 1 + random() % 4; n < count; ++n) {
      // mostly in the directory, where the sizes stand
      const auto from = random() % 2 == 0 ? bytes.size() - std::min<std::size_t>(bytes.size(), 400) : 0;
      bytes[from + random() % (bytes.size() - from)] ^= static_cast<char>(1 << random() % 8);
    }
    if (i % 5 == 0) bytes.resize(random() % bytes.size());
    if (i % 7 == 0) bytes.insert(random() % (bytes.size() + 1), std::string(random() % 40, 'x'));
    play_or_refuse(bytes);
  }
}

TEST_CASE("values of the description and of the program that are replaced never crash the player") {
  std::mt19937 random(2);
  const std::vector<ModelFile> whole = {example_file(), describing_file(), sounding_file(), source_filter_file()};
  for (std::size_t i = 0; i < 12000; ++i) {
    auto file = whole[i % whole.size()];
    for (std::size_t n = 0, count = 1 + random() % 3; n < count; ++n) {
      mutate(random() % 6 == 0 ? file.description : file.program, random);
    }
    play_or_refuse(file.bytes());
  }
}

TEST_CASE("weights that are no numbers are refused, and so are programs that are not understood") {
  auto file = example_file();
  file.weights[5] = NAN;
  CHECK_THROWS_AS(file.load(), SpecError);
  file = example_file();
  file.program["weights"] = Json::array();  // and yet number 0 is named
  CHECK_THROWS_AS(file.load(), SpecError);
  file = example_file();
  file.program["version"] = 7;
  CHECK_THROWS_WITH_AS(
      file.load(), "the model has a native program of version 7 and this player knows 6: update luthier", NewerProgram);
  file = example_file();
  file.program["segments"]["frame"][2]["op"] = "dream";
  CHECK_THROWS_AS(file.load(), NewerProgram);
  file = example_file();
  file.program["segments"]["frame"][2] = {{"op", "each_frame"}, {"segment", "frame"}, {"in", {2}}, {"out", 3}};
  CHECK_THROWS_AS(file.load(), SpecError);
}

TEST_CASE("wrong files get a sentence each") {
  const auto sentence = [](const std::string& path) -> std::string {
    try {
      load_native_engine(path);
    } catch (const EngineError& error) {
      return error.what();
    }
    return {};
  };
  CHECK(sentence("/nowhere/model.ts") == "'/nowhere/model.ts' does not exist");
  const TemporaryFile empty(""), junk(std::string(100, 'x'));
  CHECK(sentence(empty.path()) == "'" + empty.path() + "' is empty: export it again");
  CHECK(sentence(junk.path()) ==
        "'" + junk.path() + "' is not a model file, or a damaged one: copy or export it again");
  ZipFile zip;
  zip.add("extra/luthier.json", "{}");
  const TemporaryFile without(zip.bytes());
  CHECK(sentence(without.path()) ==
        "'" + without.path() + "' has no native program: export it again with luthier, or use the nn~ with libtorch");
  CHECK(!has_native_program(without.path()));
  auto bytes = example_file().bytes();
  bytes[60] ^= 1;  // of the weights
  const TemporaryFile damaged(bytes);
  CHECK(sentence(damaged.path()) ==
        "'" + damaged.path() + "' is not a model file, or a damaged one: copy or export it again");
}

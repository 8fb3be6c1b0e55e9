#include <doctest/doctest.h>

#include <cmath>
#include <cstdlib>

#include "engine/native/model_file.h"
#include "fake_engine.h"
#include "hosts/max/patch.h"
#include "stream/played.h"

using namespace luthier;
using namespace luthier::test;
using fake_max::Box;

namespace {

Signal noise(int length) {
  Signal signal(static_cast<std::size_t>(length));
  std::uint32_t seed = 1;
  for (auto& sample : signal)
    sample = static_cast<float>(static_cast<int>(seed = seed * 1664525u + 1013904223u)) / 4e9f;
  return signal;
}

/// Answers of `latency`: total, buffering, model.
std::vector<int> latency(Box& box) {
  box.take_sent();
  box.send("latency");
  const auto lines = box.take_sent();
  REQUIRE(lines.size() == 1);
  std::vector<int> numbers;
  for (const auto& atom : fake_max::atoms_of(lines[0].substr(lines[0].find("latency") + 8))) {
    numbers.push_back(static_cast<int>(atom.a_w.w_long));
  }
  return numbers;
}

/// What a streamer gives that is driven by hand.
std::vector<Signal> expected(const std::string& path, const std::string& name, int block, int vector, Mode mode,
                             const Signal& signal) {
  const auto engine = load_native_engine(path);
  Streamer streamer(*engine);
  auto config = stream_config(name, block, vector, mode);
  streamer.prepare(config);
  return played(streamer, signal);
}

double largest_difference(const std::vector<std::vector<double>>& a, const std::vector<Signal>& b) {
  REQUIRE(a.size() == b.size());
  double largest = 0;
  for (std::size_t c = 0; c < a.size(); ++c) {
    REQUIRE(a[c].size() == b[c].size());
    for (std::size_t i = 0; i < a[c].size(); ++i) largest = std::max(largest, std::fabs(a[c][i] - double(b[c][i])));
  }
  return largest;
}

/// A convolution that makes two channels of one and the past.
ModelFile convolution() {
  ModelFile file;
  const int weight = file.weight({2, 1, 3}, {0.5f, -0.25f, 0.125f, 1.0f, 0.0f, -1.0f});
  const Json product = {{"op", "convolution"}, {"weight", weight}, {"history", 2}, {"dilation", 1}};
  file.segment("net", {product});
  file.method("forward", {"net"}, 1, 1, 2, 1);
  return file;
}

}  // namespace

TEST_CASE("nn~ plays at any vector size with the latency that it declares, measured by an impulse") {
  for (const int vector : {1, 7, 64, 512, 4096}) {
    for (const int block : {0, 512}) {
      Patch patch;
      Box box("nn~ model forward " + std::to_string(block));
      box.start(vector, 44100);
      Signal impulse(static_cast<std::size_t>(std::max(4 * vector, vector == 1 ? 1600 : 4096)), 0.0f);
      impulse[3] = 0.5f;
      const int blocks = vector / 512 + 1;
      const auto sound = box.play_all(impulse, [&] {
        if (block > 0) wait_until_idle(box, "gain", blocks);
      });
      const auto answer = latency(box);
      INFO(vector << " " << block);
      CHECK(answer[0] == answer[1] + answer[2]);
      const auto at = static_cast<std::size_t>(3 + answer[1]);  // the fake says a delay of 10 and has none
      CHECK(sound[0][at] == 0.5);
      CHECK(std::count(sound[0].begin(), sound[0].end(), 0.0) == static_cast<long>(sound[0].size()) - 1);
      CHECK(patch.errors().empty());
    }
  }
}

TEST_CASE("mc.nn~ plays a voice in each channel, and has as many as come in") {
  Patch patch;
  Box box("mc.nn~ model stereo 0");
  box.start(64, 44100, {3, 2});
  CHECK(box.outlets_changed());
  CHECK(box.outlet_lanes() == std::vector<int>{3, 3, 1});
  std::vector<std::vector<double>> in;
  for (int i = 0; i < 5; ++i) in.emplace_back(64, 0.1f * static_cast<float>(i + 1));
  for (int i = 0; i < 40; ++i) box.play(in, 64);
  const auto out = box.play(in, 64);
  REQUIRE(out.size() == 6);
  for (std::size_t i = 0; i < 5; ++i) CHECK(out[i][63] == in[i][0]);
  CHECK(out[5][63] == 0.0);  // the second inlet has no third voice
  box.start(64, 44100, {1, 1});
  CHECK(box.outlet_lanes() == std::vector<int>{1, 1, 1});
  CHECK(patch.errors().empty());
}

TEST_CASE("mcs.nn~ has every channel of a voice in one inlet and one outlet") {
  Patch patch;
  Box box("mcs.nn~ model stereo 2 0");
  box.start(64, 44100, {2, 1});
  CHECK(box.outlet_lanes() == std::vector<int>{2, 2, 1});
  std::vector<std::vector<double>> in;
  for (int i = 0; i < 3; ++i) in.emplace_back(64, 0.25 * (i + 1));
  for (int i = 0; i < 40; ++i) box.play(in, 64);
  const auto out = box.play(in, 64);
  REQUIRE(out.size() == 4);
  for (std::size_t i = 0; i < 3; ++i) CHECK(out[i][63] == in[i][0]);
  CHECK(out[3][63] == 0.0);
  CHECK(patch.errors().empty());
}

TEST_CASE("a method with other channels plays on in the ports that are there, and new chains ask for its own") {
  Patch patch;
  Box box("mcs.nn~ model forward 1 0");
  box.start(64, 44100);
  box.send("method quad");
  for (int i = 0; i < for_ever && patch.errors().empty(); ++i) {
    fake_max::run_queues();
    if (box.play({std::vector<double>(64, 1.0)}, 64)[0][63] == 4.0) break;
    std::this_thread::sleep_for(std::chrono::microseconds(200));
  }
  CHECK(box.play({std::vector<double>(64, 1.0)}, 64)[0][63] == 4.0);
  CHECK(patch.posts() ==
        std::vector<std::string>{"the method has 4 outputs, and the cords carry 1 until audio is turned off and on"});
  box.start(64, 44100);
  CHECK(box.outlet_lanes() == std::vector<int>{4, 1});
  CHECK(box.play({std::vector<double>(64, 1.0)}, 64)[3][63] == 4.0);
}

TEST_CASE("another vector or sample rate prepares the stream again; longer vectors than announced are silent") {
  Patch patch;
  Box box("nn~ model forward 0");
  for (const double rate : {44100.0, 48000.0, 22050.0, 96000.0}) {
    box.start(64, rate);
    for (int i = 0; i < 60; ++i) box.play({std::vector<double>(64, 1.0)}, 64);
    CHECK(std::fabs(box.play({std::vector<double>(64, 1.0)}, 64)[0][63] - 1.0) < 1e-3);
    CHECK(box.play({std::vector<double>(128, 1.0)}, 128)[0][127] == 0.0);
  }
  CHECK(patch.errors().empty());
  CHECK(patch.posts().size() == 3);
}

TEST_CASE("the native engine sounds in Max as in a streamer of our own") {
  Patch patch;
  const TemporaryFile file(convolution().bytes());
  fake_max::world().files["conv.ts"] = file.path();
  for (const int vector : {1, 7, 64, 512, 4096}) {
    const auto signal = noise(vector == 1 ? 2048 : std::max(4096, 3 * vector));
    for (const int block : {0, 256}) {
      Box box("nn~ conv forward " + std::to_string(block));
      box.start(vector, 44100);
      const auto sound = box.play_all(signal, [&] {
        if (block > 0) wait_until_idle(box, "reset", vector / 256 + 1);
      });
      INFO(vector << " " << block);
      CHECK(largest_difference(sound, expected(file.path(), "forward", block, vector, Mode::worker, signal)) < 1e-6);
    }
  }
  CHECK(patch.errors().empty());
}

TEST_CASE("an exported model sounds in Max as in a streamer of our own, when LUTHIER_TEST_MODEL names one") {
  const char* const path = std::getenv("LUTHIER_TEST_MODEL");
  if (path == nullptr) return;
  Patch patch;
  const auto signal = noise(3 * 8192);
  for (const char* name : {"forward", "encode"}) {
    Box box(std::string("nn~ ") + path + " " + name + " 2048");
    box.start(512, 44100);
    const auto sound = box.play_all(signal, [&] { wait_until_idle(box, "reset"); });
    CHECK(largest_difference(sound, expected(path, name, 2048, 512, Mode::worker, signal)) < 1e-4);
    CHECK(std::any_of(sound[0].begin(), sound[0].end(), [](double x) { return std::fabs(x) > 1e-4; }));
  }
  CHECK(patch.errors().empty());
}

#include <doctest/doctest.h>

#include <atomic>
#include <cmath>

#include "instrument/playing.h"
#include "stream/played.h"

using namespace luthier;

TEST_CASE("while a model is loaded the old one plays on, then both are cross-faded without a gap or a click") {
  Playing playing;
  playing.play(300);
  playing.send("load", {"double"});
  playing.wait();
  const auto sound = playing.play(400);
  CHECK(sound.front() == 1.0f);
  CHECK(sound.back() == 2.0f);
  CHECK(*std::min_element(sound.begin(), sound.end()) == 1.0f);
  CHECK(largest_step(sound) < 1.01f / (0.020f * host_rate));
  CHECK(playing.host.sent.back() == std::pair<std::string, Atoms>("loaded", {"/models/double"}));
}

TEST_CASE("loading never holds the audio side: it plays while a slow file is read") {
  Playing playing;
  playing.play(300);
  playing.send("load", {"slow"});
  CHECK(playing.instrument.is_building());
  CHECK(playing.play().back() == 1.0f);
  playing.wait();
}

TEST_CASE("many changes at once end with the last one, and every track that left is destroyed") {
  Playing playing;
  playing.play(300);
  for (int i = 0; i < 20; ++i) {
    playing.send("load", {i % 2 == 0 ? "model" : "double"});
    playing.send("bufsize", {double(64 << (i % 4))});
  }
  playing.wait();
  CHECK(playing.play(600).back() == 2.0f);
  CHECK(playing.host.errors.empty());
}

TEST_CASE("a change of block or method keeps the values that attributes were set to") {
  Playing playing;
  playing.send("set", {"gain", 0.25});
  playing.send("bufsize", {128.0});
  playing.wait();
  playing.send("get", {"gain"});
  playing.wait();
  CHECK(playing.host.sent.back() == std::pair<std::string, Atoms>("get", {"gain", 0.25}));
}

TEST_CASE("what is set while a model is loaded is set in both, and a load forgets what was set before") {
  Playing playing;
  playing.send("set", {"gain", 0.25});
  playing.send("load", {"slow"});
  playing.wait();
  playing.send("get", {"gain"});
  playing.wait();
  CHECK(playing.host.sent.back().second == Atoms{"gain", 1.0});
  playing.send("load", {"slow"});
  playing.send("set", {"gain", 0.75});
  playing.send("get", {"gain"});
  CHECK(playing.instrument.is_building());
  playing.wait();
  playing.send("get", {"gain"});
  playing.wait();
  CHECK(playing.host.sent.back().second == Atoms{"gain", 0.75});
  CHECK(playing.host.errors.empty());
}

TEST_CASE("a host that renders waits for the model, so that the message has its place in time") {
  Playing playing(true, true);
  playing.send("bufsize", {0.0});
  playing.play(100);
  playing.send("load", {"slow"});
  CHECK_FALSE(playing.instrument.is_building());
}

TEST_CASE("resample 0 silences a model of another rate, and resample 1 brings it back") {
  Playing playing;
  playing.send("bufsize", {0.0});
  playing.send("load", {"other_rate"});
  playing.wait();
  CHECK(std::fabs(playing.play(300).back() - 1.0f) < 1e-3f);
  playing.send("resample", {0.0});
  playing.wait();
  CHECK(playing.host.errors.size() == 1);
  CHECK(playing.play().back() == 0.0f);
  playing.send("reload");
  playing.wait();
  CHECK(playing.host.errors.size() == 2);
  playing.send("resample", {1.0});
  playing.wait();
  CHECK(std::fabs(playing.play(300).back() - 1.0f) < 1e-3f);
}

TEST_CASE("a model with attributes only plays silence, and its attributes work") {
  Playing playing;
  playing.play(300);
  playing.send("load", {"attributes"});
  playing.send("set", {"gain", 0.5});
  playing.wait();
  playing.send("get", {"gain"});
  playing.wait();
  CHECK(playing.host.sent.back().second == Atoms{"gain", 0.5});
  CHECK(playing.play(300).back() == 0.0f);
  playing.send("load", {"model"});
  playing.wait();
  CHECK(playing.play(300).back() == 1.0f);
  CHECK(playing.host.errors.empty());
}

TEST_CASE("smooth lets a float glide, block by block, and 0 lets it jump") {
  Playing playing;
  playing.send("bufsize", {64.0});
  playing.wait();
  playing.play(300);
  playing.send("smooth", {100.0});
  playing.send("set", {"gain", 0.0});
  playing.play(34);  // 49 of 100 ms
  playing.send("get", {"gain"});
  playing.wait();
  const double half = std::get<double>(playing.host.sent.back().second[1]);
  CHECK(half > 0.4);
  CHECK(half < 0.6);
  playing.play(100);
  playing.send("get", {"gain"});
  playing.wait();
  CHECK(playing.host.sent.back().second == Atoms{"gain", 0.0});
  playing.send("smooth", {0.0});
  playing.send("set", {"gain", 1.0});
  playing.send("get", {"gain"});
  playing.wait();
  CHECK(playing.host.sent.back().second == Atoms{"gain", 1.0});
}

TEST_CASE("deadline auto is at most a block, and a number is kept") {
  Playing playing;
  playing.send("deadline", {"auto"});
  playing.wait();
  const auto& measured_config = playing.instrument.track().streamer().config();
  CHECK(measured_config.deadline >= vector_size);
  // How much less is for the clock to say; what is made of its answer stands in stream/test_latency.cpp.
  CHECK(measured_config.deadline <= measured_config.block);
  playing.send("deadline", {1000.0});
  playing.wait();
  CHECK(playing.instrument.track().streamer().config().deadline == 1000);
  playing.send("deadline", {-7.0});
  playing.send("deadline", {"never"});
  CHECK(playing.host.errors.size() == 2);
}

TEST_CASE("the audio side may be another thread than the message side") {
  Playing playing;
  std::atomic<bool> playing_on{true};
  std::thread audio([&] {
    std::vector<float> memory(vector_size, 1.0f);
    const float* in = memory.data();
    float* out = memory.data();
    for (int i = 0; i < 2000; ++i) {
      playing.instrument.process(&in, &out, vector_size);
      std::this_thread::sleep_for(std::chrono::microseconds(100));
    }
    playing_on = false;
  });
  for (int i = 0; playing_on; ++i) {
    playing.send("load", {i % 2 == 0 ? "double" : "other_rate"});
    playing.send("set", {"gain", double(i % 10)});
    playing.send("enable", {double(i % 2)});
    playing.send("stats");
    playing.send("smooth", {double(i % 3)});
    std::this_thread::sleep_for(std::chrono::milliseconds(3));
    playing.instrument.poll();
  }
  audio.join();
  playing.wait();
  CHECK(playing.host.errors.empty());
}

TEST_CASE("an object may be destroyed while its thread answers") {
  for (int i = 0; i < 200; ++i) {
    Playing playing;
    for (int message = 0; message < 5; ++message) playing.send("get", {"gain"});
    playing.play();
  }
}

TEST_CASE("load may name the method, when the new model has another") {
  Playing playing;
  playing.send("load", {"mute"});
  playing.wait();
  CHECK(playing.host.errors.size() == 1);
  playing.send("load", {"mute", "backward"});
  playing.wait();
  CHECK(playing.host.errors.size() == 1);
  REQUIRE(playing.instrument.track().method() != nullptr);
  CHECK(playing.instrument.track().method()->name == "backward");
}

TEST_CASE("a patch may answer what an object sends with messages that change its model") {
  Playing playing(true, true);
  playing.host.on_send = [&] {
    if (playing.host.sent.size() > 30) return;
    playing.send("load", {"model"});
    playing.send("load", {"double"});
  };
  playing.send("dump");
  playing.send("get", {"gain"});
  playing.host.on_send = nullptr;
  CHECK(playing.host.errors.empty());
}

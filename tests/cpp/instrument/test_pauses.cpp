#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "instrument/playing.h"
#include "stream/played.h"

using namespace luthier;

namespace {

/// Vectors until every sound is through.
constexpr int settled = 300, paused = 50;

/// The outputs of `vectors` host vectors that all hold `value`.
std::vector<float> hear(Playing& playing, float value, int vectors) {
  std::vector<float> sound;
  for (int i = 0; i < vectors; ++i) {
    std::vector<float> memory(vector_size, value);
    const float* in = memory.data();
    float* out = memory.data();
    playing.instrument.process(&in, &out, vector_size);
    sound.insert(sound.end(), memory.begin(), memory.end());
    const_cast<Streamer&>(playing.instrument.track().streamer()).wait_until_idle();
    playing.instrument.poll();
  }
  return sound;
}

int resets(const Playing& playing) {
  return static_cast<const FakeEngine&>(playing.instrument.track().engine()).resets;
}

/// Of 1 before the pause and .25 after it: nothing of the 1 may be heard, and silence goes over into .25.
void check_is_new(const std::vector<float>& after, int latency) {
  CHECK(*std::max_element(after.begin(), after.end()) == 0.25f);
  CHECK(*std::min_element(after.begin(), after.end()) < 0.01f);
  const auto first = std::find_if(after.begin(), after.end(), [](float x) { return x != 0.0f; });
  CHECK(first - after.begin() == latency);
  CHECK(largest_step(after) < 0.01f);
  CHECK(after.back() == 0.25f);
}

}  // namespace

TEST_CASE("after a pause only new sound is heard, faded in, and the model has forgotten what was before") {
  for (const std::string pause : {"enable", "interrupt", "reset"}) {
    for (const double block : {2048.0, 512.0, 0.0}) {
      CAPTURE(pause);
      CAPTURE(block);
      Playing playing;
      playing.send("bufsize", {block});
      playing.wait();
      CHECK(hear(playing, 1.0f, settled + 5).back() == 1.0f);
      const int before = resets(playing);
      if (pause == "enable") {
        playing.send("enable", {0.0});
        hear(playing, 1.0f, paused);
        playing.send("enable", {1.0});
      }
      if (pause == "interrupt") playing.instrument.interrupt();
      if (pause == "reset") playing.send("reset");
      const int buffering = playing.instrument.track().streamer().buffering_latency();
      check_is_new(hear(playing, 0.25f, settled), buffering);
      CHECK(resets(playing) > before);
    }
  }
}

TEST_CASE("a pause begins without a click and is silent") {
  Playing playing;
  hear(playing, 1.0f, settled);
  playing.send("enable", {0.0});
  auto sound = hear(playing, 1.0f, paused);
  CHECK(largest_step(sound) < 1.01f / (vector_size - 1));
  CHECK(std::count(sound.begin() + vector_size, sound.end(), 0.0f) == (paused - 1) * vector_size);
}

TEST_CASE("a pause while a model goes over into another leaves only new sound of the new one") {
  Playing playing;
  hear(playing, 1.0f, settled);
  playing.send("load", {"double"});
  playing.wait();
  hear(playing, 1.0f, 3);
  playing.instrument.interrupt();
  const auto sound = hear(playing, 0.25f, settled);
  CHECK(*std::max_element(sound.begin(), sound.end()) == 0.5f);
  CHECK(sound.back() == 0.5f);
}

TEST_CASE("what is resampled begins anew too") {
  Playing playing(false);
  playing.send("load", {"other_rate"});
  playing.instrument.prepare(vector_size, host_rate);
  hear(playing, 1.0f, settled);
  playing.instrument.interrupt();
  const auto sound = hear(playing, 0.25f, settled);
  CHECK(*std::max_element(sound.begin(), sound.end()) < 0.3f);  // what is resampled overshoots
  CHECK(sound.back() == doctest::Approx(0.25f).epsilon(0.01));
}

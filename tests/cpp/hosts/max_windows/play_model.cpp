// Plays a model in the externals that were built for Windows, in the fake Max, and prints what came out: run it with
// wine, and compare with what the same model gives elsewhere.
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <thread>

#include "hosts/max/fake_max.h"

namespace {

std::vector<float> noise(int length) {
  std::vector<float> signal(static_cast<std::size_t>(length));
  std::uint32_t seed = 1;
  for (auto& sample : signal) {
    seed = seed * 1664525u + 1013904223u;
    sample = static_cast<float>(static_cast<std::int32_t>(seed)) / 4e9f;
  }
  return signal;
}

void play(const std::string& text) {
  fake_max::Box box(text);
  box.start(512, 44100, {2});
  const auto sound = box.play_all(noise(16384), [] {
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
    fake_max::run_queues();
  });
  double energy = 0;
  for (const auto& channel : sound) {
    for (const double sample : channel) energy += sample * sample;
  }
  box.take_sent();
  box.send("latency");
  const auto latency = box.take_sent();
  std::printf("%s: %d signals, energy %.4f, %s\n", text.c_str(), static_cast<int>(sound.size()), energy,
              latency.empty() ? "no latency" : latency.front().c_str());
}

}  // namespace

/// play_model folder_of_externals model.ts
int main(int count, char** words) {
  if (count != 3) return 2;
  for (const char* name : {"nn~", "mc.nn~", "mcs.nn~", "nn.info"}) {
    fake_max::load_external(std::string(words[1]) + "/" + name + ".mxe64");
  }
  fake_max::world().files["model.ts"] = words[2];
  for (const char* text :
       {"nn~ model forward 0", "nn~ model forward 2048", "mc.nn~ -b 2 model forward 0", "mcs.nn~ model encode 2 0"}) {
    play(text);
  }
  fake_max::Box info("nn.info model");
  info.send("bang");
  std::printf("nn.info: %d messages\n", static_cast<int>(info.take_sent().size()));
  for (const auto& error : fake_max::world().errors) std::printf("error: %s\n", error.c_str());
  return fake_max::world().errors.empty() ? 0 : 1;
}

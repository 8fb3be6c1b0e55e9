// An instrument on a host that plays, with models a test knows.
#pragma once

#include <chrono>
#include <fstream>
#include <string>
#include <thread>
#include <vector>

#include "fake_engine.h"
#include "instrument/commands.h"
#include "instrument/fake_host.h"
#include "instrument/instrument.h"

namespace luthier {

constexpr int vector_size = 64;
constexpr int host_rate = 44100;

/// "broken" cannot be loaded, "mute" has no method forward, "double" plays twice its input, "slow" takes 50 ms to load,
/// "other_rate" is of 22050 Hz, "drums" tells what is louder than 0 as `event drum kick` and takes `event hit kick`,
/// "attributes" has no method, "held:FILE" reads FILE first; any other gives its input back.
inline std::unique_ptr<Engine> load_fake(const std::string& path) {
  if (path == "/models/broken") throw EngineError("'broken' is empty");
  if (path == "/models/slow") std::this_thread::sleep_for(std::chrono::milliseconds(50));
  const std::string held = "/models/held:";
  if (path.rfind(held, 0) == 0) std::ifstream(path.substr(held.size())).get();
  auto method = method_spec(path == "/models/mute" ? "backward" : "forward");
  method.delay = 10;
  const float gain = path == "/models/double" ? 2.0f : 1.0f;
  auto engine = std::make_unique<FakeEngine>(method, [gain](const MethodSpec& spec, BlockView in, BlockView out) {
    for (int i = 0; i < out.channels * out.frames; ++i) out.data[i] = gain * in.data[i % (in.channels * in.frames)];
    if (spec.name == "quad") std::fill_n(out.data, out.channels * out.frames, 4.0f);
  });
  engine->spec_.methods.push_back(method_spec("stereo", 2, 1, 2, 1));
  engine->spec_.methods.push_back(method_spec("quad", 1, 1, 4, 1));
  engine->spec_.sample_rate = path == "/models/other_rate" ? 22050 : host_rate;
  if (path == "/models/drums") {
    EventSpec drum;
    drum.name = "drum";
    drum.channels = {0};
    drum.labels = {"kick"};
    engine->spec_.methods[0].events = {drum};
    drum.name = "hit";
    engine->spec_.methods[0].event_inputs = {drum};
  }
  if (path == "/models/attributes") engine->spec_.methods.clear();
  return engine;
}

struct Playing {
  FakeHost host;
  Instrument instrument;

  explicit Playing(bool loaded = true, bool offline = false) : instrument(host, load_fake, offline) {
    if (!loaded) return;
    run_command(instrument, "load", {"model"});
    instrument.prepare(vector_size, host_rate);
    host.sent.clear();
  }

  void send(const std::string& name, const Atoms& arguments = {}) { run_command(instrument, name, arguments); }

  /// Until every message has been answered.
  void wait() {
    while (instrument.is_building()) {
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
      instrument.poll();
    }
    if (instrument.has_track()) const_cast<Streamer&>(instrument.track().streamer()).wait_until_idle();
    instrument.poll();
  }

  /// The outputs of one host vector of ones.
  std::vector<float> play() {
    std::vector<float> memory(vector_size, 1.0f);
    const float* in = memory.data();
    float* out = memory.data();
    instrument.process(&in, &out, vector_size);
    return memory;
  }

  /// Sound until `vectors` have been played, each computed in time.
  std::vector<float> play(int vectors) {
    std::vector<float> sound;
    for (int i = 0; i < vectors; ++i) {
      const auto vector = play();
      sound.insert(sound.end(), vector.begin(), vector.end());
      if (instrument.has_track()) const_cast<Streamer&>(instrument.track().streamer()).wait_until_idle();
      instrument.poll();
    }
    return sound;
  }
};

}  // namespace luthier

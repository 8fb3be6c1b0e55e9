#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <thread>

#include "audio_thread/watch.h"
#include "hosts/max/fake_max.h"
#include "hosts/max/max_instrument.h"

using namespace luthier;

namespace {

double told_time = 1;

double told_clock() { return told_time; }

}  // namespace

TEST_CASE("a vector of Max is played without a call that an audio thread must not make") {
  fake_max::world().files["model"] = "/models/model";
  ObjectArguments arguments;
  arguments.model = "model";
  arguments.method = {std::string("stereo")};
  arguments.block = {128.0};
  arguments.batch = 2;
  for (const auto shape : {PortShape::signal, PortShape::voices, PortShape::channels}) {
    MaxInstrument player(nullptr, shape, EngineChoice::automatic);
    player.start(arguments);
    for (int i = 0; i < player.outlets(); ++i) player.outlet_lanes(i);
    player.prepare(std::vector<int>(static_cast<std::size_t>(player.inlets()), 2), 64, 44100);
    std::vector<std::vector<double>> rows(4, std::vector<double>(64, 0.5));
    std::vector<double*> signals;
    for (auto& row : rows) signals.push_back(row.data());
    Watch::reset();
    for (int i = 0; i < 200; ++i) {
      {
        const Watch watch;
        player.process(signals.data(), 4, signals.data(), 4, 64);
      }
      std::this_thread::sleep_for(std::chrono::duration<double>(64 / 44100.0));
    }
    CHECK(Watch::forbidden_calls() == 0);
  }
}

TEST_CASE("when audio of Max comes back after a pause only new sound is heard, and an edit disturbs nothing") {
  fake_max::world().files["model"] = "/models/model";
  for (const double pause : {0.0, 10.0}) {
    ObjectArguments arguments;
    arguments.model = "model";
    arguments.block = {4096.0};
    MaxInstrument player(nullptr, PortShape::signal, EngineChoice::automatic, told_clock);
    player.start(arguments);
    double largest = 0;
    const auto play = [&](double value, int vectors) {
      for (int i = 0; i < vectors; ++i) {
        std::vector<double> row(64, value);
        double* signals[] = {row.data()};
        player.process(signals, 1, signals, 1, 64);
        const_cast<Streamer&>(player.instrument().track().streamer()).wait_until_idle();
        for (const double sample : row) largest = std::max(largest, std::fabs(sample));
      }
    };
    const auto start_audio = [&] {
      player.outlet_lanes(0);
      player.prepare({1}, 64, 44100);
    };
    start_audio();
    play(0.5, 300);
    CHECK(largest == 0.5);
    told_time += pause;
    start_audio();
    largest = 0;
    play(0.0, 300);
    CHECK(largest == (pause == 0 ? 0.5 : 0.0));
  }
}

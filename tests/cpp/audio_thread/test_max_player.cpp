#include <doctest/doctest.h>

#include <chrono>
#include <thread>

#include "audio_thread/watch.h"
#include "hosts/max/fake_max.h"
#include "hosts/max/max_instrument.h"

using namespace luthier;

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

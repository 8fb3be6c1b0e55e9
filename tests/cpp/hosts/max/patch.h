// A patch in the fake Max with all externals loaded, and the models of hosts/playing.h in its search path.
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <string>
#include <thread>
#include <vector>

#include "hosts/max/fake_max.h"

namespace luthier::test {

class Patch {
 public:
  Patch() {
    if (!fake_max::knows("nn~")) {
      for (const char* name : {"nn~", "mc.nn~", "mcs.nn~", "nn.info"}) {
        fake_max::load_external(std::string(EXTERNALS) + name + ".so");
      }
    }
    fake_max::world() = {};
    for (const char* name : {"model", "double", "mute", "slow", "broken", "attributes", "other_rate", "drums"}) {
      fake_max::world().files[name] = std::string("/models/") + name;
    }
    fake_max::world().files["dotted.ts"] = "/models/model";
  }

  ~Patch() { CHECK(fake_max::take_off_main_thread().empty()); }
  Patch(const Patch&) = delete;
  Patch& operator=(const Patch&) = delete;

  const std::vector<std::string>& errors() const { return fake_max::world().errors; }
  const std::vector<std::string>& posts() const { return fake_max::world().posts; }
};

/// So many looks, a tenth of a millisecond apart, that only what never happens ends there, on however busy a machine.
constexpr int for_ever = 10'000'000;

/// Until a message that begins so has come out of the object; what came out until then.
inline std::vector<std::string> wait_for(fake_max::Box& box, const std::string& begin) {
  std::vector<std::string> lines;
  for (int i = 0; i < for_ever; ++i) {
    fake_max::run_queues();
    for (auto& line : box.take_sent()) lines.push_back(line);
    const auto is_it = [&](const std::string& line) {
      return line.compare(line.find(' ') + 1, begin.size(), begin) == 0;
    };
    if (std::any_of(lines.begin(), lines.end(), is_it)) return lines;
    std::this_thread::sleep_for(std::chrono::microseconds(100));
  }
  return {};
}

/// Until the worker has computed everything: it answers before a block, so the answers after next come behind it.
inline void wait_until_idle(fake_max::Box& box, const std::string& attribute = "gain", int blocks = 1) {
  for (int i = 0; i < blocks + 1; ++i) {
    box.send("get " + attribute);
    wait_for(box, "get " + attribute);
  }
}

}  // namespace luthier::test

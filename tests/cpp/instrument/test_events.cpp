#include <doctest/doctest.h>

#include "instrument/playing.h"

using namespace luthier;

namespace {

/// Plays "drums" and hears silence, which is not told.
struct Drums : Playing {
  explicit Drums(int voices = 1) : Playing(false) {
    if (voices > 1) instrument.set_batch(voices);
    instrument.set_ports(voices, voices, true);
    send("bufsize", {0.0});
    send("load", {"drums"});
    instrument.prepare(vector_size, host_rate);
    silence();
    host.sent.clear();
  }

  void silence() {
    std::vector<float> memory(vector_size * 2, 0.0f);
    const float* in[] = {memory.data(), memory.data() + vector_size};
    float* out[] = {memory.data(), memory.data() + vector_size};
    instrument.process(in, out, vector_size);
  }

  std::vector<Atoms> told() {
    instrument.poll();
    std::vector<Atoms> events;
    for (const auto& [selector, values] : host.sent) {
      if (selector == "event") events.push_back(values);
    }
    host.sent.clear();
    return events;
  }
};

}  // namespace

TEST_CASE("an event that goes in comes out as a message of name, label and strength") {
  Drums drums;
  drums.send("event", {"hit", "kick", 0.5});
  drums.silence();
  const auto told = drums.told();
  REQUIRE(told.size() == 1);
  CHECK(told[0] == Atoms{"drum", "kick", 0.5});
  drums.silence();
  CHECK(drums.told().empty());
}

TEST_CASE("with several voices an event says which, and goes into one or all") {
  Drums drums(2);
  drums.send("event", {"hit", "kick", 0.5, 2.0});
  drums.silence();
  CHECK(drums.told() == std::vector<Atoms>{{"drum", "kick", 0.5, 2.0}});
  drums.send("event", {"hit", "kick", 0.25});
  drums.silence();
  CHECK(drums.told() == std::vector<Atoms>{{"drum", "kick", 0.25, 1.0}, {"drum", "kick", 0.25, 2.0}});
  drums.send("event", {"hit", "kick", 0.5, 3.0});
  CHECK(drums.host.errors.back() == "'3' is not a number from 1 to 2");
}

TEST_CASE("what a model does not take as an event is refused with what it takes") {
  Drums drums;
  drums.send("event", {"pluck", "kick", 0.5});
  CHECK(drums.host.errors.back() == "this method takes no event 'pluck': it takes hit");
  drums.send("event", {"hit", "snare", 0.5});
  CHECK(drums.host.errors.back() == "event 'hit' has no 'snare': it has kick");
  Playing none;
  none.send("event", {"hit", "kick", 0.5});
  CHECK(none.host.errors.back() == "this method takes no event 'hit': it takes none");
}

TEST_CASE("events can be turned off and on") {
  Drums drums;
  drums.send("events", {0.0});
  drums.send("event", {"hit", "kick", 0.5});
  drums.silence();
  CHECK(drums.told().empty());
  drums.send("events", {1.0});
  drums.send("event", {"hit", "kick", 0.5});
  drums.silence();
  CHECK(drums.told().size() == 1);
}

TEST_CASE("what nobody takes is counted, and the names of a model that is gone can still be said") {
  Drums drums;
  for (int i = 0; i < 100; ++i) drums.play();  // 64 events each
  CHECK(drums.instrument.stats().lost_events == 100 * 64 - 1024);
  drums.send("load", {"model"});
  drums.wait();
  drums.play(100);
  CHECK(drums.instrument.track().event_names() == nullptr);
  const auto told = drums.told();
  REQUIRE(told.size() > 1024);
  CHECK(told[1023] == Atoms{"drum", "kick", 1.0});
  drums.send("stats", {"reset"});
  CHECK(drums.instrument.stats().lost_events == 0);
}

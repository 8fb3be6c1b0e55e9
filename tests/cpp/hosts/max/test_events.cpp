#include <doctest/doctest.h>

#include "hosts/max/patch.h"

using namespace luthier::test;
using fake_max::Box;
using Texts = std::vector<std::string>;

namespace {

/// One vector of 64 samples that is 0 but for these.
std::vector<std::vector<double>> impulses(const std::vector<int>& places) {
  std::vector<double> signal(64);
  for (const int place : places) signal[static_cast<std::size_t>(place)] = 0.5;
  return {signal};
}

Texts events_of(Box& box) {
  Texts events;
  for (const auto& line : box.take_sent()) {
    if (line.find(" event ") != std::string::npos) events.push_back(line);
  }
  return events;
}

}  // namespace

TEST_CASE("events come from the scheduler, each once and in their order") {
  Patch patch;
  Box box("nn~ drums forward 0");
  box.start(64, 44100);
  box.play(impulses({3, 60}), 64);
  fake_max::run_queues();
  CHECK(events_of(box) == Texts{"1: event drum kick 0.5", "1: event drum kick 0.5"});
  fake_max::run_queues();
  CHECK(events_of(box).empty());
  box.play(impulses({0}), 64);
  fake_max::run_queues();
  CHECK(events_of(box).size() == 1);
}

TEST_CASE("an event whose time the scheduler has not reached waits for it") {
  Patch patch;
  Box box("nn~ drums forward 0");
  box.start(2048, 44100);
  std::vector<double> signal(2048);
  signal[10] = signal[2000] = 0.5;  // 45 ms after the vector began; the fake's scheduler comes every 10 ms
  box.play({signal}, 2048);
  std::vector<std::size_t> counts;
  for (int i = 0; i < 6; ++i) {
    fake_max::run_queues();
    counts.push_back(events_of(box).size());
  }
  CHECK(counts == std::vector<std::size_t>{1, 0, 0, 0, 1, 0});
}

TEST_CASE("an event message reaches the model, and events can be turned off") {
  Patch patch;
  Box box("nn~ drums forward 0 @events 0");
  box.start(64, 44100);
  box.play(impulses({}), 64);
  box.send("event hit kick 0.5");
  CHECK(box.play(impulses({}), 64)[0][0] == 0.5);
  fake_max::run_queues();
  CHECK(events_of(box).empty());
  CHECK(patch.errors().empty());
}

#include <doctest/doctest.h>

#include <limits>
#include <set>

#include "instrument/playing.h"

using namespace luthier;

TEST_CASE("commands have different names, help and a description of their arguments") {
  std::set<std::string> names;
  for (const auto& command : commands()) {
    CHECK(names.insert(command.name).second);
    CHECK(std::string(command.help).size() > 5);
    CHECK((command.least == 0 || std::string(command.arguments).size() > 0));
    CHECK(command.least <= command.most);
  }
}

TEST_CASE("every command on an empty object is one error line or nothing, never a crash") {
  const double infinity = std::numeric_limits<double>::infinity();
  const std::vector<Atoms> hostile = {{},         {1.0},          {"x"},   {"x", 1.0},
                                      {1.0, 2.0}, {1e30},         {-1e30}, {infinity},
                                      {"lost"},   {"broken"},     {""},    {std::string(5000, 'a')},
                                      {0.5},      {"x", "y", 3.0}};
  for (const bool loaded : {false, true}) {
    for (const auto& command : commands()) {
      for (const auto& arguments : hostile) {
        Playing playing(loaded);
        run_command(playing.instrument, command.name, arguments);
        playing.wait();
        CAPTURE(command.name);
        CHECK(playing.host.errors.size() <= 1);
        playing.play();
      }
    }
  }
}

TEST_CASE("an unknown command names the known ones") {
  Playing playing;
  run_command(playing.instrument, "explode", {});
  REQUIRE(playing.host.errors.size() == 1);
  CHECK(playing.host.errors.front().find("no command 'explode': there are enable, load") == 0);
}

TEST_CASE("set and get go to the computing thread and come back through poll") {
  Playing playing;
  run_command(playing.instrument, "set", {"gain", 0.5});
  run_command(playing.instrument, "get", {"gain"});
  playing.wait();
  REQUIRE(playing.host.sent.size() == 1);
  CHECK(playing.host.sent.front() == std::pair<std::string, Atoms>("get", {"gain", 0.5}));
  run_command(playing.instrument, "set", {1.0, 2.0});
  playing.wait();
  CHECK(playing.host.errors == std::vector<std::string>{"no attribute '1'"});
}

TEST_CASE("latency is sent as total, buffering and model") {
  Playing playing;
  run_command(playing.instrument, "bufsize", {128.0});
  playing.wait();
  run_command(playing.instrument, "latency", {});
  REQUIRE(playing.host.sent.size() == 1);
  CHECK(playing.host.sent.front() == std::pair<std::string, Atoms>("latency", {202.0, 192.0, 10.0}));
}

TEST_CASE("a refused block or model leaves the playing one alone") {
  Playing playing;
  playing.send("bufsize", {0.0});
  playing.wait();
  CHECK(playing.play(100).back() == 1.0f);
  playing.send("bufsize", {1e9});
  for (const auto* model : {"broken", "lost", "mute"}) playing.send("load", {model});
  playing.send("method", {"sideways"});
  playing.wait();
  CHECK(playing.host.errors.size() == 5);
  CHECK(playing.play(100).back() == 1.0f);
}

TEST_CASE("enable 0 is silence and enable 1 plays again") {
  Playing playing;
  playing.send("bufsize", {0.0});
  playing.wait();
  playing.play(100);
  playing.send("enable", {0.0});
  CHECK(playing.play().back() == 0.0f);
  playing.send("enable", {1.0});
  CHECK(playing.play(10).back() == 1.0f);  // it is faded in
}

TEST_CASE("a method with more channels than the object is fitted to it, and that is said") {
  Playing playing;
  playing.instrument.set_ports(1, 1, true);
  playing.send("method", {"stereo"});
  playing.wait();
  CHECK(playing.host.errors.empty());
  CHECK(playing.host.printed.back() ==
        "the method has 2 in, 2 out and this object 1 in, 1 out: what is missing is silent");
  CHECK(playing.host.changes_of_channels == 2);
  CHECK(playing.play(300).back() == 1.0f);
}

TEST_CASE("a model of another rate is resampled, which is said once a rate") {
  Playing playing;
  playing.instrument.prepare(64, 48000);
  playing.instrument.prepare(128, 48000);
  CHECK(playing.host.printed ==
        std::vector<std::string>{"the model was made for 44100 Hz and is resampled to 48000 Hz"});
}

TEST_CASE("preparing again with the same host does not disturb the stream") {
  Playing playing;
  playing.send("bufsize", {0.0});
  playing.wait();
  playing.play(100);
  const auto blocks = playing.instrument.track().streamer().stats().blocks;
  CHECK(blocks > 0);
  playing.instrument.prepare(vector_size, host_rate);
  CHECK(playing.instrument.track().streamer().stats().blocks == blocks);
}

TEST_CASE("stats tell what happened, and stats reset forgets it") {
  Playing playing;
  playing.play(200);
  playing.send("stats");
  const auto& values = playing.host.sent.back().second;
  REQUIRE(values.size() == 30);
  CHECK(values[0] == Atom("blocks"));
  CHECK(std::get<double>(values[1]) > 0);
  CHECK(values[22] == Atom("tick_p999_us"));
  CHECK(std::get<double>(values[23]) > 0);
  CHECK(values[24] == Atom("row"));
  CHECK(values[26] == Atom("row_max"));
  playing.send("stats", {"reset"});
  playing.send("stats");
  CHECK(std::get<double>(playing.host.sent.back().second[1]) == 0);
  playing.send("stats", {"explode"});
  CHECK(playing.host.errors.size() == 1);
}

TEST_CASE("bang prints what is playing") {
  Playing playing;
  playing.send("bang");
  REQUIRE(playing.host.printed.size() >= 2);
  CHECK(playing.host.printed.front().find("/models/model") != std::string::npos);
  CHECK(playing.host.printed.back().find("latency") != std::string::npos);
}

TEST_CASE("gpu is refused with what models play on, and may be switched off") {
  Playing playing;
  playing.send("gpu", {0.0});
  CHECK(playing.host.errors.empty());
  playing.send("gpu", {1.0});
  REQUIRE(playing.host.errors.size() == 1);
  CHECK(playing.host.errors.front().find("processor") != std::string::npos);
}

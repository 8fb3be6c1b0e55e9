// What an instrument does after something was refused, and what it remembers over loads.
#include <doctest/doctest.h>

#include "instrument/playing.h"

using namespace luthier;

namespace {

bool says(const std::vector<std::string>& lines, const std::string& part) {
  return std::any_of(lines.begin(), lines.end(),
                     [&](const auto& line) { return line.find(part) != std::string::npos; });
}

/// Starts or changes the host, as its audio graph would.
void host_runs_at(Playing& playing, double rate) {
  try {
    playing.instrument.prepare(vector_size, rate);
  } catch (const std::exception& error) {
    playing.host.errors.emplace_back(error.what());
  }
}

double stat(const Playing& playing, std::size_t place) {
  return std::get<double>(playing.host.sent.back().second.at(place));
}

}  // namespace

TEST_CASE("resample 0 silences a model as long as the host has another rate, and no longer") {
  Playing playing(false);
  playing.send("load", {"other_rate"});
  host_runs_at(playing, host_rate);
  playing.send("resample", {0.0});
  CHECK(says(playing.host.errors, "made for 22050 Hz"));
  CHECK(playing.play(50).back() == 0.0f);
  host_runs_at(playing, 22050);
  playing.wait();
  CHECK(playing.play(300).back() == 1.0f);
  host_runs_at(playing, host_rate);
  CHECK(playing.play(300).back() == 0.0f);
  playing.send("resample", {1.0});
  playing.wait();
  CHECK(playing.play(600).back() > 0.9f);
}

TEST_CASE("resample 0 before the host runs waits for its rate") {
  Playing playing(false);
  playing.send("load", {"other_rate"});
  playing.send("resample", {0.0});
  CHECK(playing.host.errors.empty());
  host_runs_at(playing, host_rate);
  CHECK(says(playing.host.errors, "made for 22050 Hz"));
  CHECK(playing.play(50).back() == 0.0f);
  host_runs_at(playing, 22050);
  CHECK(playing.play(300).back() == 1.0f);
}

TEST_CASE("after a track was refused, messages change the one that plays on") {
  Builder builder([](const std::string& path) { return load_fake(path); }, StreamConfig());
  builder.set_host(vector_size, host_rate);
  Order load;
  load.path = "/models/model";
  const auto first = builder.build(load);
  REQUIRE(first.track);
  load.path = "/models/double";
  builder.build(load).track.reset();  // as an owner does that cannot play it
  Order change;
  change.change = [](StreamConfig& config) { config.block = 256; };
  const auto changed = builder.build(change);
  REQUIRE(changed.track);
  CHECK(changed.track->streamer().config().block == 256);
}

TEST_CASE("counts go on when another model is loaded, until they are cleared") {
  Playing playing;
  playing.play(300);
  playing.send("stats");
  const double before = stat(playing, 1);
  CHECK(before > 0);
  playing.send("load", {"double"});
  playing.wait();
  playing.play(600);
  playing.send("stats");
  CHECK(stat(playing, 1) >= before + 1);
  playing.send("stats", {"reset"});
  playing.send("stats");
  CHECK(stat(playing, 1) == 0);
}

TEST_CASE(
    "an object that is made while others sound loads its model in the background, and keeps what is set meanwhile") {
  Playing playing(false);
  playing.instrument.build_in_background();
  playing.send("load", {"slow"});
  CHECK(playing.instrument.is_building());
  CHECK_FALSE(playing.instrument.has_track());
  playing.send("set", {"gain", 0.25});
  playing.instrument.prepare(vector_size, host_rate);
  playing.wait();
  REQUIRE(playing.instrument.has_track());
  CHECK(playing.play(300).back() == 1.0f);
  playing.send("get", {"gain"});
  playing.wait();
  CHECK(playing.host.sent.back() == std::pair<std::string, Atoms>("get", {"gain", 0.25}));
  CHECK(playing.host.errors.empty());
}

#include <doctest/doctest.h>

#include <atomic>
#include <limits>
#include <random>

#include "hosts/max/patch.h"
#include "instrument/commands.h"

using namespace luthier;
using namespace luthier::test;
using fake_max::Box;
using Texts = std::vector<std::string>;

namespace {

/// Words that messages know and words that they do not, and every kind of number and atom.
class Chaos {
 public:
  explicit Chaos(unsigned seed) : random_(seed) {}

  int below(int most) { return static_cast<int>(random_() % static_cast<unsigned>(most)); }

  std::string selector() {
    const auto& table = commands();
    const auto choice = static_cast<std::size_t>(below(static_cast<int>(table.size()) + 3));
    if (choice < table.size()) return table[choice].name;
    return choice == table.size() ? "gain" : choice == table.size() + 1 ? "list" : "nonsense";
  }

  std::vector<t_atom> atoms() {
    std::vector<t_atom> all;
    const int count = below(20) == 0 ? 300 : below(5);
    for (int i = 0; i < count; ++i) all.push_back(atom());
    return all;
  }

 private:
  t_atom atom() {
    static const char* const words[] = {"model",  "double", "slow",       "broken", "lost",    "forward",
                                        "stereo", "quad",   "gain",       "reset",  "nothing", "auto",
                                        "ramp",   "",       "attributes", "\n\t",   "@x",      "%s%n"};
    static const double numbers[] = {0.0,
                                     -0.0,
                                     0.5,
                                     -1,
                                     64,
                                     1e30,
                                     -1e300,
                                     std::numeric_limits<double>::quiet_NaN(),
                                     std::numeric_limits<double>::infinity()};
    static const t_atom_long wholes[] = {0, 1, -1, 2, 64, 512, 4096, 1 << 30, std::numeric_limits<t_atom_long>::min()};
    t_atom made{};
    made.a_type = static_cast<short>(std::min(1 + below(3), 3));
    if (made.a_type == A_LONG) made.a_w.w_long = wholes[below(9)];
    if (made.a_type == A_FLOAT) made.a_w.w_float = numbers[below(9)];
    if (made.a_type == A_SYM) made.a_w.w_sym = gensym(words[below(18)]);
    if (below(30) == 0) made = t_atom{};  // nothing
    return made;
  }

  std::mt19937 random_;
};

void settle(Box& box) {
  for (int i = 0; i < 200; ++i) {
    fake_max::run_queues();
    std::this_thread::sleep_for(std::chrono::microseconds(500));
  }
  box.take_sent();
}

}  // namespace

TEST_CASE("thousands of random messages to a sounding object end in errors at worst") {
  for (const char* text : {"nn~ model", "mc.nn~ -b 2 model stereo", "mcs.nn~ model stereo 2 0"}) {
    Patch patch;
    fake_max::world().buffers["ramp"] = {{0, 1, 2}, 1, 44100};
    Box box(text);
    box.start(64, 44100, {2, 2});
    Chaos chaos(20261125);
    const std::vector<std::vector<double>> in(4, std::vector<double>(64, 0.5));
    for (int i = 0; i < 2000; ++i) {
      box.send(chaos.selector(), chaos.atoms());
      if (i % 3 == 0) box.play(in, 64);
      if (i % 5 == 0) fake_max::run_queues();
      if (i % 400 == 0) box.start(chaos.below(2) == 0 ? 64 : 7, 44100, {2, 1});
      if (i % 100 == 0) box.take_sent();
    }
    settle(box);
    CHECK(patch.errors().size() > 100);
    box.send("load model forward");
    CHECK_FALSE(wait_for(box, "loaded /models/model").empty());
  }
}

TEST_CASE("answers come out of the right outlet when they were asked for, whole numbers as ints") {
  Patch patch;
  Box box("nn~ model forward 512");
  box.start(64, 44100);
  box.send("latency");
  CHECK(box.take_sent() == Texts{"1: latency 970 960 10"});
  box.send("stats");
  CHECK(box.take_sent()[0].rfind("1: stats blocks 0 late 0 dropped 0", 0) == 0);
  box.send("dump");
  const auto dumped = box.take_sent();
  CHECK(dumped[0] == "1: model /models/model");
  CHECK(dumped.size() > 5);
  box.send("bang");
  CHECK(patch.posts().size() >= 4);
  CHECK(patch.errors().empty());
}

TEST_CASE("another model is loaded while the old one plays, and cross-faded without a gap") {
  Patch patch;
  Box box("nn~ model forward 0");
  box.start(64, 44100);
  const std::vector<std::vector<double>> ones(1, std::vector<double>(64, 1.0));
  for (int i = 0; i < 100; ++i) box.play(ones, 64);
  box.send("load double");
  double least = 1, last = 0;
  for (int i = 0; i < for_ever && last < 2.0; ++i) {
    fake_max::run_queues();
    last = box.play(ones, 64)[0][63];
    least = std::min(least, last);
    std::this_thread::sleep_for(std::chrono::microseconds(100));
  }
  CHECK(last == 2.0);
  CHECK(least == 1.0);
  CHECK(box.take_sent() == Texts{"1: loaded /models/double"});
}

TEST_CASE("messages of the scheduler's thread wait for the main thread, in their order") {
  Patch patch;
  Box box("nn~ model");
  box.start(64, 44100);
  std::thread scheduler([&] {
    box.send("latency");
    box.send("set gain 0.25");
    box.send("gain 0.5");
    box.send("bang");
    box.send("nonsense");
  });
  scheduler.join();
  CHECK(box.take_sent().empty());
  fake_max::run_queues();
  CHECK(patch.errors().size() == 1);
  box.send("get gain");
  const auto lines = wait_for(box, "get gain");
  CHECK(lines.front().rfind("1: latency", 0) == 0);
  CHECK(lines.back() == "1: get gain 0.5");
}

TEST_CASE("attributes may be set and asked on the scheduler's thread, and are set on the main thread") {
  Patch patch;
  Box box("nn~ model forward 0");
  box.start(64, 44100);
  std::thread scheduler([&] {
    box.set_attribute("gain", fake_max::atoms_of("0.25"));
    box.set_attribute("enable", fake_max::atoms_of("0"));
    CHECK(box.value("gain").empty());  // not known yet
    CHECK(box.value("enable") == "1");
  });
  scheduler.join();
  fake_max::run_queues();
  CHECK(box.value("gain") == "0.25");
  CHECK(box.value("enable") == "0");
  CHECK(patch.errors().empty());
}

TEST_CASE("sound goes on in another thread while messages change everything") {
  Patch patch;
  Box box("mc.nn~ model stereo 256");
  box.start(64, 44100, {2, 2});
  std::atomic<bool> ends{false};
  std::thread audio([&] {
    const std::vector<std::vector<double>> in(4, std::vector<double>(64, 0.5));
    while (!ends) {
      box.play(in, 64);
      std::this_thread::yield();
    }
  });
  for (int i = 0; i < 150; ++i) {
    box.send(i % 3 == 0 ? "load double stereo" : i % 3 == 1 ? "method quad" : "bufsize 128");
    box.send("gain 0.5");
    fake_max::run_queues();
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  settle(box);
  ends = true;
  audio.join();
  for (const auto& line : patch.errors()) CHECK(line.find("too slow") != std::string::npos);  // this thread is in haste
}

TEST_CASE("an array attribute takes the first channel of a buffer~ by its name") {
  Patch patch;
  fake_max::world().buffers["table"] = {{1, -1, 2, -2, 3, -3}, 2, 48000};
  fake_max::world().files["table.ts"] = "/models/table";
  Box box("nn~ table.ts");
  box.start(64, 44100);
  box.send("set table table");
  box.send("get table");
  CHECK(wait_for(box, "get") == Texts{"1: get table 1 2 3"});
  box.send("set table missing");
  CHECK(patch.errors() == Texts{"there is no array named 'missing' for attribute 'table'"});
}

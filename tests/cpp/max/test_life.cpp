#include <doctest/doctest.h>
#include <unistd.h>

#include <fstream>

#include "max/patch.h"

using namespace luthier::test;
using fake_max::Box;

namespace {

long resident_kb() {
  std::ifstream numbers("/proc/self/statm");
  long size = 0, resident = 0;
  numbers >> size >> resident;
  return resident * (sysconf(_SC_PAGESIZE) / 1024);
}

void live(const std::string& text) {
  Box box(text);
  if (text.rfind("nn.info", 0) == 0) return box.send("bang");
  box.start(64, 44100, {2});
  box.play(std::vector<std::vector<double>>(4, std::vector<double>(64, 0.5)), 64);
  box.send("gain 0.5");
  box.send("load double");
  fake_max::run_queues();
}

}  // namespace

TEST_CASE("a thousand objects of each class come and go while they play and load, and memory stays flat") {
  for (const char* text :
       {"nn~ model forward 256", "mc.nn~ -b 2 model stereo 256", "mcs.nn~ model stereo 2 256", "nn.info model"}) {
    Patch patch;
    for (int i = 0; i < 100; ++i) live(text);
    const auto things = fake_max::living_things();
    const long before = resident_kb();
    for (int i = 0; i < 1000; ++i) live(text);
    INFO(text);
    CHECK(things == 0);
    CHECK(fake_max::living_things() == 0);
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    CHECK(resident_kb() - before < 2000);
#else
    static_cast<void>(before);  // sanitizers keep what was freed
#endif
    CHECK(patch.errors().empty());
  }
}

TEST_CASE("an object may go while its model is being loaded, and its messages go with it") {
  Patch patch;
  for (int i = 0; i < 5; ++i) {
    Box box("nn~ model");
    box.start(64, 44100);
    box.send("load slow");
    std::thread([&] { box.send("load double"); }).join();
  }
  fake_max::run_queues();
  CHECK(fake_max::living_things() == 0);
}

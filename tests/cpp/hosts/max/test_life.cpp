#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <filesystem>
#include <fstream>

#include "hosts/max/patch.h"

using namespace luthier::test;
using fake_max::Box;

namespace {

long resident_kb() {
  std::ifstream numbers("/proc/self/statm");
  long size = 0, resident = 0;
  numbers >> size >> resident;
  return resident * (sysconf(_SC_PAGESIZE) / 1024);
}

/// A file whose reading takes until it is let go, or for ever: it is a pipe that ends only then.
class HeldFile {
 public:
  HeldFile() : path_(std::filesystem::temp_directory_path() / ("luthier_held_" + std::to_string(getpid()))) {
    std::filesystem::remove(path_);
    REQUIRE(mkfifo(path_.c_str(), 0600) == 0);
    fake_max::world().files["held"] = "/models/held:" + path_.string();
  }
  ~HeldFile() {
    let_go();
    std::filesystem::remove(path_);
  }

  void wait_until_read() {
    int pipe = -1;
    while (pipe < 0) pipe = open(path_.c_str(), O_WRONLY | O_NONBLOCK);  // fails while nobody reads
    holder_ = std::thread([this, pipe] {
      for (int i = 0; i < for_ever && !let_go_; ++i) std::this_thread::sleep_for(std::chrono::microseconds(100));
      was_let_go_ = let_go_.load();
      close(pipe);
    });
  }
  /// False when it was waited for without end.
  bool let_go() {
    let_go_ = true;
    if (holder_.joinable()) holder_.join();
    return was_let_go_;
  }

 private:
  std::filesystem::path path_;
  std::atomic<bool> let_go_{false}, was_let_go_{false};
  std::thread holder_;
};

/// What has been freed is destroyed beside: until every thread of those objects has ended.
void wait_until_gone() {
#if defined(__SANITIZE_THREAD__)
  constexpr int others = 6;  // it has one itself
#else
  constexpr int others = 5;  // this one, and one an external
#endif
  const std::filesystem::path threads("/proc/self/task");
  const auto count = [&] {
    return std::distance(std::filesystem::directory_iterator(threads), std::filesystem::directory_iterator());
  };
  for (int i = 0; i < for_ever && count() > others; ++i) std::this_thread::sleep_for(std::chrono::microseconds(100));
}

void live(const std::string& text) {
  Box box(text);
  if (text.rfind("nn.info", 0) == 0) return box.send("read double");
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
    const auto live_often = [&](int times) {
      for (int i = 0; i < times; ++i) {
        live(text);
        if (i % 10 == 9) wait_until_gone();
      }
    };
    live_often(200);
    const auto things = fake_max::living_things();
    const long before = resident_kb();
    live_often(1000);
    INFO(text);
    CHECK(things == 0);
    CHECK(fake_max::living_things() == 0);
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    CHECK(resident_kb() - before < 8000);  // the allocator's; a thousand lost objects are a hundred times that
#else
    static_cast<void>(before);  // sanitizers keep what was freed
#endif
    CHECK(patch.errors().empty());
  }
}

TEST_CASE("each external asks to end its threads before Max ends") {
  const Patch patch;
  CHECK(fake_max::quit_tasks() == 4);
}

TEST_CASE("an object that goes while its model is being loaded does not hold up Max") {
  for (const char* text : {"nn~ model", "nn.info model"}) {
    Patch patch;
    HeldFile file;
    {
      Box box(text);
      if (std::string(text) == "nn~ model") box.start(64, 44100);
      box.send(std::string(text) == "nn~ model" ? "load held" : "read held");
      file.wait_until_read();
    }
    CHECK(fake_max::living_things() == 0);
    CHECK(file.let_go());
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

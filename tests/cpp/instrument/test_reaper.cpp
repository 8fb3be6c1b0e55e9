#include <doctest/doctest.h>

#include <atomic>

#include "instrument/reaper.h"

using namespace luthier;

namespace {

/// Says where and that it went, and takes its time.
struct Mortal {
  explicit Mortal(std::atomic<int>& gone, std::thread::id* where = nullptr) : gone_(gone), where_(where) {}
  ~Mortal() {
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
    if (where_ != nullptr) *where_ = std::this_thread::get_id();
    ++gone_;
  }

  std::atomic<int>& gone_;
  std::thread::id* where_;
};

}  // namespace

TEST_CASE("what is given to a reaper goes on another thread, and all of it has gone when the reaper has finished") {
  std::atomic<int> gone{0};
  std::thread::id where;
  Reaper reaper;
  reaper.take(std::make_unique<Mortal>(gone, &where));
  while (gone == 0) std::this_thread::yield();
  for (int i = 0; i < 10; ++i) reaper.take(std::make_unique<Mortal>(gone));
  reaper.finish();
  CHECK(gone == 11);
  const bool here = where == std::this_thread::get_id();
  CHECK_FALSE(here);
}

TEST_CASE("what is given to a reaper that has finished goes at once") {
  std::atomic<int> gone{0};
  Reaper reaper;
  reaper.finish();
  reaper.take(std::make_unique<Mortal>(gone));
  CHECK(gone == 1);
}

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

/// Does not go before it is let.
struct Stubborn {
  Stubborn(std::atomic<int>& gone, std::atomic<bool>& closed) : gone_(gone), closed_(closed) {}
  ~Stubborn() {
    while (closed_) std::this_thread::yield();
    ++gone_;
  }

  std::atomic<int>& gone_;
  std::atomic<bool>& closed_;
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

TEST_CASE("a reaper that must finish leaves alone what does not go, and waits for what does") {
  std::atomic<bool> closed{true};
  std::atomic<int> gone{0};
  Reaper stuck;
  stuck.take(std::make_unique<Stubborn>(gone, closed));
  stuck.finish_within(std::chrono::milliseconds(20));  // would else never end
  CHECK(gone == 0);
  closed = false;
  while (gone == 0) std::this_thread::yield();
  Reaper quick;
  quick.take(std::make_unique<Mortal>(gone));
  quick.finish_within(std::chrono::hours(1));
  CHECK(gone == 2);
}

TEST_CASE("what is given to a reaper that has finished goes at once") {
  std::atomic<int> gone{0};
  Reaper reaper;
  reaper.finish();
  reaper.take(std::make_unique<Mortal>(gone));
  CHECK(gone == 1);
}

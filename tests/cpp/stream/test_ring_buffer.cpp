#include <doctest/doctest.h>

#include <memory>
#include <thread>

#include "stream/ring_buffer.h"

using luthier::RingBuffer;

TEST_CASE("a ring buffer has a power of two places and refuses more") {
  RingBuffer<int> ring(5);
  CHECK(ring.capacity() == 8);
  for (int i = 0; i < 8; ++i) CHECK(ring.push(int(i)));
  CHECK_FALSE(ring.push(8));
  int item = -1;
  for (int i = 0; i < 8; ++i) {
    CHECK(ring.pop(item));
    CHECK(item == i);
  }
  CHECK_FALSE(ring.pop(item));
  CHECK(item == 7);
}

TEST_CASE("a refused item stays with its owner") {
  RingBuffer<std::unique_ptr<int>> ring(1);
  CHECK(ring.push(std::make_unique<int>(1)));
  auto second = std::make_unique<int>(2);
  CHECK_FALSE(ring.push(std::move(second)));
  CHECK(second != nullptr);
}

TEST_CASE("two threads lose nothing, repeat nothing and keep the order") {
  constexpr int count = 200000;
  RingBuffer<std::unique_ptr<int>> ring(16);  // owning items: a lost or repeated one is a leak or a double free
  std::thread producer([&] {
    for (int i = 0; i < count; ++i) {
      auto item = std::make_unique<int>(i);
      while (!ring.push(std::move(item))) std::this_thread::yield();
    }
  });
  int wrong = 0;
  for (int i = 0; i < count; ++i) {
    std::unique_ptr<int> item;
    while (!ring.pop(item)) std::this_thread::yield();
    wrong += *item != i;
  }
  producer.join();
  CHECK(wrong == 0);
}

#include <doctest/doctest.h>

#include "stream/call_rows.h"

using luthier::CallRows;

namespace {

constexpr double vector_s = 0.0015;

/// Calls of a host that sleeps, and then asks for `in_a_row` vectors at once.
double call(CallRows& rows, double now, int times, int in_a_row) {
  for (int i = 0; i < times; ++i) {
    for (int k = 0; k < in_a_row; ++k) rows.add(now + 0.00001 * k, vector_s);
    now += in_a_row * vector_s;
  }
  return now;
}

}  // namespace

TEST_CASE("a host that calls evenly makes rows of one") {
  CallRows rows;
  call(rows, 1.0, 300, 1);
  CHECK(rows.usual() == 1);
  CHECK(rows.longest() == 1);
  CHECK(rows.is_known());
}

TEST_CASE("a host that sleeps makes rows, and the longest is told apart from the usual one") {
  CallRows rows;
  double now = call(rows, 1.0, 2000, 4);
  now = call(rows, now, 1, 7);
  call(rows, now, 2, 1);
  CHECK(rows.usual() == 4);
  CHECK(rows.longest() == 7);
}

TEST_CASE("what fills a host's buffer at the start is no row") {
  CallRows rows;
  const double now = call(rows, 1.0, 1, 30);
  call(rows, now, 100, 2);
  CHECK(rows.usual() == 2);
  CHECK(rows.longest() == 2);
}

TEST_CASE("rows of any length are counted, and forgotten when they are cleared") {
  CallRows rows;
  call(rows, call(rows, 1.0, 3, 5000), 1, 1);
  CHECK(rows.usual() == 256);
  CHECK(rows.longest() == 5000);
  rows.clear();
  CHECK(rows.longest() == 1);
  CHECK(rows.usual() == 1);
  CHECK_FALSE(rows.is_known());
}

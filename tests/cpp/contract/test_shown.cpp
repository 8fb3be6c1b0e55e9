#include <doctest/doctest.h>

#include "contract/shown.h"

using luthier::shown;

TEST_CASE("what a terminal obeys becomes spaces, and words stay") {
  CHECK(shown("cannot find '\x1b]0;owned\x07'") == "cannot find ' ]0;owned '");
  CHECK(shown("two\nlines\r\t\x7f") == "two lines   ");
  CHECK(shown("\xc2\x9b"
              "31m red") == "  31m red");
}

TEST_CASE("letters beyond ASCII stay") {
  CHECK(shown("flûte ブ é\xc2\xa0") == "flûte ブ é\xc2\xa0");
  CHECK(shown("\xc2") == "\xc2");
}

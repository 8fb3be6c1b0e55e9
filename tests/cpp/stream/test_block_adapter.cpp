#include <doctest/doctest.h>

#include <vector>

#include "fake_engine.h"
#include "stream/block_adapter.h"

using namespace luthier;

TEST_CASE("a block that is three blocks late costs no input of the ones after it, and one that is later does") {
  constexpr int block = 64;
  for (const int late_by : {0, 1, 2, 3, 4}) {
    CAPTURE(late_by);
    BlockAdapter adapter(method_spec("forward"), block, block, block);
    std::vector<float> vector(block, 1.0f);
    const float* in = vector.data();
    float* out = vector.data();
    Slot* late = nullptr;
    constexpr int slow = 5;
    for (int n = 0; n < 20; ++n) {
      if (late != nullptr && n == slow + 1 + late_by) late->state = Slot::State::ready;
      adapter.write(&in, 0, block);
      CHECK(adapter.take_dropped() == (late_by == 4 && n == slow + 4));
      Slot* const full = adapter.full_slot();
      if (n == slow) late = full;
      if (full != nullptr && n != slow) full->state = Slot::State::ready;
      const auto stretch = adapter.next_stretch(block);
      const bool missing = (n == slow + 1 && late_by > 0) || (n == slow + 5 && late_by == 4);
      if (n > 0) CHECK((stretch.kind == BlockAdapter::Stretch::Kind::missing) == missing);
      adapter.read(stretch, &out, 0);
    }
  }
}

// A segment that is run once a frame: what hears its own results.
#include <algorithm>

#include "engine/native/operations/operations.h"
#include "engine/native/player/player.h"

namespace luthier::native {
namespace {

class Inner final : public State {
 public:
  explicit Inner(std::shared_ptr<const Segment> segment) : player(std::move(segment)) {}
  void prepare(int, int voices) override { player.prepare(1, voices); }
  void reset() override { player.reset(); }

  Player player;
};

class EachFrame final : public Operation {
 public:
  explicit EachFrame(std::shared_ptr<const Segment> segment) : segment_(std::move(segment)) {}

  void run(const Call& call) const noexcept override {
    auto& player = static_cast<Inner*>(call.state)->player;
    for (int frame = 0; frame < call.out.frames; ++frame) {
      const auto in = player.begin(1, call.voices);
      for (int v = 0; v < call.voices; ++v) std::copy_n(call.in[0].at(v, frame), in.channels, in.at(v));
      const auto out = player.finish(*call.settings, call.extra_delay);
      for (int v = 0; v < call.voices; ++v) std::copy_n(out.at(v), out.channels, call.out.at(v, frame));
    }
  }
  std::unique_ptr<State> make_state() const override { return std::make_unique<Inner>(segment_); }

 private:
  std::shared_ptr<const Segment> segment_;
};

}  // namespace

Made make_each_frame(Ingredients& from) {
  expect_inputs(from, 1);
  const auto segment = from.segment(from.fields.text("segment"), from.in[0].channels);
  const auto& result = segment->values.back().shape;
  if (result.frames != 1) from.fields.refuse("segment gives more than a frame");
  auto made = std::make_unique<EachFrame>(segment);
  made->shape = {result.channels, from.in[0].frames};
  return made;
}

}  // namespace luthier::native

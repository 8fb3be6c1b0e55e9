#include "engine/native/operations/frames.h"

#include <cmath>

#include "engine/native/operations/operations.h"

namespace luthier::native {
namespace {

/// luthier.features.crossings: a sample that is 0 lies between the signs.
class ZeroCrossings final : public Operation {
 public:
  ZeroCrossings(const Hops& hops, double hz) : hops_(hops), hz_(hz) {}

  void run(const Call& call) const noexcept override {
    const auto& in = call.in[0];
    for_each_frame(call.out, call.voices, [&](int voice, int frame) {
      const float* x = hops_.frame(in, voice, frame);
      std::int64_t steps = 0;
      for (int c = 0; c < in.channels; ++c) steps += steps_of(x + c, in.step);
      *call.out.at(voice, frame) = static_cast<float>(hz_ * static_cast<double>(steps) / in.channels);
    });
  }
  int history() const override { return hops_.history; }

 private:
  static int sign(float x) noexcept { return (x > 0.0f) - (x < 0.0f); }

  std::int64_t steps_of(const float* x, std::ptrdiff_t step) const noexcept {
    std::int64_t steps = 0;
    int last = sign(*x);
    for (int n = 1; n < hops_.length; ++n) {
      const int next = sign(x[n * step]);
      steps += std::abs(next - last);
      last = next;
    }
    return steps;
  }

  Hops hops_;
  double hz_;
};

}  // namespace

Hops hops_of(const Ingredients& from, int length) {
  const auto& fields = from.fields;
  Hops hops{fields.integer("hop", 1, most_frames), fields.integer("history", 0, most_frames),
            fields.integer("skipped", 0, most_frames), length};
  if (from.in[0].frames % hops.hop != 0) fields.refuse("'hop' does not divide the frames of its input");
  if (std::int64_t{hops.skipped} + length > std::int64_t{hops.history} + hops.hop)
    fields.refuse("frames reach beyond its input");
  return hops;
}

Shape shape_of(const Ingredients& from, const Hops& hops, int channels) {
  return {channels, from.in[0].frames / hops.hop};
}

void report_transforms(const Ingredients& from, int size, std::int64_t frames, std::int64_t transforms) {
  std::int64_t octaves = 1;
  while (octaves < 31 && (std::int64_t{1} << octaves) < size) ++octaves;
  // sizes that are no power of two are convolutions of up to four times the size
  const std::int64_t length = (std::int64_t{1} << octaves) == size ? size : std::int64_t{4} * size;
  constexpr std::int64_t bytes_each = 96, work_each = 8;
  from.budget.keep(from.fields, bytes_each * length);
  from.budget.work(from.fields, frames * transforms, work_each * length * octaves);
}

Made make_zero_crossings(Ingredients& from) {
  expect_inputs(from, 1);
  const auto hops = hops_of(from, from.fields.integer("window", 2, longest_frame));
  from.budget.work(from.fields, from.in[0].frames / hops.hop, std::int64_t{hops.length} * from.in[0].channels);
  auto made = std::make_unique<ZeroCrossings>(hops, 0.5 * double{from.fields.number("rate")} / (hops.length - 1));
  made->shape = shape_of(from, hops, 1);
  return made;
}

}  // namespace luthier::native

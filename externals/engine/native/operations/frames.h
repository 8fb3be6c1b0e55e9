// Frames of sound that overlap, one every hop: what descriptors look at. Internal to the native engine.
#pragma once

#include "engine/native/operations/operation.h"

namespace luthier::native {

/// Where the frames of a stream lie.
struct Hops {
  int hop = 1, history = 0, skipped = 0, length = 1;

  /// The first sample of a frame of a block; those of one voice are `in.step` apart.
  const float* frame(const Signal& in, int voice, int number) const {
    return in.at(voice, std::ptrdiff_t{number} * hop + skipped - history);
  }
};

/// The fields `hop`, `history` and `skipped` of frames of `length` samples. Throws SpecError where they do not fit the
/// input.
Hops hops_of(const Ingredients& from, int length);

/// Of an operation that gives `channels` numbers for each hop of its input.
Shape shape_of(const Ingredients& from, const Hops& hops, int channels);

constexpr int longest_frame = 1 << 17;

/// Reports so many Fourier transforms of this size in each frame, and the tables that one of them has.
void report_transforms(const Ingredients& from, int size, std::int64_t frames, std::int64_t transforms);

}  // namespace luthier::native

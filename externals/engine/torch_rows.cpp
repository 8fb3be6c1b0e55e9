#include "engine/torch_rows.h"

#include <algorithm>

namespace luthier {
namespace {

/// Small enough that a tile of it lies in the first cache.
constexpr std::int64_t tile = 16;

struct Side {
  std::ptrdiff_t row, column;
};

/// to[r, c] = from[r, c] of a matrix with any strides: in tiles, as one of the two is walked across its grain.
void copy_tiles(const float* from, Side from_step, float* to, Side to_step, std::int64_t rows, std::int64_t columns) {
  for (std::int64_t r0 = 0; r0 < rows; r0 += tile) {
    const auto r1 = std::min(r0 + tile, rows);
    for (std::int64_t c = 0; c < columns; ++c) {
      const float* source = from + c * from_step.column;
      float* target = to + c * to_step.column;
      for (auto r = r0; r < r1; ++r) target[r * to_step.row] = source[r * from_step.row];
    }
  }
}

}  // namespace

RowsIn::RowsIn(const at::Tensor& in, std::int64_t zeros_before, std::int64_t zeros_after) {
  const auto channels = in.size(0), frames = in.size(1);
  const auto* source = in.const_data_ptr<float>();
  const bool is_rows = (channels == 1 || in.stride(0) == 1) && (frames == 1 || in.stride(1) >= channels);
  if (is_rows && zeros_before == 0 && zeros_after == 0) {
    memory_ = in;
    data_ = source;
    step_ = frames == 1 ? channels : in.stride(1);
    return;
  }
  memory_ = at::empty({zeros_before + frames + zeros_after, channels}, at::kFloat);
  auto* const target = memory_.data_ptr<float>();
  std::fill_n(target, zeros_before * channels, 0.0f);
  std::fill_n(target + (zeros_before + frames) * channels, zeros_after * channels, 0.0f);
  copy_tiles(source, {in.stride(0), in.stride(1)}, target + zeros_before * channels, {1, channels}, channels, frames);
  data_ = target;
  step_ = channels;
}

RowsOut::RowsOut(std::int64_t batch, std::int64_t channels, std::int64_t frames)
    : channels_(channels), frames_(frames), memory_(at::empty({batch, frames, channels}, at::kFloat)) {}

at::Tensor RowsOut::tensor(std::int64_t dims, std::int64_t first, std::int64_t count) const {
  const auto batch = memory_.size(0);
  at::Tensor result;
  if ((channels_ == 1 || frames_ == 1) && count == frames_) {
    result = memory_.view({batch, channels_, frames_});
  } else {
    result = at::empty({batch, channels_, count}, at::kFloat);
    for (std::int64_t n = 0; n < batch; ++n) {
      copy_tiles(memory_.const_data_ptr<float>() + (n * frames_ + first) * channels_, {channels_, 1},
                 result.data_ptr<float>() + n * channels_ * count, {1, count}, count, channels_);
    }
  }
  return dims == 2 ? result.squeeze(0) : result;
}

}  // namespace luthier

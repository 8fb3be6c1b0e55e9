#include "engine/torch/rows.h"

#include <algorithm>
#include <cstring>

namespace luthier {
namespace {

constexpr std::int64_t four = 4;
using Four = float __attribute__((vector_size(four * sizeof(float))));

Four load(const float* from) {
  Four values;
  std::memcpy(&values, from, sizeof values);
  return values;
}

void store(Four values, float* to) { std::memcpy(to, &values, sizeof values); }

void transpose_four(const float* from, std::ptrdiff_t from_step, float* to, std::ptrdiff_t to_step) {
  const Four a = load(from), b = load(from + from_step), c = load(from + 2 * from_step), d = load(from + 3 * from_step);
  const Four ab = __builtin_shufflevector(a, b, 0, 4, 1, 5), ab2 = __builtin_shufflevector(a, b, 2, 6, 3, 7);
  const Four cd = __builtin_shufflevector(c, d, 0, 4, 1, 5), cd2 = __builtin_shufflevector(c, d, 2, 6, 3, 7);
  store(__builtin_shufflevector(ab, cd, 0, 1, 4, 5), to);
  store(__builtin_shufflevector(ab, cd, 2, 3, 6, 7), to + to_step);
  store(__builtin_shufflevector(ab2, cd2, 0, 1, 4, 5), to + 2 * to_step);
  store(__builtin_shufflevector(ab2, cd2, 2, 3, 6, 7), to + 3 * to_step);
}

/// to[c, r] = from[r, c], both with neighbouring columns.
void transpose(const float* from, std::ptrdiff_t from_step, float* to, std::ptrdiff_t to_step, std::int64_t rows,
               std::int64_t columns) {
  const auto whole_rows = rows - rows % four, whole_columns = columns - columns % four;
  for (std::int64_t r = 0; r < whole_rows; r += four) {
    for (std::int64_t c = 0; c < whole_columns; c += four) {
      transpose_four(from + r * from_step + c, from_step, to + c * to_step + r, to_step);
    }
  }
  for (std::int64_t r = 0; r < rows; ++r) {
    for (auto c = r < whole_rows ? whole_columns : 0; c < columns; ++c) to[c * to_step + r] = from[r * from_step + c];
  }
}

/// Tensors with any strides, such as every second frame or one voice for all.
void copy_rows(const float* from, std::ptrdiff_t channel_step, std::ptrdiff_t frame_step, float* to,
               std::int64_t channels, std::int64_t frames) {
  if (frame_step == 1) return transpose(from, channel_step, to, channels, channels, frames);
  for (std::int64_t t = 0; t < frames; ++t) {
    for (std::int64_t c = 0; c < channels; ++c) *to++ = from[c * channel_step + t * frame_step];
  }
}

std::unique_ptr<float[]> floats(std::int64_t count) {
  return std::unique_ptr<float[]>(new float[static_cast<std::size_t>(count)]);  // not filled, unlike make_unique
}

}  // namespace

RowsIn::RowsIn(const at::Tensor& in, std::int64_t voice, std::int64_t zeros_before, std::int64_t zeros_after) {
  const auto channels = in.size(1), frames = in.size(2);
  const auto* source = in.const_data_ptr<float>() + voice * in.stride(0);
  const bool is_rows = (channels == 1 || in.stride(1) == 1) && (frames == 1 || in.stride(2) >= channels);
  if (is_rows && zeros_before == 0 && zeros_after == 0) {
    data_ = source;
    step_ = frames == 1 ? channels : in.stride(2);
    return;
  }
  memory_ = floats((zeros_before + frames + zeros_after) * channels);
  auto* const target = memory_.get();
  std::fill_n(target, zeros_before * channels, 0.0f);
  copy_rows(source, in.stride(1), in.stride(2), target + zeros_before * channels, channels, frames);
  std::fill_n(target + (zeros_before + frames) * channels, zeros_after * channels, 0.0f);
  data_ = target;
  step_ = channels;
}

RowsOut::RowsOut(std::int64_t batch, std::int64_t channels, std::int64_t frames, std::int64_t first, std::int64_t count)
    : channels_(channels), first_(first), count_(count), tensor_(at::empty({batch, channels, count}, at::kFloat)) {
  if ((channels != 1 && frames != 1) || count != frames) memory_ = floats(frames * channels);
  rows_ = memory_ ? memory_.get() : tensor_.data_ptr<float>();
}

void RowsOut::take(std::int64_t voice) {
  const auto size = channels_ * count_;
  if (!memory_) {
    rows_ += size;
    return;
  }
  transpose(rows_ + first_ * channels_, channels_, tensor_.data_ptr<float>() + voice * size, count_, count_, channels_);
}

}  // namespace luthier

// Between torch's [channels, time] and the kernels' rows [time, channels]. Internal to the torch engine.
#pragma once

#include <torch/script.h>

namespace luthier {

/// Reads a tensor [channels, time] as rows, with rows of zeros around. Nothing is copied when it already is rows.
class RowsIn {
 public:
  RowsIn(const at::Tensor& in, std::int64_t zeros_before, std::int64_t zeros_after);
  const float* data() const { return data_; }
  std::ptrdiff_t step() const { return step_; }

 private:
  at::Tensor memory_;
  const float* data_ = nullptr;
  std::ptrdiff_t step_ = 0;
};

/// Takes rows and gives the tensor [batch, channels, time].
class RowsOut {
 public:
  RowsOut(std::int64_t batch, std::int64_t channels, std::int64_t frames);
  float* rows(std::int64_t n) { return memory_.data_ptr<float>() + n * frames_ * channels_; }
  std::ptrdiff_t step() const { return channels_; }
  /// All frames, or `count` of them from `first`; without its batch when `dims` is 2. Contiguous.
  at::Tensor tensor(std::int64_t dims, std::int64_t first, std::int64_t count) const;
  at::Tensor tensor(std::int64_t dims) const { return tensor(dims, 0, frames_); }

 private:
  std::int64_t channels_, frames_;
  at::Tensor memory_;
};

}  // namespace luthier

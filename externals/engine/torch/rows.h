// Between torch's [channels, time] and the kernels' rows [time, channels]. Internal to the torch engine.
#pragma once

#include <torch/script.h>

#include <memory>

namespace luthier {

/// One voice of a tensor [batch, channels, time] as rows, with rows of zeros around. Nothing is copied where it is rows
/// already; the tensor must live as long.
class RowsIn {
 public:
  RowsIn(const at::Tensor& in, std::int64_t voice, std::int64_t zeros_before, std::int64_t zeros_after);
  const float* data() const { return data_; }
  std::ptrdiff_t step() const { return step_; }

 private:
  std::unique_ptr<float[]> memory_;
  const float* data_ = nullptr;
  std::ptrdiff_t step_ = 0;
};

/// A new tensor [batch, channels, time], written as rows: all frames of each voice, of which `count` from `first` on
/// are kept. Contiguous: models may ask for views of it.
class RowsOut {
 public:
  RowsOut(std::int64_t batch, std::int64_t channels, std::int64_t frames, std::int64_t first, std::int64_t count);
  /// Where the rows of the next voice go.
  float* rows() { return rows_; }
  std::ptrdiff_t step() const { return channels_; }
  /// After the rows of a voice have been written.
  void take(std::int64_t voice);
  const at::Tensor& tensor() const { return tensor_; }

 private:
  std::int64_t channels_, first_, count_;
  at::Tensor tensor_;
  /// Null where rows are written into the tensor itself.
  std::unique_ptr<float[]> memory_;
  float* rows_ = nullptr;
};

}  // namespace luthier

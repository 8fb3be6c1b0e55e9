// One convolution as a small matrix product over rows: channels-last, weights packed once, what follows fused.
// No torch, no host, no allocation after construction.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>

namespace luthier::kernels {

/// What one instruction set offers (kernels.h).
struct Kernels;

/// Memory that the weights of several may share (packed_memory.h).
class PackedArena;

/// Those of the best instruction set of this machine.
const Kernels& best_kernels();

/// How packed weights are kept; sums are always float.
enum class WeightType { f32, f16, bf16 };

/// Frames are rows of `channels` floats, one after the other. All counts are at least 1 and `groups` divides both
/// channel counts.
struct ConvolutionShape {
  int in_channels = 1;
  int out_channels = 1;
  int kernel = 1;
  int stride = 1;
  int dilation = 1;
  int groups = 1;

  /// Input frames that one output frame hears. Of a shape that is possible.
  int window() const { return (kernel - 1) * dilation + 1; }
  /// Shapes of strangers are asked first; one that is not cannot be packed.
  bool is_possible() const {
    const bool counts =
        in_channels >= 1 && out_channels >= 1 && kernel >= 1 && stride >= 1 && dilation >= 1 && groups >= 1;
    return counts && in_channels % groups == 0 && out_channels % groups == 0 &&
           (std::int64_t{kernel} - 1) * dilation < std::numeric_limits<int>::max();
  }
};

enum class Activation { none, leaky, snake, tanh, sigmoid, positive, gelu };

/// What happens to each sum, in this order: + bias, + residual, stored in `out`; activated, stored in `activated`.
/// Either destination may be null, not both; both are [frames, out_channels] with their own step between frames.
struct Output {
  float* out = nullptr;
  std::ptrdiff_t out_step = 0;
  float* activated = nullptr;
  std::ptrdiff_t activated_step = 0;
  /// Added to the sums; null: nothing. It may be `out` itself.
  const float* residual = nullptr;
  std::ptrdiff_t residual_step = 0;
  Activation activation = Activation::none;
  /// Of `leaky`: what negative numbers are multiplied by. Of `positive`: what is added first.
  float parameter = 0.0f;
  /// Of `snake`, x + sin(a x)^2 / a: a / pi, the half turns of a unit, and 1 / a, [out_channels].
  const float* half_turns = nullptr;
  const float* inverse_alpha = nullptr;
};

/// A convolution without padding, [in frames, in_channels] -> [out frames, out_channels].
class Convolution {
 public:
  /// `weight` as torch keeps it, [out_channels, in_channels / groups, kernel]; `bias` [out_channels] or null.
  /// Throws std::invalid_argument for a shape that is not possible. Another instruction set than the best is for tests.
  /// Without an arena, weights have memory of their own.
  Convolution(const ConvolutionShape& shape, const float* weight, const float* bias, WeightType type,
              const Kernels& kernels = best_kernels(), const std::shared_ptr<PackedArena>& arena = nullptr);
  ~Convolution();
  Convolution(Convolution&&) noexcept;
  Convolution& operator=(Convolution&&) noexcept;

  const ConvolutionShape& shape() const;
  /// Output frame t is of the window that begins at `in + t * stride * in_step`. Never reads a frame beyond the last
  /// window, never writes a frame beyond the last one.
  void run(const float* in, std::ptrdiff_t in_step, int out_frames, const Output& output) const noexcept;

 private:
  struct Packed;
  std::unique_ptr<Packed> packed_;
};

/// A transposed convolution as a convolution of ceil(kernel / stride) frames that gives `stride` frames at a time.
class TransposedConvolution {
 public:
  /// `weight` as torch keeps it, [in_channels, out_channels / groups, kernel]; `bias` [out_channels] or null.
  /// `shape.dilation` is 1 and `kernel` at least `stride`.
  TransposedConvolution(const ConvolutionShape& shape, const float* weight, const float* bias, WeightType type,
                        const Kernels& kernels = best_kernels(), const std::shared_ptr<PackedArena>& arena = nullptr);
  ~TransposedConvolution();
  TransposedConvolution(TransposedConvolution&&) noexcept;
  TransposedConvolution& operator=(TransposedConvolution&&) noexcept;

  const ConvolutionShape& shape() const;
  /// Frames of the past that an input frame needs in front of it: ceil(kernel / stride) - 1.
  int history() const;
  /// `in` begins with `history()` frames of the past, zeros at the start of a stream; after them come `in_frames` new
  /// ones. Writes in_frames * stride frames: those that no later frame adds to (the overlap-add of a stream).
  void run(const float* in, std::ptrdiff_t in_step, int in_frames, const Output& output) const noexcept;

 private:
  struct Packed;
  std::unique_ptr<Packed> packed_;
};

/// Which instructions the kernels chose on this machine: "AVX-512", "AVX2", "NEON", "portable".
const char* instruction_set();

}  // namespace luthier::kernels

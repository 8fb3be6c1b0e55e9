// What one instruction set offers: the same sources compiled once for each, behind one table of functions.
//
// The compiler's vector types suffice, without a library: with GCC 12 and with Clang 14, dense layers of kernel 3 and
// 96 to 768 channels reach 94 to 98 % of what a Zen 4 core can multiply, from 4 frames on (tests/bench/kernels.cpp).
//
// The files in simd/ are compiled with the instructions they are for, so nothing that they define may be shared: they
// use no inline function and no template of another header, or the linker might keep their version for all.
#pragma once

#include <cstddef>
#include <cstdint>

#include "kernels/convolution.h"

namespace luthier::kernels {

/// Rows of a matrix, read in place: row r begins at `in + r * row_step` and is `segments` pieces of `length` floats.
struct Window {
  const float* in;
  std::ptrdiff_t row_step;
  std::ptrdiff_t segment_step;
  int segments;
  int length;
};

/// Weights of segments * length rows, as `packing.h` lays them out.
struct Matrix {
  const void* weight;
  /// [columns], zeros up to whole vectors.
  const float* bias;
  WeightType type;
  int columns;
};

/// Where sums go. A row of columns is `frames` frames of `channels` each, beginning at `first_channel` of a frame.
struct Target {
  const Output* output;
  int rows;
  int frames;
  int channels;
  int first_channel;
};

/// Several rows of floats, `step` apart.
struct Rows {
  const float* data;
  std::ptrdiff_t step;
};

using Multiply = void (*)(const Window&, const Matrix&, const Target&);
using Finish = void (*)(Rows in, int rows, int channels, const Output&);
using Map = void (*)(Rows in, float* out, std::ptrdiff_t out_step, int rows, int channels);
using Combine = void (*)(Rows a, Rows b, float* out, std::ptrdiff_t out_step, int rows, int channels);
using Affine = void (*)(Rows in, const float* scale, const float* shift, float* out, std::ptrdiff_t out_step, int rows,
                        int channels);

using Transpose = void (*)(Rows in, int rows, int columns, float* out, std::ptrdiff_t out_step);

using Noise = void (*)(std::uint32_t place, std::uint32_t channel_step, float* out, std::ptrdiff_t out_step, int rows,
                       int channels);

using AllFinite = bool (*)(const float* from, std::ptrdiff_t count);

using FftPasses = void (*)(double* real, double* imaginary, const double* factors, int size);

using Narrow = void (*)(const float* from, int count, std::uint16_t* to);

struct Kernels {
  const char* name;
  /// Floats a vector, and vectors of the widest panel of packed weights: of floats, and of 16 bits.
  int lanes, panel_vectors, narrow_panel_vectors;
  /// Broadcasts inputs over panels of columns.
  Multiply panels;
  /// Runs along the inputs of a few columns.
  Multiply dots;
  /// Column c hears input c alone.
  Multiply depthwise;
  Finish finish;
  Map softplus;
  Combine gate, add, multiply;
  Affine affine;
  Transpose transpose;
  Noise noise;
  Narrow to_f16;
  AllFinite all_finite;
  /// What is left of a transform of a power of two once values are in the order of reversed digits (real_fft.h).
  FftPasses fft_passes;
};

/// All that this machine can run, the best first; null ends the list.
const Kernels* const* available_kernels();

}  // namespace luthier::kernels

#include "kernels/filter_bank.h"

#include <algorithm>
#include <cmath>

namespace luthier::kernels {
namespace {

constexpr int longest_period = 64, most_strides = 64, at_once = 64;
/// Of the largest weight: what float rounds.
constexpr float tolerance = 3e-7f;

std::size_t place(int row, int columns, int column = 0) {
  return static_cast<std::size_t>(row) * static_cast<std::size_t>(columns) + static_cast<std::size_t>(column);
}

/// Where a period's number stands in the kernel with the most energy.
int strongest(const float* weight, int bands, int kernel, int first, int period) {
  int best = first;
  double most = 0;
  for (int n = first; n < kernel; n += period) {
    double energy = 0;
    for (int band = 0; band < bands; ++band) energy += std::pow(double{weight[place(band, kernel, n)]}, 2);
    if (energy > most) most = energy, best = n;
  }
  return best;
}

/// The part of the window that shares one column of the modulation, which becomes a unit vector.
void take_apart(const float* weight, int bands, int kernel, int first, int period, Modulated& filters) {
  const int model = strongest(weight, bands, kernel, first, period);
  double energy = 0;
  for (int band = 0; band < bands; ++band) energy += std::pow(double{weight[place(band, kernel, model)]}, 2);
  if (energy == 0) return;
  for (int n = first; n < kernel; n += period) {
    double sum = 0;
    for (int band = 0; band < bands; ++band)
      sum += double{weight[place(band, kernel, n)]} * double{weight[place(band, kernel, model)]};
    filters.window[static_cast<std::size_t>(n)] = static_cast<float>(sum / std::sqrt(energy));
  }
  for (int band = 0; band < bands; ++band) {
    filters.modulation[place(band, period, first)] =
        static_cast<float>(double{weight[place(band, kernel, model)]} / std::sqrt(energy));
  }
}

bool is_product(const float* weight, int bands, int kernel, int period, const Modulated& filters) {
  float largest = 0.0f, error = 0.0f;
  for (int band = 0; band < bands; ++band) {
    for (int n = 0; n < kernel; ++n) {
      const float found =
          filters.window[static_cast<std::size_t>(n)] * filters.modulation[place(band, period, n % period)];
      largest = std::max(largest, std::fabs(weight[place(band, kernel, n)]));
      error = std::max(error, std::fabs(weight[place(band, kernel, n)] - found));
    }
  }
  return error <= tolerance * largest;
}

/// Filters of `channels` numbers of a period from `first` on; tap k is the window's at tap(k) + the channel.
template <class Tap>
ChannelFilters parts(const std::vector<float>& window, int channels, int taps, Tap tap, float bias,
                     const Kernels& kernels) {
  std::vector<float> filters(place(channels, taps));
  for (int c = 0; c < channels; ++c) {
    for (int k = 0; k < taps; ++k) {
      const auto at = static_cast<std::size_t>(tap(k) + c);
      if (at < window.size()) filters[place(c, taps, k)] = window[at];
    }
  }
  ChannelFilters packed(channels, taps, bias, kernels);
  packed.set(filters.data());
  return packed;
}

ConvolutionShape matrix(int in, int out) { return {in, out, 1, 1, 1, 1}; }

std::vector<float> turned(const std::vector<float>& rows, int count, int columns) {
  std::vector<float> out(rows.size());
  for (int r = 0; r < count; ++r) {
    for (int c = 0; c < columns; ++c) out[place(c, count, r)] = rows[place(r, columns, c)];
  }
  return out;
}

Output into(float* out, std::ptrdiff_t step) {
  Output output;
  output.out = out;
  output.out_step = step;
  return output;
}

Output from_frame(Output output, int frame) {
  if (output.out != nullptr) output.out += frame * output.out_step;
  if (output.activated != nullptr) output.activated += frame * output.activated_step;
  if (output.residual != nullptr) output.residual += frame * output.residual_step;
  return output;
}

/// One channel's frames that lie side by side.
bool is_line(const Output& output) {
  return (output.out == nullptr || output.out_step == 1) && (output.residual == nullptr || output.residual_step == 1) &&
         (output.activated == nullptr || output.activated_step == 1) && output.half_turns == nullptr;
}

}  // namespace

std::unique_ptr<Modulated> modulated(const float* weight, int bands, int kernel, int stride) {
  const int period = 2 * stride;
  if (bands < 4 || period > longest_period || kernel < 4 * period || kernel > most_strides * stride) return nullptr;
  auto filters = std::make_unique<Modulated>();
  filters->window.resize(static_cast<std::size_t>(kernel));
  filters->modulation.resize(place(bands, period));
  for (int first = 0; first < period; ++first) take_apart(weight, bands, kernel, first, period, *filters);
  if (!is_product(weight, bands, kernel, period, *filters)) return nullptr;
  return filters;
}

AnalysisBank::AnalysisBank(const Modulated& filters, const ConvolutionShape& shape, const float* bias,
                           const Kernels& kernels)
    : stride_(shape.stride),
      longer_((shape.kernel - 1) % (2 * shape.stride) + 1),
      first_(parts(
          filters.window, longer_, (shape.kernel - 1) / (2 * stride_) + 1, [this](int k) { return k * 2 * stride_; },
          0.0f, kernels)),
      others_(parts(
          filters.window, 2 * stride_ - longer_, (shape.kernel - 1) / (2 * stride_),
          [this](int k) { return k * 2 * stride_ + longer_; }, 0.0f, kernels)),
      modulation_(matrix(2 * stride_, shape.out_channels), filters.modulation.data(), bias, WeightType::f32, kernels) {}

void AnalysisBank::run(const float* in, int out_frames, const Output& output) const noexcept {
  alignas(64) float sums[at_once * longest_period];
  const int period = 2 * stride_;
  for (int frame = 0; frame < out_frames; frame += at_once) {
    const int frames = std::min(at_once, out_frames - frame);
    const float* from = in + std::ptrdiff_t{frame} * stride_;
    first_.run(from, stride_, period, frames, into(sums, period));
    if (longer_ < period) others_.run(from + longer_, stride_, period, frames, into(sums + longer_, period));
    modulation_.run(sums, period, frames, from_frame(output, frame));
  }
}

SynthesisBank::SynthesisBank(const Modulated& filters, const ConvolutionShape& shape, const float* bias,
                             const Kernels& kernels)
    : stride_(shape.stride),
      history_((shape.kernel - 1) / shape.stride),
      kernels_(&kernels),
      even_(parts(
          filters.window, stride_, history_ / 2 + 1, [this](int k) { return 2 * (history_ / 2 - k) * stride_; },
          bias == nullptr ? 0.0f : *bias, kernels)),
      odd_(parts(
          filters.window, stride_, (history_ + 1) / 2,
          [this](int k) { return (2 * ((history_ + 1) / 2 - k) - 1) * stride_; }, 0.0f, kernels)),
      modulation_(matrix(shape.in_channels, 2 * stride_),
                  turned(filters.modulation, shape.in_channels, 2 * stride_).data(), nullptr, WeightType::f32,
                  kernels) {}

void SynthesisBank::run(const float* in, std::ptrdiff_t in_step, int in_frames, const Output& output) const noexcept {
  alignas(64) float rows[(at_once + most_strides) * longest_period], sums[at_once * longest_period / 2];
  const int period = 2 * stride_, oldest_even = history_ / 2 * 2, oldest_odd = (history_ + 1) / 2 * 2 - 1;
  for (int frame = 0; frame < in_frames; frame += at_once) {
    const int frames = std::min(at_once, in_frames - frame), samples = frames * stride_;
    modulation_.run(in + frame * in_step, in_step, history_ + frames, into(rows, period));
    auto to = into(sums, stride_);
    even_.run(rows + (history_ - oldest_even) * period, period, 2 * period, frames, to);
    to.residual = sums;
    to.residual_step = stride_;
    odd_.run(rows + (history_ - oldest_odd) * period + stride_, period, 2 * period, frames, to);
    const auto place = from_frame(output, frame * stride_);
    if (is_line(output)) {
      kernels_->finish({sums, samples}, 1, samples, place);
    } else {
      kernels_->finish({sums, 1}, samples, 1, place);
    }
  }
}

}  // namespace luthier::kernels

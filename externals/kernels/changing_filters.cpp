#include "kernels/changing_filters.h"

#include <algorithm>

namespace luthier::kernels {
namespace {

int padded(int channels, int lanes) { return (channels + lanes - 1) / lanes * lanes; }

}  // namespace

ChangingFilters::ChangingFilters(int channels, int taps, const Kernels& kernels)
    : kernels_(&kernels),
      channels_(channels),
      taps_(taps),
      weights_(static_cast<std::size_t>(padded(channels, kernels.lanes)) * static_cast<std::size_t>(taps)),
      no_bias_(static_cast<std::size_t>(padded(channels, kernels.lanes))) {}

void ChangingFilters::set(const float* filters) noexcept {
  const int panel = kernels_->lanes * kernels_->panel_vectors, all = padded(channels_, kernels_->lanes);
  for (int first = 0; first < channels_; first += panel) {
    const std::ptrdiff_t from = std::ptrdiff_t{first} * taps_;
    const int real = std::min(panel, channels_ - first), width = std::min(panel, all - first);
    kernels_->transpose({filters + from, taps_}, real, taps_, weights_.data() + from, width);
  }
}

void ChangingFilters::run(const float* in, float* out, std::ptrdiff_t out_step, int frames) const noexcept {
  Output output;
  output.out = out;
  output.out_step = out_step;
  kernels_->depthwise({in, channels_, channels_, 1, taps_},
                      {weights_.data(), no_bias_.data(), WeightType::f32, channels_},
                      {&output, frames, 1, channels_, 0});
}

}  // namespace luthier::kernels

#include "kernels/channel_filters.h"

#include <algorithm>

namespace luthier::kernels {
namespace {

int padded(int channels, int lanes) { return (channels + lanes - 1) / lanes * lanes; }

}  // namespace

ChannelFilters::ChannelFilters(int channels, int taps, float bias, const Kernels& kernels)
    : kernels_(&kernels),
      channels_(channels),
      taps_(taps),
      weights_(static_cast<std::size_t>(padded(channels, kernels.lanes)) * static_cast<std::size_t>(taps)),
      biases_(static_cast<std::size_t>(padded(channels, kernels.lanes)), bias) {}

void ChannelFilters::set(const float* filters) noexcept {
  const int panel = kernels_->lanes * kernels_->panel_vectors, all = padded(channels_, kernels_->lanes);
  for (int first = 0; first < channels_; first += panel) {
    const std::ptrdiff_t from = std::ptrdiff_t{first} * taps_;
    const int real = std::min(panel, channels_ - first), width = std::min(panel, all - first);
    kernels_->transpose({filters + from, taps_}, real, taps_, weights_.data() + from, width);
  }
}

void ChannelFilters::run(const float* in, std::ptrdiff_t frame_step, std::ptrdiff_t tap_step, int frames,
                         const Output& output) const noexcept {
  kernels_->depthwise({in, frame_step, tap_step, 1, taps_},
                      {weights_.data(), biases_.data(), WeightType::f32, channels_},
                      {&output, frames, 1, channels_, 0});
}

}  // namespace luthier::kernels

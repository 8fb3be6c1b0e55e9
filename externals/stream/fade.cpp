#include "stream/fade.h"

#include <algorithm>
#include <cstddef>

namespace luthier {

Fade::Fade(int channels, int length)
    : length_(std::max(1, length)),
      step_(1.0f / static_cast<float>(length_)),
      risen_(length_),
      held_(static_cast<std::size_t>(channels), 0.0f),
      played_(held_) {}

void Fade::let_through(float* const* out, int from, int count) noexcept {
  in_gap_ = false;
  const int rising = std::min(count, length_ - risen_), falling = std::min(count, falling_);
  for (std::size_t c = 0; c < held_.size(); ++c) {
    float* const samples = out[c] + from;
    for (int i = 0; i < rising; ++i) samples[i] *= static_cast<float>(risen_ + i + 1) * step_;
    for (int i = 0; i < falling; ++i) samples[i] += held_[c] * static_cast<float>(falling_ - i - 1) * step_;
    played_[c] = samples[count - 1];
  }
  risen_ += rising;
  falling_ -= falling;
}

void Fade::fill_gap(float* const* out, int from, int count) noexcept {
  if (!in_gap_) begin_gap();
  const int falling = std::min(count, falling_);
  for (std::size_t c = 0; c < held_.size(); ++c) {
    float* const samples = out[c] + from;
    for (int i = 0; i < falling; ++i) samples[i] = held_[c] * static_cast<float>(falling_ - i - 1) * step_;
    std::fill(samples + falling, samples + count, 0.0f);
  }
  falling_ -= falling;
}

void Fade::begin_gap() noexcept {
  in_gap_ = true;
  held_ = played_;
  falling_ = length_;
  risen_ = 0;
}

void Fade::reset() noexcept {
  in_gap_ = false;
  falling_ = 0;
  risen_ = length_;
  std::fill(played_.begin(), played_.end(), 0.0f);
}

void Fade::begin_again() noexcept {
  reset();
  risen_ = 0;
}

}  // namespace luthier

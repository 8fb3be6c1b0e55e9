#include "stream/fade.h"

#include <algorithm>
#include <cstddef>

namespace luthier {

Fade::Fade(int channels, int length)
    : length_(std::max(1, length)), level_(length_), last_(static_cast<std::size_t>(channels), 0.0f) {}

void Fade::let_through(float* const* out, int from, int count) noexcept {
  const int rising = std::min(count, length_ - level_);
  const float step = 1.0f / static_cast<float>(length_);
  for (std::size_t c = 0; c < last_.size(); ++c) {
    float* const samples = out[c] + from;
    last_[c] = samples[count - 1];
    for (int i = 0; i < rising; ++i) samples[i] *= static_cast<float>(level_ + i + 1) * step;
  }
  level_ += rising;
}

void Fade::fill_gap(float* const* out, int from, int count) noexcept {
  const int falling = std::min(count, level_);
  const float step = 1.0f / static_cast<float>(length_);
  for (std::size_t c = 0; c < last_.size(); ++c) {
    float* const samples = out[c] + from;
    for (int i = 0; i < falling; ++i) samples[i] = last_[c] * static_cast<float>(level_ - i - 1) * step;
    std::fill(samples + falling, samples + count, 0.0f);
  }
  level_ -= falling;
}

void Fade::reset() noexcept {
  level_ = length_;
  std::fill(last_.begin(), last_.end(), 0.0f);
}

}  // namespace luthier

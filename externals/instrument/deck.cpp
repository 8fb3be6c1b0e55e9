#include "instrument/deck.h"

#include <algorithm>
#include <cmath>

#include "instrument/track.h"

namespace luthier {
namespace {

constexpr double fade_seconds = 0.020;

std::vector<float*> rows_of(std::vector<std::vector<float>>& memory, int from, int count) {
  std::vector<float*> rows;
  for (int i = from; i < from + count; ++i) rows.push_back(memory[static_cast<std::size_t>(i)].data());
  return rows;
}

}  // namespace

void Deck::prepare(int inputs, int outputs, int host_vector, double sample_rate) {
  memory_.assign(static_cast<std::size_t>(inputs + outputs), std::vector<float>(static_cast<std::size_t>(host_vector)));
  in_ = rows_of(memory_, 0, inputs);
  out_ = rows_of(memory_, inputs, outputs);
  outputs_ = outputs;
  fade_ = std::max(1, static_cast<int>(std::lround(fade_seconds * sample_rate)));
}

void Deck::restart(Track* track) noexcept {
  next_.store(nullptr, std::memory_order_relaxed);
  left_.store(nullptr, std::memory_order_relaxed);
  coming_ = nullptr;
  playing_ = track;
}

void Deck::begin_again() noexcept {
  if (playing_ != nullptr) playing_->begin_again();
  if (coming_ != nullptr) coming_->begin_again();
  fed_ = 0;
}

void Deck::process(const float* const* in, float* const* out, int frames) noexcept {
  take_next();
  if (coming_ != nullptr) return cross_fade(in, out, frames);
  if (playing_ != nullptr) return playing_->process(in, out, frames);
  for (int c = 0; c < outputs_; ++c) std::fill_n(out[c], frames, 0.0f);
}

void Deck::take_next() noexcept {
  // One change at a time, and only when the last track that left has been fetched.
  if (coming_ != nullptr || left_.load(std::memory_order_acquire) != nullptr) return;
  Track* const next = next_.exchange(nullptr, std::memory_order_acq_rel);
  if (next == nullptr) return;
  if (playing_ == nullptr) {
    playing_ = next;
    return;
  }
  coming_ = next;
  fed_ = 0;
}

void Deck::cross_fade(const float* const* in, float* const* out, int frames) noexcept {
  // outputs may be the memory of inputs, and both tracks want to hear them
  for (std::size_t c = 0; c < in_.size(); ++c) std::copy_n(in[c], frames, in_[c]);
  playing_->process(in_.data(), out, frames);
  coming_->process(in_.data(), out_.data(), frames);
  const int silent = std::clamp(coming_->streamer().latency() - fed_, 0, frames);
  mix(out, silent, frames);
  fed_ += frames;
  if (fed_ < coming_->streamer().latency() + fade_) return;
  left_.store(playing_, std::memory_order_release);
  playing_ = coming_;
  coming_ = nullptr;
}

void Deck::mix(float* const* out, int from, int frames) noexcept {
  const int start = fed_ - coming_->streamer().latency();
  const float step = 1.0f / static_cast<float>(fade_);
  for (int c = 0; c < outputs_; ++c) {
    const float* const coming = out_[static_cast<std::size_t>(c)];
    for (int i = from; i < frames; ++i) {
      const float share = std::min(1.0f, static_cast<float>(start + i + 1) * step);
      out[c][i] += share * (coming[i] - out[c][i]);
    }
  }
}

}  // namespace luthier

#include "stream/block_adapter.h"

#include <algorithm>
#include <utility>

namespace luthier {
namespace {

/// Audio rate -> method rate: of each group of `ratio` samples the last one counts.
void take_last_of_groups(const float* samples, int count, int position, int ratio, float* values) {
  if (ratio == 1) {
    std::copy_n(samples, count, values + position);
    return;
  }
  for (int i = ratio - 1 - position % ratio; i < count; i += ratio) values[(position + i) / ratio] = samples[i];
}

/// Method rate -> audio rate: each value is held for `ratio` samples.
void hold(const float* values, int count, int position, int ratio, float* samples) {
  if (ratio == 1) {
    std::copy_n(values + position, count, samples);
    return;
  }
  for (int i = 0; i < count; ++i) samples[i] = values[(position + i) / ratio];
}

std::size_t size_of(int channels, int frames) {
  return static_cast<std::size_t>(channels) * static_cast<std::size_t>(frames);
}

}  // namespace

BlockAdapter::BlockAdapter(const MethodSpec& method, int block, int latency, int host_vector)
    : method_(method), block_(block), latency_(latency) {
  // Everything between the newest input and the oldest sample not yet played, plus two partly used blocks.
  slots_.resize(static_cast<std::size_t>((latency + host_vector + block - 1) / block + 2));
  for (auto& slot : slots_) {
    slot.in.resize(size_of(method.in_channels, block / method.in_ratio));
    slot.out.resize(size_of(method.out_channels, block / method.out_ratio));
  }
}

int BlockAdapter::write(const float* const* in, int from, int frames) noexcept {
  const int position = static_cast<int>(written_ % block_);
  const auto number = written_ / block_;
  if (position == 0) begin_block(number);
  const int count = std::min(frames, block_ - position);
  Slot& slot = slot_of(number);
  if (slot.number == number) {
    const int row = block_ / method_.in_ratio;
    for (int c = 0; c < method_.in_channels; ++c) {
      take_last_of_groups(in[c] + from, count, position, method_.in_ratio, slot.in.data() + size_of(c, row));
    }
  }
  written_ += count;
  return count;
}

void BlockAdapter::add(int channel, std::int64_t position, float value) noexcept {
  Slot& slot = slot_of(position / block_);
  if (slot.number != position / block_ || slot.state != Slot::State::filling) return;
  const auto frame = static_cast<std::size_t>(position % block_ / method_.in_ratio);
  slot.in[size_of(channel, block_ / method_.in_ratio) + frame] += value;
}

void BlockAdapter::begin_block(std::int64_t number) noexcept {
  Slot& slot = slot_of(number);
  dropped_ = slot.state == Slot::State::computing;
  if (dropped_) return;
  slot.number = number;
  slot.state = Slot::State::filling;
}

const Slot* BlockAdapter::computing(std::int64_t number) const noexcept {
  if (number < 0) return nullptr;
  const Slot& slot = slot_of(number);
  return slot.number == number && slot.state == Slot::State::computing ? &slot : nullptr;
}

bool BlockAdapter::take_dropped() noexcept { return std::exchange(dropped_, false); }

Slot* BlockAdapter::full_slot() noexcept {
  if (written_ == 0 || written_ % block_ != 0) return nullptr;
  Slot& slot = slot_of(written_ / block_ - 1);
  if (slot.number != written_ / block_ - 1 || slot.state != Slot::State::filling) return nullptr;
  slot.state = Slot::State::computing;
  return &slot;
}

BlockAdapter::Stretch BlockAdapter::next_stretch(int frames) const noexcept {
  const auto source = played_ - latency_;
  if (source < start_) {
    return {Stretch::Kind::before_start, static_cast<int>(std::min<std::int64_t>(frames, start_ - source)), -1};
  }
  const auto number = source / block_;
  const Slot& slot = slot_of(number);
  const bool ready = slot.number == number && slot.state == Slot::State::ready;
  const int left = block_ - static_cast<int>(source % block_);
  return {ready ? Stretch::Kind::ready : Stretch::Kind::missing, std::min(frames, left), number};
}

void BlockAdapter::read(const Stretch& stretch, float* const* out, int to) noexcept {
  if (stretch.kind == Stretch::Kind::ready) {
    const int position = this->position();
    const int row = block_ / method_.out_ratio;
    const Slot& slot = slot_of(stretch.block);
    for (int c = 0; c < method_.out_channels; ++c) {
      hold(slot.out.data() + size_of(c, row), stretch.frames, position, method_.out_ratio, out[c] + to);
    }
  }
  played_ += stretch.frames;
}

void BlockAdapter::forget() noexcept {
  start_ = written_;
  const int position = static_cast<int>(written_ % block_);
  Slot& slot = slot_of(written_ / block_);
  if (position == 0 || slot.number != written_ / block_) return;
  const int row = block_ / method_.in_ratio;
  for (int c = 0; c < method_.in_channels; ++c) {
    std::fill_n(slot.in.data() + size_of(c, row), position / method_.in_ratio, 0.0f);
  }
}

void BlockAdapter::reset() noexcept {
  written_ = 0;
  played_ = 0;
  start_ = 0;
  dropped_ = false;
  for (auto& slot : slots_) {
    slot.state = Slot::State::idle;
    slot.number = -1;
  }
}

}  // namespace luthier

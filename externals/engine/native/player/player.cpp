#include "engine/native/player/player.h"

#include <algorithm>
#include <cstring>

namespace luthier::native {
namespace {

/// Floats that the players of one model may take together: half a gigabyte.
constexpr double most_floats = 1 << 27;

}  // namespace

int History::rows(int units) const {
  // As much room as history, so that each frame is moved back about once; blocks need theirs.
  return history_ + std::max(shape_.frames * units, history_);
}

double History::floats(int units, int voices) const {
  // in floating point, because a stranger's numbers multiply beyond every whole one
  return (double{1} * history_ + std::max(double{1} * shape_.frames * units, double{1} * history_)) * shape_.channels *
         voices;
}

void History::prepare(int units, int voices) {
  if (rows(units) <= rows_ && voices <= voices_) return;
  const int wanted_rows = std::max(rows_, rows(units)), wanted_voices = std::max(voices_, voices);
  Memory memory(static_cast<std::size_t>(wanted_rows) * shape_.channels * wanted_voices);
  const auto kept = static_cast<std::size_t>(history_) * shape_.channels;
  for (int voice = 0; voice < voices_; ++voice) {
    const float* past =
        memory_.data() + (static_cast<std::ptrdiff_t>(voice) * rows_ + position_ - history_) * shape_.channels;
    std::copy_n(past, kept, memory.data() + static_cast<std::ptrdiff_t>(voice) * wanted_rows * shape_.channels);
  }
  memory_ = std::move(memory);
  rows_ = wanted_rows;
  voices_ = wanted_voices;
  position_ = history_;
}

void History::clear() noexcept {
  position_ = history_;
  for (int voice = 0; voice < voices_; ++voice) {
    std::fill_n(memory_.data() + static_cast<std::ptrdiff_t>(voice) * rows_ * shape_.channels,
                static_cast<std::size_t>(history_) * shape_.channels, 0.0f);
  }
}

Signal History::begin(int units) noexcept {
  const int frames = shape_.frames * units;
  const std::ptrdiff_t channels = shape_.channels, voice_step = rows_ * channels;
  if (position_ + frames > rows_) {
    for (int voice = 0; voice < voices_; ++voice) {
      float* start = memory_.data() + voice * voice_step;
      std::memmove(start, start + (position_ - history_) * channels,
                   static_cast<std::size_t>(history_ * channels) * sizeof(float));
    }
    position_ = history_;
  }
  return {memory_.data() + position_ * channels, channels, voice_step, frames, shape_.channels};
}

Player::Player(std::shared_ptr<const Segment> segment)
    : segment_(std::move(segment)), signals_(segment_->values.size()) {
  std::size_t most_inputs = 1;
  for (const auto& step : segment_->steps) {
    states_.push_back(segment_->operations[static_cast<std::size_t>(step.operation)]->make_state());
    most_inputs = std::max(most_inputs, step.in.size());
  }
  inputs_.resize(most_inputs);
  for (std::size_t v = 0; v < segment_->values.size(); ++v) {
    const auto& value = segment_->values[v];
    if (value.base == static_cast<int>(v) && value.history > 0) histories_.emplace_back(static_cast<int>(v), value);
  }
}

void check_memory(double floats) {
  if (floats < most_floats) return;
  throw EngineError("the model needs too much memory for this block and so many voices: use less");
}

double Player::floats_for(int units, int voices) const {
  units = std::max(units, prepared_units_);
  voices = std::max(voices, prepared_voices_);
  double floats = static_cast<double>(segment_->memory) * units * voices;
  for (const auto& history : histories_) floats += history.floats(units, voices);
  return floats;
}

void Player::prepare(int units, int voices) {
  if (is_prepared_for(units, voices)) return;
  const int most_units = std::max(units, prepared_units_), most_voices = std::max(voices, prepared_voices_);
  const auto several = std::int64_t{most_units} * most_voices;
  check_memory(floats_for(most_units, most_voices));
  for (auto& history : histories_) history.prepare(most_units, most_voices);
  for (auto& state : states_) {
    if (state) state->prepare(most_units, most_voices);
  }
  const auto wanted = static_cast<std::size_t>(segment_->memory * several);
  if (wanted > memory_.size()) memory_ = Memory(wanted);
  prepared_units_ = most_units;
  prepared_voices_ = most_voices;
}

Signal Player::begin(int units, int voices) {
  prepare(units, voices);
  if (voices != voices_) {
    for (auto& history : histories_) history.clear();
  }
  units_ = units;
  voices_ = voices;
  find_signals();
  return signals_.front();
}

void Player::find_signals() noexcept {
  const auto several = std::int64_t{units_} * voices_;
  const auto& values = segment_->values;
  for (std::size_t v = 0; v < values.size(); ++v) {
    const auto& value = values[v];
    if (value.base != static_cast<int>(v) || value.history > 0) continue;
    const std::ptrdiff_t channels = value.shape.channels;
    const int frames = value.shape.frames * units_;
    signals_[v] = {memory_.data() + value.offset * several, channels, channels * frames, frames, value.shape.channels};
  }
  for (auto& history : histories_) signals_[static_cast<std::size_t>(history.value())] = history.begin(units_);
  for (std::size_t v = 0; v < values.size(); ++v) {
    const auto& value = values[v];
    if (value.base == static_cast<int>(v)) continue;
    auto part = signals_[static_cast<std::size_t>(value.base)];
    part.data += value.view.column - value.view.delay * part.step;
    part.channels = value.shape.channels;
    signals_[v] = part;
  }
}

Signal Player::finish(const Settings& settings, int extra_delay) noexcept {
  for (std::size_t i = 0; i < segment_->steps.size(); ++i) run(i, settings, extra_delay);
  for (auto& history : histories_) history.advance(units_);
  return signals_.back();
}

void Player::run(std::size_t number, const Settings& settings, int extra_delay) noexcept {
  const auto& step = segment_->steps[number];
  const auto signal = [&](int value) { return value < 0 ? Signal() : signals_[static_cast<std::size_t>(value)]; };
  for (std::size_t i = 0; i < step.in.size(); ++i) inputs_[i] = signal(step.in[i]);
  Call call;
  call.in = inputs_.data();
  call.out = signal(step.out);
  call.activated = signal(step.activated);
  call.residual = signal(step.residual);
  call.epilogue = step.epilogue;
  call.voices = voices_;
  call.extra_delay = extra_delay;
  call.settings = &settings;
  call.state = states_[number].get();
  segment_->operations[static_cast<std::size_t>(step.operation)]->run(call);
}

void Player::reset() noexcept {
  for (auto& history : histories_) history.clear();
  for (auto& state : states_) {
    if (state) state->reset();
  }
}

bool Player::forget(int operation, const std::string& which) {
  for (std::size_t i = 0; i < states_.size(); ++i) {
    if (segment_->steps[i].operation == operation && states_[i]) return states_[i]->forget(which);
  }
  return false;
}

}  // namespace luthier::native

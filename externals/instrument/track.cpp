#include "instrument/track.h"

#include <algorithm>

namespace luthier {
namespace {

constexpr std::size_t max_replies = 256;

}  // namespace

Track::Track(std::unique_ptr<Engine> engine, const StreamConfig& wanted)
    : engine_(std::move(engine)), wanted_(wanted), replies_(max_replies), streamer_(*engine_) {}

void Track::prepare(int host_vector, double sample_rate) {
  wanted_.host_vector = host_vector;
  wanted_.sample_rate = sample_rate;
  if (spec().methods.empty()) return;
  streamer_.prepare(wanted_);
  fit(inputs_, outputs_);
}

bool Track::is_prepared_for(int host_vector, double sample_rate) const noexcept {
  if (spec().methods.empty()) return true;
  return streamer_.is_prepared() && wanted_.host_vector == host_vector && wanted_.sample_rate == sample_rate;
}

int Track::inputs() const { return method() == nullptr ? 0 : method()->in_channels * wanted_.batch; }
int Track::outputs() const { return method() == nullptr ? 0 : method()->out_channels * wanted_.batch; }

void Track::fit(int inputs, int outputs) {
  inputs_ = inputs;
  outputs_ = outputs;
  const auto frames = static_cast<std::size_t>(streamer_.config().host_vector);
  silence_.assign(frames, 0.0f);
  waste_.assign(frames, 0.0f);
  method_in_.assign(static_cast<std::size_t>(streamer_.method().in_channels), silence_.data());
  method_out_.assign(static_cast<std::size_t>(streamer_.method().out_channels), waste_.data());
}

void Track::process(const float* const* in, float* const* out, int frames) noexcept {
  int played = 0;
  if (streamer_.is_prepared() && frames <= streamer_.config().host_vector) {
    played = std::min(outputs_, static_cast<int>(method_out_.size()));
    std::copy_n(in, std::min<std::size_t>(inputs_, method_in_.size()), method_in_.begin());
    std::copy_n(out, played, method_out_.begin());
    streamer_.process(method_in_.data(), method_out_.data(), frames);
  }
  for (int i = played; i < outputs_; ++i) std::fill_n(out[i], frames, 0.0f);
}

bool Track::between_blocks(std::function<Atoms(Engine&)> task, const std::string& selector) {
  return streamer_.between_blocks([this, task = std::move(task), selector](Engine& engine) {
    try {
      auto values = task(engine);
      if (!selector.empty()) replies_.push({false, selector, std::move(values)});
    } catch (const std::exception& error) {
      replies_.push({true, error.what(), {}});
    } catch (...) {
      replies_.push({true, "the model failed with an unknown error", {}});
    }
  });
}

}  // namespace luthier

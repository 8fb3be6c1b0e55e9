#include "stream/rate_converter.h"

#include <samplerate.h>

#include <string>

#include "engine/engine.h"

namespace luthier {

void RateConverter::Closer::operator()(SRC_STATE_tag* state) const noexcept { src_delete(state); }

RateConverter::RateConverter(int channels, double ratio, Kind kind) : ratio_(ratio) {
  if (src_is_valid_ratio(ratio) == 0) {
    throw EngineError("the rates of model and host are " + std::to_string(ratio) +
                      " apart: at most 256 can be resampled");
  }
  const int type = kind == Kind::audio ? SRC_SINC_MEDIUM_QUALITY : SRC_ZERO_ORDER_HOLD;
  for (int i = 0; i < channels; ++i) {
    int error = 0;
    states_.emplace_back(src_new(type, 1, &error));
    if (!states_.back()) throw EngineError(std::string("cannot resample: ") + src_strerror(error));
  }
}

RateConverter::~RateConverter() = default;

int RateConverter::process(const float* const* in, int frames, float* const* out, int room) noexcept {
  SRC_DATA data{};
  data.input_frames = frames;
  data.output_frames = room;
  data.src_ratio = ratio_;
  for (std::size_t c = 0; c < states_.size(); ++c) {
    data.data_in = in[c];
    data.data_out = out[c];
    src_process(states_[c].get(), &data);
  }
  return static_cast<int>(data.output_frames_gen);
}

void RateConverter::reset() noexcept {
  for (auto& state : states_) src_reset(state.get());
}

}  // namespace luthier

#include "hosts/max/max_instrument.h"

#include <algorithm>

namespace luthier {
namespace {

template <class Pointer>
void allocate(std::size_t signals, std::size_t frames, std::vector<std::vector<float>>& memory,
              std::vector<Pointer>& rows) {
  memory.assign(signals, std::vector<float>(frames));
  rows.clear();
  for (auto& row : memory) rows.push_back(row.data());
}

}  // namespace

MaxInstrument::MaxInstrument(t_object* object, PortShape shape, EngineChoice engine, Streamer::Clock clock)
    : shape_(shape),
      host_(object),
      instrument_(
          host_, [engine](const std::string& path) { return load_engine(path, engine); }, false),
      clock_(clock) {
  host_.on_channels([this] { follow_method(); });
}

void MaxInstrument::start(ObjectArguments arguments) {
  if (shape_ == PortShape::channels && arguments.batch == 0) arguments.batch = std::max(1, arguments.inlets);
  voices_follow_ = shape_ == PortShape::voices && arguments.batch == 0;
  voices_ = std::max(1, arguments.batch);
  play(instrument_, arguments);
  count_ports(arguments);
  wire();
}

int MaxInstrument::method_inputs() const {
  const auto* spec = instrument_.has_track() ? instrument_.track().method() : nullptr;
  return spec != nullptr ? spec->in_channels : 1;
}

int MaxInstrument::method_outputs() const {
  const auto* spec = instrument_.has_track() ? instrument_.track().method() : nullptr;
  return spec != nullptr ? spec->out_channels : 1;
}

void MaxInstrument::count_ports(const ObjectArguments& arguments) {
  auto count = ports_of(instrument_, arguments);
  if (shape_ == PortShape::voices) {
    if (arguments.inlets == 0) count.inlets = method_inputs();
    if (arguments.outlets == 0) count.outlets = method_outputs();
  } else if (shape_ == PortShape::channels) {
    count.inlets = count.outlets = voices_;
  }
  lanes_in_.assign(static_cast<std::size_t>(count.inlets), 1);
  lanes_out_.assign(static_cast<std::size_t>(count.outlets), 1);
  coming_in_ = lanes_in_;
  coming_out_ = lanes_out_;
}

bool MaxInstrument::inlet_changed(int inlet, int lanes) {
  if (inlet < 0 || inlet >= inlets()) return false;
  coming_in_[static_cast<std::size_t>(inlet)] = std::max(1, lanes);
  if (!voices_follow_) return false;
  const int before = voices_;
  voices_ = std::min(max_batch, *std::max_element(coming_in_.begin(), coming_in_.end()));
  return voices_ != before;
}

int MaxInstrument::outlet_lanes(int outlet) {
  if (outlet < 0 || outlet >= outlets() || shape_ == PortShape::signal) return 1;
  const int lanes = shape_ == PortShape::voices ? voices_ : method_outputs();
  coming_out_[static_cast<std::size_t>(outlet)] = lanes;
  return lanes;
}

void MaxInstrument::follow_voices() {
  const bool has_others = instrument_.has_track() && instrument_.track().wanted().batch != voices_;
  if (voices_follow_ && has_others) instrument_.set_batch(voices_);
}

void MaxInstrument::prepare(const std::vector<int>& lanes_in, int frames, double sample_rate) {
  follow_voices();
  lanes_in_ = lanes_in;
  lanes_in_.resize(coming_in_.size(), 1);
  lanes_out_ = coming_out_;
  frames_ = static_cast<std::size_t>(std::max(0, frames));
  wire();
  const Gate::Closed closed(gate_);
  notice_pause();
  instrument_.prepare(frames, sample_rate);
}

/// Max builds the chain when audio is turned on, and while it plays after every edit, between two vectors.
void MaxInstrument::notice_pause() {
  constexpr double shortest_pause = 0.5;
  const double played_at = played_at_.load(std::memory_order_relaxed);
  if (played_at > 0 && clock_() - played_at > shortest_pause) instrument_.interrupt();
}

/// Cords have the channels that they had when Max built the chain.
void MaxInstrument::follow_method() {
  wire();
  if (frames_ == 0 || shape_ != PortShape::channels || method_outputs() == lanes_out_.front()) return;
  host_.print("the method has " + std::to_string(method_outputs()) + " outputs, and the cords carry " +
              std::to_string(lanes_out_.front()) + " until audio is turned off and on");
}

/// The ports as they are for the model as it is.
void MaxInstrument::wire() {
  const int voices = instrument_.has_track() ? instrument_.track().wanted().batch : voices_;
  const Gate::Closed closed(gate_);
  wired_in_ = wired(shape_, lanes_in_, voices, method_inputs());
  wired_out_ = wired(shape_, lanes_out_, voices, method_outputs());
  allocate(wired_in_.size(), frames_, memory_in_, in_);
  allocate(wired_out_.size(), frames_, memory_out_, out_);
  instrument_.set_ports(static_cast<int>(wired_in_.size()), static_cast<int>(wired_out_.size()),
                        shape_ == PortShape::signal);
}

void MaxInstrument::process(double** in, long inputs, double** out, long outputs, long frames) noexcept {
  const bool plays = gate_.try_enter();
  const bool fits = plays && frames >= 0 && static_cast<std::size_t>(frames) <= frames_;
  if (fits) {
    played_at_.store(clock_(), std::memory_order_relaxed);
    read(in, inputs, frames);
    instrument_.process(in_.data(), out_.data(), static_cast<int>(frames));
  }
  for (long i = 0; i < outputs; ++i) std::fill_n(out[i], frames, 0.0);
  if (fits) write(out, outputs, frames);
  if (plays) gate_.leave();
}

void MaxInstrument::read(double** in, long inputs, long frames) noexcept {
  for (std::size_t i = 0; i < wired_in_.size(); ++i) {
    float* const to = memory_in_[i].data();
    if (wired_in_[i] == no_signal || wired_in_[i] >= inputs) {
      std::fill_n(to, frames, 0.0f);
    } else {
      std::transform(in[wired_in_[i]], in[wired_in_[i]] + frames, to, [](double x) { return static_cast<float>(x); });
    }
  }
}

void MaxInstrument::write(double** out, long outputs, long frames) noexcept {
  for (std::size_t i = 0; i < wired_out_.size(); ++i) {
    if (wired_out_[i] != no_signal && wired_out_[i] < outputs) std::copy_n(out_[i], frames, out[wired_out_[i]]);
  }
}

}  // namespace luthier

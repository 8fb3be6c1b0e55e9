#include "hosts/instrument.h"

#include <algorithm>

namespace luthier {
namespace {

constexpr std::size_t max_replies = 256;

}  // namespace

Instrument::Instrument(Host& host, EngineLoader loader, bool offline)
    : host_(host), loader_(std::move(loader)), replies_(max_replies) {
  config_.mode = offline ? Mode::offline : Mode::worker;
}

void Instrument::load(const std::string& name) {
  const auto path = host_.find_model(name);
  if (path.empty()) throw EngineError("cannot find '" + name + "': put it beside the patch or in the search path");
  auto engine = loader_(path);
  legalised(config_, engine->spec());  // throws for a wrong method or block while the old model still plays
  streamer_.reset();                   // ends the worker before its engine goes
  engine_ = std::move(engine);
  streamer_ = std::make_unique<Streamer>(*engine_);
  path_ = path;
  last_error_.clear();
  said_nonfinite_ = said_rate_ = false;
  prepare_streamer();
}

void Instrument::reload() {
  if (path_.empty()) throw EngineError("nothing to reload: send 'load' with the name of a model first");
  load(path_);
}

void Instrument::select_method(const std::string& name) {
  auto wanted = config_;
  wanted.method = name;
  change(wanted);
}

void Instrument::set_block(int block) {
  auto wanted = config_;
  wanted.block = block;
  check_block(block);  // also without a model
  change(wanted);
}

void Instrument::change(const StreamConfig& wanted) {
  if (engine_) legalised(wanted, spec());  // throws while the old configuration still plays
  config_ = wanted;
  prepare_streamer();
}

void Instrument::prepare(int host_vector, double sample_rate) {
  // Hosts rebuild their graph at every edit: an unchanged stream goes on undisturbed.
  const bool unchanged = host_is_known_ && config_.host_vector == host_vector && config_.sample_rate == sample_rate;
  if (unchanged && streamer_ && streamer_->is_prepared()) return;
  config_.host_vector = host_vector;
  config_.sample_rate = sample_rate;
  host_is_known_ = true;
  prepare_streamer();
}

void Instrument::prepare_streamer() {
  said_late_ = false;
  if (!host_is_known_ || method() == nullptr) return;
  warn_about_sample_rate();
  fit_ports();
  streamer_->prepare(config_);
  host_.playing();
}

void Instrument::stop() noexcept {
  if (streamer_) streamer_->release();
}

void Instrument::set_ports(int inputs, int outputs) {
  inputs_ = inputs;
  outputs_ = outputs;
}

void Instrument::fit_ports() {
  const auto frames = static_cast<std::size_t>(config_.host_vector);
  silence_.assign(frames, 0.0f);
  waste_.assign(frames, 0.0f);
  method_in_.assign(static_cast<std::size_t>(method()->in_channels), silence_.data());
  method_out_.assign(static_cast<std::size_t>(method()->out_channels), waste_.data());
}

void Instrument::process(const float* const* in, float* const* out, int frames) noexcept {
  int played = 0;
  if (enabled_ && streamer_ && streamer_->is_prepared() && frames <= config_.host_vector) {
    played = std::min(outputs_, static_cast<int>(method_out_.size()));
    std::copy_n(in, std::min<std::size_t>(inputs_, method_in_.size()), method_in_.begin());
    std::copy_n(out, played, method_out_.begin());
    streamer_->process(method_in_.data(), method_out_.data(), frames);
  }
  for (int i = played; i < outputs_; ++i) std::fill_n(out[i], frames, 0.0f);
}

void Instrument::get(const std::string& attribute) {
  between_blocks([this, attribute](Engine& engine) {
    Atoms values{attribute};
    const auto found = engine.get_attribute(attribute);
    values.insert(values.end(), found.begin(), found.end());
    replies_.push({false, "get", std::move(values)});
  });
}

void Instrument::set(const std::string& attribute, const Atoms& values) {
  between_blocks([attribute, values](Engine& engine) { engine.set_attribute(attribute, values); });
}

void Instrument::reset_model() {
  between_blocks([](Engine& engine) { engine.reset(); });
}

void Instrument::between_blocks(std::function<void(Engine&)> task) {
  spec();  // throws without a model
  const auto guarded = [this, task = std::move(task)](Engine& engine) {
    try {
      task(engine);
    } catch (const std::exception& error) {
      replies_.push({true, error.what(), {}});
    }
  };
  if (!streamer_->between_blocks(guarded)) throw EngineError("too many messages at once: this one is ignored");
  poll();
}

void Instrument::poll() {
  for (Reply reply; replies_.pop(reply);) {
    if (reply.is_error) {
      host_.error(reply.text);
    } else {
      host_.send(reply.text, reply.values);
    }
  }
  if (!streamer_) return;
  const auto error = streamer_->take_error();
  if (!error.empty() && error != last_error_) host_.error(error + " (silence until it works again)");
  if (!error.empty()) last_error_ = error;
  const auto& counters = streamer_->counters();
  report_once(said_late_, counters.late_blocks > 0, "the model is too slow for this block: try a larger 'bufsize'");
  report_once(said_nonfinite_, counters.nonfinite_blocks > 0, "the model gave NaN or infinity: silenced and reset");
}

void Instrument::report_once(bool& reported, bool happened, const std::string& line) {
  if (reported || !happened) return;
  reported = true;
  host_.error(line);
}

void Instrument::warn_about_sample_rate() {
  const int rate = spec().sample_rate;
  if (said_rate_ || rate == 0 || config_.sample_rate == rate) return;
  said_rate_ = true;
  host_.print("the model was made for " + std::to_string(rate) + " Hz and this host runs at " +
              std::to_string(static_cast<int>(config_.sample_rate)) + " Hz: pitch and time will be off");
}

const MethodSpec* Instrument::method() const {
  return engine_ ? find_method(engine_->spec(), config_.method) : nullptr;
}

const ModelSpec& Instrument::spec() const {
  if (!engine_) throw EngineError("no model is loaded: send 'load' with the name of a model");
  return engine_->spec();
}

const Streamer& Instrument::streamer() const {
  spec();
  return *streamer_;
}

}  // namespace luthier

#include "instrument/instrument.h"

#include <algorithm>
#include <chrono>

#include "instrument/commands.h"
#include "instrument/model_search.h"

namespace luthier {
namespace {

using Clock = std::chrono::steady_clock;

StreamConfig first_config(bool offline) {
  StreamConfig config;
  config.mode = offline ? Mode::offline : Mode::worker;
  return config;
}

void add_counts(StreamStats& to, const StreamStats& more) {
  to.blocks += more.blocks;
  to.late_blocks += more.late_blocks;
  to.dropped_blocks += more.dropped_blocks;
  to.nonfinite_blocks += more.nonfinite_blocks;
  to.failed_blocks += more.failed_blocks;
  to.xruns_avoided += more.xruns_avoided;
  to.lost_events += more.lost_events;
}

double seconds_of(Clock::time_point time) { return std::chrono::duration<double>(time.time_since_epoch()).count(); }

void fade_out(float* const* out, int channels, int frames) noexcept {
  const float step = 1.0f / static_cast<float>(frames);
  for (int c = 0; c < channels; ++c) {
    for (int i = 0; i < frames; ++i) out[c][i] *= static_cast<float>(frames - 1 - i) * step;
  }
}

}  // namespace

Instrument::Instrument(Host& host, EngineLoader loader, bool offline)
    : host_(host),
      offline_(offline),
      reports_(host),
      builder_(std::move(loader), first_config(offline)),
      built_(TaskThread::most_tasks * 2) {
  deck_.prepare(inputs_, outputs_, 1, 44100);
}

Instrument::~Instrument() { stop(); }

void Instrument::load(const std::string& name, const std::string& method) {
  Order wanted;
  if (!method.empty()) wanted.change = [method](StreamConfig& config) { config.method = method; };
  wanted.path = model_path(host_, name);
  order_file(std::move(wanted));
}

/// A newer version of what plays is played with what was set.
void Instrument::order_file(Order wanted) {
  wanted.keeps_attributes = wanted.path == path_;
  if (wanted.keeps_attributes) wanted.attributes = set_values_.all();
  order(std::move(wanted));
}

void Instrument::reload() {
  if (path_.empty()) throw EngineError("nothing to reload: send 'load' with the name of a model first");
  Order wanted;
  wanted.path = path_;
  order_file(std::move(wanted));
}

void Instrument::select_method(const std::string& name) {
  change([name](StreamConfig& config) { config.method = name; });
}

void Instrument::set_block(int block) {
  check_block(block);  // also without a model
  change([block](StreamConfig& config) { config.block = block; });
}

void Instrument::set_deadline(int deadline) {
  change([deadline](StreamConfig& config) {
    config.deadline = deadline;
    config.least_deadline = 0;
  });
}

void Instrument::set_resample(bool resample) {
  resamples_ = resample;
  Order wanted;
  wanted.change = [resample](StreamConfig& config) { config.resample = resample; };
  wanted.attributes = set_values_.all();
  wanted.configures_only = !resample && plays_at_other_rate();
  order(std::move(wanted));
  look_at_rate();
}

bool Instrument::plays_at_other_rate() const {
  if (!has_track() || host_vector_ == 0) return false;
  const int rate = track().spec().sample_rate;
  return rate > 0 && sample_rate_ != rate;
}

/// Looked at again whenever a model, the host or 'resample' has changed. Throws where that means silence.
void Instrument::look_at_rate() {
  const bool refused = !resamples_ && plays_at_other_rate();
  refused_.store(refused, std::memory_order_relaxed);
  if (!refused) return;
  throw EngineError("the model was made for " + std::to_string(newest().spec().sample_rate) +
                    " Hz: silence until 'resample 1', another model, or a host of that rate");
}

void Instrument::set_batch(int batch) {
  change([batch](StreamConfig& config) { config.batch = batch; });
}

void Instrument::change(std::function<void(StreamConfig&)> change) {
  Order wanted;
  wanted.change = std::move(change);
  wanted.attributes = set_values_.all();
  order(std::move(wanted));
}

/// Before the host plays, and in hosts that render, a message takes the time it takes; else the helper thread does.
void Instrument::order(Order order) {
  order.stamp = set_values_.stamp();
  if (offline_ || (host_vector_ == 0 && !in_background_)) return install(builder_.build(order));
  if (!helper_) helper_ = std::make_unique<TaskThread>();
  if (!helper_->post([this, order = std::move(order)] { built_.push(builder_.build(order)); })) {
    throw EngineError("too many changes at once: this one is ignored");
  }
  ++orders_under_way_;
}

void Instrument::install(Built built) {
  if (!built.error.empty()) throw EngineError(built.error);
  if (!built.track) return;
  Track& track = *built.track;
  prepare_installed(track);
  track.fit(inputs_, outputs_, host_.repeats_channels());
  const bool other_channels =
      !has_track() || track.inputs() != newest().inputs() || track.outputs() != newest().outputs();
  if (has_track()) track.streamer().run_ahead(newest().streamer().seconds_ahead());
  tracks_.push_back(built.track);
  reports_.begin();
  reports_.silence(built.silence);
  refused_.store(!resamples_ && plays_at_other_rate(), std::memory_order_relaxed);
  if (!built.path.empty()) {
    path_ = built.path;
    reports_.forget_rate();
    keep_attributes(built);
  }
  set_again(track, built.stamp);
  events_.name(track);
  retire(deck_.change_to(&track));
  if (host_vector_ > 0) reports_.rate(track);
  if (other_channels) reports_.channels(track, inputs_, outputs_, ports_are_fixed_);
  if (other_channels) host_.channels_changed();
  if (built.path.empty()) return;
  host_.model_changed();
  host_.send("loaded", {path_});
}

/// What was set stays set in a newer version of the same file, as far as that takes it, and is not meant for another.
void Instrument::keep_attributes(const Built& built) {
  if (!built.keeps_attributes) return set_values_.forget_until(built.stamp);
  for (const auto& name : built.lost) set_values_.forget(name, built.stamp);
  reports_.kept(built.kept, built.lost);
}

/// The host may have changed while the track was made.
void Instrument::prepare_installed(Track& track) {
  if (host_vector_ == 0 || track.spec().methods.empty()) return;
  if (!track.is_prepared_for(host_vector_, sample_rate_)) {
    track.streamer().release();  // what was prepared for another host must not play on when this fails
    track.prepare(host_vector_, sample_rate_);
  }
  host_.playing();
}

/// What was set while the track was made.
void Instrument::set_again(Track& track, long since) {
  for (const auto& [name, values] : set_values_.since(since)) {
    try {
      set_in(track, name, with_arrays(track, name, values));
    } catch (const std::exception& error) {
      host_.error(error.what());
    }
  }
}

void Instrument::prepare(int host_vector, double sample_rate) {
  // Hosts rebuild their graph at every edit: an unchanged stream goes on undisturbed.
  const bool unchanged = host_vector_ == host_vector && sample_rate_ == sample_rate;
  if (unchanged && (!has_track() || newest().is_prepared_for(host_vector, sample_rate))) return;
  host_vector_ = host_vector;
  sample_rate_ = sample_rate;
  if (helper_) {
    helper_->post([this, host_vector, sample_rate] { builder_.set_host(host_vector, sample_rate); });
  } else {
    builder_.set_host(host_vector, sample_rate);
  }
  deck_.prepare(inputs_, outputs_, host_vector, sample_rate);
  deck_.restart(has_track() ? &newest() : nullptr);
  while (tracks_.size() > 1) retire(tracks_.front().get());
  reports_.begin_again();
  if (!has_track()) return;
  prepare_installed(newest());
  look_at_rate();
  reports_.rate(newest());
}

void Instrument::stop() noexcept {
  helper_.reset();
  for (Built built; built_.pop(built);) built = Built();
  orders_under_way_ = 0;
  for (auto& track : tracks_) track->streamer().release();
}

void Instrument::run_ahead(double milliseconds) noexcept {
  for (auto& track : tracks_) track->streamer().run_ahead(milliseconds / 1000.0);
}

void Instrument::set_ports(int inputs, int outputs, bool fixed) {
  ports_are_fixed_ = fixed;
  if (inputs == inputs_ && outputs == outputs_) return;
  inputs_ = inputs;
  outputs_ = outputs;
  deck_.prepare(inputs, outputs, std::max(1, host_vector_), std::max(1.0, sample_rate_));
  for (auto& track : tracks_) track->fit(inputs, outputs, host_.repeats_channels());
  if (has_track() && !fixed) reports_.channels(newest(), inputs_, outputs_, fixed);
}

void Instrument::process(const float* const* in, float* const* out, int frames) noexcept {
  const auto start = Clock::now();
  if (sample_rate_ > 0) rows_.add(seconds_of(start), frames / sample_rate_);
  const bool plays = enabled_.load(std::memory_order_relaxed) && !refused_.load(std::memory_order_relaxed);
  const bool was_interrupted = interrupted_.exchange(false, std::memory_order_relaxed);
  if (frames > host_vector_ || (!plays && !played_)) {
    for (int i = 0; i < outputs_; ++i) std::fill_n(out[i], frames, 0.0f);
  } else {
    if (was_interrupted || !played_) deck_.begin_again();
    if (deck_.playing() != nullptr) events_.hand_on(*deck_.playing(), deck_.coming());
    deck_.process(in, out, frames);
    if (deck_.playing() != nullptr) events_.collect(*deck_.playing());
    if (!plays) fade_out(out, outputs_, frames);
  }
  played_ = plays;
  ticks_.add(std::chrono::duration<double, std::milli>(Clock::now() - start).count());
}

void Instrument::get(const std::string& attribute) {
  send_to(newest(), [attribute](Engine& engine, Atoms& values) { engine.read_attribute(attribute, values); }, "get",
          {attribute});
}

/// While another model is being loaded, a value is meant for that one too, and perhaps for that one only.
void Instrument::set(const std::string& attribute, const Atoms& values) {
  if (!has_track() && is_building()) return set_values_.remember(attribute, values);
  auto& track = newest();
  const bool known = find_attribute(track.spec(), attribute) != nullptr;
  const auto complete = with_arrays(track, attribute, values);
  if (known || is_building()) set_values_.remember(attribute, complete);
  if (known || !is_building()) set_in(track, attribute, complete);
}

/// A word that stands for an array becomes the array.
Atoms Instrument::with_arrays(const Track& track, const std::string& attribute, const Atoms& values) {
  const auto* known = find_attribute(track.spec(), attribute);
  Atoms complete = values;
  for (std::size_t i = 0; known != nullptr && i < complete.size(); ++i) {
    const std::string type = i < known->types.size() ? known->types[i] : "";
    const bool is_word = std::get_if<std::string>(&complete[i]) != nullptr;
    const bool is_number = std::get_if<double>(&complete[i]) != nullptr;
    if (!(is_word && type == "tensor") && !((is_word || is_number) && type == "buffer")) continue;
    const auto name = text_of(complete[i]);
    const auto array = host_.read_array(name);
    if (!array) throw EngineError("there is no array named '" + name + "' for attribute '" + attribute + "'");
    complete[i] = array;
  }
  return complete;
}

void Instrument::set_in(Track& track, const std::string& attribute, const Atoms& values) {
  track.streamer().set(attribute, values, smoothing_ms_);
  answer(track);
}

void Instrument::reset_model() {
  interrupt();
  send_to(newest(), [](Engine& engine, Atoms&) { engine.reset(); });
}

void Instrument::send_to(Track& track, std::function<void(Engine&, Atoms&)> task, const std::string& selector,
                         const Atoms& values) {
  if (!track.between_blocks(std::move(task), selector, values)) {
    throw EngineError("too many messages at once: this one is ignored");
  }
  answer(track);
}

/// At once, where blocks are computed at once.
void Instrument::answer(Track& track) {
  const auto kept = tracks_;  // what is sent may come back as messages that retire it
  poll_track(track);
}

void Instrument::clear_stats() noexcept {
  ticks_.clear();
  rows_.clear();
  past_ = {};
  events_.clear_lost();
  reports_.begin();
  for (auto& track : tracks_) track->streamer().clear_stats();
}

void Instrument::poll() noexcept {
  const auto guarded = [this](auto&& action) {
    try {
      action();
    } catch (const std::exception& error) {
      host_.error(error.what());
    }
  };
  for (Built built; built_.pop(built); built = Built()) {
    --orders_under_way_;
    guarded([&] { install(std::move(built)); });
  }
  if (Track* const left = deck_.take_left()) retire(left);
  for (const auto& track : std::vector(tracks_)) poll_track(*track);
  if (has_track()) guarded([this] { watch(newest()); });
  if (host_.times_events()) return;
  for (HostEvent event; events_.take(event);) host_.send("event", message_of(event));
}

void Instrument::watch(Track& track) {
  const auto& used = track.streamer().config();
  const int longest = std::max(used.block, longest_raised_deadline);
  const bool can_wait_longer = track.wanted().deadline == measured && used.deadline < longest;
  const bool knows_rows = rows_.is_known();
  if (can_wait_longer && knows_rows && reports_.is_first_late(track)) raise_deadline(track);
  // a track that is being replaced for its lateness is not too slow as well
  reports_.troubles(track, knows_rows && !can_wait_longer, rows_.usual() * stream_vector(used, track.spec()));
}

void Instrument::poll_track(Track& track) {
  track.streamer().poll();
  for (Reply reply; track.take_reply(reply);) {
    if (reply.is_error) {
      host_.error(reply.text);
    } else {
      host_.send(reply.text, reply.values);
    }
  }
}

/// A measured deadline was too short: by what the host asks for at once, or twice as long, until it is a whole block,
/// or some tens of milliseconds where that is shorter.
void Instrument::raise_deadline(const Track& track) {
  const auto& used = track.streamer().config();
  const int in_a_row = (rows_.usual() - 1) * stream_vector(used, track.spec());
  const int longest = std::max(used.block, longest_raised_deadline);
  const int longer = std::min(longest, used.deadline + std::max(used.deadline, in_a_row));
  host_.print("a block was late: the deadline becomes " + std::to_string(longer) + " samples");
  change([longer](StreamConfig& config) { config.least_deadline = longer; });
}

StreamStats Instrument::stats() const {
  auto stats = track().streamer().stats();
  add_counts(stats, past_);
  stats.lost_events += events_.lost();
  for (const auto& older : tracks_) {
    if (older.get() != &track()) add_counts(stats, older->streamer().stats());
  }
  return stats;
}

/// Destroying a model takes time too.
void Instrument::retire(Track* left) {
  const auto found =
      std::find_if(tracks_.begin(), tracks_.end(), [left](const auto& track) { return track.get() == left; });
  if (left == nullptr || found == tracks_.end()) return;
  auto owner = std::move(*found);
  add_counts(past_, owner->streamer().stats());
  tracks_.erase(found);
  if (helper_) helper_->post([owner = std::move(owner)] {});
}

const Track& Instrument::track() const {
  if (tracks_.empty()) throw EngineError("no model is loaded: send 'load' with the name of a model");
  return *tracks_.back();
}

Track& Instrument::newest() {
  track();
  return *tracks_.back();
}

}  // namespace luthier

#include "stream/streamer.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <thread>
#include <utility>

#include "stream/block_adapter.h"
#include "stream/block_runner.h"
#include "stream/computer.h"
#include "stream/event_path.h"
#include "stream/fade.h"
#include "stream/host_pace.h"
#include "stream/rate_bridge.h"

namespace luthier {
namespace {

const std::vector<StreamEvent> no_events;
constexpr double fade_seconds = 0.005;
/// A deadline is measured on so many blocks, or on as many as fit into the time.
constexpr int measured_blocks = 64, fewest_blocks = 8;
constexpr double measuring_ms = 500;
/// A block has this share of its deadline by the clock, even where the host's time has passed it; less what a host that
/// plays takes from it because its vectors come in bursts.
constexpr double granted_share = 0.5, bursts_seconds = 0.010;
/// How often a host that is ahead looks whether a block is done.
constexpr auto waiting_step = std::chrono::microseconds(50);

MethodSpec widened(MethodSpec method, int batch) {
  method.in_channels *= batch;
  method.out_channels *= batch;
  return method;
}

}  // namespace

std::string warm_up(Engine& engine, const StreamConfig& config, bool waits) {
  try {
    engine.warm_up(*find_method(engine.spec(), config.method), config.block, config.batch);
  } catch (const EngineError& error) {
    if (!waits) throw;
    return error.what();
  }
  return {};
}

double Streamer::steady_seconds() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

Streamer::Streamer(Engine& engine, Clock clock) : engine_(engine), clock_(clock) {}

Streamer::~Streamer() { release(); }

void Streamer::release() noexcept {
  computer_.reset();
  pace_.reset();
  adapter_.reset();
  runner_.reset();
  fade_.reset();
  events_.reset();
  bridge_.reset();
}

void Streamer::prepare(const StreamConfig& config, bool waits) {
  const auto legal = legalised(config, engine_.spec());
  release();
  config_ = legal;
  const auto& spec = engine_.spec();
  const auto& method = *find_method(spec, config_.method);
  method_ = widened(method, config_.batch);
  rate_ = stream_rate(config_, spec);
  stream_vector_ = luthier::stream_vector(config_, spec);
  last_late_block_ = -1;
  begins_ = false;
  due_block_.store(-1, std::memory_order_relaxed);
  engine_.play_at(rate_);
  const auto problem = warm_up(engine_, config_, waits);
  runner_ = std::make_unique<BlockRunner>(engine_, method, config_.batch, config_.block, counters_);
  if (!problem.empty()) runner_->keep_error(problem.c_str());
  if (config_.mode == Mode::worker) runner_->set_tick(1000.0 * config_.host_vector / config_.sample_rate);
  if (config_.deadline == measured) measure_deadline();
  buffering_ = luthier::buffering_latency(config_, spec);
  counters_.clear();
  fade_ = std::make_unique<Fade>(method_.out_channels, static_cast<int>(fade_seconds * rate_));
  if (needs_bridge(config_, spec)) {
    bridge_ = std::make_unique<RateBridge>(method_, config_.sample_rate, rate_, config_.host_vector);
  }
  events_ = std::make_unique<EventPath>(method, config_.batch, rate_, config_.sample_rate,
                                        bridge_ ? bridge_->delay() : 0, counters_);
  auto adapter = std::make_unique<BlockAdapter>(method_, config_.block, buffering_, stream_vector_);
  if (config_.mode == Mode::worker) pace_ = std::make_unique<HostPace>();
  granted_ = granted_share * config_.deadline / rate_ - bursts_seconds;
  // A host that renders has nobody who waits for the audio thread, also where the block is computed in place.
  const auto mode = config.mode == Mode::offline ? Mode::offline : config_.mode;
  computer_ = make_computer(
      mode, [this](Slot& slot, bool another_waits) { compute_in_time(slot, another_waits); }, adapter->slot_count(),
      1000.0 * config_.block / rate_);
  adapter_ = std::move(adapter);
}

/// On soft noise, because silence is faster than sound.
void Streamer::measure_deadline() {
  Slot slot;
  slot.in.resize(static_cast<std::size_t>(method_.in_channels) * (config_.block / method_.in_ratio));
  slot.out.resize(static_cast<std::size_t>(method_.out_channels) * (config_.block / method_.out_ratio));
  std::uint32_t seed = 1;
  for (auto& value : slot.in) {
    seed = seed * 1664525u + 1013904223u;  // Numerical Recipes' generator
    value = 0.1f * (static_cast<float>(seed >> 8) / static_cast<float>(1u << 23) - 1.0f);
  }
  counters_.clear();
  double spent_ms = 0;
  for (int i = 0; i < measured_blocks && (i < fewest_blocks || spent_ms < measuring_ms); ++i) {
    runner_->run(slot);
    spent_ms = counters_.times.mean_ms() * (i + 1);
  }
  config_.deadline = deadline_for(counters_.times.quantile_ms(0.999), config_, engine_.spec());
  engine_.reset();
}

void Streamer::process(const float* const* in, float* const* out, int frames) noexcept {
  if (events_) events_->begin_vector();
  if (!is_prepared() || frames > config_.host_vector) return silence(out, 0, frames);
  if (bridge_) {
    const int count = bridge_->to_stream(in, frames);
    if (count > 0) stream(bridge_->in(), bridge_->out(), count);
    bridge_->to_host(count, out, frames);
  } else {
    stream(in, out, frames);
  }
  events_->end_vector(frames);
}

const std::vector<StreamEvent>& Streamer::events() const noexcept { return events_ ? events_->told() : no_events; }

void Streamer::add_event(int channel, float value, int sample) noexcept {
  if (is_prepared()) events_->add(channel, value, sample, adapter_->written());
}

void Streamer::stream(const float* const* in, float* const* out, int frames) noexcept {
  if (pace_) {
    collect_results();
    look_at_clock(frames);
  }
  take_input(in, frames);
  if (!pace_) collect_results();  // computed on the way
  give_output(out, frames);
}

void Streamer::run_ahead(double seconds) noexcept {
  announced_.store(std::llround(1e9 * seconds), std::memory_order_relaxed);
}

double Streamer::seconds_ahead() const noexcept {
  return std::max(0.0, 1e-9 * static_cast<double>(announced_.load(std::memory_order_relaxed)));
}

/// Also while what was begun then has not come out.
bool Streamer::is_announced() const noexcept {
  return 1e-9 * static_cast<double>(announced_.load(std::memory_order_relaxed)) >
         -(buffering_ + stream_vector_) / rate_;
}

/// A worker skips what is late, but nothing is when the host is ahead of the clock.
void Streamer::look_at_clock(int frames) noexcept {
  if (is_announced()) announced_.fetch_sub(std::llround(1e9 * frames / rate_), std::memory_order_relaxed);
  now_ = clock_();
  pace_->advance(frames / rate_, now_);
  const auto due = adapter_->due_block();
  due_block_.store(is_ahead(due, now_) ? -1 : due, std::memory_order_relaxed);
}

/// The host said so, asks for a block before it had its time, or has been running ahead for a while.
bool Streamer::is_ahead(std::int64_t block, double now) const noexcept {
  if (is_announced()) return true;
  const Slot* slot = adapter_->computing(block);
  return pace_->is_ahead(now) || (slot != nullptr && now - slot->submitted_at < granted_);
}

/// False when the block is late. What is waited here is what the host has gained on the clock.
bool Streamer::wait_for(std::int64_t block) noexcept {
  if (!pace_ || adapter_->computing(block) == nullptr) return false;
  while (is_ahead(block, now_)) {
    const double before = now_;
    std::this_thread::sleep_for(waiting_step);
    now_ = clock_();
    pace_->waited(now_ - before);
    collect_results();
    if (adapter_->computing(block) == nullptr) return true;
  }
  return false;
}

void Streamer::collect_results() noexcept {
  while (Slot* slot = computer_->finished()) {
    slot->state = slot->skipped ? Slot::State::idle : Slot::State::ready;
    begins_ |= slot->begins;  // it was skipped before the model could forget: the next one begins
  }
}

void Streamer::take_input(const float* const* in, int frames) noexcept {
  events_->taken(frames);
  for (int taken = 0; taken < frames;) {
    taken += adapter_->write(in, taken, frames - taken);
    events_->write(*adapter_);
    if (adapter_->take_dropped()) counters_.dropped_blocks.fetch_add(1, std::memory_order_relaxed);
    if (Slot* slot = adapter_->full_slot()) {
      slot->submitted_at = now_;
      slot->begins = std::exchange(begins_, false);
      computer_->submit(slot);
    }
  }
}

/// A model that is too slow would else fall behind for good, and everything would come too late.
void Streamer::compute_in_time(Slot& slot, bool another_waits) noexcept {
  if (std::exchange(slot.begins, false)) runner_->forget();
  slot.skipped = another_waits && slot.number <= due_block_.load(std::memory_order_relaxed);
  if (!slot.skipped) return runner_->run(slot);
  counters_.dropped_blocks.fetch_add(1, std::memory_order_relaxed);
}

void Streamer::give_output(float* const* out, int frames) noexcept {
  using Kind = BlockAdapter::Stretch::Kind;
  for (int given = 0; given < frames;) {
    auto stretch = adapter_->next_stretch(frames - given);
    if (stretch.kind == Kind::missing && wait_for(stretch.block)) stretch = adapter_->next_stretch(frames - given);
    events_->played(*adapter_, stretch);
    adapter_->read(stretch, out, given);
    if (stretch.kind == Kind::before_start) silence(out, given, stretch.frames);
    if (stretch.kind == Kind::ready) fade_->let_through(out, given, stretch.frames);
    if (stretch.kind == Kind::missing) {
      fade_->fill_gap(out, given, stretch.frames);
      count_late(stretch.block);
    }
    given += stretch.frames;
  }
}

void Streamer::count_late(std::int64_t block) noexcept {
  if (block == last_late_block_) return;
  last_late_block_ = block;
  counters_.late_blocks.fetch_add(1, std::memory_order_relaxed);
}

void Streamer::silence(float* const* out, int from, int frames) noexcept {
  for (int c = 0; c < method_.out_channels; ++c) std::fill_n(out[c] + from, frames, 0.0f);
}

double Streamer::stream_samples_to_host(double samples) const noexcept {
  return bridge_ ? bridge_->delay() + samples * config_.sample_rate / rate_ : samples;
}

int Streamer::latency() const noexcept {
  return static_cast<int>(std::lround(stream_samples_to_host(buffering_ + std::max(0, method_.delay))));
}

int Streamer::buffering_latency() const noexcept {
  return static_cast<int>(std::lround(stream_samples_to_host(buffering_)));
}

void Streamer::begin_again() noexcept {
  if (!is_prepared()) return;
  adapter_->forget();
  begins_ = true;
  fade_->begin_again();
  events_->begin_again();
  if (bridge_) bridge_->reset();
  if (pace_) *pace_ = HostPace();
}

void Streamer::reset() {
  wait_until_idle();
  engine_.reset();
  if (!is_prepared()) return;
  collect_results();
  adapter_->reset();
  events_->begin_again();
  if (pace_) *pace_ = HostPace();
  if (bridge_) bridge_->reset();
  begins_ = false;
  fade_->reset();
  counters_.clear();
  last_late_block_ = -1;
  due_block_.store(-1, std::memory_order_relaxed);
}

void Streamer::set(const std::string& attribute, const Atoms& values, double glide_ms) {
  engine_.check_attribute(attribute, values);
  Setting setting{attribute, values, static_cast<int>(glide_ms * rate_ / 1000.0)};
  post_waiting();
  if (waiting_.empty() && post(setting)) return;
  waiting_.erase(std::remove_if(waiting_.begin(), waiting_.end(),
                                [&](const Setting& older) { return older.attribute == attribute; }),
                 waiting_.end());
  waiting_.push_back(std::move(setting));
}

bool Streamer::post(const Setting& setting) {
  if (computer_) return computer_->post([this, setting] { apply(setting); });
  apply(setting);
  return true;
}

void Streamer::post_waiting() {
  const auto first_left =
      std::find_if(waiting_.begin(), waiting_.end(), [this](const Setting& setting) { return !post(setting); });
  waiting_.erase(waiting_.begin(), first_left);
}

void Streamer::apply(const Setting& setting) noexcept {
  try {
    if (runner_) {
      runner_->glides().set(setting.attribute, setting.values, setting.glide_samples);
    } else {
      engine_.set_attribute(setting.attribute, setting.values);
    }
  } catch (const std::exception& error) {
    tell_refusal_(error.what());
  } catch (...) {
    tell_refusal_("the model failed with an unknown error");
  }
}

bool Streamer::between_blocks(std::function<void(Engine&)> task) {
  post_waiting();
  if (!waiting_.empty()) return false;
  if (computer_) return computer_->post([this, task = std::move(task)] { task(engine_); });
  task(engine_);
  return true;
}

void Streamer::poll() {
  post_waiting();
  if (computer_) computer_->poll();
}

void Streamer::wait_until_idle() {
  do {
    post_waiting();
    if (computer_) computer_->wait_until_idle();
  } while (!waiting_.empty());
}

StreamStats Streamer::stats() const noexcept {
  return counters_.snapshot(rate_ > 0 ? 1000.0 * config_.block / rate_ : 0);
}

std::string Streamer::take_error() { return runner_ ? runner_->take_error() : std::string(); }

}  // namespace luthier

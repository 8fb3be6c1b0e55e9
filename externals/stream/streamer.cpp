#include "stream/streamer.h"

#include <algorithm>
#include <cmath>

#include "stream/block_adapter.h"
#include "stream/block_runner.h"
#include "stream/fade.h"
#include "stream/rate_bridge.h"
#include "stream/worker.h"

namespace luthier {
namespace {

constexpr double fade_seconds = 0.005;
/// A deadline is measured on so many blocks, or on as many as fit into the time.
constexpr int measured_blocks = 64, fewest_blocks = 8;
constexpr double measuring_ms = 500;

MethodSpec widened(MethodSpec method, int batch) {
  method.in_channels *= batch;
  method.out_channels *= batch;
  return method;
}

}  // namespace

Streamer::Streamer(Engine& engine) : engine_(engine) {}

Streamer::~Streamer() { release(); }

void Streamer::release() noexcept {
  worker_.reset();
  adapter_.reset();
  runner_.reset();
  fade_.reset();
  bridge_.reset();
}

void Streamer::prepare(const StreamConfig& config) {
  const auto legal = legalised(config, engine_.spec());
  release();
  config_ = legal;
  const auto& spec = engine_.spec();
  const auto& method = *find_method(spec, config_.method);
  method_ = widened(method, config_.batch);
  rate_ = stream_rate(config_, spec);
  stream_vector_ = luthier::stream_vector(config_, spec);
  last_late_block_ = -1;
  due_block_.store(-1, std::memory_order_relaxed);
  engine_.play_at(rate_);
  engine_.warm_up(method, config_.block, config_.batch);
  runner_ = std::make_unique<BlockRunner>(engine_, method, config_.batch, config_.block, counters_);
  if (config_.mode == Mode::worker) runner_->set_tick(1000.0 * config_.host_vector / config_.sample_rate);
  if (config_.deadline == measured) measure_deadline();
  buffering_ = luthier::buffering_latency(config_, spec);
  counters_.clear();
  fade_ = std::make_unique<Fade>(method_.out_channels, static_cast<int>(fade_seconds * rate_));
  if (needs_bridge(config_, spec)) {
    bridge_ = std::make_unique<RateBridge>(method_, config_.sample_rate, rate_, config_.host_vector);
  }
  auto adapter = std::make_unique<BlockAdapter>(method_, config_.block, buffering_, stream_vector_);
  if (config_.mode == Mode::worker) {
    worker_ = std::make_unique<Worker>([this](Slot& slot, bool waits) { compute_in_time(slot, waits); },
                                       adapter->slot_count());
  }
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
  if (!is_prepared() || frames > config_.host_vector) return silence(out, 0, frames);
  if (!bridge_) return stream(in, out, frames);
  const int count = bridge_->to_stream(in, frames);
  if (count > 0) stream(bridge_->in(), bridge_->out(), count);
  bridge_->to_host(count, out, frames);
}

void Streamer::stream(const float* const* in, float* const* out, int frames) noexcept {
  collect_results();
  due_block_.store(adapter_->due_block(), std::memory_order_relaxed);
  take_input(in, frames);
  give_output(out, frames);
}

void Streamer::collect_results() noexcept {
  if (!worker_) return;
  while (Slot* slot = worker_->finished()) slot->state = slot->skipped ? Slot::State::idle : Slot::State::ready;
}

void Streamer::take_input(const float* const* in, int frames) noexcept {
  for (int taken = 0; taken < frames;) {
    taken += adapter_->write(in, taken, frames - taken);
    if (adapter_->take_dropped()) counters_.dropped_blocks.fetch_add(1, std::memory_order_relaxed);
    if (Slot* slot = adapter_->full_slot()) compute_or_submit(*slot);
  }
}

/// A model that is too slow would else fall behind for good, and everything would come too late.
void Streamer::compute_in_time(Slot& slot, bool another_waits) noexcept {
  slot.skipped = another_waits && slot.number <= due_block_.load(std::memory_order_relaxed);
  if (!slot.skipped) return runner_->run(slot);
  counters_.dropped_blocks.fetch_add(1, std::memory_order_relaxed);
}

void Streamer::compute_or_submit(Slot& slot) noexcept {
  if (worker_) return worker_->submit(&slot);
  runner_->run(slot);
  slot.state = Slot::State::ready;
}

void Streamer::give_output(float* const* out, int frames) noexcept {
  using Kind = BlockAdapter::Stretch::Kind;
  for (int given = 0; given < frames;) {
    const auto stretch = adapter_->next_stretch(frames - given);
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

int Streamer::model_delay() const noexcept { return method_.delay < 0 ? -1 : latency() - buffering_latency(); }

void Streamer::reset() {
  wait_until_idle();
  collect_results();
  engine_.reset();
  if (!is_prepared()) return;
  adapter_->reset();
  if (bridge_) bridge_->reset();
  fade_->reset();
  counters_.clear();
  last_late_block_ = -1;
  due_block_.store(-1, std::memory_order_relaxed);
}

bool Streamer::between_blocks(std::function<void(Engine&)> task) {
  if (worker_) return worker_->post([this, task = std::move(task)] { task(engine_); });
  task(engine_);
  return true;
}

void Streamer::wait_until_idle() {
  if (worker_) worker_->wait_until_idle();
}

StreamStats Streamer::stats() const noexcept {
  return counters_.snapshot(rate_ > 0 ? 1000.0 * config_.block / rate_ : 0);
}

void Streamer::glide(const std::string& attribute, double target, double milliseconds) {
  if (!runner_) return engine_.set_attribute(attribute, {target});
  runner_->glides().start(engine_, attribute, target, static_cast<int>(milliseconds * rate_ / 1000.0));
}

void Streamer::stop_glide(const std::string& attribute) {
  if (runner_) runner_->glides().stop(attribute);
}

void Streamer::clear_stats() noexcept { counters_.clear(); }

std::string Streamer::take_error() { return runner_ ? runner_->take_error() : std::string(); }

}  // namespace luthier

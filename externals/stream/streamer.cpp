#include "stream/streamer.h"

#include <algorithm>

#include "stream/block_adapter.h"
#include "stream/block_runner.h"
#include "stream/fade.h"
#include "stream/worker.h"

namespace luthier {
namespace {

constexpr double fade_seconds = 0.005;

}  // namespace

Streamer::Streamer(Engine& engine) : engine_(engine) {}

Streamer::~Streamer() { release(); }

void Streamer::release() noexcept {
  worker_.reset();
  adapter_.reset();
  runner_.reset();
  fade_.reset();
}

void Streamer::prepare(const StreamConfig& config) {
  const auto legal = legalised(config, engine_.spec());
  release();
  config_ = legal;
  method_ = *find_method(engine_.spec(), config_.method);
  buffering_ = luthier::buffering_latency(config_);
  counters_.clear();
  last_late_block_ = -1;
  engine_.warm_up(method_, config_.block);
  runner_ = std::make_unique<BlockRunner>(engine_, method_, config_.block, counters_);
  fade_ = std::make_unique<Fade>(method_.out_channels, static_cast<int>(fade_seconds * config_.sample_rate));
  auto adapter = std::make_unique<BlockAdapter>(method_, config_.block, buffering_, config_.host_vector);
  if (config_.mode == Mode::worker) {
    worker_ = std::make_unique<Worker>([this](Slot& slot) { runner_->run(slot); }, adapter->slot_count());
  }
  adapter_ = std::move(adapter);
}

void Streamer::process(const float* const* in, float* const* out, int frames) noexcept {
  if (!is_prepared() || frames > config_.host_vector) return silence(out, 0, frames);
  collect_results();
  take_input(in, frames);
  give_output(out, frames);
}

void Streamer::collect_results() noexcept {
  if (!worker_) return;
  while (Slot* slot = worker_->finished()) slot->state = Slot::State::ready;
}

void Streamer::take_input(const float* const* in, int frames) noexcept {
  for (int taken = 0; taken < frames;) {
    taken += adapter_->write(in, taken, frames - taken);
    if (adapter_->take_dropped()) counters_.dropped_blocks.fetch_add(1, std::memory_order_relaxed);
    if (Slot* slot = adapter_->full_slot()) compute_or_submit(*slot);
  }
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

int Streamer::latency() const noexcept { return buffering_ + std::max(0, method_.delay); }

void Streamer::reset() {
  wait_until_idle();
  collect_results();
  engine_.reset();
  if (!is_prepared()) return;
  adapter_->reset();
  fade_->reset();
  counters_.clear();
  last_late_block_ = -1;
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
  return counters_.snapshot(1000.0 * config_.block / config_.sample_rate);
}

std::string Streamer::take_error() { return runner_ ? runner_->take_error() : std::string(); }

}  // namespace luthier

#include "instrument/track.h"

#include <algorithm>

namespace luthier {
namespace {

constexpr std::size_t most_refusals = 256;
/// Of an answer, which then fits into the memory that was made for it.
constexpr std::size_t usual_values = 64;

}  // namespace

Track::Track(std::unique_ptr<Engine> engine, const StreamConfig& wanted, bool waits)
    : engine_(std::move(engine)), wanted_(wanted), waits_(waits), refusals_(most_refusals), streamer_(*engine_) {
  streamer_.on_refusal([this](const char* text) { refusals_.push(text); });
}

void Track::prepare(int host_vector, double sample_rate) {
  wanted_.host_vector = host_vector;
  wanted_.sample_rate = sample_rate;
  if (spec().methods.empty()) return;
  streamer_.prepare(wanted_, waits_);
  fit(inputs_, outputs_, repeats_);
}

bool Track::is_prepared_for(int host_vector, double sample_rate) const noexcept {
  if (spec().methods.empty()) return true;
  return streamer_.is_prepared() && wanted_.host_vector == host_vector && wanted_.sample_rate == sample_rate;
}

int Track::inputs() const { return method() == nullptr ? 0 : method()->in_channels * wanted_.batch; }
int Track::outputs() const { return method() == nullptr ? 0 : method()->out_channels * wanted_.batch; }

void Track::fit(int inputs, int outputs, bool repeats) {
  repeats_ = repeats;
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
    const auto inputs = static_cast<std::size_t>(inputs_);
    const auto taken = repeats_ && inputs > 0 ? method_in_.size() : std::min(inputs, method_in_.size());
    for (std::size_t i = 0; i < taken; ++i) method_in_[i] = in[i % inputs];
    std::copy_n(out, played, method_out_.begin());
    streamer_.process(method_in_.data(), method_out_.data(), frames);
  }
  for (int i = played; i < outputs_; ++i) std::fill_n(out[i], frames, 0.0f);
}

bool Track::between_blocks(std::function<void(Engine&, Atoms&)> task, const std::string& selector,
                           const Atoms& values) {
  auto question = std::make_shared<Question>();
  question->reply = {false, selector, values};
  question->answer.reserve(usual_values);
  const bool is_posted = streamer_.between_blocks([question, task = std::move(task)](Engine& engine) {
    auto& reply = question->reply;
    try {
      task(engine, question->answer);
    } catch (const std::exception& error) {
      reply = {true, error.what(), {}};
    } catch (...) {
      reply = {true, "the model failed with an unknown error", {}};
    }
    question->is_answered.store(true, std::memory_order_release);
  });
  if (is_posted) questions_.push_back(std::move(question));
  return is_posted;
}

bool Track::take_reply(Reply& reply) {
  reply = {true, {}, {}};
  if (refusals_.pop(reply.text)) return true;
  while (!questions_.empty() && questions_.front()->is_answered.load(std::memory_order_acquire)) {
    const auto question = std::move(questions_.front());
    questions_.pop_front();
    if (question->reply.text.empty()) continue;
    reply = std::move(question->reply);
    reply.values.insert(reply.values.end(), question->answer.begin(), question->answer.end());
    return true;
  }
  return false;
}

}  // namespace luthier

// The instrument as a library with functions of C, which only translate.
#include "instrument/luthier.h"

#include <algorithm>
#include <chrono>
#include <cstring>
#include <deque>
#include <thread>

#include "engine/engine_library.h"
#include "instrument/commands.h"
#include "instrument/instrument.h"

namespace {

using namespace luthier;

struct Event {
  luthier_kind kind = LUTHIER_LINE;
  std::string text;
  Atoms values;
};

/// Keeps what an instrument says until it is asked for.
class QueueingHost final : public Host {
 public:
  void print(const std::string& line) override { events.push_back({LUTHIER_LINE, line, {}}); }
  void error(const std::string& line) override { events.push_back({LUTHIER_ERROR, line, {}}); }
  void send(const std::string& selector, const Atoms& values) override {
    events.push_back({LUTHIER_MESSAGE, selector, values});
  }
  std::string find_model(const std::string& name) override { return name; }
  std::shared_ptr<const SampleArray> read_array(const std::string&) override { return nullptr; }
  void channels_changed() override { events.push_back({LUTHIER_CHANNELS, {}, {}}); }

  std::deque<Event> events;
};

Atoms atoms_of(const luthier_value* values, int count) {
  Atoms atoms;
  for (int i = 0; i < count; ++i) {
    if (values[i].word != nullptr) {
      atoms.emplace_back(std::string(values[i].word));
    } else {
      atoms.emplace_back(values[i].number);
    }
  }
  return atoms;
}

luthier_value value_of(const Atom& atom) {
  if (const auto* word = std::get_if<std::string>(&atom)) return {0.0, word->c_str()};
  const auto* number = std::get_if<double>(&atom);
  return {number != nullptr ? *number : 0.0, nullptr};
}

}  // namespace

struct luthier_instrument {
  explicit luthier_instrument(luthier_time time)
      : instrument(host, [](const std::string& path) { return load_engine(path); }, time == LUTHIER_OFFLINE) {}

  /// 1, or 0 with a sentence in `error`.
  template <class Action>
  int guarded(Action action) noexcept {
    try {
      action();
      return 1;
    } catch (const std::exception& caught) {
      error = caught.what();
    } catch (...) {
      error = "unknown error";
    }
    return 0;
  }

  /// An error that is the newest event becomes the caller's: it is thrown.
  void throw_newest_error() {
    if (host.events.empty() || host.events.back().kind != LUTHIER_ERROR) return;
    const auto text = std::move(host.events.back().text);
    host.events.pop_back();
    throw EngineError(text);
  }

  /// Nothing plays meanwhile, so there is time to wait for the model to be made anew.
  void change_block(int wanted) {
    if (wanted == block) return;
    instrument.set_block(wanted);
    for (; instrument.is_building(); instrument.poll()) std::this_thread::sleep_for(std::chrono::milliseconds(1));
    throw_newest_error();
    block = wanted;
  }

  QueueingHost host;
  Instrument instrument;
  int block = default_block;
  int inputs = 0, outputs = 0;
  std::string error;
  /// What luthier_poll() gave last.
  Event event;
  std::vector<luthier_value> values;
};

luthier_instrument* luthier_load(const char* path, const char* method, luthier_time time, char* error,
                                 size_t error_size) {
  std::string problem;
  try {
    auto loaded = std::make_unique<luthier_instrument>(time);
    loaded->instrument.load(path, method != nullptr ? method : "");
    loaded->host.events.clear();
    return loaded.release();
  } catch (const std::exception& caught) {
    problem = caught.what();
  } catch (...) {
    problem = "unknown error";
  }
  if (error_size == 0) return nullptr;
  const auto length = std::min(problem.size(), error_size - 1);
  std::memcpy(error, problem.data(), length);
  error[length] = '\0';
  return nullptr;
}

void luthier_free(luthier_instrument* instrument) { std::unique_ptr<luthier_instrument>{instrument}.reset(); }

int luthier_prepare(luthier_instrument* x, double sample_rate, int most_frames, int block) {
  return x->guarded([&] {
    auto& instrument = x->instrument;
    x->change_block(block);
    instrument.stop();
    x->inputs = instrument.track().inputs();
    x->outputs = instrument.track().outputs();
    instrument.set_ports(x->inputs, x->outputs, true);
    instrument.prepare(most_frames, sample_rate);
  });
}

int luthier_inputs(const luthier_instrument* instrument) { return instrument->inputs; }
int luthier_outputs(const luthier_instrument* instrument) { return instrument->outputs; }

int luthier_latency(const luthier_instrument* instrument) {
  return instrument->instrument.has_track() ? instrument->instrument.track().streamer().latency() : 0;
}

void luthier_process(luthier_instrument* instrument, const float* const* inputs, float* const* outputs, int frames) {
  instrument->instrument.process(inputs, outputs, frames);
}

int luthier_set(luthier_instrument* instrument, const char* attribute, const luthier_value* values, int count) {
  return instrument->guarded([&] { instrument->instrument.set(attribute, atoms_of(values, count)); });
}

int luthier_get(luthier_instrument* instrument, const char* attribute) {
  return instrument->guarded([&] { instrument->instrument.get(attribute); });
}

int luthier_send(luthier_instrument* instrument, const char* message, const luthier_value* values, int count) {
  return instrument->guarded([&] {
    if (!run_command(instrument->instrument, message, atoms_of(values, count))) instrument->throw_newest_error();
  });
}

int luthier_poll(luthier_instrument* x, luthier_event* event) {
  auto& events = x->host.events;
  if (events.empty()) x->instrument.poll();
  if (events.empty()) return 0;
  x->event = std::move(events.front());
  events.pop_front();
  x->values.clear();
  for (const auto& atom : x->event.values) x->values.push_back(value_of(atom));
  *event = {x->event.kind, x->event.text.c_str(), x->values.data(), static_cast<int>(x->values.size())};
  return 1;
}

const char* luthier_error(const luthier_instrument* instrument) { return instrument->error.c_str(); }

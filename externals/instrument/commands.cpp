#include "instrument/commands.h"

#include <cmath>
#include <limits>

#include "contract/number_text.h"
#include "contract/shown.h"
#include "instrument/instrument.h"
#include "instrument/model_search.h"

namespace luthier {
namespace {

int whole_number(const Atom& atom) {
  const auto* number = std::get_if<double>(&atom);
  constexpr double largest = std::numeric_limits<int>::max();
  if (number == nullptr || *number != std::floor(*number) || std::fabs(*number) > largest) {
    throw EngineError("'" + text_of(atom) + "' is not a whole number");
  }
  return static_cast<int>(*number);
}

bool on_or_off(const Atom& atom) {
  const int value = whole_number(atom);
  if (value != 0 && value != 1) throw EngineError("'" + text_of(atom) + "' is not 0 or 1");
  return value == 1;
}

void send_latency(Instrument& instrument) {
  const auto& streamer = instrument.track().streamer();
  instrument.host().send(
      "latency", {double(streamer.latency()), double(streamer.buffering_latency()), double(streamer.model_delay())});
}

void send_stats(Instrument& instrument) {
  constexpr double us_in_ms = 1000;
  const auto stats = instrument.stats();
  const auto& ticks = instrument.ticks();
  const auto& rows = instrument.rows();
  instrument.host().send("stats", {"blocks",        double(stats.blocks),
                                   "late",          double(stats.late_blocks),
                                   "dropped",       double(stats.dropped_blocks),
                                   "nonfinite",     double(stats.nonfinite_blocks),
                                   "failed",        double(stats.failed_blocks),
                                   "p50_ms",        stats.p50_ms,
                                   "p99_ms",        stats.p99_ms,
                                   "max_ms",        stats.max_ms,
                                   "load",          stats.load,
                                   "xruns_avoided", double(stats.xruns_avoided),
                                   "tick_p50_us",   ticks.quantile_ms(0.5) * us_in_ms,
                                   "tick_p999_us",  ticks.quantile_ms(0.999) * us_in_ms,
                                   "row",           double(rows.usual()),
                                   "row_max",       double(rows.longest()),
                                   "events_lost",   double(stats.lost_events)});
}

void stats(Instrument& instrument, const Atoms& arguments) {
  if (arguments.empty()) return send_stats(instrument);
  if (text_of(arguments[0]) != "reset") throw EngineError("'stats' takes nothing or 'reset'");
  instrument.clear_stats();
}

void send_methods(Instrument& instrument, const ModelSpec& spec) {
  for (const auto& method : spec.methods) {
    instrument.host().send("method", {method.name, double(method.in_channels), double(method.in_ratio),
                                      double(method.out_channels), double(method.out_ratio), double(method.delay)});
  }
}

void dump(Instrument& instrument, const Atoms&) {
  const auto spec = instrument.track().spec();  // a copy: what is sent may come back as messages that change the model
  instrument.host().send("model", {instrument.path()});
  instrument.host().send("engine", instrument.track().engine().facts());
  instrument.host().send("sample_rate", said_rate(spec));
  send_methods(instrument, spec);
  for (const auto& attribute : spec.attributes) instrument.get(attribute.name);
  send_latency(instrument);
  send_stats(instrument);
}

void print_playing(Instrument& instrument, const MethodSpec& method) {
  auto& host = instrument.host();
  const auto& streamer = instrument.track().streamer();
  host.print("playing " + method.name + ": " + std::to_string(method.in_channels) + " in (" +
             joined(method.input_labels) + "), " + std::to_string(method.out_channels) + " out (" +
             joined(method.output_labels) + ")");
  for (const auto& event : method.events) host.print("event " + event.name + ": " + joined(event.labels));
  if (!streamer.is_prepared()) return;
  const std::string delay = method.delay < 0 ? "not stated" : std::to_string(streamer.model_delay());
  host.print("block " + std::to_string(streamer.config().block) + ", latency " + std::to_string(streamer.latency()) +
             " samples: buffering " + std::to_string(streamer.buffering_latency()) + ", model " + delay);
}

void print_information(Instrument& instrument, const Atoms&) {
  const auto& spec = instrument.track().spec();
  const std::string rate = spec.sample_rate > 0
                               ? std::to_string(spec.sample_rate) + " Hz, by its " + spec.sample_rate_place
                               : "rate not stated";
  instrument.host().print(instrument.path() + " (" + rate + ")");
  std::string engine;
  for (const auto& fact : instrument.track().engine().facts()) engine += " " + text_of(fact);
  instrument.host().print("engine:" + engine);
  instrument.host().print("methods: " + method_names(spec));
  instrument.host().print("attributes: " + attribute_names(spec));
  if (const auto* method = instrument.track().method()) print_playing(instrument, *method);
}

void load(Instrument& instrument, const Atoms& arguments) {
  const auto named = model_in_words(instrument.host(), arguments);
  instrument.load(named.name, named.method);
}

void set(Instrument& instrument, const Atoms& arguments) {
  instrument.set(text_of(arguments[0]), Atoms(arguments.begin() + 1, arguments.end()));
}

void deadline(Instrument& instrument, const Atoms& arguments) {
  const auto* word = std::get_if<std::string>(&arguments[0]);
  if (word != nullptr && *word == "auto") return instrument.set_deadline(measured);
  const int samples = whole_number(arguments[0]);
  if (samples < one_block || samples > longest_deadline) {
    throw EngineError("deadline " + std::to_string(samples) +
                      " is out of range: allowed are 'auto', -1 for one block, or 0 to " +
                      std::to_string(longest_deadline) + " samples");
  }
  instrument.set_deadline(samples);
}

void smooth(Instrument& instrument, const Atoms& arguments) {
  constexpr double longest_ms = 600000;
  const auto* milliseconds = std::get_if<double>(&arguments[0]);
  if (milliseconds == nullptr || !(*milliseconds >= 0 && *milliseconds <= longest_ms)) {
    throw EngineError("'" + text_of(arguments[0]) + "' is not a time: allowed are 0 to 600000 milliseconds");
  }
  instrument.set_smoothing(*milliseconds);
}

void gpu(Instrument&, const Atoms& arguments) {
  if (!arguments.empty() && on_or_off(arguments[0])) {
    throw EngineError("'gpu' is not supported: models play on the processor");
  }
}

}  // namespace

std::string text_of(const Atom& atom) {
  if (const auto* word = std::get_if<std::string>(&atom)) return *word;
  const auto* number = std::get_if<double>(&atom);
  return number != nullptr ? number_text(*number) : std::string();
}

Atoms said_rate(const ModelSpec& spec) {
  Atoms said{double(spec.sample_rate)};
  if (!spec.sample_rate_place.empty()) said.emplace_back(spec.sample_rate_place);
  return said;
}

const CommandTable<Instrument>& commands() {
  static const CommandTable<Instrument> table = {
      {"enable", "0|1", "silence, or play", 1, 1, [](auto& i, auto& a) { i.enable(on_or_off(a[0])); }},
      {"load", "model [method]", "play another model file: the old one plays on until the new one is ready", 1,
       any_number, load},
      {"reload", "", "read the model file again, while it plays on", 0, 0, [](auto& i, auto&) { i.reload(); }},
      {"method", "name", "play another method of the model", 1, 1,
       [](auto& i, auto& a) { i.select_method(text_of(a[0])); }},
      {"set", "attribute value ...", "change an attribute of the model; an array is given by its name", 2, any_number,
       set},
      {"get", "attribute", "send the value of an attribute: get attribute value ...", 1, 1,
       [](auto& i, auto& a) { i.get(text_of(a[0])); }},
      {"event", "name label value [voice]", "give the model an event at this moment (nn.info tells which it takes)", 3,
       4, [](auto& i, auto& a) { i.add_event(a); }},
      {"events", "0|1", "send what the model tells as events, or do not", 1, 1,
       [](auto& i, auto& a) { i.set_events(on_or_off(a[0])); }},
      {"smooth", "ms", "let attributes that are one float glide to what is set, 0 jumps", 1, 1, smooth},
      {"bufsize", "samples", "change the block, rounded up to a legal one, 0 plays in place", 1, 1,
       [](auto& i, auto& a) { i.set_block(whole_number(a[0])); }},
      {"deadline", "samples|auto", "time for the worker to compute a block, -1 is one block, auto measures the model",
       1, 1, deadline},
      {"resample", "0|1", "refuse or convert a model of another sample rate", 1, 1,
       [](auto& i, auto& a) { i.set_resample(on_or_off(a[0])); }},
      {"latency", "", "send: latency total buffering model (samples, model -1 is not stated)", 0, 0,
       [](auto& i, auto&) { send_latency(i); }},
      {"stats", "[reset]",
       "send or clear: stats blocks n late n dropped n nonfinite n failed n p50_ms t p99_ms t max_ms t load x "
       "xruns_avoided n tick_p50_us t tick_p999_us t row n row_max n events_lost n",
       0, 1, stats},
      {"reset", "", "clear the memory of the model", 0, 0, [](auto& i, auto&) { i.reset_model(); }},
      {"dump", "", "send everything known about the model, one message each", 0, 0, dump},
      {"bang", "", "print what is playing", 0, 0, print_information},
      {"gpu", "0|1", "not supported: models play on the processor", 0, any_number, gpu},
  };
  return table;
}

bool run_command(Instrument& instrument, const std::string& name, const Atoms& arguments) noexcept {
  return run_from_table(commands(), instrument, name, arguments);
}

}  // namespace luthier

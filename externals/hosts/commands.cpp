#include "hosts/commands.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <sstream>

#include "hosts/instrument.h"

namespace luthier {
namespace {

std::string text_of(const Atom& atom) {
  if (const auto* word = std::get_if<std::string>(&atom)) return *word;
  std::ostringstream text;
  text << std::get<double>(atom);
  return text.str();
}

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

std::string joined(const std::vector<std::string>& labels) {
  std::string text;
  for (const auto& label : labels) text += (text.empty() ? "" : ", ") + label;
  return text;
}

void send_latency(Instrument& instrument) {
  const auto& streamer = instrument.streamer();
  instrument.host().send(
      "latency", {double(streamer.latency()), double(streamer.buffering_latency()), double(streamer.model_delay())});
}

void send_stats(Instrument& instrument) {
  const auto stats = instrument.streamer().stats();
  instrument.host().send("stats", {"blocks", double(stats.blocks), "late", double(stats.late_blocks), "dropped",
                                   double(stats.dropped_blocks), "nonfinite", double(stats.nonfinite_blocks), "failed",
                                   double(stats.failed_blocks), "p50_ms", stats.p50_ms, "p99_ms", stats.p99_ms,
                                   "max_ms", stats.max_ms, "load", stats.load});
}

void send_methods(Instrument& instrument) {
  for (const auto& method : instrument.spec().methods) {
    instrument.host().send("method", {method.name, double(method.in_channels), double(method.in_ratio),
                                      double(method.out_channels), double(method.out_ratio), double(method.delay)});
  }
}

void dump(Instrument& instrument, const Atoms&) {
  const auto& spec = instrument.spec();
  instrument.host().send("model", {instrument.path()});
  instrument.host().send("sample_rate", {double(spec.sample_rate)});
  send_methods(instrument);
  for (const auto& attribute : spec.attributes) instrument.get(attribute.name);
  send_latency(instrument);
  send_stats(instrument);
}

void print_playing(Instrument& instrument, const MethodSpec& method) {
  auto& host = instrument.host();
  const auto& streamer = instrument.streamer();
  host.print("playing " + method.name + ": " + std::to_string(method.in_channels) + " in (" +
             joined(method.input_labels) + "), " + std::to_string(method.out_channels) + " out (" +
             joined(method.output_labels) + ")");
  if (!streamer.is_prepared()) return;
  const std::string delay = method.delay < 0 ? "not stated" : std::to_string(method.delay);
  host.print("block " + std::to_string(streamer.config().block) + ", latency " + std::to_string(streamer.latency()) +
             " samples: buffering " + std::to_string(streamer.buffering_latency()) + ", model " + delay);
}

void print_information(Instrument& instrument, const Atoms&) {
  const auto& spec = instrument.spec();
  const std::string rate = spec.sample_rate > 0 ? std::to_string(spec.sample_rate) + " Hz" : "rate not stated";
  instrument.host().print(instrument.path() + " (" + rate + ")");
  instrument.host().print("methods: " + method_names(spec));
  instrument.host().print("attributes: " + attribute_names(spec));
  if (const auto* method = instrument.method()) print_playing(instrument, *method);
}

void load(Instrument& instrument, const Atoms& arguments) { instrument.load(text_of(arguments[0])); }

void set(Instrument& instrument, const Atoms& arguments) {
  instrument.set(text_of(arguments[0]), Atoms(arguments.begin() + 1, arguments.end()));
}

void refuse_gpu(Instrument&, const Atoms&) {
  throw EngineError("'gpu' is not supported: models play on the processor");
}

constexpr std::size_t any_number = 4096;

void check_count(const Command& command, std::size_t count) {
  if (count >= command.least && count <= command.most) return;
  throw EngineError(std::string("'") + command.name + "' takes: " + command.name + " " + command.arguments);
}

const Command& known_command(const std::string& name) {
  const auto& table = commands();
  const auto found = std::find_if(table.begin(), table.end(), [&](const Command& row) { return row.name == name; });
  if (found != table.end()) return *found;
  std::string names;
  for (const auto& row : table) names += std::string(names.empty() ? "" : ", ") + row.name;
  throw EngineError("no command '" + name + "': there are " + names);
}

}  // namespace

const std::vector<Command>& commands() {
  static const std::vector<Command> table = {
      {"enable", "0|1", "silence, or play", 1, 1, [](auto& i, auto& a) { i.enable(on_or_off(a[0])); }},
      {"load", "model", "play another model file with the same method", 1, 1, load},
      {"reload", "", "read the model file again", 0, 0, [](auto& i, auto&) { i.reload(); }},
      {"method", "name", "play another method of the model", 1, 1,
       [](auto& i, auto& a) { i.select_method(text_of(a[0])); }},
      {"set", "attribute value ...", "change an attribute of the model", 2, any_number, set},
      {"get", "attribute", "send the value of an attribute: get attribute value ...", 1, 1,
       [](auto& i, auto& a) { i.get(text_of(a[0])); }},
      {"bufsize", "samples", "change the block, rounded up to a legal one, 0 plays in place", 1, 1,
       [](auto& i, auto& a) { i.set_block(whole_number(a[0])); }},
      {"dump", "", "send everything known about the model, one message each", 0, 0, dump},
      {"bang", "", "print what is playing", 0, 0, print_information},
      {"latency", "", "send: latency total buffering model (samples, model -1 is not stated)", 0, 0,
       [](auto& i, auto&) { send_latency(i); }},
      {"stats", "", "send: stats blocks n late n dropped n nonfinite n failed n p50_ms t p99_ms t max_ms t load x", 0,
       0, [](auto& i, auto&) { send_stats(i); }},
      {"reset", "", "clear the memory of the model", 0, 0, [](auto& i, auto&) { i.reset_model(); }},
      {"gpu", "0|1", "not supported: models play on the processor", 0, any_number, refuse_gpu},
  };
  return table;
}

bool run_command(Instrument& instrument, const std::string& name, const Atoms& arguments) noexcept {
  try {
    const auto& command = known_command(name);
    check_count(command, arguments.size());
    command.action(instrument, arguments);
    return true;
  } catch (const std::exception& error) {
    instrument.host().error(error.what());
    return false;
  }
}

}  // namespace luthier

#include "instrument/arguments.h"

#include <algorithm>
#include <cmath>

#include "contract/model_spec.h"
#include "instrument/commands.h"
#include "instrument/instrument.h"

namespace luthier {
namespace {

[[noreturn]] void refuse() {
  throw EngineError(
      "arguments are: -m -gpu -d -b voices -engine name -plain model method block inlets outlets @name value (each may "
      "be missing)");
}

int count_in(const Atom& atom, int most) {
  const auto* number = std::get_if<double>(&atom);
  if (number == nullptr || *number != std::floor(*number) || *number < 1 || *number > most) refuse();
  return static_cast<int>(*number);
}

bool is_number(const Atom& atom) { return std::get_if<double>(&atom) != nullptr; }

/// The name behind an `@`; empty for any other atom.
std::string setting_name(const Atom& atom) {
  const auto* word = std::get_if<std::string>(&atom);
  return word != nullptr && word->size() > 1 && word->front() == '@' ? word->substr(1) : std::string();
}

/// Returns how many atoms were flags.
std::size_t parse_flags(const Atoms& atoms, ObjectArguments& arguments) {
  std::size_t at = 0;
  for (; at < atoms.size(); ++at) {
    const auto* flag = std::get_if<std::string>(&atoms[at]);
    if (flag == nullptr || flag->size() < 2 || flag->front() != '-') break;
    if (*flag == "-m") {
      arguments.multichannel = true;
    } else if (*flag == "-gpu" || *flag == "-g") {
      arguments.gpu = true;
    } else if (*flag == "-d") {
      arguments.starts_disabled = true;
    } else if (*flag == "-b" && at + 1 < atoms.size()) {
      arguments.batch = count_in(atoms[++at], max_batch);
    } else if (*flag == "-plain") {
      arguments.engine = EngineChoice::plain;
    } else if (*flag == "-engine" && at + 1 < atoms.size()) {
      arguments.engine = engine_choice(text_of(atoms[++at]));
    } else {
      refuse();
    }
  }
  return at;
}

void parse_ports(const Atom& inlets, const Atom& outlets, ObjectArguments& arguments) {
  arguments.inlets = count_in(inlets, max_channels);
  arguments.outlets = count_in(outlets, max_channels);
}

/// An object that waits for a model, as in other nn~: void inlets outlets [block].
void parse_void(const Atoms& plain, ObjectArguments& arguments) {
  if (plain.size() > 4 || plain.size() < 3) refuse();
  parse_ports(plain[1], plain[2], arguments);
  if (plain.size() == 4) arguments.block = {plain[3]};
}

/// A name with blanks comes as several words; its ending says where it is whole.
Atoms with_whole_name(const Atoms& plain) {
  const std::string ending = ".ts";
  for (std::size_t last = plain.size(); last-- > 1;) {
    const auto word = text_of(plain[last]);
    if (word.size() < ending.size() || word.compare(word.size() - ending.size(), ending.size(), ending) != 0) continue;
    auto name = text_of(plain.front());
    for (std::size_t i = 1; i <= last; ++i) name += " " + text_of(plain[i]);
    Atoms whole{name};
    whole.insert(whole.end(), plain.begin() + static_cast<std::ptrdiff_t>(last) + 1, plain.end());
    return whole;
  }
  return plain;
}

void parse_plain(const Atoms& unnamed, ThirdArgument third, ObjectArguments& arguments) {
  auto plain = with_whole_name(unnamed);
  const bool is_void = !plain.empty() && text_of(plain[0]) == "void";
  if (is_void && plain.size() > 1 && is_number(plain[1])) return parse_void(plain, arguments);
  if (third == ThirdArgument::voices && plain.size() > 2) {
    arguments.batch = count_in(plain[2], max_batch);
    plain.erase(plain.begin() + 2);
  }
  if (plain.size() == 4 || plain.size() > 5) refuse();
  if (!plain.empty() && !is_void) arguments.model = text_of(plain[0]);
  if (plain.size() > 1) arguments.method = {plain[1]};
  if (plain.size() > 2) arguments.block = {plain[2]};
  if (plain.size() == 5) parse_ports(plain[3], plain[4], arguments);
}

void parse_setting(const std::string& name, const Atoms& values, ObjectArguments& arguments) {
  if (name == "void") {
    if (values.size() != 2) refuse();
    parse_ports(values[0], values[1], arguments);
  } else if (name == "chans") {
    if (values.size() != 1) refuse();
    arguments.batch = count_in(values[0], max_batch);
  } else {
    arguments.settings.emplace_back(name, values);
  }
}

bool is_command(const std::string& name) {
  return std::any_of(commands().begin(), commands().end(), [&](const auto& row) { return row.name == name; });
}

}  // namespace

ObjectArguments parse_arguments(const Atoms& atoms, ThirdArgument third) {
  ObjectArguments arguments;
  const auto is_setting = [](const Atom& atom) { return !setting_name(atom).empty(); };
  auto at = std::find_if(atoms.begin(), atoms.end(), is_setting);
  const Atoms unnamed(atoms.begin(), at);
  const auto flags = parse_flags(unnamed, arguments);
  parse_plain(Atoms(unnamed.begin() + static_cast<std::ptrdiff_t>(flags), unnamed.end()), third, arguments);
  while (at != atoms.end()) {
    const auto next = std::find_if(at + 1, atoms.end(), is_setting);
    parse_setting(setting_name(*at), Atoms(at + 1, next), arguments);
    at = next;
  }
  return arguments;
}

void play(Instrument& instrument, const ObjectArguments& arguments) {
  if (arguments.gpu) run_command(instrument, "gpu", {1.0});
  if (arguments.starts_disabled) instrument.enable(false);
  instrument.set_batch(std::max(1, arguments.batch));
  if (!arguments.block.empty() && !run_command(instrument, "bufsize", arguments.block)) return;
  if (!arguments.method.empty()) run_command(instrument, "method", arguments.method);
  for (const auto& [name, values] : arguments.settings) {
    if (is_command(name)) run_command(instrument, name, values);
  }
  if (!arguments.model.empty()) run_command(instrument, "load", {arguments.model});
  for (const auto& [name, values] : arguments.settings) {
    if (is_command(name)) continue;
    Atoms set{name};
    set.insert(set.end(), values.begin(), values.end());
    run_command(instrument, "set", set);
  }
}

PortCount ports_of(const Instrument& instrument, const ObjectArguments& arguments) {
  const bool plays = instrument.has_track() && instrument.track().outputs() > 0;
  const int unknown = std::max(1, arguments.batch);
  PortCount count;
  count.inlets = arguments.inlets > 0 ? arguments.inlets : plays ? instrument.track().inputs() : unknown;
  count.outlets = arguments.outlets > 0 ? arguments.outlets : plays ? instrument.track().outputs() : unknown;
  return count;
}

}  // namespace luthier

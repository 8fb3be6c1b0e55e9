#include "hosts/pd/arguments.h"

#include <cmath>

#include "contract/model_spec.h"
#include "hosts/commands.h"
#include "stream/stream_config.h"

namespace luthier {
namespace {

[[noreturn]] void refuse() {
  throw EngineError(
      "arguments are: -m -gpu -d -b voices -engine name -plain model method block inlets outlets (each may be "
      "missing)");
}

int count_in(const Atom& atom, int most) {
  const auto* number = std::get_if<double>(&atom);
  if (number == nullptr || *number != std::floor(*number) || *number < 1 || *number > most) refuse();
  return static_cast<int>(*number);
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

}  // namespace

ObjectArguments parse_arguments(const Atoms& atoms) {
  ObjectArguments arguments;
  const auto flags = parse_flags(atoms, arguments);
  const Atoms rest(atoms.begin() + static_cast<std::ptrdiff_t>(flags), atoms.end());
  if (rest.size() == 4 || rest.size() > 5) refuse();
  if (!rest.empty() && text_of(rest[0]) != "void") arguments.model = text_of(rest[0]);
  if (rest.size() > 1) arguments.method = {rest[1]};
  if (rest.size() > 2) arguments.block = {rest[2]};
  if (rest.size() == 5) {
    arguments.inlets = count_in(rest[3], max_channels);
    arguments.outlets = count_in(rest[4], max_channels);
  }
  return arguments;
}

}  // namespace luthier

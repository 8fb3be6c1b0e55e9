// Every message an object understands, in ONE table. Hosts, help patches and reference pages are held against it.
#pragma once

#include <string>
#include <vector>

#include "engine/engine.h"

namespace luthier {

class Instrument;

struct Command {
  const char* name;
  const char* arguments;
  const char* help;
  std::size_t least, most;  ///< how many arguments
  void (*action)(Instrument&, const Atoms&);
};

const std::vector<Command>& commands();

/// Runs one message. Whatever goes wrong becomes one error line of the host, and false.
bool run_command(Instrument& instrument, const std::string& name, const Atoms& arguments) noexcept;

}  // namespace luthier

// Every message that nn~ understands, in ONE table. Hosts, help patches and reference pages are held against it.
#pragma once

#include <string>

#include "instrument/command_table.h"

namespace luthier {

class Instrument;

using Command = TableCommand<Instrument>;

const CommandTable<Instrument>& commands();

/// Runs one message. Whatever goes wrong becomes one error line of the host, and false.
bool run_command(Instrument& instrument, const std::string& name, const Atoms& arguments) noexcept;

/// Hz, 0 when the file does not say; and where it says it.
Atoms said_rate(const ModelSpec& spec);

/// As a person would type it.
std::string text_of(const Atom& atom);

}  // namespace luthier

// How a table of messages is looked up and run, whatever the object.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "engine/engine.h"

namespace luthier {

constexpr std::size_t any_number = 4096;

/// One message. `Target` is what an object is behind its host; it has host().
template <class Target>
struct TableCommand {
  const char* name;
  const char* arguments;
  const char* help;
  std::size_t least, most;  ///< how many arguments
  void (*action)(Target&, const Atoms&);
};

template <class Target>
using CommandTable = std::vector<TableCommand<Target>>;

template <class Target>
const TableCommand<Target>& known_command(const CommandTable<Target>& table, const std::string& name) {
  const auto found = std::find_if(table.begin(), table.end(), [&](const auto& row) { return row.name == name; });
  if (found != table.end()) return *found;
  std::string names;
  for (const auto& row : table) names += std::string(names.empty() ? "" : ", ") + row.name;
  throw EngineError("no command '" + name + "': there are " + names);
}

/// Runs one message. Whatever goes wrong becomes one error line of the host, and false.
template <class Target>
bool run_from_table(const CommandTable<Target>& table, Target& target, const std::string& name,
                    const Atoms& arguments) noexcept {
  try {
    const auto& row = known_command(table, name);
    if (arguments.size() < row.least || arguments.size() > row.most) {
      const std::string arguments_text =
          *row.arguments == '\0' ? std::string("no arguments") : std::string(row.name) + " " + row.arguments;
      throw EngineError(std::string("'") + row.name + "' takes: " + arguments_text);
    }
    row.action(target, arguments);
    return true;
  } catch (const std::exception& error) {
    target.host().error(error.what());
  } catch (...) {
    target.host().error("unknown error");
  }
  return false;
}

}  // namespace luthier

// Finds the scenario that a command line names: a built-in one, a file, or standard input.
#pragma once

#include <istream>
#include <optional>
#include <string>
#include <vector>

#include "cli/command_line.hpp"
#include "cli/exit_code.hpp"

namespace curseur::cli {

struct ScenarioLoading {
  std::optional<core::Scenario> scenario;
  Exit exit = Exit::done;  // why there is no scenario
  std::vector<std::string> messages;  // one per line
};
ScenarioLoading load_scenario(const ScenarioChoice& choice, std::istream& in);

}  // namespace curseur::cli

// The commands, a row each. To add one, write its row in commands.cpp, the request that it is read into
// (command_line.hpp) and what answers it (run_cli.cpp).
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "cli/command_line.hpp"
#include "cli/typed_options.hpp"

namespace curseur::cli {

struct Command {
  std::string name, summary;
  std::function<void(TypedOptions&)> add_options;
  std::function<Call(TypedOptions&)> read;
};

// In the order of the help.
std::vector<Command> commands();

}  // namespace curseur::cli

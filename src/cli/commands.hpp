// The commands, one row each. To add one, write its row in commands.cpp, the request that holds its options
// (command_line.hpp), and the function that answers it (run_cli.cpp).
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

// The commands in help order.
std::vector<Command> commands();

}  // namespace curseur::cli

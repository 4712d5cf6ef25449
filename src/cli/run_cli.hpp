// The command line program as a function, so that tests can call it.
#pragma once

#include <istream>
#include <ostream>
#include <span>
#include <string>

namespace curseur::cli {

// `arguments` are those after the program's name. Returns the exit code (exit_code.hpp). Progress is written to `err`
// only if it is a terminal.
int run_cli(std::span<const std::string> arguments, std::istream& in, std::ostream& out, std::ostream& err,
            bool err_is_terminal);

}  // namespace curseur::cli

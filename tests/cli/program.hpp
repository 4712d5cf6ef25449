// Calls the command line program as a function and keeps what it said.
#pragma once

#include <sstream>
#include <string>
#include <vector>

#include "cli/run_cli.hpp"

namespace curseur::testing {

struct Said {
  int code;
  std::string out, err;
};

inline Said call(const std::vector<std::string>& arguments, const std::string& input = "",
                 bool err_is_terminal = false) {
  std::istringstream in(input);
  std::ostringstream out, err;
  const int code = cli::run_cli(arguments, in, out, err, err_is_terminal);
  return {code, out.str(), err.str()};
}

}  // namespace curseur::testing

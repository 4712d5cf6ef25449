// Calls the command line program as a function and keeps what it said.
#pragma once

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "cli/run_cli.hpp"
#include "io/scenario/presets.hpp"

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

// The file of the default scenario.
inline std::string preset_text() { return std::string(io::find_preset(io::kDefaultPreset)->text); }

// Few futures of few months.
inline const std::vector<std::string> kShort = {"--set", "/months=24", "--paths", "130"};

inline std::vector<std::string> with(std::vector<std::string> arguments, const std::vector<std::string>& more) {
  arguments.insert(arguments.end(), more.begin(), more.end());
  return arguments;
}

// What a command answers for programs.
inline nlohmann::json json_of(const std::vector<std::string>& arguments, const std::string& input = "") {
  const auto said = call(arguments, input);
  REQUIRE_MESSAGE(said.code == 0, said.err);
  CHECK(said.err.empty());
  auto json = nlohmann::json::parse(said.out, nullptr, false);
  REQUIRE(json.is_object());
  return json;
}

}  // namespace curseur::testing

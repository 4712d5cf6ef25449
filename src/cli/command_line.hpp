// What was asked for on the command line, as values. Only command_line.cpp and typed_options.cpp know CLI11.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "cli/digest.hpp"
#include "core/decide/question.hpp"
#include "io/scenario_reader.hpp"

namespace curseur::cli {

struct ScenarioChoice {
  std::string source;  // file, "-" or preset id
  std::vector<io::Assignment> settings;
};
struct SimulationChoice {
  ScenarioChoice scenario;
  std::size_t paths = 10000;
  std::uint64_t seed = 1;
  bool median = false;
  std::size_t threads = 0;  // 0 = all
  bool json = false, monthly = false, per_path = false;
};

struct RunRequest {
  SimulationChoice simulation;
};
struct Lever {
  std::string pointer;
  double from = 0, to = 0;
  int steps = 0;
};
struct SweepRequest {
  SimulationChoice simulation;
  std::optional<Lever> lever;  // nothing = the standard sweep of the pace
};
// A question of core/decide/question.hpp; `options` lacks the other scenarios of a comparison.
struct QuestionRequest {
  ScenarioChoice scenario;
  std::vector<std::string> others;  // of compare: sources; what is set is set in the last of all
  core::QuestionOptions options;
  std::size_t threads = 0;  // 0 = all
  bool json = false;
};
struct DigestRequest : DigestChoice {
  std::optional<ScenarioChoice> scenario;  // nothing = every preset
};
// A page on a scenario; what is said of it as it was opened leaves out the settings.
struct ReportRequest {
  ScenarioChoice scenario;
  std::string output;
  std::string language = "en";  // of io::language_ids()
  std::size_t paths = 10000;
  std::uint64_t seed = 1;
  std::size_t threads = 0;  // 0 = all
};
struct BenchRequest {
  std::size_t paths = 10000;
  std::size_t threads = 0;  // 0 = all
  bool json = false;
};
struct CheckRequest {
  ScenarioChoice scenario;
};
struct PresetsRequest {
  std::string id;  // empty = list them
};
struct DescribeRequest {};  // the catalogue
struct Reply {  // --help, --version: nothing to do but say it
  std::string text;
};
struct Mistake {  // the command line is wrong
  std::string text;
};
using Call = std::variant<RunRequest, SweepRequest, QuestionRequest, ReportRequest, DigestRequest, BenchRequest,
                          CheckRequest, PresetsRequest, DescribeRequest, Reply, Mistake>;

Call read_command_line(std::span<const std::string> arguments);

// The commands with their options, as the help lists them.
struct OptionInfo {
  std::string name;  // "--paths", or "SCENARIO" for an argument without a name
  std::string value;  // what the help writes for its value; "" for a flag
  std::string help;
};
struct CommandInfo {
  std::string name, summary;
  std::vector<OptionInfo> options;
};
std::vector<CommandInfo> command_infos();

}  // namespace curseur::cli

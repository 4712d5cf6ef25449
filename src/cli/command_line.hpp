// The request made on the command line, as values. Only command_line.cpp and typed_options.cpp know about CLI11.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "cli/digest.hpp"
#include "core/decide/question.hpp"
#include "io/scenario/scenario_reader.hpp"

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
  std::optional<Lever> lever;  // empty = the standard sweep of the pace
};
// A question of core/decide/question.hpp; `options` lacks the other scenarios of a comparison.
struct QuestionRequest {
  ScenarioChoice scenario;
  std::vector<std::string> others;  // for compare: sources; settings apply to the last of all
  core::QuestionOptions options;
  std::size_t threads = 0;  // 0 = all
  bool json = false;
};
struct DigestRequest : DigestChoice {
  std::optional<ScenarioChoice> scenario;  // empty = every preset
};
// A report on a scenario. The description of the scenario as it was opened excludes the settings.
struct ReportRequest {
  ScenarioChoice scenario;
  std::string output;
  std::string language = "en";  // one of io::language_ids()
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
  std::string id;  // empty = list all
};
struct DescribeRequest {};  // the catalogue
struct Reply {  // --help, --version: only print the text
  std::string text;
};
struct Mistake {  // the command line is wrong
  std::string text;
};
using Call = std::variant<RunRequest, SweepRequest, QuestionRequest, ReportRequest, DigestRequest, BenchRequest,
                          CheckRequest, PresetsRequest, DescribeRequest, Reply, Mistake>;

Call read_command_line(std::span<const std::string> arguments);

// The commands and their options, as the help lists them.
struct OptionInfo {
  std::string name;  // "--paths", or "SCENARIO" for an argument without a name
  std::string value;  // how the help writes its value; "" for a flag
  std::string help;
};
struct CommandInfo {
  std::string name, summary;
  std::vector<OptionInfo> options;
};
std::vector<CommandInfo> command_infos();

}  // namespace curseur::cli

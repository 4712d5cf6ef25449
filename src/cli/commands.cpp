#include "cli/commands.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <utility>
#include <variant>

#include "core/decide/option.hpp"
#include "core/stats/run_report.hpp"
#include "engine/threads.hpp"
#include "io/fault.hpp"
#include "io/languages.hpp"
#include "io/scenario/presets.hpp"
#include "io/text/constraint_text.hpp"

namespace curseur::cli {
namespace {

constexpr std::uint64_t kFewestReportedPaths = 64;  // fewer say nothing about a tail

const core::Option& run_option(std::string_view key) { return core::option_of(core::run_options(), key); }

// ---- What several commands share -----------------------------------------------------------------------------------

void add_scenario_options(TypedOptions& typed) {
  typed.add_text("SCENARIO", "", "File, \"-\" or built-in id [" + std::string(io::kDefaultPreset) + "]");
  typed.add(run_option("set"));
}

ScenarioChoice scenario_choice(TypedOptions& typed) {
  ScenarioChoice choice;
  choice.source = typed.has("SCENARIO") ? typed.text("SCENARIO") : std::string(io::kDefaultPreset);
  for (const auto& text : typed.list("--set")) {
    auto read = io::read_setting(text);
    if (read.setting) choice.settings.push_back(std::move(*read.setting));
    else typed.mistake("--set: " + io::line_of(*read.fault));
  }
  return choice;
}

void add_threads_option(TypedOptions& typed) {
  typed.add_text("--threads", "N", "Threads at work [all]; the result does not depend on it");
}

std::size_t thread_choice(TypedOptions& typed) {
  if (typed.text("--threads").empty()) return 0;
  return static_cast<std::size_t>(typed.whole("--threads", 1, engine::kMaxThreads));
}

std::size_t paths_choice(TypedOptions& typed) { return static_cast<std::size_t>(typed.whole(run_option("paths"))); }
std::uint64_t seed_choice(TypedOptions& typed) { return typed.whole(run_option("seed")); }

// ---- run, sweep ----------------------------------------------------------------------------------------------------

void add_run_options(TypedOptions& typed) {
  add_scenario_options(typed);
  for (const char* const key : {"paths", "seed", "median"}) typed.add(run_option(key));
  add_threads_option(typed);
  typed.add_flag("--json", "Print the result as JSON");
  for (const char* const key : {"monthly", "perPath"}) typed.add(run_option(key));
}

SimulationChoice simulation_choice(TypedOptions& typed) {
  SimulationChoice choice;
  choice.scenario = scenario_choice(typed);
  choice.paths = paths_choice(typed);
  choice.seed = seed_choice(typed);
  choice.median = typed.flag("--median");
  choice.threads = thread_choice(typed);
  choice.json = typed.flag("--json");
  choice.monthly = typed.flag("--monthly");
  choice.per_path = typed.flag("--per-path");
  if (choice.monthly && !choice.json) typed.mistake("--monthly adds to the JSON result: it needs --json");
  if (choice.per_path && !choice.json) typed.mistake("--per-path adds to the JSON result: it needs --json");
  return choice;
}

void add_sweep_options(TypedOptions& typed) {
  add_run_options(typed);
  for (const auto& option : core::sweep_options()) typed.add(option);
}

std::optional<Lever> lever_choice(TypedOptions& typed) {
  const auto option = [](std::string_view key) -> const core::Option& {
    return core::option_of(core::sweep_options(), key);
  };
  if (!typed.has("--lever")) {
    for (const char* const name : {"--from", "--to", "--steps"})
      if (typed.has(name)) typed.mistake(std::string(name) + " needs --lever");
    return std::nullopt;
  }
  if (!typed.has("--from") || !typed.has("--to")) typed.mistake("--lever needs --from and --to");
  Lever lever;
  lever.pointer = typed.text("--lever");
  lever.from = typed.number(option("from"));
  lever.to = typed.number(option("to"));
  lever.steps = static_cast<int>(typed.whole(option("steps")));
  if (!(lever.from < lever.to)) typed.mistake("--from must be below --to");
  return lever;
}

Call read_sweep(TypedOptions& typed) {
  auto simulation = simulation_choice(typed);
  return SweepRequest{std::move(simulation), lever_choice(typed)};
}

// ---- Questions: their options are rows of core/decide/question.cpp -------------------------------------------------

void add_question_options(TypedOptions& typed, const core::QuestionInfo& question) {
  add_scenario_options(typed);
  typed.add(core::option_of(core::question_options(), "paths"), std::to_string(question.usual_paths));
  typed.add(run_option("seed"));
  for (const auto& option : question.options) typed.add(option);
  add_threads_option(typed);
  typed.add_flag("--json", "Print the result as JSON");
}

// Reads an option into its member of QuestionOptions.
class QuestionOptionReader {
 public:
  QuestionOptionReader(TypedOptions& typed, const core::Option& option, QuestionRequest& request)
      : typed_(typed), option_(option), name_(option.flag), request_(request) {}

  void operator()(double core::QuestionOptions::*member) const { request_.options.*member = typed_.number(option_); }
  void operator()(std::size_t core::QuestionOptions::*member) const {
    request_.options.*member = static_cast<std::size_t>(typed_.whole(option_));
  }
  void operator()(std::array<int, 2> core::QuestionOptions::*member) const {
    (request_.options.*member).fill(static_cast<int>(typed_.whole(option_)));
  }
  void operator()(std::vector<core::LeverRange> core::QuestionOptions::*member) const {
    for (const auto& text : typed_.list(name_)) {
      auto reading = io::read_lever(text);
      if (reading.lever) (request_.options.*member).push_back(std::move(*reading.lever));
      else typed_.mistake(name_ + ": " + io::fault_text(*reading.fault));
    }
  }
  void operator()(std::vector<core::Constraint> core::QuestionOptions::*member) const {
    for (const auto& text : typed_.list(name_)) {
      auto reading = io::read_constraint(text);
      if (reading.constraint) (request_.options.*member).push_back(*reading.constraint);
      else typed_.mistake(name_ + ": " + io::fault_text(*reading.fault));
    }
  }
  // Reads only their sources; run_cli.cpp loads them.
  void operator()(std::vector<core::Scenario> core::QuestionOptions::*) const {
    request_.others = typed_.list(name_);
    const auto most = static_cast<std::size_t>(option_.high);
    if (request_.others.size() > most)
      typed_.mistake(name_ + ": " + std::to_string(request_.others.size() + 1) + " scenarios; expected 2 to " +
                     std::to_string(most + 1));
  }

 private:
  TypedOptions& typed_;
  const core::Option& option_;
  std::string name_;
  QuestionRequest& request_;
};

Call read_question(TypedOptions& typed, const core::QuestionInfo& question) {
  QuestionRequest request;
  request.scenario = scenario_choice(typed);
  request.threads = thread_choice(typed);
  request.json = typed.flag("--json");
  request.options.kind = question.kind;
  request.options.futures = {seed_choice(typed), question.usual_paths};
  if (!typed.text("--paths").empty())
    request.options.futures.paths = static_cast<std::size_t>(typed.whole("--paths", 1, question.most_paths));
  for (const auto& option : question.options) std::visit(QuestionOptionReader(typed, option, request), option.member);
  return request;
}

// ---- report, digest, bench, presets --------------------------------------------------------------------------------

// "en or fr", each between the quotes.
std::string one_of(std::span<const std::string_view> words, std::string_view quote) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    text += i == 0 ? "" : i + 1 < words.size() ? ", " : " or ";
    text.append(quote).append(words[i]).append(quote);
  }
  return text;
}

void add_report_options(TypedOptions& typed) {
  add_scenario_options(typed);
  for (const char* const key : {"paths", "seed"}) typed.add(run_option(key));
  typed.add_text("-o,--output", "FILE.html", "The file to write");
  typed.add_text("--lang", "LANG", "Its language: " + one_of(io::language_ids(), "") + " [en]");
  add_threads_option(typed);
}

Call read_report(TypedOptions& typed) {
  ReportRequest request;
  request.scenario = scenario_choice(typed);
  if (typed.has("--paths"))
    request.paths = static_cast<std::size_t>(typed.whole("--paths", kFewestReportedPaths, core::kExactPaths));
  request.seed = seed_choice(typed);
  request.threads = thread_choice(typed);
  request.output = typed.text("--output");
  if (typed.has("--lang")) request.language = typed.text("--lang");
  if (request.output.empty()) typed.mistake("report needs a file to write: -o FILE.html");
  const auto ids = io::language_ids();
  if (std::find(ids.begin(), ids.end(), request.language) == ids.end())
    typed.mistake("--lang: found " + io::in_quotes(request.language) + "; expected " + one_of(ids, "\""));
  return request;
}

void add_digest_options(TypedOptions& typed) {
  add_scenario_options(typed);
  typed.add(run_option("paths"), "1, 7, 1000 and 10000 in turn");
  typed.add(run_option("seed"));
  add_threads_option(typed);
  typed.add_text("--instructions", "NAME", "Instruction set [the best]; the result does not depend on it");
  typed.add_flag("--each", "A digest of each path");
  typed.add_text("--trace", "PATH", "Every number of one path, month by month");
}

core::InstructionSet instruction_choice(TypedOptions& typed) {
  const std::string& wanted = typed.text("--instructions");
  if (wanted.empty()) return core::best_instruction_set();
  std::vector<std::string_view> names;
  for (const auto set : core::instruction_sets()) {
    names.push_back(core::name_of(set));
    if (names.back() == wanted) return set;
  }
  typed.mistake("--instructions: found " + io::in_quotes(wanted) + "; this program on this processor has " +
                io::list_in_quotes(names));
  return core::best_instruction_set();
}

Call read_digest(TypedOptions& typed) {
  DigestRequest request;
  const bool one_scenario = typed.has("SCENARIO");
  if (one_scenario) request.scenario = scenario_choice(typed);
  if (!one_scenario && typed.has("--set")) typed.mistake("--set needs a scenario");
  if (typed.has("--paths")) request.paths = paths_choice(typed);
  request.seed = seed_choice(typed);
  request.threads = thread_choice(typed);
  request.instructions = instruction_choice(typed);
  request.each = typed.flag("--each");
  if (!typed.text("--trace").empty())
    request.trace = static_cast<std::size_t>(typed.whole("--trace", 0, core::kMostPaths - 1));
  if (request.each && !(one_scenario && request.paths)) typed.mistake("--each needs a scenario and --paths");
  if (request.trace && !one_scenario) typed.mistake("--trace needs a scenario");
  if (request.trace && (request.each || request.paths)) typed.mistake("--trace stands without --each and --paths");
  return request;
}

void add_bench_options(TypedOptions& typed) {
  typed.add(run_option("paths"));
  add_threads_option(typed);
  typed.add_flag("--json", "Print the figures as JSON");
}

Call read_bench(TypedOptions& typed) {
  BenchRequest request;
  request.paths = paths_choice(typed);
  request.threads = thread_choice(typed);
  request.json = typed.flag("--json");
  return request;
}

}  // namespace

// {name, summary, function that adds its options, function that reads them}.
std::vector<Command> commands() {
  std::vector<Command> rows = {{"run", "Simulate a scenario; print a summary, or the result as JSON", add_run_options,
                                [](TypedOptions& typed) -> Call { return RunRequest{simulation_choice(typed)}; }},
                               {"sweep", "Simulate it at every position of one lever, on the same random futures",
                                add_sweep_options, read_sweep}};
  for (const auto& question : core::questions())
    rows.push_back({std::string(question.name), std::string(question.summary),
                    [&question](TypedOptions& typed) { add_question_options(typed, question); },
                    [&question](TypedOptions& typed) { return read_question(typed, question); }});
  const Command others[] = {
      {"report", "Write what a scenario comes to as one page to print or send", add_report_options, read_report},
      {"digest", "Print digests of runs, by which builds and machines are compared", add_digest_options, read_digest},
      {"bench", "Measure how fast this program simulates on this machine", add_bench_options, read_bench},
      {"check", "Read a scenario and list every fault, one a line", add_scenario_options,
       [](TypedOptions& typed) -> Call { return CheckRequest{scenario_choice(typed)}; }},
      {"presets", "List the built-in scenarios, or print one as JSON",
       [](TypedOptions& typed) { typed.add_text("ID", "", "The one to print"); },
       [](TypedOptions& typed) -> Call { return PresetsRequest{typed.text("ID")}; }},
      {"describe", "Print parameters, metrics, questions and commands as JSON", [](TypedOptions&) {},
       [](TypedOptions&) -> Call { return DescribeRequest{}; }}};
  rows.insert(rows.end(), std::begin(others), std::end(others));
  return rows;
}

}  // namespace curseur::cli

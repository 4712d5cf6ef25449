#include "cli/command_line.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>

#include "engine/threads.hpp"
#include "io/constraint_text.hpp"
#include "io/fault.hpp"
#include "io/languages.hpp"
#include "io/presets.hpp"
#include "io/version.hpp"

namespace curseur::cli {
namespace {

constexpr std::uint64_t kMaxPaths = 10'000'000;
constexpr std::uint64_t kMaxSteps = 1000;
constexpr std::uint64_t kFewestReportedPaths = 64;  // fewer say nothing of a tail
constexpr const char* kDefaultSteps = "21";

constexpr const char* kFooter = R"(
SCENARIO is a file, "-" for standard input, or the id of a built-in scenario (see "curseur presets").
POINTER is a JSON Pointer into the scenario, such as /planning/pace or /regions/0/pue.

Exit: 0 done; 2 the command line is wrong; 3 the scenario is wrong; 4 a file cannot be read or written.
On an error nothing is printed to standard output.

Examples:
  curseur run
  curseur run utility --set /planning/pace=0.3 --json --monthly
  curseur sweep my-scenario.json
  curseur sweep --lever /market/rent_price --from 0.8 --to 3.2 --steps 13
  curseur optimise --risk 0.5 --keep "distress<=0.1" --lever /planning/pace=0.05:0.95
  curseur compare europe --set /planning/pace=0.3
  curseur sensitivity utility --sobol 64
  curseur report europe -o europe.html --lang fr)";

// "en or fr", each in the quotes.
std::string one_of(std::span<const std::string_view> words, std::string_view quote) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    text += i == 0 ? "" : i + 1 < words.size() ? ", " : " or ";
    text.append(quote).append(words[i]).append(quote);
  }
  return text;
}

// The options as typed. Numbers are read afterwards, so that what is said about a wrong one is ours.
struct TypedOptions {
  std::string scenario{io::kDefaultPreset};
  std::vector<std::string> settings;
  std::string paths = "10000", seed = "1", threads;
  std::string lever, from, to, steps = kDefaultSteps;
  std::string preset, trace, instructions, output, language = "en";
  std::vector<std::string> others, levers, keep;
  std::string risk = "0", evaluations = "0", points = "96", joint = "256", sobol = "0", second_steps = "9";
  bool median = false, json = false, monthly = false, per_path = false, each = false;
};

void add_scenario_options(CLI::App& command, TypedOptions& typed) {
  command.add_option("SCENARIO", typed.scenario, "File, \"-\" or built-in id [" + typed.scenario + "]");
  command.add_option("--set", typed.settings, "Change a value first: JSON Pointer, JSON value (repeatable)")
      ->type_name("POINTER=VALUE")
      ->allow_extra_args(false);
}

void add_draw_options(CLI::App& command, TypedOptions& typed, const std::string& paths_text) {
  add_scenario_options(command, typed);
  command.add_option("--paths", typed.paths, paths_text)->type_name("N");
  command.add_option("--seed", typed.seed, "Which random futures [1]")->type_name("K");
}

void add_threads_option(CLI::App& command, TypedOptions& typed) {
  command.add_option("--threads", typed.threads, "Threads at work [all]; the result does not depend on it")
      ->type_name("N");
}

void add_simulation_options(CLI::App& command, TypedOptions& typed) {
  add_draw_options(command, typed, "Random futures [10000]");
  command.add_flag("--median", typed.median, "The median path alone: no chance, no events")->disable_flag_override();
  add_threads_option(command, typed);
  command.add_flag("--json", typed.json, "Print the result as JSON")->disable_flag_override();
  command.add_flag("--monthly", typed.monthly, "With --json: every monthly series, quantiles and mean")
      ->disable_flag_override();
  command.add_flag("--per-path", typed.per_path, "With --json: every metric of every path")->disable_flag_override();
}

void add_digest_options(CLI::App& command, TypedOptions& typed) {
  add_draw_options(command, typed, "Random futures [1, 7, 1000 and 10000 in turn]");
  add_threads_option(command, typed);
  command
      .add_option("--instructions", typed.instructions, "Instruction set [the best]; the result does not depend on it")
      ->type_name("NAME");
  command.add_flag("--each", typed.each, "A digest of each path")->disable_flag_override();
  command.add_option("--trace", typed.trace, "Every number of one path, month by month")->type_name("PATH");
}

void add_report_options(CLI::App& command, TypedOptions& typed) {
  add_draw_options(command, typed, "Random futures [10000]");
  command.add_option("-o,--output", typed.output, "The file to write")->type_name("FILE.html");
  command.add_option("--lang", typed.language, "Its language: " + one_of(io::language_ids(), "") + " [en]")
      ->type_name("LANG");
  add_threads_option(command, typed);
}

void add_lever_options(CLI::App& command, TypedOptions& typed) {
  command.add_option("--lever", typed.lever, "The number to move; left out, the pace at its standard positions")
      ->type_name("POINTER");
  command.add_option("--from", typed.from, "Lowest position of the lever")->type_name("A");
  command.add_option("--to", typed.to, "Highest position of the lever")->type_name("B");
  command.add_option("--steps", typed.steps, std::string("Number of positions [") + kDefaultSteps + "]")
      ->type_name("N");
}

constexpr const char* kQuestionTexts[core::kQuestions] = {
    "Find the best setting of some levers, its plateau, and what binds",
    "The result at every crossing of two levers",
    "Settings that no other one beats: npv against ruin, idleness, the tail, autonomy",
    "Paired differences, path by path, of two to five scenarios",
    "What drives the result, over the ranges in assumptions",
    "What the futures that end in distress have in common",
    "What knowing the future, and waiting a year, is worth"};

void add_question_options(CLI::App& command, TypedOptions& typed, core::QuestionKind kind) {
  using core::QuestionKind;
  typed.paths.clear();
  add_draw_options(command, typed, "Random futures of each setting [" + std::to_string(core::usual_paths(kind)) + "]");
  if (kind == QuestionKind::compare)
    command.add_option("OTHERS", typed.others,
                       "One to three more; --set changes the last. None: it is compared with itself as set");
  if (kind == QuestionKind::optimise || kind == QuestionKind::map || kind == QuestionKind::frontier ||
      kind == QuestionKind::sensitivity)
    command
        .add_option("--lever", typed.levers,
                    kind == QuestionKind::sensitivity
                        ? "A number and its range, instead of those in assumptions (repeatable)"
                        : "A number that may be moved, and how far (repeatable)")
        ->type_name("POINTER=MIN:MAX")
        ->allow_extra_args(false);
  if (kind == QuestionKind::optimise) {
    command.add_option("--risk", typed.risk, "Weight of the mean of the worst 5 % against the mean [0]")
        ->type_name("W");
    command.add_option("--keep", typed.keep, "What must hold: distress<=0.1, autonomy>=0.6 (repeatable)")
        ->type_name("CONSTRAINT")
        ->allow_extra_args(false);
    command.add_option("--evaluations", typed.evaluations, "Settings the search may try [30 and 30 a lever]")
        ->type_name("N");
  }
  if (kind == QuestionKind::map)
    command.add_option("--steps", typed.second_steps, "Positions of each lever [9]")->type_name("N");
  if (kind == QuestionKind::frontier)
    command.add_option("--points", typed.points, "Settings tried [96]")->type_name("N");
  if (kind == QuestionKind::sensitivity) {
    command.add_option("--joint", typed.joint, "Settings in which all inputs differ [256]")->type_name("N");
    command.add_option("--sobol", typed.sobol, "Base points of Sobol's indices [0: none]")->type_name("N");
  }
  add_threads_option(command, typed);
  command.add_flag("--json", typed.json, "Print the result as JSON")->disable_flag_override();
}

// Reads typed values; keeps the first mistake.
class TypedReader {
 public:
  std::uint64_t whole(const std::string& option, const std::string& text, std::uint64_t low, std::uint64_t high) {
    std::uint64_t value = low;
    const auto end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, value);
    if (read.ec != std::errc{} || read.ptr != end || value < low || value > high)
      expected(option, text, "a whole number in [" + std::to_string(low) + ", " + std::to_string(high) + "]");
    return value;
  }
  double number(const std::string& option, const std::string& text) {
    // Not from_chars, which libc++ 19 lacks for double. strtod also reads hex, inf and nan.
    char* end = nullptr;
    const double value = std::strtod(text.c_str(), &end);
    const bool is_decimal = !text.empty() && text.find_first_not_of("0123456789+-.eE") == std::string::npos;
    if (!is_decimal || *end != '\0' || !std::isfinite(value)) expected(option, text, "a number");
    return value;
  }
  std::vector<io::Assignment> settings(const std::vector<std::string>& texts) {
    std::vector<io::Assignment> settings;
    for (const auto& text : texts) {
      auto read = io::read_setting(text);
      if (read.setting) settings.push_back(std::move(*read.setting));
      else mistake("--set: " + io::line_of(*read.fault));
    }
    return settings;
  }
  void mistake(const std::string& text) {
    if (mistake_.empty()) mistake_ = text;
  }
  const std::string& first_mistake() const { return mistake_; }

 private:
  void expected(const std::string& option, const std::string& text, const std::string& what) {
    mistake(option + ": found " + io::in_quotes(text) + "; expected " + what);
  }
  std::string mistake_;
};

ScenarioChoice scenario_choice(const TypedOptions& typed, TypedReader& reader) {
  return {typed.scenario, reader.settings(typed.settings)};
}

std::size_t thread_choice(const TypedOptions& typed, TypedReader& reader) {
  if (typed.threads.empty()) return 0;
  return static_cast<std::size_t>(reader.whole("--threads", typed.threads, 1, engine::kMaxThreads));
}

SimulationChoice simulation_choice(const TypedOptions& typed, TypedReader& reader) {
  SimulationChoice choice;
  choice.scenario = scenario_choice(typed, reader);
  choice.paths = static_cast<std::size_t>(reader.whole("--paths", typed.paths, 1, kMaxPaths));
  choice.seed = reader.whole("--seed", typed.seed, 0, UINT64_MAX);
  choice.median = typed.median;
  choice.threads = thread_choice(typed, reader);
  choice.json = typed.json;
  choice.monthly = typed.monthly;
  choice.per_path = typed.per_path;
  if (choice.monthly && !choice.json) reader.mistake("--monthly adds to the JSON result: it needs --json");
  if (choice.per_path && !choice.json) reader.mistake("--per-path adds to the JSON result: it needs --json");
  return choice;
}

QuestionRequest question_request(core::QuestionKind kind, const TypedOptions& typed, TypedReader& reader) {
  QuestionRequest request;
  request.scenario = scenario_choice(typed, reader);
  request.others = typed.others;
  request.threads = thread_choice(typed, reader);
  request.json = typed.json;
  core::QuestionOptions& options = request.options;
  options.kind = kind;
  const auto count = [&](const char* option, const std::string& text, std::uint64_t low, std::uint64_t high) {
    return static_cast<std::size_t>(reader.whole(option, text, low, high));
  };
  options.futures.seed = reader.whole("--seed", typed.seed, 0, UINT64_MAX);
  options.futures.paths =
      typed.paths.empty() ? core::usual_paths(kind) : count("--paths", typed.paths, 1, core::most_paths(kind));
  options.risk = reader.number("--risk", typed.risk);
  if (!(options.risk >= 0 && options.risk <= 1))
    reader.mistake("--risk: found " + io::in_quotes(typed.risk) + "; expected a number in [0, 1]");
  options.evaluations = count("--evaluations", typed.evaluations, 0, 10000);
  options.points = count("--points", typed.points, 1, core::kMostFrontierPoints);
  options.joint = count("--joint", typed.joint, 0, core::kMostJoint);
  options.sobol = count("--sobol", typed.sobol, 0, core::kMostSobol);
  const int steps = static_cast<int>(count("--steps", typed.second_steps, 2, core::kMostSteps));
  options.steps = {steps, steps};
  for (const auto& text : typed.levers) {
    auto reading = io::read_lever(text);
    if (reading.lever) options.levers.push_back(std::move(*reading.lever));
    else reader.mistake("--lever: " + reading.problem);
  }
  for (const auto& text : typed.keep) {
    auto reading = io::read_constraint(text);
    if (reading.constraint) options.constraints.push_back(*reading.constraint);
    else reader.mistake("--keep: " + reading.problem);
  }
  if (kind == core::QuestionKind::compare && typed.others.size() >= core::kMostCompared)
    reader.mistake("OTHERS: " + std::to_string(typed.others.size() + 1) + " scenarios; expected 2 to " +
                   std::to_string(core::kMostCompared));
  return request;
}

ReportRequest report_request(const TypedOptions& typed, TypedReader& reader) {
  ReportRequest request;
  request.scenario = scenario_choice(typed, reader);
  request.paths =
      static_cast<std::size_t>(reader.whole("--paths", typed.paths, kFewestReportedPaths, core::kExactPaths));
  request.seed = reader.whole("--seed", typed.seed, 0, UINT64_MAX);
  request.threads = thread_choice(typed, reader);
  request.output = typed.output;
  request.language = typed.language;
  if (typed.output.empty()) reader.mistake("report needs a file to write: -o FILE.html");
  const auto ids = io::language_ids();
  if (std::find(ids.begin(), ids.end(), typed.language) == ids.end())
    reader.mistake("--lang: found " + io::in_quotes(typed.language) + "; expected " + one_of(ids, "\""));
  return request;
}

core::InstructionSet instruction_choice(const TypedOptions& typed, TypedReader& reader) {
  if (typed.instructions.empty()) return core::best_instruction_set();
  std::vector<std::string_view> names;
  for (const auto set : core::instruction_sets()) {
    names.push_back(core::name_of(set));
    if (names.back() == typed.instructions) return set;
  }
  reader.mistake("--instructions: found " + io::in_quotes(typed.instructions) +
                 "; this program on this processor has " + io::list_in_quotes(names));
  return core::best_instruction_set();
}

DigestRequest digest_request(const CLI::App& command, const TypedOptions& typed, TypedReader& reader) {
  DigestRequest request;
  const bool one_scenario = command.count("SCENARIO") > 0;
  if (one_scenario) request.scenario = scenario_choice(typed, reader);
  if (!one_scenario && !typed.settings.empty()) reader.mistake("--set needs a scenario");
  if (command.count("--paths") > 0)
    request.paths = static_cast<std::size_t>(reader.whole("--paths", typed.paths, 1, kMaxPaths));
  request.seed = reader.whole("--seed", typed.seed, 0, UINT64_MAX);
  request.threads = thread_choice(typed, reader);
  request.instructions = instruction_choice(typed, reader);
  request.each = typed.each;
  if (!typed.trace.empty())
    request.trace = static_cast<std::size_t>(reader.whole("--trace", typed.trace, 0, kMaxPaths - 1));
  if (request.each && !(one_scenario && request.paths)) reader.mistake("--each needs a scenario and --paths");
  if (request.trace && !one_scenario) reader.mistake("--trace needs a scenario");
  if (request.trace && (request.each || request.paths)) reader.mistake("--trace stands without --each and --paths");
  return request;
}

std::optional<Lever> lever_choice(const CLI::App& command, const TypedOptions& typed, TypedReader& reader) {
  if (command.count("--lever") == 0) {
    for (const char* const option : {"--from", "--to", "--steps"})
      if (command.count(option) > 0) reader.mistake(std::string(option) + " needs --lever");
    return std::nullopt;
  }
  if (command.count("--from") == 0 || command.count("--to") == 0) reader.mistake("--lever needs --from and --to");
  Lever lever{typed.lever, reader.number("--from", typed.from), reader.number("--to", typed.to),
              static_cast<int>(reader.whole("--steps", typed.steps, 2, kMaxSteps))};
  if (!(lever.from < lever.to)) reader.mistake("--from must be below --to");
  return lever;
}

std::vector<std::string_view> option_names(const CLI::App& command, std::vector<std::string>& kept) {
  for (const auto* const option : command.get_options())
    for (const auto& name : option->get_lnames()) kept.push_back("--" + name);
  return {kept.begin(), kept.end()};
}

// What is said of an argument that belongs to nothing.
std::string surplus_text(const CLI::App& command, const std::string& argument) {
  if (!argument.starts_with('-')) return io::in_quotes(argument) + " is one argument too many";
  std::vector<std::string> kept;
  const auto meant = io::nearest_word(argument.substr(0, argument.find('=')), option_names(command, kept));
  return io::in_quotes(argument) + " is not an option of \"curseur " + command.get_name() + "\"" +
         (meant.empty() ? "" : "; did you mean " + io::in_quotes(meant) + "?");
}

std::vector<std::string> command_names(const CLI::App& app) {
  std::vector<std::string> names;
  for (const auto* const command : app.get_subcommands([](const CLI::App*) { return true; }))
    names.push_back(command->get_name());
  return names;
}

std::string unknown_command_text(const std::vector<std::string>& names, const std::string& name) {
  const std::vector<std::string_view> views(names.begin(), names.end());
  const auto meant = io::nearest_word(name, views);
  return "there is no command " + io::in_quotes(name) +
         (meant.empty() ? "; expected one of " + io::list_in_quotes(views)
                        : "; did you mean " + io::in_quotes(meant) + "?");
}

Call request_of(const CLI::App& command, const TypedOptions& typed) {
  TypedReader reader;
  if (!command.remaining().empty()) return Mistake{surplus_text(command, command.remaining().front())};
  Call request;
  if (command.get_name() == "run") {
    request = RunRequest{simulation_choice(typed, reader)};
  } else if (command.get_name() == "sweep") {
    auto simulation = simulation_choice(typed, reader);
    request = SweepRequest{std::move(simulation), lever_choice(command, typed, reader)};
  } else if (const auto kind = core::question_named(command.get_name())) {
    request = question_request(*kind, typed, reader);
  } else if (command.get_name() == "report") {
    request = report_request(typed, reader);
  } else if (command.get_name() == "digest") {
    request = digest_request(command, typed, reader);
  } else if (command.get_name() == "bench") {
    request = BenchRequest{static_cast<std::size_t>(reader.whole("--paths", typed.paths, 1, kMaxPaths)),
                           thread_choice(typed, reader), typed.json};
  } else if (command.get_name() == "check") {
    request = CheckRequest{scenario_choice(typed, reader)};
  } else {
    request = PresetsRequest{typed.preset};
  }
  if (!reader.first_mistake().empty()) return Mistake{reader.first_mistake()};
  return request;
}

}  // namespace

Call read_command_line(std::span<const std::string> arguments) {
  TypedOptions typed;
  CLI::App app("Where is the right place for the cursor between owned and rented AI capacity?", "curseur");
  app.set_version_flag("--version", "curseur " + std::string(io::version()), "Print the version");
  app.set_help_flag("-h,--help", "Print this help");
  app.footer(kFooter);
  app.require_subcommand(1);
  auto* const run = app.add_subcommand("run", "Simulate a scenario; print a summary, or the result as JSON");
  add_simulation_options(*run, typed);
  auto* const sweep =
      app.add_subcommand("sweep", "Simulate it at every position of one lever, on the same random futures");
  add_simulation_options(*sweep, typed);
  add_lever_options(*sweep, typed);
  std::vector<CLI::App*> questions;
  std::array<TypedOptions, core::kQuestions> typed_questions;  // each has defaults of its own
  for (std::size_t k = 0; k < core::kQuestions; ++k) {
    const auto kind = static_cast<core::QuestionKind>(k);
    questions.push_back(app.add_subcommand(std::string(core::name_of(kind)), kQuestionTexts[k]));
    add_question_options(*questions.back(), typed_questions[k], kind);
    questions.back()->allow_extras();
  }
  auto* const report = app.add_subcommand("report", "Write what a scenario comes to as one page to print or send");
  add_report_options(*report, typed);
  auto* const digest = app.add_subcommand("digest", "Print digests of runs, by which builds and machines are compared");
  add_digest_options(*digest, typed);
  auto* const bench = app.add_subcommand("bench", "Measure how fast this program simulates on this machine");
  bench->add_option("--paths", typed.paths, "Random futures [10000]")->type_name("N");
  add_threads_option(*bench, typed);
  bench->add_flag("--json", typed.json, "Print the figures as JSON")->disable_flag_override();
  auto* const check = app.add_subcommand("check", "Read a scenario and list every fault, one a line");
  add_scenario_options(*check, typed);
  auto* const presets = app.add_subcommand("presets", "List the built-in scenarios, or print one as JSON");
  presets->add_option("ID", typed.preset, "The one to print");
  for (auto* const command : {run, sweep, report, digest, bench, check, presets}) command->allow_extras();

  if (arguments.empty()) return Mistake{"expected a command\n\n" + app.help()};
  const auto names = command_names(app);
  constexpr std::string_view kWithoutCommand[] = {"-h", "--help", "--version"};
  if (std::ranges::find(names, arguments[0]) == names.end() &&
      std::ranges::find(kWithoutCommand, arguments[0]) == std::end(kWithoutCommand))
    return Mistake{unknown_command_text(names, arguments[0])};
  try {
    app.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
  } catch (const CLI::CallForHelp&) {
    const auto chosen = app.get_subcommands();
    return Reply{chosen.empty() ? app.help() : chosen.front()->help(app.get_name())};
  } catch (const CLI::CallForVersion&) {
    return Reply{"curseur " + std::string(io::version()) + "\n"};
  } catch (const CLI::ParseError& error) {
    return Mistake{error.what()};
  }
  const CLI::App& chosen = *app.get_subcommands().front();
  const auto kind = core::question_named(chosen.get_name());
  return request_of(chosen, kind ? typed_questions[static_cast<std::size_t>(*kind)] : typed);
}

}  // namespace curseur::cli

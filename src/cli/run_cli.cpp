#include "cli/run_cli.hpp"

#include <algorithm>
#include <iterator>
#include <sstream>

#include "app/report/prepare.hpp"
#include "cli/answer_text.hpp"
#include "cli/bench.hpp"
#include "cli/command_line.hpp"
#include "cli/digest.hpp"
#include "cli/files.hpp"
#include "cli/number_text.hpp"
#include "cli/progress.hpp"
#include "cli/run_text.hpp"
#include "cli/scenario_source.hpp"
#include "core/decide/sweep.hpp"
#include "engine/threads.hpp"
#include "io/json/json_writer.hpp"
#include "io/result/describe.hpp"
#include "io/result/memory.hpp"
#include "io/result/result_writer.hpp"
#include "io/scenario/presets.hpp"

namespace curseur::cli {
namespace {

constexpr std::size_t kDescriptionWidth = 84;

// The outcome of a command: text for standard output, or lines for standard error.
struct CallOutcome {
  Exit exit = Exit::done;
  std::string text;
  std::vector<std::string> messages;
};
CallOutcome wrong_command_line(const std::string& message) { return {Exit::command_line, {}, {"curseur: " + message}}; }

// The message if so many paths cannot be kept; empty if they can.
// Begins with the option that asks for too much; empty if nothing does.
std::string memory_problem(const io::ResultSize& size) {
  const auto much = io::too_much(size);
  if (!much) return "";
  const bool is_paths = much->most_paths > 0;
  const std::string what = is_paths ? "--paths: " + count_text(size.paths) + " paths"
                                    : "--monthly: " + count_text(size.positions) + " positions with their months";
  return what + " would need " + fixed_text(much->bytes / 1e9, 1) + " GB for what is asked; the limit is " +
         fixed_text(io::kMaxResultBytes / 1e9, 0) + " GB, expected at most " +
         (is_paths ? count_text(much->most_paths) + " paths" : count_text(much->most_positions) + " positions");
}

core::Wanted wanted_of(const SimulationChoice& choice) {
  return {.monthly = choice.monthly, .per_path = choice.per_path};
}

// Runs the requested command; there is one overload per command.
class CallRunner {
 public:
  CallRunner(std::istream& in, std::ostream* terminal) : in_(in), terminal_(terminal) {}

  CallOutcome operator()(const Reply& answer) { return {Exit::done, answer.text, {}}; }
  CallOutcome operator()(const Mistake& mistake) { return wrong_command_line(mistake.text); }

  CallOutcome operator()(const PresetsRequest& request) {
    if (request.id.empty()) return {Exit::done, preset_list(), {}};
    if (const auto* const preset = io::find_preset(request.id)) return {Exit::done, std::string(preset->text), {}};
    std::vector<std::string_view> ids;
    for (const auto& preset : io::presets()) ids.push_back(preset.id);
    const auto meant = io::nearest_word(request.id, ids);
    return wrong_command_line("there is no built-in scenario " + io::in_quotes(request.id) +
                              (meant.empty() ? "; expected one of " + io::list_in_quotes(ids)
                                             : "; did you mean " + io::in_quotes(meant) + "?"));
  }

  CallOutcome operator()(const DescribeRequest&) {
    io::JsonWriter json;
    json.begin_object();
    io::write_catalogue(json);
    write_commands(json);
    json.end_object();
    return {Exit::done, std::move(json).take(), {}};
  }

  CallOutcome operator()(const CheckRequest& request) {
    const auto loading = load_scenario(request.scenario, in_);
    if (!loading.scenario) return {loading.exit, {}, loading.messages};
    const auto& s = *loading.scenario;
    const auto part = [](std::size_t count, const std::string& name) {
      return ", " + std::to_string(count) + " " + name + (count == 1 ? "" : "s");
    };
    return {Exit::done,
            "No fault: " + io::in_quotes(io::printable(s.name.english())) + ", " + std::to_string(s.months) +
                " months from " + calendar_text(s, 0) + part(s.regions.size(), "region") +
                part(s.segments.size(), "segment") + part(s.contracts.size(), "contract") +
                part(s.assumptions.size(), "assumption") + "\n",
            {}};
  }

  CallOutcome operator()(const RunRequest& request) {
    const auto& choice = request.simulation;
    const auto loading = load_scenario(choice.scenario, in_);
    if (!loading.scenario) return {loading.exit, {}, loading.messages};
    const auto& scenario = *loading.scenario;
    core::RunOptions options;
    options.seed = choice.seed;
    options.paths = choice.median ? 1 : choice.paths;
    options.median = choice.median;
    const auto problem = memory_problem({.paths = options.paths, .per_path = choice.per_path});
    if (!problem.empty()) return wrong_command_line(problem);

    engine::Threads threads(thread_count(choice));
    ProgressLine progress(terminal_, options.paths);
    const auto report =
        core::report(scenario, options, wanted_of(choice), threads.executor(), core::block_of(threads.count()),
                     [&](std::size_t done) { progress.reached(done); });
    return {
        Exit::done, choice.json ? io::run_json(scenario, options, report) : run_summary(scenario, options, report), {}};
  }

  CallOutcome operator()(const QuestionRequest& request) {
    std::vector<std::string> sources{request.scenario.source};
    sources.insert(sources.end(), request.others.begin(), request.others.end());
    const bool compares = request.options.kind == core::QuestionKind::compare;
    if (compares && sources.size() == 1) sources.push_back(sources[0]);
    std::vector<core::Scenario> scenarios;
    std::string input;  // standard input, which can be read only once
    if (std::ranges::count(sources, "-") > 0) input.assign(std::istreambuf_iterator<char>(in_), {});
    for (std::size_t k = 0; k < sources.size(); ++k) {
      ScenarioChoice choice{sources[k], {}};
      if (k + 1 == sources.size()) choice.settings = request.scenario.settings;
      std::istringstream again(input);
      auto loading = load_scenario(choice, again);
      if (!loading.scenario) return {loading.exit, {}, loading.messages};
      scenarios.push_back(std::move(*loading.scenario));
    }
    core::QuestionOptions options = request.options;
    options.others.assign(scenarios.begin() + 1, scenarios.end());
    auto asking = core::ask(scenarios[0], options);
    if (!asking.question) {
      CallOutcome outcome{Exit::scenario, {}, {}};
      for (const auto& fault : asking.faults) outcome.messages.push_back(io::line_of(fault));
      return outcome;
    }
    engine::Threads threads(request.threads > 0 ? request.threads : engine::available_threads());
    core::Inquiry& inquiry = *asking.question->inquiry;
    constexpr std::size_t kWhole = 1000;
    ProgressLine progress(terminal_, kWhole);
    while (!inquiry.done()) {
      inquiry.advance(threads.executor(), core::block_of(threads.count()));
      progress.reached(static_cast<std::size_t>(inquiry.progress() * kWhole));
    }
    const auto answer = asking.question->answer();
    return {Exit::done,
            request.json ? io::answer_json(scenarios[0], options, answer) : answer_text(scenarios[0], options, answer),
            {}};
  }

  CallOutcome operator()(const ReportRequest& request) {
    // Loads it twice: with the settings and without.
    const std::string input =
        request.scenario.source == "-" ? std::string(std::istreambuf_iterator<char>(in_), {}) : "";
    std::istringstream once(input), again(input);
    auto opened = load_scenario({request.scenario.source, {}}, once);
    if (!opened.scenario) return {opened.exit, {}, opened.messages};
    auto loading = load_scenario(request.scenario, again);
    if (!loading.scenario) return {loading.exit, {}, loading.messages};
    const bool is_preset = io::find_preset(request.scenario.source) != nullptr;
    const app::Content content{is_preset ? request.scenario.source : "", std::move(*opened.scenario),
                               std::move(*loading.scenario), request.seed};
    engine::Threads threads(request.threads > 0 ? request.threads : engine::available_threads());
    constexpr std::size_t kWhole = 1000;
    ProgressLine progress(terminal_, kWhole);
    const std::string report = app::simulated_report(
        content, app::Language(request.language), request.paths, threads.executor(), threads.count(),
        [&](double share) { progress.reached(static_cast<std::size_t>(share * kWhole)); });
    const auto problem = write_file(request.output, report);
    if (!problem.empty()) return {Exit::file, {}, {io::printable(request.output) + ": " + problem}};
    return {Exit::done, "Written: " + io::printable(request.output) + "\n", {}};
  }

  CallOutcome operator()(const BenchRequest& request) {
    const auto made =
        bench(request.paths, request.threads > 0 ? request.threads : engine::available_threads(), terminal_);
    return {Exit::done, request.json ? bench_json(made) : bench_text(made), {}};
  }

  CallOutcome operator()(const DigestRequest& request) {
    auto scenarios = request.scenario ? NamedScenarios() : preset_scenarios();
    if (request.scenario) {
      const auto loading = load_scenario(*request.scenario, in_);
      if (!loading.scenario) return {loading.exit, {}, loading.messages};
      scenarios.emplace_back(request.scenario->source, *loading.scenario);
    }
    if (request.paths) {
      const auto problem = memory_problem({.paths = *request.paths, .per_path = true});
      if (!problem.empty()) return wrong_command_line(problem);
    }
    return {Exit::done, digest_text(scenarios, request), {}};
  }

  CallOutcome operator()(const SweepRequest& request) {
    const auto& choice = request.simulation;
    const auto loading = load_scenario(choice.scenario, in_);
    if (!loading.scenario) return {loading.exit, {}, loading.messages};
    const auto& scenario = *loading.scenario;
    const auto options = sweep_options(request, scenario);
    if (const auto faults = core::check_sweep(scenario, options); !faults.empty()) {
      CallOutcome outcome{Exit::scenario, {}, {}};
      for (const auto& fault : faults) outcome.messages.push_back(io::line_of(fault));
      return outcome;
    }
    const std::size_t paths = options.median ? 1 : options.paths;
    const auto problem = memory_problem({.paths = paths,
                                         .positions = options.positions.size(),
                                         .per_path = choice.per_path,
                                         .monthly_values = choice.monthly ? io::monthly_values_of(scenario) : 0});
    if (!problem.empty()) return wrong_command_line(problem);

    engine::Threads threads(thread_count(choice));
    ProgressLine progress(terminal_, paths * options.positions.size());
    std::vector<core::RunReport> reports;
    const auto sweep = core::sweep(
        scenario, options, threads.executor(), core::block_of(threads.count()),
        [&](std::size_t, core::RunReport&& report) {
          if (choice.json && (choice.monthly || choice.per_path)) reports.push_back(std::move(report));
        },
        [&](std::size_t done) { progress.reached(done); });
    if (choice.json) return {Exit::done, io::sweep_json(scenario, options, sweep, reports), {}};
    return {Exit::done, sweep_summary(scenario, options, sweep), {}};
  }

 private:
  static std::size_t thread_count(const SimulationChoice& choice) {
    return choice.threads > 0 ? choice.threads : engine::available_threads();
  }

  static core::SweepOptions sweep_options(const SweepRequest& request, const core::Scenario& scenario) {
    const auto& choice = request.simulation;
    core::SweepOptions options;
    options.seed = choice.seed;
    options.paths = choice.paths;
    options.median = choice.median;
    options.wanted = wanted_of(choice);
    if (!request.lever) {
      options.positions = core::standard_pace_positions();
      return options;
    }
    const auto& lever = *request.lever;
    core::Scenario copy = scenario;
    const auto number = core::find_number(copy, lever.pointer);
    options.lever = lever.pointer;
    options.positions = core::evenly_spaced(lever.from, lever.to, lever.steps, number && number->whole());
    return options;
  }

  static void write_commands(io::JsonWriter& json) {
    json.key("commands").begin_array();
    for (const auto& command : command_infos()) {
      json.begin_object().key("name").string(command.name).key("summary").string(command.summary);
      json.key("options").begin_array();
      for (const auto& option : command.options)
        json.begin_object()
            .key("name")
            .string(option.name)
            .key("value")
            .string(option.value)
            .key("help")
            .string(option.help)
            .end_object();
      json.end_array().end_object();
    }
    json.end_array();
  }

  static std::string preset_list() {
    std::size_t width = 0;
    for (const auto& preset : io::presets()) width = std::max(width, preset.id.size() + 2);
    std::string text;
    for (const auto& preset : io::presets()) {
      const auto scenario = io::scenario_of(preset);
      text += padded_right(preset.id, width) + scenario.name.english() + "\n";
      text += wrapped_text(scenario.description.english(), kDescriptionWidth, width);
    }
    return text;
  }

  std::istream& in_;
  std::ostream* terminal_;
};

}  // namespace

int run_cli(std::span<const std::string> arguments, std::istream& in, std::ostream& out, std::ostream& err,
            bool err_is_terminal) {
  CallRunner commands(in, err_is_terminal ? &err : nullptr);
  const CallOutcome outcome = std::visit(commands, read_command_line(arguments));
  for (const auto& message : outcome.messages) err << message << '\n';
  if (outcome.exit != Exit::done) return static_cast<int>(outcome.exit);
  out << outcome.text << std::flush;
  if (out) return static_cast<int>(Exit::done);
  err << "curseur: standard output cannot be written\n";
  return static_cast<int>(Exit::file);
}

}  // namespace curseur::cli

#include "api/api_job.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/decide/option.hpp"
#include "core/decide/question.hpp"
#include "core/decide/sweep.hpp"
#include "io/json/json.hpp"
#include "io/json/json_writer.hpp"
#include "io/result/memory.hpp"
#include "io/result/result_writer.hpp"
#include "io/result/sameness.hpp"
#include "io/scenario/presets.hpp"
#include "io/scenario/scenario_reader.hpp"
#include "io/text/constraint_text.hpp"
#include "io/text/encoding.hpp"

namespace curseur::api {
namespace {

constexpr std::size_t kFaultBytes = 500;  // of a pointer or a message: a key or a word of a file may be of any length

std::string excerpt(const std::string& text) {
  const auto shown = io::cut(text, kFaultBytes);
  return std::string(shown) + (shown.size() < text.size() ? "…" : "");
}

void write_faults(io::JsonWriter& json, const std::vector<io::Fault>& faults) {
  json.key("faults").begin_array();
  for (const auto& fault : faults)
    json.begin_object()
        .key("pointer")
        .string(excerpt(fault.pointer))
        .key("message")
        .string(excerpt(io::fault_text(fault)))
        .end_object();
  json.end_array();
}
std::string faults_json(const std::vector<io::Fault>& faults) {
  io::JsonWriter json;
  json.begin_object();
  write_faults(json, faults);
  json.end_object();
  return std::move(json).take();
}

// The options of a request. The caller checks their types (web/api/curseur.mjs reports each fault by its name). An
// option that is missing or has another type is treated as absent.
class ApiRequest {
 public:
  explicit ApiRequest(std::string_view text) {
    auto reading = io::read_json(text);
    if (reading.value) json_ = std::move(*reading.value);
    else fault_ = reading.fault;
  }
  // Set if the text is not JSON or exceeds the length limit.
  const std::optional<io::Fault>& fault() const { return fault_; }
  double number(std::string_view key, double otherwise) const {
    const auto* const found = json_.find(key);
    return found && found->kind == io::JsonKind::number ? found->number : otherwise;
  }
  bool flag(std::string_view key) const {
    const auto* const found = json_.find(key);
    return found && found->kind == io::JsonKind::boolean && found->boolean;
  }
  std::optional<std::string> text(std::string_view key) const {
    const auto* const found = json_.find(key);
    if (!found || found->kind != io::JsonKind::string) return std::nullopt;
    return found->string;
  }
  std::vector<io::Assignment> settings() const {
    std::vector<io::Assignment> settings;
    if (const auto* const set = json_.find("set"))
      for (const auto& member : set->members) settings.push_back({member.key, member.value});
    return settings;
  }
  std::size_t count(std::string_view key, std::size_t otherwise) const {
    return static_cast<std::size_t>(number(key, static_cast<double>(otherwise)));
  }
  const io::Json* member(std::string_view key) const { return json_.find(key); }
  core::RunOptions run_options() const {
    core::RunOptions options;
    options.seed = static_cast<std::uint64_t>(number("seed", 1));
    options.median = flag("median");
    options.paths = options.median ? 1 : count("paths", core::kUsualPaths);
    return options;
  }
  core::Wanted wanted() const { return {.monthly = flag("monthly"), .per_path = flag("perPath")}; }

 private:
  io::Json json_;
  std::optional<io::Fault> fault_;
};

io::ScenarioReading scenario_of(const ApiRequest& request, std::string_view scenario) {
  const auto* const preset = io::find_preset(scenario);
  return io::read_scenario(preset ? preset->text : scenario, request.settings());
}

std::vector<io::Fault> memory_faults(const io::ResultSize& size) {
  const auto much = io::too_much(size, 0.8e9);  // of 2 GB; a JavaScript string holds half a GB
  if (!much) return {};
  if (much->most_paths > 0) return {{"paths", "memory_paths", {size.paths, much->most_paths}}};
  return {{"monthly", "memory_positions", {size.positions, much->most_positions}}};
}

class ApiRun : public EngineJob {
 public:
  ApiRun(core::Scenario scenario, const core::RunOptions& options, core::Wanted wanted)
      : scenario_(std::move(scenario)), options_(options), run_(scenario_, options, wanted) {}
  double step(const core::ForEach& for_each, std::size_t batches) override {
    run_.advance(for_each, batches);
    return static_cast<double>(run_.paths_done()) / static_cast<double>(run_.paths());
  }
  std::string answer(const core::ForEach& for_each) override {
    return io::run_json(scenario_, options_, run_.report(for_each));
  }

 private:
  core::Scenario scenario_;
  core::RunOptions options_;
  core::BlockRun run_;
};

class ApiSweep : public EngineJob {
 public:
  ApiSweep(core::Scenario scenario, core::SweepOptions options)
      : scenario_(std::move(scenario)), options_(std::move(options)), sweep_(scenario_, options_) {}
  double step(const core::ForEach& for_each, std::size_t batches) override {
    sweep_.advance(for_each, batches, [&](std::size_t, core::RunReport&& report) {
      if (options_.wanted.monthly || options_.wanted.per_path) reports_.push_back(std::move(report));
    });
    return static_cast<double>(sweep_.paths_done()) / static_cast<double>(sweep_.paths());
  }
  std::string answer(const core::ForEach&) override {
    return io::sweep_json(scenario_, options_, std::move(sweep_).take(), reports_);
  }

 private:
  core::Scenario scenario_;
  core::SweepOptions options_;
  core::SweepRun sweep_;
  std::vector<core::RunReport> reports_;
};

EngineStart start_sweep(const ApiRequest& request, core::Scenario scenario) {
  core::SweepOptions options;
  const auto run_options = request.run_options();
  options.seed = run_options.seed;
  options.median = run_options.median;
  options.paths = run_options.paths;
  options.wanted = request.wanted();
  options.positions = core::standard_pace_positions();
  if (const auto lever = request.text("lever")) {
    options.lever = *lever;
    core::Scenario copy = scenario;
    const auto number = core::find_number(copy, *lever);
    options.positions = core::evenly_spaced(request.number("from", 0), request.number("to", 1),
                                            static_cast<int>(request.number("steps", core::kUsualSweepSteps)),
                                            number && number->whole());
  }
  if (const auto faults = core::check_sweep(scenario, options); !faults.empty()) return {nullptr, faults_json(faults)};
  const auto faults = memory_faults({.paths = options.paths,
                                     .positions = options.positions.size(),
                                     .per_path = options.wanted.per_path,
                                     .monthly_values = options.wanted.monthly ? io::monthly_values_of(scenario) : 0});
  if (!faults.empty()) return {nullptr, faults_json(faults)};
  return {std::make_unique<ApiSweep>(std::move(scenario), std::move(options)), {}};
}

class ApiQuestion : public EngineJob {
 public:
  ApiQuestion(core::Scenario scenario, core::QuestionOptions options, core::Question question)
      : scenario_(std::move(scenario)), options_(std::move(options)), question_(std::move(question)) {}
  double step(const core::ForEach& for_each, std::size_t batches) override {
    question_.inquiry->advance(for_each, batches);
    return question_.inquiry->progress();
  }
  std::string answer(const core::ForEach&) override { return io::answer_json(scenario_, options_, question_.answer()); }

 private:
  core::Scenario scenario_;
  core::QuestionOptions options_;
  core::Question question_;
};

// Reads one option of a question into its member of QuestionOptions; faults are added to the list.
class OptionReader {
 public:
  OptionReader(const ApiRequest& request, const core::Option& option, core::QuestionOptions& options,
               std::vector<io::Fault>& faults)
      : request_(request), option_(option), options_(options), faults_(faults) {}

  void operator()(double core::QuestionOptions::*member) const {
    options_.*member = request_.number(option_.key, option_.otherwise);
  }
  void operator()(std::size_t core::QuestionOptions::*member) const {
    options_.*member = static_cast<std::size_t>(request_.number(option_.key, option_.otherwise));
  }
  void operator()(std::array<int, 2> core::QuestionOptions::*member) const {
    const auto* const pair = request_.member(option_.key);
    if (pair && pair->items.size() == 2)
      options_.*member = {static_cast<int>(pair->items[0].number), static_cast<int>(pair->items[1].number)};
  }
  // {POINTER: [low, high]}
  void operator()(std::vector<core::LeverRange> core::QuestionOptions::*member) const {
    if (const auto* const levers = request_.member(option_.key))
      for (const auto& [pointer, range] : levers->members)
        (options_.*member).push_back({pointer, range.items.at(0).number, range.items.at(1).number});
  }
  void operator()(std::vector<core::Constraint> core::QuestionOptions::*member) const {
    const auto* const constraints = request_.member(option_.key);
    if (!constraints) return;
    for (const auto& item : constraints->items) {
      auto reading = io::read_constraint(item.string);
      if (reading.constraint) (options_.*member).push_back(*reading.constraint);
      else faults_.push_back({std::string(option_.key), reading.fault->id, reading.fault->arguments});
    }
  }
  void operator()(std::vector<core::Scenario> core::QuestionOptions::*) const {}  // start_question reads them

 private:
  const ApiRequest& request_;
  const core::Option& option_;
  core::QuestionOptions& options_;
  std::vector<io::Fault>& faults_;
};

// The scenarios that the first one is compared with, "others": [text]. Each is the id of a preset or a scenario. If
// there are none, the first one itself is used. The settings apply to the last scenario.
void read_others(const ApiRequest& request, std::string_view scenario_text, core::QuestionOptions& options,
                 std::vector<io::Fault>& faults) {
  std::vector<std::string_view> texts;
  if (const auto* const others = request.member("others"))
    for (const auto& item : others->items) texts.push_back(item.string);
  if (texts.empty()) texts.push_back(scenario_text);
  for (std::size_t k = 0; k < texts.size(); ++k) {
    const auto* const preset = io::find_preset(texts[k]);
    auto reading = io::read_scenario(preset ? preset->text : texts[k],
                                     k + 1 == texts.size() ? request.settings() : std::vector<io::Assignment>{});
    if (reading.scenario) options.others.push_back(std::move(*reading.scenario));
    else faults.insert(faults.end(), reading.faults.begin(), reading.faults.end());
  }
}

EngineStart start_question(core::QuestionKind kind, const ApiRequest& request, std::string_view scenario_text,
                           core::Scenario scenario) {
  const core::QuestionInfo& question = core::info_of(kind);
  core::QuestionOptions options;
  options.kind = kind;
  options.futures.seed = static_cast<std::uint64_t>(request.number("seed", 1));
  options.futures.paths = request.count("paths", question.usual_paths);
  std::vector<io::Fault> faults;
  for (const auto& option : question.options) std::visit(OptionReader(request, option, options, faults), option.member);
  if (kind == core::QuestionKind::compare) read_others(request, scenario_text, options, faults);
  if (!faults.empty()) return {nullptr, faults_json(faults)};
  auto asking = core::ask(scenario, options);
  if (!asking.question) return {nullptr, faults_json(asking.faults)};
  return {std::make_unique<ApiQuestion>(std::move(scenario), std::move(options), std::move(*asking.question)), {}};
}

std::string presets_json() {
  io::JsonWriter json;
  json.begin_array();
  for (const auto& preset : io::presets())
    json.begin_object().key("id").string(preset.id).key("text").string(preset.text).end_object();
  json.end_array();
  return std::move(json).take();
}

}  // namespace

std::string decoded_json(std::string_view bytes) {
  if (const auto reading = io::read_json(bytes); reading.fault) return faults_json({*reading.fault});
  std::string room;
  io::JsonWriter json;
  json.begin_object().key("text").string(io::decoded(bytes, room)).end_object();
  return std::move(json).take();
}

EngineStart start_job(std::string_view operation, std::string_view text, std::string_view scenario_text) {
  const ApiRequest request(text);
  if (const auto& fault = request.fault()) return {nullptr, faults_json({{"options", fault->id, fault->arguments}})};
  const auto kind = core::question_named(operation);
  // The settings apply to the last of the scenarios compared.
  auto reading = kind == core::QuestionKind::compare ? scenario_of(ApiRequest("{}"), scenario_text)
                                                     : scenario_of(request, scenario_text);
  if (!reading.scenario) return {nullptr, faults_json(reading.faults)};
  if (kind) return start_question(*kind, request, scenario_text, std::move(*reading.scenario));
  if (operation == "sweep") return start_sweep(request, std::move(*reading.scenario));
  const auto options = request.run_options();
  const auto wanted = request.wanted();
  if (const auto faults = memory_faults({.paths = options.paths, .per_path = wanted.per_path}); !faults.empty())
    return {nullptr, faults_json(faults)};
  return {std::make_unique<ApiRun>(std::move(*reading.scenario), options, wanted), {}};
}

std::string answer_at_once(std::string_view operation, std::string_view text, std::string_view scenario) {
  if (operation == "presets") return presets_json();
  const ApiRequest request(text);
  const auto reading = scenario_of(request, scenario);
  if (operation == "trace" && reading.scenario) {
    io::JsonWriter json;
    json.begin_object();
    json.key("text").string(
        io::trace_lines(*reading.scenario, request.run_options(), static_cast<std::size_t>(request.number("path", 0))));
    json.end_object();
    return std::move(json).take();
  }
  return faults_json(reading.faults);
}

}  // namespace curseur::api

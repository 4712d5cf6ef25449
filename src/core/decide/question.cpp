// The table of questions and the functions that make their inquiries.
#include "core/decide/question.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

namespace curseur::core {
namespace {

template <class Kind>
Question question_of(std::unique_ptr<Kind> inquiry) {
  Kind* const asked = inquiry.get();
  return {std::move(inquiry), [asked] { return Answer(asked->result()); }};
}

template <class Kind, class Options>
Asking asking(const Scenario& scenario, Options options, std::vector<Fault> faults) {
  if (!faults.empty()) return {std::nullopt, std::move(faults)};
  return {question_of(std::make_unique<Kind>(scenario, std::move(options))), {}};
}

Asking make_optimise(const Scenario& scenario, const QuestionOptions& options) {
  OptimiseOptions made{options.levers.empty() ? std::vector{kPaceRange} : options.levers, options.risk,
                       options.constraints, options.evaluations, options.futures};
  auto faults = check_optimise(scenario, made);
  return asking<Optimise>(scenario, std::move(made), std::move(faults));
}

Asking make_map(const Scenario& scenario, const QuestionOptions& options) {
  MapOptions made;
  made.steps = options.steps;
  made.futures = options.futures;
  if (!options.levers.empty() && options.levers.size() != 2)
    return {std::nullopt, {{"", "levers_of_map", {options.levers.size()}}}};
  if (!options.levers.empty()) std::copy(options.levers.begin(), options.levers.end(), made.levers.begin());
  auto faults = check_map(scenario, made);
  return asking<MapOfTwo>(scenario, std::move(made), std::move(faults));
}

Asking make_frontier(const Scenario& scenario, const QuestionOptions& options) {
  FrontierOptions made{options.levers.empty() ? usual_levers(scenario) : options.levers, options.points,
                       options.futures};
  auto faults = check_frontier(scenario, made);
  return asking<FrontierOfLevers>(scenario, std::move(made), std::move(faults));
}

Asking make_compare(const Scenario& scenario, const QuestionOptions& options) {
  if (options.others.empty() || options.others.size() >= kMostCompared)
    return {std::nullopt, {{"", "settings", {options.others.size() + 1, kMostCompared}}}};
  std::vector<Scenario> settings{scenario};
  settings.insert(settings.end(), options.others.begin(), options.others.end());
  return {question_of(std::make_unique<Compare>(std::move(settings), options.futures)), {}};
}

Asking make_sensitivity(const Scenario& scenario, const QuestionOptions& options) {
  SensitivityOptions made{options.levers.empty() ? ranges_of_assumptions(scenario) : options.levers, options.joint,
                          options.sobol, options.futures};
  auto faults = check_sensitivity(scenario, made);
  return asking<WhatDrivesIt>(scenario, std::move(made), std::move(faults));
}

// Makes a question that takes no options except the futures.
template <class Kind>
Asking make_plain(const Scenario& scenario, const QuestionOptions& options) {
  return {question_of(std::make_unique<Kind>(scenario, options.futures)), {}};
}

constexpr QuestionOption levers_option(std::string_view detail,
                                       std::string_view help = "A number that may be moved, and how far") {
  return {{"levers", "--lever", "POINTER=MIN:MAX", OptionKind::levers, 0, 0, 0, "", help, detail},
          &QuestionOptions::levers};
}

// {key, flag, value, kind, low, high, otherwise, its text, help, detail}, member
constexpr QuestionOption kOptimise[] = {
    levers_option("The pace when left out."),
    {{"risk", "--risk", "W", OptionKind::number, 0, 1, 0, "", "Weight of the mean of the worst 5 % against the mean"},
     &QuestionOptions::risk},
    {{"constraints", "--keep", "CONSTRAINT", OptionKind::constraints, 0, 0, 0, "",
      "What must hold: distress<=0.1, autonomy>=0.6"},
     &QuestionOptions::constraints},
    {{"evaluations", "--evaluations", "N", OptionKind::whole, 1, kMostEvaluations, 0, "30 and 30 a lever",
      "Settings the search may try"},
     &QuestionOptions::evaluations}};
constexpr QuestionOption kMap[] = {
    levers_option("Two of them; the pace and the share integrated in the first region when left out."),
    {{"steps", "--steps", "N", OptionKind::pair, kFewestMapSteps, kMostMapSteps, kUsualMapSteps, "",
      "Positions of each lever"},
     &QuestionOptions::steps}};
constexpr QuestionOption kFrontier[] = {
    levers_option("The pace and the share integrated in each region when left out."),
    {{"points", "--points", "N", OptionKind::whole, 1, kMostFrontierPoints, kUsualFrontierPoints, "", "Settings tried"},
     &QuestionOptions::points}};
constexpr QuestionOption kCompare[] = {
    {{"others", "OTHERS", "", OptionKind::scenarios, 1, kMostCompared - 1, 0, "",
      "One to three more; --set changes the last. None: it is compared with itself as set"},
     &QuestionOptions::others}};
constexpr QuestionOption kSensitivity[] = {levers_option("", "A number and its range, instead of those in assumptions"),
                                           {{"joint", "--joint", "N", OptionKind::whole, 0, kMostJoint, kUsualJoint, "",
                                             "Settings in which all inputs differ"},
                                            &QuestionOptions::joint},
                                           {{"sobol", "--sobol", "N", OptionKind::whole, 0, kMostSobol, 0, "0: none",
                                             "Base points of Sobol's indices", "Each needs inputs + 2 settings."},
                                            &QuestionOptions::sobol}};

// {kind, name, summary, place, usual paths, most paths, rounds {paths, joint, points}, options, maker}
constexpr std::size_t kMany = 100'000;
constexpr QuestionInfo kTable[] = {
    {QuestionKind::optimise,
     "optimise",
     "Find the best setting of some levers, its plateau, and what binds",
     1,
     10'000,
     kMany,
     {{{256}, {1024}}},
     kOptimise,
     make_optimise},
    {QuestionKind::map,
     "map",
     "The result at every crossing of two levers",
     5,
     1000,
     kMany,
     {{{128}, {512}}},
     kMap,
     make_map},
    {QuestionKind::frontier,
     "frontier",
     "Settings that no other one beats: npv against ruin, idleness, the tail, autonomy",
     4,
     1000,
     kMany,
     {{{128, 0, 48}, {512, 0, 96}}},
     kFrontier,
     make_frontier},
    {QuestionKind::compare,
     "compare",
     "Paired differences, path by path, of two to five scenarios",
     3,
     10'000,
     kMany,
     {{{1024}, {10'000}}},
     kCompare,
     make_compare},
    {QuestionKind::sensitivity,
     "sensitivity",
     "What drives the result, over the ranges in assumptions",
     2,
     500,
     10'000,
     {{{64, 64}, {256, 256}}},
     kSensitivity,
     make_sensitivity},
    {QuestionKind::stress,
     "stress",
     "What the futures that end in distress have in common",
     6,
     10'000,
     kMany,
     {{{2048}, {10'000}}},
     {},
     make_plain<ReverseStress>},
    {QuestionKind::worth,
     "worth",
     "What knowing the future, and waiting a year, is worth",
     7,
     10'000,
     kMany,
     {{{256}, {2048}}},
     {},
     make_plain<ValueOfKnowing>},
};
static_assert(std::size(kTable) == kQuestions);

std::vector<Fault> check_paths(const QuestionOptions& options) {
  const std::size_t most = info_of(options.kind).most_paths, paths = options.futures.paths;
  if (paths >= 1 && paths <= most) return {};
  return {{"paths", "paths", {paths, most}}};
}

}  // namespace

std::span<const QuestionInfo> questions() { return kTable; }

const QuestionInfo& info_of(QuestionKind kind) { return kTable[static_cast<std::size_t>(kind)]; }

std::array<QuestionKind, kQuestions> questions_in_order_of_asking() {
  std::array<QuestionKind, kQuestions> order{};
  for (std::size_t k = 0; k < kQuestions; ++k) order[k] = kTable[k].kind;
  std::stable_sort(order.begin(), order.end(),
                   [](QuestionKind a, QuestionKind b) { return info_of(a).place < info_of(b).place; });
  return order;
}

std::optional<QuestionKind> question_named(std::string_view name) {
  for (const auto& question : kTable)
    if (question.name == name) return question.kind;
  return std::nullopt;
}

Asking ask(const Scenario& scenario, const QuestionOptions& options) {
  if (auto faults = check_paths(options); !faults.empty()) return {std::nullopt, std::move(faults)};
  return info_of(options.kind).make(scenario, options);
}

}  // namespace curseur::core

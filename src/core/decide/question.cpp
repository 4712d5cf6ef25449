// Makes the inquiry of each kind.
#include "core/decide/question.hpp"

#include <algorithm>

namespace curseur::core {
namespace {

constexpr std::string_view kNames[kQuestions] = {"optimise",    "map",    "frontier", "compare",
                                                 "sensitivity", "stress", "worth"};

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

std::vector<Fault> check_paths(const QuestionOptions& options) {
  const std::size_t most = most_paths(options.kind), paths = options.futures.paths;
  if (paths >= 1 && paths <= most) return {};
  return {{"paths", "paths", {paths, most}}};
}

}  // namespace

std::string_view name_of(QuestionKind kind) { return kNames[static_cast<std::size_t>(kind)]; }

std::optional<QuestionKind> question_named(std::string_view name) {
  const auto* const found = std::find(std::begin(kNames), std::end(kNames), name);
  if (found == std::end(kNames)) return std::nullopt;
  return static_cast<QuestionKind>(found - std::begin(kNames));
}

std::size_t usual_paths(QuestionKind kind) {
  switch (kind) {
    case QuestionKind::map:
    case QuestionKind::frontier:
      return 1000;
    case QuestionKind::sensitivity:
      return 500;
    default:
      return 10000;
  }
}

std::size_t most_paths(QuestionKind kind) { return kind == QuestionKind::sensitivity ? 10000 : 100000; }

Asking ask(const Scenario& scenario, const QuestionOptions& options) {
  if (auto faults = check_paths(options); !faults.empty()) return {std::nullopt, std::move(faults)};
  switch (options.kind) {
    case QuestionKind::optimise: {
      OptimiseOptions made{options.levers.empty() ? std::vector{kPaceRange} : options.levers, options.risk,
                           options.constraints, options.evaluations, options.futures};
      auto faults = check_optimise(scenario, made);
      return asking<Optimise>(scenario, std::move(made), std::move(faults));
    }
    case QuestionKind::map: {
      MapOptions made;
      made.steps = options.steps;
      made.futures = options.futures;
      if (!options.levers.empty() && options.levers.size() != 2)
        return {std::nullopt, {{"", "levers_of_map", {options.levers.size()}}}};
      if (!options.levers.empty()) std::copy(options.levers.begin(), options.levers.end(), made.levers.begin());
      auto faults = check_map(scenario, made);
      return asking<MapOfTwo>(scenario, std::move(made), std::move(faults));
    }
    case QuestionKind::frontier: {
      FrontierOptions made{options.levers.empty() ? usual_levers(scenario) : options.levers, options.points,
                           options.futures};
      auto faults = check_frontier(scenario, made);
      return asking<FrontierOfLevers>(scenario, std::move(made), std::move(faults));
    }
    case QuestionKind::compare: {
      if (options.others.empty() || options.others.size() >= kMostCompared)
        return {std::nullopt, {{"", "settings", {options.others.size() + 1, kMostCompared}}}};
      std::vector<Scenario> settings{scenario};
      settings.insert(settings.end(), options.others.begin(), options.others.end());
      return {question_of(std::make_unique<Compare>(std::move(settings), options.futures)), {}};
    }
    case QuestionKind::sensitivity: {
      SensitivityOptions made{options.levers.empty() ? ranges_of_assumptions(scenario) : options.levers, options.joint,
                              options.sobol, options.futures};
      auto faults = check_sensitivity(scenario, made);
      return asking<WhatDrivesIt>(scenario, std::move(made), std::move(faults));
    }
    case QuestionKind::stress:
      return {question_of(std::make_unique<ReverseStress>(scenario, options.futures)), {}};
    case QuestionKind::worth:
      return {question_of(std::make_unique<ValueOfKnowing>(scenario, options.futures)), {}};
  }
  return {};
}

}  // namespace curseur::core

#include "app/explanation/explanation.hpp"

#include "app/explanation/steps.hpp"
#include "app/say/number_format.hpp"
#include "app/say/words.hpp"

namespace curseur::app {
namespace {

using core::Metric;

// In the order in which the outcomes are offered.
constexpr std::span<const ExplainedOutcome> (*kGroups[])() = {value_outcomes, verdict_outcomes, money_outcomes,
                                                              supply_outcomes};

const ExplainedOutcome* find_outcome(std::string_view id) {
  for (const auto group : kGroups)
    for (const ExplainedOutcome& outcome : group())
      if (outcome.id == id) return &outcome;
  return nullptr;
}

std::string error_text(const State& state, core::Metric metric) {
  const core::RunSummary& summary = state.outcome->summary;
  const Language language = state.view.language;
  if (metric == Metric::distress_month) return share_error(summary.distress.se, language);
  switch (core::info_of(metric).family) {
    case core::MetricFamily::money:
      return money_error(summary[metric].se, language);
    case core::MetricFamily::share:
      return share_error(summary[metric].se, language);
    default:
      return "±\u202f" + number_text(summary[metric].se, language, 2);
  }
}

}  // namespace

std::string value_in_account(const Derivation& step, const Term& term) {
  constexpr std::string_view kMinus = "\u2212";
  if (step.join != Join::sum || term.sign > 0) return term.value;
  return term.value.starts_with(kMinus) ? term.value.substr(kMinus.size()) : std::string(kMinus) + term.value;
}

std::string sign_in_account(const Derivation& step, std::size_t term) {
  if (step.join != Join::product) return "";
  return step.parts[term].sign < 0 ? "÷" : term > 0 ? "×" : "";
}

std::vector<std::string> explained_outcomes() {
  std::vector<std::string> ids;
  for (const auto group : kGroups)
    for (const ExplainedOutcome& outcome : group()) ids.emplace_back(outcome.id);
  return ids;
}

bool is_explained(std::string_view id) { return find_outcome(id) != nullptr; }

bool can_explain(const State& state, std::string_view id) {
  const ExplainedOutcome* const explained = find_outcome(id);
  const auto& outcome = state.outcome;
  if (!explained || !outcome || outcome->version != state.document.version || outcome->mean_flow.empty()) return false;
  return !explained->needs_sweep || outcome_sweep(state) != nullptr;
}

Explanation explanation_of(const State& state, std::string_view id) {
  const ExplainedOutcome& explained = *find_outcome(id);
  const std::string key = "outcomes." + std::string(id);
  Explanation made{word(state.view.language, key), word(state.view.language, key + "_help"),
                   explained.on_median_path ? word(state.view.language, "explain.mean_or_median") : "",
                   explained.steps(Maker(state))};
  if (explained.metric) made.steps.front().error = error_text(state, *explained.metric);
  return made;
}

}  // namespace curseur::app

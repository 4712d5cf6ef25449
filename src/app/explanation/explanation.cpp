// One row per outcome.
#include "app/explanation/explanation.hpp"

#include "app/explanation/steps.hpp"
#include "app/say/number_format.hpp"
#include "app/say/words.hpp"

namespace curseur::app {
namespace {

struct ExplainedRow {
  const char* id;  // its words are under "outcomes.<id>"
  Derivations (*steps)(const Maker&);
  std::optional<core::Metric> metric = {};  // the metric whose mean it is
  bool on_median_path = true;  // whether some of its steps are about the median path
};
using core::Metric;
const ExplainedRow kRows[kExplainedOutcomes] = {{"npv", npv_steps, Metric::npv},
                                                {"tail", tail_steps, {}, false},
                                                {"terminal", terminal_steps, Metric::terminal},
                                                {"verdict", verdict_steps, {}, false},
                                                {"distress", distress_steps, Metric::distress_month},
                                                {"payback", payback_steps, {}, false},
                                                {"irr", irr_steps, {}, false},
                                                {"capex", capex_steps, Metric::capex},
                                                {"autonomy", autonomy_steps, Metric::autonomy},
                                                {"lost", lost_steps, Metric::lost_revenue},
                                                {"utilisation", utilisation_steps, Metric::utilisation},
                                                {"energy", energy_steps, Metric::energy},
                                                {"emissions", emissions_steps, Metric::emissions}};

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

const char* name_of(Explained which) { return kRows[static_cast<std::size_t>(which)].id; }

std::string value_in_account(const Derivation& step, const Term& term) {
  constexpr std::string_view kMinus = "\u2212";
  if (step.join != Join::sum || term.sign > 0) return term.value;
  return term.value.starts_with(kMinus) ? term.value.substr(kMinus.size()) : std::string(kMinus) + term.value;
}

std::string sign_in_account(const Derivation& step, std::size_t term) {
  if (step.join != Join::product) return "";
  return step.parts[term].sign < 0 ? "÷" : term > 0 ? "×" : "";
}

std::optional<Explained> explained_named(std::string_view id) {
  for (std::size_t k = 0; k < kExplainedOutcomes; ++k)
    if (id == kRows[k].id) return static_cast<Explained>(k);
  return std::nullopt;
}

bool can_explain(const State& state, Explained which) {
  const auto& outcome = state.outcome;
  if (!outcome || outcome->version != state.document.version || outcome->mean_flow.empty()) return false;
  return which != Explained::verdict ||
         (state.sweep && !state.sweep->points.empty() && state.sweep->sweep_version == state.document.sweep_version);
}

Explanation explanation_of(const State& state, Explained which) {
  const ExplainedRow& row = kRows[static_cast<std::size_t>(which)];
  const std::string key = std::string("outcomes.") + row.id;
  Explanation made{word(state.view.language, key), word(state.view.language, key + "_help"),
                   row.on_median_path ? word(state.view.language, "explain.mean_or_median") : "",
                   row.steps(Maker(state))};
  if (row.metric) made.steps.front().error = error_text(state, *row.metric);
  return made;
}

}  // namespace curseur::app

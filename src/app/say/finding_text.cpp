// Findings in words.
#include "app/say/finding_text.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include "app/run/question_job.hpp"
#include "app/say/names.hpp"
#include "app/say/number_format.hpp"
#include "app/say/words.hpp"
#include "app/state.hpp"
#include "core/decide/sweep.hpp"

namespace curseur::app {
namespace {

using namespace curseur::core;

// By input: its share of the variance that comes from the assumptions. Empty if it cannot be said, either because too
// few settings were tried for it (`needs_more`) or because no straight line explains the result.
struct TellableShares {
  std::vector<double> shares;
  bool needs_more = false;
};

TellableShares tellable_shares(const Sensitivity& found, std::size_t measure) {
  constexpr double kExplained = 0.6;  // below this, a straight line explains too little
  constexpr double kMostSum = 1.1, kMostError = 0.15;  // shares of one whole, and of each the standard error
  std::vector<Estimate> told;
  const auto& regression = found.joint[measure].regression;
  if (!found.sobol[measure].empty()) {
    for (const auto& index : found.sobol[measure]) told.push_back({std::max(0.0, index.first.mean), index.first.se});
  } else if (!regression.weights.empty() && regression.r2 >= kExplained) {
    for (std::size_t k = 0; k < regression.weights.size(); ++k) {
      const double weight = regression.weights[k];
      told.push_back({weight * weight, 2 * std::fabs(weight) * regression.se[k]});
    }
  }
  TellableShares made;
  double sum = 0;
  for (const Estimate& share : told) {
    made.shares.push_back(share.mean);
    sum += share.mean;
    made.needs_more = made.needs_more || share.mean > 1 || !(share.se <= kMostError);
  }
  made.needs_more = made.needs_more || sum > kMostSum;
  if (made.needs_more) made.shares.clear();
  return made;
}

class FindingTeller {
 public:
  explicit FindingTeller(const State& state) : state_(state), language_(state.view.language) {}

  std::string operator()(const Optimum& found) const {
    std::string text = found.feasible ? best_text(found) : infeasible_text(found);
    for (std::size_t k = 0; k < found.levers.size(); ++k) text += end_text(found.levers[k].pointer, found.at_end[k]);
    return text;
  }
  std::string operator()(const Map& found) const {
    const std::size_t width = found.positions[0].size();
    const auto ends = best_ends(found);
    return fill(language_, "questions.map_finding",
                {{"pace", pace_text(found.positions[0][found.best % width], language_)},
                 {"name", name(found.levers[1].pointer)},
                 {"second", number_value_text(scenario(), found.levers[1].pointer,
                                              found.positions[1][found.best / width], language_)},
                 {"value", money(estimate_of(found.summaries[found.best], Metric::npv))}}) +
           end_text(found.levers[0].pointer, ends[0]) + end_text(found.levers[1].pointer, ends[1]);
  }
  std::string operator()(const Frontier& found) const {
    const Against against = state_.view.against;
    const auto better = found.nearest_better(against);
    if (!better) return fill(language_, "questions.frontier_best", {{"what", against_name(against, language_)}});
    const auto &point = found.points[*better], &now = found.points[0];
    return fill(language_, "questions.frontier_better",
                {{"pace", pace_text(point.at[0], language_)},
                 {"more", money_text(point.npv.mean - now.npv.mean, language_)},
                 {"what", against_name(against, language_)},
                 {"there", against_text(against, point.value(against), language_)},
                 {"now", against_text(against, now.value(against), language_)}});
  }
  std::string operator()(const Comparison& found) const {
    if (found.changes.empty() || found.differences.empty()) return word(language_, "questions.compare_same");
    const auto& npv = found.differences.back()[static_cast<std::size_t>(Metric::npv)];
    const std::string first = compared_names(state_).front();
    return fill(language_, npv.mean.mean < 0 ? "questions.compare_less" : "questions.compare_more",
                {{"value", money({std::fabs(npv.mean.mean), npv.mean.se})},
                 {"name", first},
                 {"better", share_text(npv.better.probability, language_)},
                 {"worse", share_text(npv.worse.probability, language_)}});
  }
  std::string operator()(const Sensitivity& found) const {
    const std::size_t measure = state_.view.measure;
    const auto [shares, needs_more] = tellable_shares(found, measure);
    const auto swing = [&](std::size_t k) {
      return std::fabs(found.tornado[k][measure].high.mean - found.tornado[k][measure].low.mean);
    };
    const auto weight = [&, &known = shares](std::size_t k) { return known.empty() ? swing(k) : known[k]; };
    std::size_t most = 0;
    for (std::size_t k = 1; k < found.inputs.size(); ++k)
      if (weight(k) > weight(most)) most = k;
    const auto text_of_end = [&](double value) {
      return measure == 0 ? money_text(value, language_) : share_text(value, language_, 1);
    };
    std::string text = fill(language_, shares.empty() ? "questions.sensitivity_finding" : "questions.sensitivity_share",
                            {{"name", name(found.inputs[most].pointer)},
                             {"low", text_of_end(found.tornado[most][measure].low.mean)},
                             {"high", text_of_end(found.tornado[most][measure].high.mean)},
                             {"share", shares.empty() ? "" : share_text(shares[most], language_)}});
    if (needs_more) text += std::string(" ") + word(language_, "questions.sensitivity_more");
    const auto& joint = found.joint[measure];
    if (!joint.rank_correlation.empty())
      text += " " + fill(language_, "questions.sensitivity_variance",
                         {{"assumptions", share_text(joint.variance.rows, language_)},
                          {"world", share_text(joint.variance.columns, language_)},
                          {"both", share_text(joint.variance.both, language_)}});
    return text;
  }
  std::string operator()(const Stress& found) const {
    if (found.distressed == 0) return word(language_, "questions.stress_none");
    const auto& s = scenario();
    const std::string share =
        share_text(static_cast<double>(found.distressed) / static_cast<double>(found.paths), language_, 1);
    const std::string month = month_text(s, (*found.month)[2], language_);
    if (found.shifts.empty()) return fill(language_, "questions.stress_all", {{"month", month}});
    const auto& shift = found.shifts[0];
    return fill(language_, "questions.stress_finding",
                {{"share", share},
                 {"month", month},
                 {"name", drawn_name(s, shift.kind, shift.index, language_)},
                 {"distressed", drawn_text(shift.kind, shift.distressed.mean, language_)},
                 {"others", drawn_text(shift.kind, shift.others.mean, language_)}});
  }
  std::string operator()(const Worth& found) const {
    return fill(language_, found.waiting.mean < 0 ? "questions.worth_loss" : "questions.worth_gain",
                {{"perfect", money(found.perfect)},
                 {"waiting", money({std::fabs(found.waiting.mean), found.waiting.se})},
                 {"better", share_text(found.waiting_better.probability, language_)}});
  }

 private:
  std::string infeasible_text(const Optimum& found) const {
    const auto broken =
        std::find_if(found.constraints.begin(), found.constraints.end(), [](const auto& kept) { return kept.broken; });
    return fill(
        language_, "questions.optimise_infeasible",
        {{"condition", broken == found.constraints.end() ? "" : condition_text(broken->constraint, language_)}});
  }
  std::string best_text(const Optimum& found) const {
    std::string text;
    if (found.levers.size() == 1 && found.levers[0].pointer == kPacePointer) {
      const auto [low, high] = found.plateau.at(0);
      text = fill(language_, low < high ? "questions.optimise_finding" : "questions.optimise_point",
                  {{"pace", pace_text(found.at[0], language_)},
                   {"value", money(found.objective)},
                   {"low", pace_text(low, language_)},
                   {"high", pace_text(high, language_)}});
    } else {
      text = fill(language_, "questions.optimise_several",
                  {{"count", std::to_string(found.levers.size())}, {"value", money(found.objective)}});
    }
    for (const auto& kept : found.constraints)
      if (kept.binds)
        text += " " + fill(language_, "questions.optimise_binds",
                           {{"condition", condition_text(kept.constraint, language_)}});
    return text;
  }
  // A further sentence if the best place is at an end of what was tried.
  std::string end_text(std::string_view pointer, std::optional<RangeEnd> end) const {
    if (!end) return {};
    return " " + fill(language_, *end == RangeEnd::low ? "questions.at_low_end" : "questions.at_high_end",
                      {{"name", name(pointer)}});
  }
  std::string money(const Estimate& found) const {
    return money_text(found.mean, language_) + " " + money_error(found.se, language_);
  }
  // The answer's own, not the open one.
  const core::Scenario& scenario() const { return state_.finding->setting->scenario; }
  std::string name(std::string_view pointer) const { return number_name(scenario(), pointer, language_); }

  const State& state_;
  Language language_;
};

}  // namespace

std::string finding_sentence(const State& state) { return std::visit(FindingTeller(state), state.finding->answer); }

std::string condition_text(const core::Constraint& condition, Language language) {
  const char* key = condition.metric == Metric::distress_month ? "questions.distress_below"
                    : condition.metric == Metric::idle         ? "questions.idle_below"
                                                               : "questions.autonomy_above";
  return fill(language, key, {{"share", share_text(condition.bound, language)}});
}

std::vector<std::string> compared_names(const State& state) {
  std::vector<std::string> names;
  for (const auto& pin : compared_pins(state.document))
    names.push_back(pin ? state.document.pins[*pin].name
                        : std::string(word(state.view.language, "questions.as_opened")));
  names.back() = word(state.view.language, "questions.open_now");
  return names;
}

std::string against_name(core::Against against, Language language) {
  constexpr const char* kKeys[] = {"questions.against_distress", "questions.against_idle", "questions.against_cvar5",
                                   "questions.against_autonomy"};
  return word(language, kKeys[static_cast<std::size_t>(against)]);
}

std::string against_text(core::Against against, double value, Language language) {
  return against == Against::cvar5 ? money_text(value, language) : share_text(value, language, 1);
}

}  // namespace curseur::app

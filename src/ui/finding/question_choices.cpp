// One function per question; each press asks the question again.
#include "ui/finding/question_choices.hpp"

#include <algorithm>
#include <string>
#include <tuple>
#include <vector>

#include "app/say/finding_text.hpp"
#include "app/say/names.hpp"
#include "app/say/number_format.hpp"
#include "core/decide/sweep.hpp"

namespace curseur::ui {
namespace {

using app::Asked;
using core::QuestionKind;

constexpr double kRisks[] = {0, 0.5, 1};

// The conditions on offer, with the values people usually set.
struct OfferedConstraint {
  core::Metric metric;
  bool at_most;
  double bound;
  const char* key;
};
constexpr OfferedConstraint kConditions[] = {{core::Metric::distress_month, true, 0.05, "questions.distress_below"},
                                             {core::Metric::distress_month, true, 0.1, "questions.distress_below"},
                                             {core::Metric::distress_month, true, 0.2, "questions.distress_below"},
                                             {core::Metric::autonomy, false, 0.4, "questions.autonomy_above"},
                                             {core::Metric::autonomy, false, 0.6, "questions.autonomy_above"},
                                             {core::Metric::autonomy, false, 0.8, "questions.autonomy_above"},
                                             {core::Metric::idle, true, 0.1, "questions.idle_below"}};

void label(Flow& flow, const char* key) {
  flow.text(flow.panel().word(key), Style::label, theme().text_soft);
  flow.space(kSpace1);
}

void ask(const Panel& panel, Asked asked) { panel.commands.push(app::AskQuestion{std::move(asked)}); }

std::vector<std::string> moved_by(const Asked& asked) {
  return asked.levers.empty() ? std::vector{std::string(core::kPacePointer)} : asked.levers;
}

// Switches a lever on or off; the last one stays on.
Asked with_lever_turned(Asked asked, const core::Scenario& scenario, const std::string& pointer) {
  auto moved = moved_by(asked);
  const auto at = std::find(moved.begin(), moved.end(), pointer);
  if (at == moved.end()) moved.push_back(pointer);
  else if (moved.size() > 1) moved.erase(at);
  asked.levers.clear();
  for (const auto& offered : app::offered_levers(scenario))
    if (std::find(moved.begin(), moved.end(), offered) != moved.end()) asked.levers.push_back(offered);
  if (asked.levers == std::vector{std::string(core::kPacePointer)}) asked.levers.clear();
  return asked;
}

// At most one bound per measure; pressing the same one again removes it.
Asked with_condition_turned(Asked asked, const core::Constraint& condition) {
  const auto at = std::find(asked.constraints.begin(), asked.constraints.end(), condition);
  const bool was_on = at != asked.constraints.end();
  std::erase_if(asked.constraints, [&](const auto& other) { return other.metric == condition.metric; });
  if (!was_on) asked.constraints.push_back(condition);
  return asked;
}

void draw_map(Flow& flow, const Asked& asked) {
  const Panel& panel = flow.panel();
  const core::Scenario& scenario = panel.state.document.scenario;
  std::vector<std::string> offered = app::offered_levers(scenario);
  offered.erase(offered.begin());  // the pace is the first of the two levers
  std::erase_if(offered, [&](const auto& pointer) { return app::ranges_of_levers(scenario, {pointer}).empty(); });
  label(flow, "questions.map_with");
  flow.buttons("second", offered.size(), [&](std::size_t k) {
    const bool on = asked.levers.empty() ? offered[k] == "/regions/0/integration/to" : asked.levers[0] == offered[k];
    return std::tuple{app::number_name(scenario, offered[k], panel.language()), on,
                      [&panel, &asked, pointer = offered[k]] {
                        Asked wish = asked;
                        wish.levers = {pointer};
                        ask(panel, std::move(wish));
                      }};
  });
}

void draw_frontier(Flow& flow, const Asked& asked) {
  const Panel& panel = flow.panel();
  constexpr core::Against kOffered[] = {core::Against::distress, core::Against::cvar5, core::Against::autonomy};
  label(flow, "questions.weigh_against");
  flow.buttons("against", std::size(kOffered), [&](std::size_t k) {
    const core::Against against = kOffered[k];
    return std::tuple{app::against_name(against, panel.language()), panel.state.view.against == against,
                      [&panel, against] { panel.commands.push(app::SetAgainst{against}); }};
  });
  flow.space(kSpace3);
  label(flow, "questions.may_move");
  flow.buttons("levers", 2, [&](std::size_t k) {
    return std::tuple{std::string(panel.word(k == 0 ? "questions.pace_and_integration" : "questions.pace_alone")),
                      asked.levers.empty() == (k == 0), [&panel, &asked, k] {
                        Asked wish = asked;
                        wish.levers.clear();
                        if (k == 1) wish.levers.emplace_back(core::kPacePointer);
                        ask(panel, std::move(wish));
                      }};
  });
}

void draw_sensitivity(Flow& flow, const Asked& asked) {
  const Panel& panel = flow.panel();
  constexpr const char* kWords[core::kAskedCount] = {"outcomes.npv", "outcomes.distress", "outcomes.autonomy"};
  label(flow, "questions.measure");
  flow.buttons("measure", core::kAskedCount, [&](std::size_t k) {
    return std::tuple{std::string(panel.word(kWords[k])), panel.state.view.measure == k,
                      [&panel, k] { panel.commands.push(app::SetMeasure{k}); }};
  });
  flow.space(kSpace3);
  flow.buttons("indices", 1, [&](std::size_t) {
    return std::tuple{std::string(panel.word("questions.indices")), asked.indices, [&panel, &asked] {
                        Asked wish = asked;
                        wish.indices = !wish.indices;
                        ask(panel, std::move(wish));
                      }};
  });
}

}  // namespace

void QuestionChoices::draw_search(Flow& flow, const Asked& asked) {
  const Panel& panel = flow.panel();
  const core::Scenario& scenario = panel.state.document.scenario;
  constexpr const char* kWords[] = {"questions.risk_mean", "questions.risk_both", "questions.risk_tail"};
  label(flow, "questions.risk");
  flow.buttons("risk", std::size(kRisks), [&](std::size_t k) {
    return std::tuple{std::string(panel.word(kWords[k])), asked.risk == kRisks[k], [&panel, &asked, k] {
                        Asked wish = asked;
                        wish.risk = kRisks[k];
                        ask(panel, std::move(wish));
                      }};
  });

  flow.space(kSpace3);
  label(flow, "questions.may_move");
  const auto moved = moved_by(asked);
  auto offered = shows_all_levers_ ? app::offered_levers(scenario) : moved;
  std::erase_if(offered, [&](const auto& pointer) { return app::ranges_of_levers(scenario, {pointer}).empty(); });
  flow.buttons("levers", offered.size() + 1, [&](std::size_t k) {
    const bool is_more = k == offered.size();
    std::string text = is_more ? panel.word(shows_all_levers_ ? "questions.fewer_levers" : "questions.more_levers")
                               : app::number_name(scenario, offered[k], panel.language());
    const bool on = !is_more && std::find(moved.begin(), moved.end(), offered[k]) != moved.end();
    return std::tuple{std::move(text), on,
                      [this, &panel, &asked, &scenario, is_more, pointer = is_more ? std::string() : offered[k]] {
                        if (is_more) shows_all_levers_ = !shows_all_levers_;
                        else ask(panel, with_lever_turned(asked, scenario, pointer));
                      }};
  });

  flow.space(kSpace3);
  label(flow, "questions.only_where");
  flow.buttons("conditions", std::size(kConditions), [&](std::size_t k) {
    const OfferedConstraint& offer = kConditions[k];
    const core::Constraint condition{offer.metric, offer.at_most, offer.bound};
    const bool on = std::find(asked.constraints.begin(), asked.constraints.end(), condition) != asked.constraints.end();
    return std::tuple{panel.fill(offer.key, {{"share", app::share_text(offer.bound, panel.language())}}), on,
                      [&panel, &asked, condition] { ask(panel, with_condition_turned(asked, condition)); }};
  });
}

void QuestionChoices::draw(Flow& flow, const Asked& asked) {
  switch (asked.kind) {
    case QuestionKind::optimise:
      draw_search(flow, asked);
      break;
    case QuestionKind::map:
      draw_map(flow, asked);
      break;
    case QuestionKind::frontier:
      draw_frontier(flow, asked);
      break;
    case QuestionKind::sensitivity:
      draw_sensitivity(flow, asked);
      break;
    default:
      return;
  }
  flow.space(kSpace4);
}

}  // namespace curseur::ui

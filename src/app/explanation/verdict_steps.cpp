// The verdict in hindsight (model.md 5): too slow, right or too fast.
#include "app/explanation/steps.hpp"
#include "app/say/number_format.hpp"
#include "app/say/verdict.hpp"
#include "app/say/words.hpp"

namespace curseur::app {
namespace {

Derivations verdict_steps(const Maker& m) {
  const CursorSweep& sweep = *m.state.sweep;
  const double pace = m.scenario.planning.pace;
  const core::Verdict here = verdict_at(sweep, pace);
  const std::string futures =
      m.fill("of_positions", {{"paths", m.count(static_cast<double>(sweep.paths))},
                              {"positions", m.count(static_cast<double>(sweep.points.size()))}});
  Derivation made = m.step("verdict", futures, "5", Join::sum, 1, m.share(1));
  for (const auto& [label, share] : {std::pair{"too_slow", here.too_slow.probability},
                                     {"right", here.right.probability},
                                     {"too_fast", here.too_fast.probability}})
    m.part(made, 1, m.word(label), share, m.share(share));
  made.rule = m.fill("verdict_rule", {{"regret", m.share(m.scenario.thresholds.regret)}});
  m.inputs(made, {"/thresholds/regret", "/planning/pace"});
  Derivation near = m.step("verdict_positions", futures, "5", Join::facts, 0, "");
  for (std::size_t k = 0; k < sweep.points.size(); ++k) {
    const auto& point = sweep.points[k];
    const bool is_below = point.pace <= pace && (k + 1 == sweep.points.size() || sweep.points[k + 1].pace > pace);
    const bool is_above = point.pace > pace && (k == 0 || sweep.points[k - 1].pace < pace);
    if (!is_below && !is_above) continue;
    m.part(near, 1, m.fill("position", {{"pace", pace_text(point.pace, m.language)}}), 0,
           m.share(point.verdict.too_slow.probability) + "  ·  " + m.share(point.verdict.right.probability) + "  ·  " +
               m.share(point.verdict.too_fast.probability));
  }
  near.rule = m.word("verdict_positions_rule");
  return {made, near};
}

constexpr ExplainedOutcome kOutcomes[] = {{"verdict", verdict_steps, {}, false, true}};

}  // namespace

std::span<const ExplainedOutcome> verdict_outcomes() { return kOutcomes; }

}  // namespace curseur::app

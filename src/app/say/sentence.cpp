// The result in the words a person would use.
#include "app/say/sentence.hpp"

#include "app/say/number_format.hpp"
#include "app/say/verdict.hpp"
#include "app/say/words.hpp"

namespace curseur::app {

std::string result_sentence(const State& state) {
  const Language language = state.view.language;
  if (!state.outcome) return word(language, "sentence.waiting");
  const core::RunSummary& summary = state.outcome->summary;
  const double pace = outcome_scenario(state).planning.pace;
  const core::Summary& npv = summary[core::Metric::npv];
  const auto share = [&](double value) { return share_text(value, language); };
  std::string text = fill(language, "sentence.result",
                          {{"pace", pace_text(pace, language)},
                           {"npv", money_text(npv.mean, language)},
                           {"error", money_error(npv.se, language)},
                           {"low", money_text(npv.quantiles.front(), language)},
                           {"high", money_text(npv.quantiles.back(), language)},
                           {"distress", share(summary.distress.probability)},
                           {"autonomy", share(summary[core::Metric::autonomy].mean)},
                           {"lost", money_text(summary[core::Metric::lost_revenue].mean, language)}});
  if (const CursorSweep* const sweep = outcome_sweep(state)) {
    const core::Verdict verdict = verdict_at(*sweep, pace);
    text += " " + fill(language, "sentence.verdict",
                       {{"slow", share(verdict.too_slow.probability)},
                        {"right", share(verdict.right.probability)},
                        {"fast", share(verdict.too_fast.probability)}});
  }
  return text;
}

std::string waiting_text(const State& state) {
  if (!is_behind(state)) return {};
  const Language language = state.view.language;
  const core::Scenario &shown = outcome_scenario(state), &open = state.document.scenario;
  const std::string of = text_of(shown.name, language), next = text_of(open.name, language);
  const std::string pace = pace_text(shown.planning.pace, language),
                    next_pace = pace_text(open.planning.pace, language);
  if (of != next)
    return fill(language, "sentence.waiting_scenario", {{"scenario", of}, {"pace", pace}, {"next", next}});
  if (pace != next_pace) return fill(language, "sentence.waiting_pace", {{"pace", pace}, {"next", next_pace}});
  return word(language, "sentence.waiting_setting");
}

}  // namespace curseur::app

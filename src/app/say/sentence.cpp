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
  const core::Summary& npv = summary[core::Metric::npv];
  const auto share = [&](double value) { return share_text(value, language); };
  std::string text = fill(language, "sentence.result",
                          {{"pace", pace_text(state.document.scenario.planning.pace, language)},
                           {"npv", money_text(npv.mean, language)},
                           {"error", money_error(npv.se, language)},
                           {"low", money_text(npv.quantiles.front(), language)},
                           {"high", money_text(npv.quantiles.back(), language)},
                           {"distress", share(summary.distress.probability)},
                           {"autonomy", share(summary[core::Metric::autonomy].mean)},
                           {"lost", money_text(summary[core::Metric::lost_revenue].mean, language)}});
  if (state.sweep && !state.sweep->points.empty()) {
    const core::Verdict verdict = verdict_at(*state.sweep, state.document.scenario.planning.pace);
    text += " " + fill(language, "sentence.verdict",
                       {{"slow", share(verdict.too_slow.probability)},
                        {"right", share(verdict.right.probability)},
                        {"fast", share(verdict.too_fast.probability)}});
  }
  return text;
}

}  // namespace curseur::app

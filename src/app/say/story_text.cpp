#include "app/say/story_text.hpp"

#include "app/say/number_format.hpp"
#include "app/say/words.hpp"

namespace curseur::app {

std::string event_text(const core::StoryEvent& event, const core::Scenario& scenario, Language language) {
  using core::EventKind;
  const auto months = [&](double count) {
    return number_text(count, language) + "\u00a0" + unit_text(language, "months", count);
  };
  const std::string key = "story." + std::string(core::name_of(event.kind)), number = std::to_string(event.index + 1);
  switch (event.kind) {
    case EventKind::server_lead:
      return fill(language, key,
                  {{"months", months(event.value)}, {"expected", number_text(event.expected, language)}});
    case EventKind::facility_lead:
      return fill(language, key,
                  {{"region", name_at(scenario.regions, event.index, language)},
                   {"months", months(event.value)},
                   {"expected", number_text(event.expected, language)}});
    case EventKind::equity_closed:
    case EventKind::equity_failed:
      return fill(language, key, {{"n", number}, {"amount", money_text(event.value, language)}});
    case EventKind::contract_signed:
    case EventKind::contract_missed:
      return fill(language, key, {{"n", number}, {"size", short_number(event.value, language) + "\u00a0H100e"}});
    case EventKind::cutoff:
      return fill(language, key,
                  {{"region", name_at(scenario.regions, event.index, language)}, {"months", months(event.value)}});
    case EventKind::shortage:
      return fill(language, key, {{"months", months(event.value)}, {"share", share_text(event.expected, language)}});
    case EventKind::winter:
    case EventKind::idleness:
      return fill(language, key, {{"months", months(event.value)}});
    case EventKind::lowest_cash:
    case EventKind::distress:
      return fill(language, key, {{"amount", money_text(event.value, language)}});
    case EventKind::payback:
      break;
  }
  return word(language, key);
}

}  // namespace curseur::app

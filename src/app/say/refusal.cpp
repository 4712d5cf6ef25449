// Says in the person's language why a number is refused.
#include "app/say/refusal.hpp"

#include <cmath>

#include "app/say/fault_text.hpp"
#include "app/say/number_format.hpp"
#include "app/say/words.hpp"
#include "core/model/parameters.hpp"

namespace curseur::app {
namespace {

std::string range_text(const core::Parameter& p, bool whole, Language language) {
  const bool low_in = p.ends == core::Ends::both || p.ends == core::Ends::low_only;
  const bool high_in = p.ends == core::Ends::both || p.ends == core::Ends::high_only;
  const auto limit = [&](bool inside, const char* at, const char* beyond, double value) {
    return fill(language, inside ? at : beyond, {{"value", number_text(value, language, 9)}});
  };
  return fill(language, whole ? "faults.whole_range" : "faults.range",
              {{"low", limit(low_in, "faults.at_least", "faults.more_than", p.low)},
               {"high", limit(high_in, "faults.at_most", "faults.less_than", p.high)}});
}

}  // namespace

std::optional<std::string> refusal_of_range(const ValueKind& kind, bool whole, double value) {
  const core::Parameter& parameter = *kind.parameter;
  if (parameter.allows(value) && (!whole || value == std::floor(value))) return std::nullopt;
  if (kind.percent() || (kind.date() && !parameter.allows(value)))  // in the terms of the field
    return fill(kind.language, "assumptions.expected", {{"range", allowed_words(kind, whole)}});
  const std::string reason = range_text(parameter, whole, kind.language);
  if (!parameter.meant(value)) return reason;
  return fill(kind.language, "faults.meant",
              {{"reason", reason}, {"value", number_text(value / 100, kind.language, 9)}});
}

std::optional<std::string> refusal(const core::Scenario& scenario, std::string_view pointer, double value,
                                   Language language) {
  core::Scenario tried = scenario;
  const auto number = core::find_number(tried, pointer);
  if (!number) return word(language, "faults.unknown");
  if (auto reason = refusal_of_range({number->parameter, &scenario, language}, number->whole(), value)) return reason;
  number->set(value);
  for (const auto& fault : core::check(tried)) {
    if (fault.pointer == "/planning/trend_initial")
      return fill(language, "faults.trend_initial",
                  {{"value", number_text(-12 / tried.planning.reference_months, language, 4)}});
    if (fault.pointer == "/planning/trend_min") return word(language, "faults.trend_order");
    return fault_line(fault, language);
  }
  return std::nullopt;
}

}  // namespace curseur::app

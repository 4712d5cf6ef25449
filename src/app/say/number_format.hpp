// Numbers, money, shares and dates as people read them, in English and in French.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/view.hpp"
#include "core/model/scenario.hpp"

namespace curseur::app {

// Significant digits, thousands apart, true minus sign: "1,234", "1 234" (narrow no-break space), "0.35", "0,35".
std::string number_text(double value, Language language, int significant = 3);
// With a short scale: "1.2 M", "340 k"; French "1,2 M", "340 k".
std::string short_number(double value, Language language, int significant = 3);
// Of the cursor: always two decimals, "0.50", "0,50".
std::string pace_text(double pace, Language language);
// From MEUR: "€3.4 bn", "€120 m", "€45 k"; French "3,4 Md€", "120 M€", "45 k€".
std::string money_text(double meur, Language language, int significant = 3);
// A share: "12 %" in both languages' typography ("12%" / "12 %"); digits after the decimal point as given.
std::string share_text(double share, Language language, int decimals = 0);
// A difference of shares, in percentage points: "1.2 pts".
std::string points_text(double share, Language language);
// "± ..." in the same unit as the figure it stands beside: its own two significant digits.
std::string money_error(double meur, Language language);
std::string share_error(double share, Language language);
// Month t of the scenario: "Jan 2026", "janv. 2026"; short: "2026" for a January tick.
std::string month_text(const core::Scenario& scenario, double month, Language language);
// The exact value for an edit field, shortest digits that read back the same; decimal comma in French.
std::string edit_text(double value, Language language);
// What a person typed: digits with either decimal mark, thousands spaces, a % sign (divides by 100 when `share`),
// an exponent. Nothing where it is no number.
std::optional<double> typed_number(std::string_view text, bool share, Language language);

}  // namespace curseur::app

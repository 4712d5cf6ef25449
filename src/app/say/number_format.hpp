// Numbers, money, shares and dates as people read and type them. The conventions come from the language's file (section
// `language` in assets/i18n).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/language.hpp"
#include "core/model/scenario.hpp"

namespace curseur::app {

// Significant digits, thousands separators, true minus sign: "1,234", "1 234" (narrow no-break space), "0.35", "0,35".
std::string number_text(double value, Language language, int significant = 3);
// With a short scale: "1.2 M", "340 k"; French "1,2 M", "340 k".
std::string short_number(double value, Language language, int significant = 3);
// The pace: two decimals, "0.50", "0,50"; more where it would seem to be 0 or 1.
std::string pace_text(double pace, Language language);
// From MEUR: "€3.4 bn", "€120 m", "€45 k"; French "3,4 Md€", "120 M€", "45 k€".
std::string money_text(double meur, Language language, int significant = 3);
// A share: "12%", in French "12 %", with the given number of decimals; ">99.9%" if it is almost all
// (io/text/share.hpp).
std::string share_text(double share, Language language, int decimals = 0);
// From EUR, not abbreviated: "€25,000"; French "25 000 €".
std::string price_text(double eur, Language language);
// A difference of shares, in percentage points: "1.2 pts"; with more decimals where one would make it 0.
std::string points_text(double share, Language language);
// "± ..." in the unit of the figure beside it, with two significant digits of its own.
std::string money_error(double meur, Language language);
std::string share_error(double share, Language language);
// Month t of the scenario: "Jan 2026", "janv. 2026"; short: "2026" for a January tick.
std::string month_text(const core::Scenario& scenario, double month, Language language);
// The exact value for an edit field: the fewest digits that read back the same, with the language's decimal mark.
std::string edit_text(double value, Language language);
// Parses digits with a decimal point and an optional exponent, independent of the C library's locale: "-1.5e3". Nothing
// if the text is anything else or the number is too large for a double.
std::optional<double> decimal_value(std::string_view text);
// Parses what a person typed, as a table's cell is read (table/numeral.hpp): either decimal mark, groups of three
// digits, a % sign at the end (divides by 100; only when `share`), an exponent. Nothing if it is not a number.
std::optional<double> typed_number(std::string_view text, bool share, Language language);

}  // namespace curseur::app

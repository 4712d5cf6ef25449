// Numbers as the summaries show them: 26.4, 10,000, 2028-08.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/decide/levers.hpp"
#include "core/model/scenario.hpp"

namespace curseur::cli {

std::string fixed_text(double value, int decimals);  // "-1,234.5"
// In per cent with one decimal, without its unit: "12.3", "<0.1", ">99.9" (io/text/share.hpp).
std::string share_text(double share);
std::string count_text(std::uint64_t value);  // "10,000"
// The number of decimals that gives a number of this size about three digits.
int decimals_for(double size);
// A unit that gives amounts of some size readable numbers: multiply by `factor`.
struct AmountUnit {
  double factor;
  const char* unit;
};
AmountUnit money_unit(double meur);  // "bn", "m", "k" or "" (single euros)
AmountUnit energy_unit(double twh);  // "TWh" to "kWh"
AmountUnit emissions_unit(double kilotonnes);  // "kt CO2" to "kg CO2"
// "EUR m", or "EUR" where the unit is empty.
std::string money_head(const AmountUnit& unit);
// Rounded to four decimals, or to four digits if it is too small for them: "0.3125", "0.00001235".
std::string plain_text(double value);
// The calendar month `month` months after the start, "YYYY-MM".
std::string calendar_text(const core::Scenario& scenario, double month);

// "The best is at the low end of the range of LEVER: beyond it nothing was tried."
std::string end_text(core::RangeEnd end, const std::string& lever);

// Wraps a text into lines of at most `width` columns, each indented by `indent` spaces.
std::string wrapped_text(std::string_view text, std::size_t width, std::size_t indent);

// Columns count characters, not bytes: "±" is one.
std::string padded_left(std::string_view text, std::size_t width);  // for numbers
std::string padded_right(std::string_view text, std::size_t width);  // for words

}  // namespace curseur::cli

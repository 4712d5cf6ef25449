// One number of the scenario as a person reads and types it: shares in per cent, months as dates, others unchanged.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/language.hpp"
#include "core/model/parameters.hpp"
#include "core/model/scenario.hpp"

namespace curseur::app {

// What the text of a number depends on besides its value.
struct ValueKind {
  const core::Parameter* parameter = nullptr;
  const core::Scenario* scenario = nullptr;  // needed for the date of a month
  Language language{};

  bool share() const { return parameter->unit == "share"; }
  bool date() const { return parameter->unit == "month"; }
};

// "12 %", "Jan 2027", "20,000"; other units are left out.
std::string value_text(const ValueKind& kind, double value);
// The unit to show beside a value; empty for shares and dates.
const char* value_unit(const ValueKind& kind, double value);
// Including the unit: "20,000 EUR/H100e".
std::string value_with_unit(const ValueKind& kind, double value);
// Exact, for the edit field: "12.5 %", "01/2027", "20000".
std::string value_edit_text(const ValueKind& kind, double value);
// Parses typed text; nothing if it is no valid value. A share is in per cent, with or without the sign. A date is month
// and year in either order (the month as number or name), a day in the month, a year, or the number of the month in the
// scenario.
std::optional<double> value_typed(const ValueKind& kind, std::string_view text);
// The allowed range of the number, in words: "from 0 to 1".
std::string allowed_words(const ValueKind& kind, bool whole);

// The value without trailing digits from binary fractions: 0.07 * 100 = 7.
double tidied(double value);

}  // namespace curseur::app

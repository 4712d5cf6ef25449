// One number of the scenario as a person reads and types it: shares and yearly rates in per cent, months as dates,
// others unchanged.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/language.hpp"
#include "app/table/date.hpp"
#include "core/model/parameters.hpp"
#include "core/model/scenario.hpp"

namespace curseur::app {

// What the text of a number depends on besides its value.
struct ValueKind {
  const core::Parameter* parameter = nullptr;
  const core::Scenario* scenario = nullptr;  // needed for the date of a month
  Language language{};

  bool share() const { return parameter->unit == "share"; }
  bool rate() const { return parameter->unit == "1/yr"; }
  bool percent() const { return share() || rate(); }
  bool date() const { return parameter->unit == "month"; }
};

// What a person typed.
struct TypedValue {
  std::optional<double> value;
  std::string fault;  // one sentence if there is no value
};

inline constexpr int kValueDigits = 6,
                     kExactDigits = 12;  // significant digits: to read at a glance; all that were typed

// "12 %", "Jan 2027", "20,000"; other units are left out, also the "per year" of a rate.
std::string value_text(const ValueKind& kind, double value, int significant = kValueDigits);
// The unit to show beside a value; empty for shares and dates, "per year" for rates.
const char* value_unit(const ValueKind& kind, double value);
// Including the unit: "20,000 EUR/H100e".
std::string value_with_unit(const ValueKind& kind, double value, int significant = kValueDigits);
// Exact, for the edit field: "12.5 %", "01/2027", "20000".
std::string value_edit_text(const ValueKind& kind, double value);
// Shares and rates are in per cent, with or without the sign: "5", "5 %". Up to 1 they may be fractions instead: "0.05"
// is 5 % unless 0.05 % is as likely for this number; what could be both has no value. A date is read as in tables
// (app/table/date.hpp): month and year in either order, a day in the month, a year, or the number of the month in the
// scenario; what can be read in two ways is no date.
TypedValue typed_value(const ValueKind& kind, std::string_view text);
// The model's month: 0 is the first one of the scenario.
double month_index(const core::Scenario& scenario, const YearMonth& month);
// Why a text is refused as a month, with both readings if there are two.
std::string date_fault_text(const core::Scenario& scenario, const DateReading& date, std::string_view text,
                            Language language);
// The allowed range of the number, in words: "from 0 % to 100 %".
std::string allowed_words(const ValueKind& kind, bool whole);

// The value without trailing digits from binary fractions: 0.07 * 100 = 7.
double tidied(double value);

}  // namespace curseur::app

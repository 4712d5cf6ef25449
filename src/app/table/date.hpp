// Months as people and spreadsheets write them: "03/2027", "15 janv. 2027", "2027-03-15 00:00:00", "Mar-27".
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace curseur::app {

// In which order the day and the month of a date of three numbers are, where the year is last.
enum class DateOrder { day_first, month_first };

struct YearMonth {
  int year = 0, month = 0;  // 1 to 12
  bool operator==(const YearMonth&) const = default;
};

enum class DateFault {
  none,
  not_a_date,
  ambiguous,  // both orders give a date: `month` and `other`
  short_year,  // "15/01/28": `month` if the year is of this century
  no_year,  // "March"
  no_such_month,  // "13/2027"
  quarter,  // "Q1 2028", "H2 2028": `month` is its first month
  week,  // "2028-W03"
};

struct DateReading {
  DateFault fault = DateFault::not_a_date;
  std::optional<YearMonth> month;  // the calendar month that is meant, or would be (see DateFault)
  std::optional<YearMonth> other;  // of an ambiguous date, with the month first
  std::optional<int> index;  // a plain number below 1900: the month of the scenario
  bool is_serial = false;  // a spreadsheet's number of days since 1900
};

// Reads a whole text. A day is allowed and left out, so is a time behind the date. Names of months are known in every
// language; they are names only as whole words. A plain number is a year from 1900 to 2200, YYYYMM, a spreadsheet's
// serial number from 20,000 to 100,000 (system 1900), or below 1900 the month of the scenario.
DateReading read_date(std::string_view text, std::optional<DateOrder> order);

// The order that a date decides by itself: "13/02/2028" has its day first. Nothing if it decides none.
std::optional<DateOrder> order_shown(std::string_view text);

}  // namespace curseur::app

// What the cells of one column have in common: their unit, the order of their dates, shares with or without a sign.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "app/table/reading.hpp"
#include "app/table/unit.hpp"

namespace curseur::app {

struct ColumnReading {
  const TableColumn* column = nullptr;
  Factor factor;  // from the unit of the head into the number's own
  bool has_unit = false;  // the head names it
  // Shares without a unit in the head: all of them are fractions of one; false: each needs its sign, unless it can only
  // be per cent.
  bool has_fractions = false;
  std::string cell_unit;  // without a unit in the head: what some cell has, if it differs from the number's own
  std::optional<DateOrder> dates;
};

// Reads the unit that the head gives into head.conversion or head.fault, and returns how to read the cells.
ColumnReading read_unit(const TableColumn& column, TableHead& head, Language language);

// Whether a number without a unit can be meant as a fraction of one, where the parameter is a share.
bool could_be_fraction(const core::Parameter& parameter, double value);
// Shares whose head has no unit. `fractions`: none has a sign, and all of them can be fractions of one; the numbers
// could as well be per cent, so the person is asked, unless all are 0 or there are none.
struct ShareStyle {
  bool fractions = false, asks = false;
};
ShareStyle find_share_style(const core::Parameter& parameter, std::span<const std::string_view> cells,
                            DecimalMark decimal);

// The first unit in a cell that converts its value, and is more than a multiplier such as "k"; empty if there is none.
// A number without a unit is then open to two readings.
std::string find_cell_unit(const core::Parameter& parameter, std::span<const std::string_view> cells);

// The order that one of the dates shows holds for all; otherwise that of the language. `asks`: some date can be read in
// both orders, and nothing decides.
struct DateStyle {
  std::optional<DateOrder> order;
  bool asks = false;
};
DateStyle find_date_style(std::span<const std::string_view> cells, Language language);

}  // namespace curseur::app

#include "app/table/column.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "app/say/number_format.hpp"
#include "app/say/value_text.hpp"
#include "app/say/words.hpp"
#include "app/table/cell.hpp"
#include "app/table/numeral.hpp"

namespace curseur::app {
namespace {

// "× 1,000", "÷ 1,000", "× 0.0329".
std::string factor_words(const Factor& factor, Language language) {
  const double times =
      static_cast<double>(factor.num) / static_cast<double>(factor.den) * std::pow(10.0, factor.places);
  const double over = 1 / times;
  const bool divides = times < 1 && std::fabs(over - std::round(over)) < 1e-9 * over;
  return divides ? "\u00f7 " + number_text(over, language, 12) : "\u00d7 " + number_text(times, language, 4);
}

}  // namespace

ColumnReading read_unit(const TableColumn& column, TableHead& head, Language language) {
  const core::Parameter& parameter = *column.parameter;
  ColumnReading reading;
  reading.column = &column;
  if (head.unit.empty()) return reading;
  const UnitMatch match = match_unit(parameter, head.unit);
  if (match.fault != UnitFault::none) {
    head.fault = unit_fault(parameter, match.fault, head.unit, language);
    return reading;
  }
  reading.factor = match.factor;
  // "Per year" says nothing about per cent or fractions.
  const bool is_rate_alone =
      parameter.unit == "1/yr" && match.factor.is_one() && head.unit.find('1') == std::string::npos;
  reading.has_unit = !is_rate_alone;
  Factor shown = match.factor;
  if (ValueKind{&parameter, nullptr, language}.percent()) shown.places += 2;  // shown in per cent
  if (!shown.is_one())
    head.conversion = head.unit + " \u2192 " +
                      (head.unit_shown.empty() ? word(language, "table.number") : head.unit_shown) +
                      conventions(language).colon + factor_words(shown, language);
  return reading;
}

bool could_be_fraction(const core::Parameter& parameter, double value) {
  return std::fabs(value) <= std::max(1.0, parameter.high);
}

ShareStyle find_share_style(const core::Parameter& parameter, std::span<const std::string_view> cells,
                            DecimalMark decimal) {
  bool has_value = false, has_sign = false, has_large = false;
  for (const std::string_view cell : cells) {
    if (cell.empty() || CellReader::is_placeholder(cell)) continue;
    const NumberInText parts = number_in(cell);
    if (!parts.before.empty() || !parts.behind.empty()) has_sign = true;
    const auto numeral = numeral_of(parts.number, decimal);
    const auto value = numeral ? shifted(numeral->digits, 0) : std::nullopt;
    if (!value || *value == 0) continue;
    has_value = true;
    has_large = has_large || !could_be_fraction(parameter, *value);
  }
  const bool fractions = !has_sign && !has_large;
  return {fractions, fractions && has_value};
}

std::string find_cell_unit(const core::Parameter& parameter, std::span<const std::string_view> cells) {
  for (const std::string_view cell : cells) {
    const NumberInText parts = number_in(cell);
    if (parts.number.empty() || (parts.before.empty() && parts.behind.empty())) continue;
    std::string unit = unit_around(parts);
    const UnitMatch match = match_unit(parameter, unit);
    const auto read = unit_of(unit);
    if (match.fault == UnitFault::none && !match.factor.is_one() && read && !read->is_multiplier) return unit;
  }
  return "";
}

DateStyle find_date_style(std::span<const std::string_view> cells, Language language) {
  DateStyle style;
  bool is_ambiguous = false;
  for (const std::string_view cell : cells) {
    if (!style.order) style.order = order_shown(cell);
    is_ambiguous = is_ambiguous || read_date(cell, std::nullopt).fault == DateFault::ambiguous;
  }
  if (!style.order && conventions(language).day_first) style.order = DateOrder::day_first;
  style.asks = is_ambiguous && !style.order;
  return style;
}

}  // namespace curseur::app

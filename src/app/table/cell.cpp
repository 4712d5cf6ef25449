#include "app/table/cell.hpp"

#include <algorithm>
#include <cstdio>

#include "app/say/number_format.hpp"
#include "app/say/refusal.hpp"
#include "app/say/value_text.hpp"
#include "app/say/words.hpp"
#include "app/table/line_kind.hpp"
#include "app/table/numeral.hpp"
#include "io/text/fold.hpp"

namespace curseur::app {
namespace {

std::string typed_month(const YearMonth& month) {
  char text[24];
  std::snprintf(text, sizeof text, "%02d/%d", month.month, month.year);
  return text;
}

// The digits as the table writes them: "1234.5" with decimal commas is "1234,5".
std::string in_style(std::string digits, const NumberStyle& style) {
  if (style.decimal == DecimalMark::comma) std::replace(digits.begin(), digits.end(), '.', ',');
  return digits;
}

}  // namespace

bool CellReader::is_placeholder(std::string_view text) {
  const std::string plain = io::folded(plain_marks(text));
  constexpr std::string_view kMarks[] = {
      "-",  "--",  "---",    "\u2014", "n/a", "na", "n.a.", "#n/a", "nan", "null", "none",        "nd",     "n.d.",
      "..", "...", "\u2026", ":",      ".",   "x",  "?",    "tbd",  "tbc", "k.a.", "undisclosed", "unknown"};
  return std::find(std::begin(kMarks), std::end(kMarks), plain) != std::end(kMarks);
}

std::string CellReader::unit_shown(const core::Parameter& parameter, Language language) {
  const ValueKind kind{&parameter, nullptr, language};
  if (kind.percent()) {
    const std::string unit = value_unit(kind, 2);
    return unit.empty() ? "%" : "% " + unit;
  }
  return parameter.unit == "month" ? "" : unit_text(language, parameter.unit);
}

std::string unit_fault(const core::Parameter& parameter, UnitFault fault, const std::string& unit, Language language) {
  const std::string shown = CellReader::unit_shown(parameter, language);
  const std::string expected = parameter.unit == "month" ? word(language, "table.month_and_year")
                               : shown.empty()           ? word(language, "table.no_unit")
                                                         : shown;
  const char* const key = fault == UnitFault::other_currency ? "table.unit_currency"
                          : fault == UnitFault::other_kind   ? "table.unit_kind"
                                                             : "table.unit_unknown";
  return fill(language, key, {{"unit", shortened(unit)}, {"expected", expected}});
}

std::string CellReader::say(std::string_view key,
                            std::initializer_list<std::pair<std::string_view, std::string>> values) const {
  return fill(options_.language, "table." + std::string(key), values);
}

std::string CellReader::month_words(const YearMonth& month) const {
  return month_text(*options_.scenario, month_index(*options_.scenario, month), options_.language);
}

void CellReader::offer(TableCell& cell, const std::string& text) const {
  cell.mends.push_back({Mend::Kind::cell, say("write", {{"text", text}}), line_, place_, text});
}

// Takes the value if the number may have it.
void CellReader::take(const ColumnReading& column, TableCell& cell, double value) const {
  const core::Parameter& parameter = *column.column->parameter;
  const ValueKind kind{&parameter, options_.scenario, options_.language};
  if (auto reason = refusal_of_range(kind, column.column->whole, value)) cell.fault = std::move(*reason);
  if (!cell.fault.empty()) {
    cell.state = CellState::fault;
    return;
  }
  cell.state = CellState::read;
  cell.value = value == 0 ? 0 : value;  // no negative zero
  cell.shown = value_with_unit(kind, value, kExactDigits);
}

void CellReader::refuse_number(TableCell& cell, const NumberInText& parts) const {
  cell.state = CellState::fault;
  const DateReading date = read_date(cell.text, std::nullopt);
  const bool is_date =
      date.month && !date.is_serial && (date.fault == DateFault::none || date.fault == DateFault::ambiguous);
  cell.fault = say(is_date ? "date_not_number" : "not_number", {{"text", shortened(cell.text)}});
  if (is_date || parts.number.empty()) return;
  // Digits typed as letters: "18l25"; a footnote mark or a word beside the number: "1,234*", but no range.
  std::string digits = plain_marks(cell.text);
  for (const auto& [letters, digit] : {std::pair("lI|", '1'), std::pair("oO", '0'), std::pair("S", '5')})
    for (char& c : digits)
      if (std::string_view(letters).find(c) != std::string_view::npos) c = digit;
  const bool is_range = parts.behind.starts_with('-') || parts.behind.find_first_of("0123456789") != std::string::npos;
  if (numeral_of(digits, style_.decimal) && digits != plain_marks(cell.text)) offer(cell, digits);
  else if (!is_range && numeral_of(parts.number, style_.decimal) && parts.number != cell.text)
    offer(cell, parts.number);
}

UnitMatch CellReader::match(const core::Parameter& parameter, const std::string& unit) const {
  const auto key = std::pair(&parameter, unit);
  const auto known = units_.find(key);
  return known != units_.end() ? known->second : units_.emplace(key, match_unit(parameter, unit)).first->second;
}

void CellReader::read_number(const ColumnReading& column, TableCell& cell) const {
  const core::Parameter& parameter = *column.column->parameter;
  const ValueKind kind{&parameter, options_.scenario, options_.language};
  const NumberInText parts = number_in(cell.text);
  const auto refuse = [&](std::string why) {
    cell.state = CellState::fault;
    cell.fault = std::move(why);
  };
  const auto refuse_whole = [&] { refuse_number(cell, parts); };
  if (parts.number.empty()) return refuse_whole();
  Factor factor = column.factor;
  const std::string unit = unit_around(parts);
  if (!unit.empty()) {
    const UnitMatch found = match(parameter, unit);
    if (found.fault == UnitFault::unknown) return refuse_whole();
    if (found.fault != UnitFault::none) return refuse(unit_fault(parameter, found.fault, unit, options_.language));
    factor = found.factor;
  }
  const auto numeral = numeral_of(parts.number, style_.decimal);
  if (!numeral) {
    const DecimalMark other = style_.decimal == DecimalMark::point ? DecimalMark::comma : DecimalMark::point;
    const auto read = numeral_of(parts.number, other);
    if (!read) return refuse_whole();
    refuse(say("other_style", {{"text", shortened(cell.text)}}));
    return offer(cell, in_style(read->digits, style_) + (unit.empty() ? "" : " " + unit));
  }
  const auto value = converted(numeral->digits, factor);
  if (!value) return refuse_whole();
  if (unit.empty() && kind.percent() && !column.has_unit && !column.has_fractions && *value != 0) {
    if (const auto share = shifted(numeral->digits, -2); share && !could_be_fraction(parameter, *value))
      return take(column, cell, *share);
    const std::string digits = in_style(numeral->digits, style_);
    const auto percent = shifted(numeral->digits, 2);
    const std::string as_fraction = percent ? in_style(edit_text(*percent, Language::en), style_) + " %" : "";
    refuse(say("percent_or_fraction",
               {{"text", shortened(cell.text)}, {"percent", digits + " %"}, {"fraction", as_fraction}}));
    offer(cell, digits + " %");
    if (percent) offer(cell, as_fraction);
    return;
  }
  if (unit.empty() && !column.cell_unit.empty() && *value != 0) {
    const std::string digits = in_style(numeral->digits, style_);
    const std::string as_others = digits + " " + column.cell_unit,
                      as_own = digits + " " + unit_shown(parameter, options_.language);
    refuse(say("which_unit", {{"text", shortened(cell.text)}, {"first", as_others}, {"second", as_own}}));
    offer(cell, as_others);
    return offer(cell, as_own);
  }
  take(column, cell, *value);
}

void CellReader::read_month(const ColumnReading& column, TableCell& cell) const {
  const DateReading date = read_date(cell.text, column.dates);
  const core::Scenario& scenario = *options_.scenario;
  if (date.fault == DateFault::none || date.fault == DateFault::short_year) {
    if (date.is_serial && date.month)
      cell.note = say("serial", {{"text", shortened(cell.text)}, {"date", month_words(*date.month)}});
    if (date.fault == DateFault::short_year && date.month)
      cell.note = say("short_year", {{"year", std::to_string(date.month->year)}});
    return take(column, cell, date.month ? month_index(scenario, *date.month) : date.index.value_or(0));
  }
  cell.state = CellState::fault;
  cell.fault = date_fault_text(scenario, date, cell.text, options_.language);
  if (date.month) offer(cell, typed_month(*date.month));
  if (date.other) offer(cell, typed_month(*date.other));
}

TableCell CellReader::read(const ColumnReading& column, std::string text, std::size_t line, std::size_t place) const {
  line_ = line;
  place_ = place;
  const TableColumn& of_list = *column.column;
  TableCell cell;
  cell.text = std::move(text);
  const bool is_number = of_list.kind == TableColumnKind::number;
  const bool is_empty = cell.text.empty() || (is_number && is_placeholder(cell.text));
  if (is_empty) {
    if (!cell.text.empty()) cell.note = say("placeholder", {{"text", shortened(cell.text)}});
    if (of_list.when_empty == WhenEmpty::fault) {
      cell.state = CellState::fault;
      cell.fault = say("needed", {});
    } else if (of_list.when_empty == WhenEmpty::standard && of_list.standard) {
      take(column, cell, *of_list.standard);
      cell.state = CellState::standard;
    }
    return cell;
  }
  if (!is_number) {
    cell.state = CellState::read;
    cell.shown = cell.text;
  } else if (of_list.parameter->unit == "month") {
    read_month(column, cell);
  } else {
    read_number(column, cell);
  }
  return cell;
}

}  // namespace curseur::app

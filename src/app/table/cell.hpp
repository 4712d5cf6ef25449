// Reads one cell of a table: a number with or without a unit, a share, a month. Says what is wrong and how to mend it.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "app/table/column.hpp"
#include "app/table/numeral.hpp"
#include "app/table/reading.hpp"
#include "app/table/unit.hpp"

namespace curseur::app {

// Why values in this unit cannot be taken; one sentence, which names what is expected.
std::string unit_fault(const core::Parameter& parameter, UnitFault fault, const std::string& unit, Language language);

class CellReader {
 public:
  CellReader(const TableOptions& options, const NumberStyle& style) : options_(options), style_(style) {}
  // line, place: of the cell, for mends.
  TableCell read(const ColumnReading& column, std::string text, std::size_t line, std::size_t place) const;
  // A mark that people write where there is no value: "-", "n/a".
  static bool is_placeholder(std::string_view text);
  // A unit as people know it in the language: "€/MWh", "%".
  static std::string unit_shown(const core::Parameter& parameter, Language language);

 private:
  void read_number(const ColumnReading& column, TableCell& cell) const;
  void refuse_number(TableCell& cell, const NumberInText& parts) const;
  void read_month(const ColumnReading& column, TableCell& cell) const;
  void take(const ColumnReading& column, TableCell& cell, double value) const;
  void offer(TableCell& cell, const std::string& text) const;
  std::string say(std::string_view key, std::initializer_list<std::pair<std::string_view, std::string>> values) const;
  std::string month_words(const YearMonth& month) const;

  UnitMatch match(const core::Parameter& parameter, const std::string& unit) const;

  TableOptions options_;
  NumberStyle style_;
  mutable std::map<std::pair<const core::Parameter*, std::string>, UnitMatch> units_;  // of cells, as found so far
  mutable std::size_t line_ = 0, place_ = 0;  // of the cell being read
};

}  // namespace curseur::app

// Reads a pasted or opened table into typed cells, whatever the table is for: which line has the heads, which columns
// and units they name, how numbers and dates are written, what is passed over and why, and what is wrong and how it can
// be mended. All sentences are in the person's language.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/language.hpp"
#include "app/table/date.hpp"
#include "app/table/number_style.hpp"
#include "core/model/parameters.hpp"
#include "core/model/scenario.hpp"

namespace curseur::app {

enum class TableColumnKind { name, reference, number };

// What an empty cell of the column means.
enum class WhenEmpty {
  fault,  // a value is needed
  standard,  // `standard` is taken, and shown as such
  left,  // the cell stays empty; the user of the reading decides (a changed entry keeps its value)
};

// A column that a table may have.
struct TableColumn {
  TableColumnKind kind = TableColumnKind::number;
  std::string key;  // "power_cap"
  std::string label;  // in the person's language, for sentences: "Power available"
  std::vector<std::string> names;  // what else a head may call it: labels in each language, abbreviations
  const core::Parameter* parameter = nullptr;  // of numbers: unit and allowed range
  bool whole = false;  // of numbers: whole numbers only
  WhenEmpty when_empty = WhenEmpty::left;
  std::optional<double> standard{};  // of numbers, in the parameter's unit
};

struct TableOptions {
  Language language{};
  const core::Scenario* scenario = nullptr;  // its start is month 0 of dates; must not be null
  std::optional<DecimalMark> decimal{};  // the person's choice; nothing: found from the table
  std::optional<DateOrder> dates{};  // the person's choice; nothing: found column by column
};

// A change of the table's text that mends a fault, made by mended().
struct Mend {
  enum class Kind { cell, line_left_out, column_left_out };
  Kind kind = Kind::cell;
  std::string label;  // for the button: "Write 120", "Leave out line 7"
  std::size_t line = 0;  // the line of the source text on which the row begins, from 1
  std::size_t column = 0;  // of the table, from 0
  std::string text;  // what to put into the cell or head
};

enum class CellState {
  read,
  standard,  // the cell is empty and the column's standard value is taken
  empty,
  fault,
  passed_over,  // its column is passed over, or its head is at fault: the cell is not read
};

struct TableCell {
  std::string text;  // as in the table; the apostrophe that keeps a spreadsheet from running a formula is gone
  CellState state = CellState::empty;
  std::optional<double> value{};  // of numbers, if read or standard: in the parameter's unit, inside its range
  std::string shown;  // as read, in the person's language, with its unit: "1,234.5 H100e", "Feb 2028"
  std::string note;  // how it was read where that needs saying ("A spreadsheet's serial number of a date."); or empty
  std::string fault;  // one sentence; empty if there is none
  std::vector<Mend> mends;  // at a fault or a note: one change each
};

struct TableHead {
  std::string text;  // as in the table; the column's label if the table has no heads
  std::optional<std::size_t> column{};  // into the columns asked for
  std::string unit;  // as found in the head ("k€"); empty if it has none
  std::string unit_shown;  // the unit in which values are shown and kept ("EUR m"), in the person's language
  std::string conversion;  // "k€ → EUR m: ÷ 1,000"; empty if there is nothing to convert
  std::string passed_over;  // why the whole column is passed over, one sentence; or empty
  std::string question;  // where the column can be read in two ways: which one was taken; `mends` say otherwise
  std::string fault;  // one sentence; the cells below are then passed_over
  std::vector<Mend> mends;
};

struct TableRow {
  std::size_t line = 0;  // the line of the source text on which it begins, from 1
  std::vector<TableCell> cells;  // one per head
  std::string fault;  // of the row as a whole (a totals line); its cells are then passed_over
  std::vector<Mend> mends;
  bool is_refused() const;  // the row or one of its cells is at fault
};

// A line that is no row: a title above the heads, a line of units, heads repeated, a note below the table.
struct PassedOverLine {
  std::size_t line = 0;
  std::string text;  // its cells, shortened
  std::string reason;  // one sentence
};

struct TableReading {
  char separator = ',';  // between the cells: tab, semicolon or comma
  bool has_heads = false;
  std::size_t head_line = 0;  // of the source text, from 1; 0 without heads
  std::vector<TableHead> heads;  // one per column of the table
  std::vector<TableRow> rows;
  std::vector<PassedOverLine> passed_over;
  NumberStyle numbers;
  std::string numbers_shown;  // "Decimal comma, as in 1.234,5"
  bool asks_for_dates = false;  // some date can be read day first and month first, and nothing decides
  std::string fault;  // of the table as a whole (not a table, no rows); empty if there is none

  // Summary.
  std::size_t columns_passed_over() const;
  std::size_t conversions() const;
  std::size_t faults() const;  // of the table, heads, rows and cells
};

TableReading read_typed_table(std::string_view text, std::span<const TableColumn> columns, const TableOptions& options);

// How many heads of the table's head line name one of the columns: which list a table is for.
std::size_t heads_found(std::string_view text, std::span<const TableColumn> columns);

// The text with one mend made: exactly that cell, line or column changes; everything else keeps its wording, quotes and
// line ends. A text in another encoding than UTF-8 comes back in UTF-8. A first line "sep=;" keeps the separator where
// it could no longer be told.
std::string mended(std::string_view text, const Mend& mend);

// A template for a spreadsheet: heads with their units, and one line as an example, separated by this character. It
// reads back as the values of `example` (numbers in the parameter's unit, one per column; names in `names`).
struct TemplateCell {
  std::string name;  // of names and references
  double value = 0;  // of numbers
};
std::string table_template(std::span<const TableColumn> columns, std::span<const TemplateCell> example,
                           const TableOptions& options, char separator);

}  // namespace curseur::app

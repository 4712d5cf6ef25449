#include "app/table/reading.hpp"

#include <algorithm>

#include "app/table/head.hpp"
#include "app/table/line_kind.hpp"
#include "io/text/delimited.hpp"

namespace curseur::app {

bool TableRow::is_refused() const {
  return !fault.empty() ||
         std::any_of(cells.begin(), cells.end(), [](const auto& cell) { return !cell.fault.empty(); });
}

std::size_t TableReading::columns_passed_over() const {
  return static_cast<std::size_t>(
      std::count_if(heads.begin(), heads.end(), [](const auto& head) { return !head.passed_over.empty(); }));
}

std::size_t TableReading::conversions() const {
  return static_cast<std::size_t>(
      std::count_if(heads.begin(), heads.end(), [](const auto& head) { return !head.conversion.empty(); }));
}

std::size_t TableReading::faults() const {
  std::size_t count = fault.empty() ? 0 : 1;
  for (const auto& head : heads) count += !head.fault.empty();
  for (const auto& row : rows) {
    count += !row.fault.empty();
    for (const auto& cell : row.cells) count += !cell.fault.empty();
  }
  return count;
}

std::size_t heads_found(std::string_view text, std::span<const TableColumn> columns) {
  return find_heads(io::read_table(text).rows, HeadIndex(columns)).known;
}

std::string mended(std::string_view text, const Mend& mend) {
  std::string made;
  switch (mend.kind) {
    case Mend::Kind::line_left_out:
      made = io::without_line(text, mend.line);
      break;
    case Mend::Kind::column_left_out:
      made = io::without_column(text, mend.column);
      break;
    case Mend::Kind::cell:
      made = io::with_cell(text, mend.line, mend.column, mend.text);
      break;
  }
  // What is left may look separated by another character: "1,5" without the column behind a semicolon.
  const char separator = io::read_table(text).separator;
  if (io::read_table(made).separator == separator) return made;
  return std::string("sep=") + separator + "\r\n" + made;
}

}  // namespace curseur::app

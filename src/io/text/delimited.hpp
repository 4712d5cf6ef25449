// Tables as text: CSV (RFC 4180) with commas or semicolons, and tab-separated text as spreadsheets put it on the
// clipboard.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "io/fault.hpp"

namespace curseur::io {

using TextRows = std::vector<std::vector<std::string>>;

inline constexpr std::size_t kMostTableRows = 5000, kMostTableColumns = 100, kMostTableBytes = 4u << 20;

struct Table {
  TextRows rows;  // without empty rows; cells are trimmed
  std::vector<std::size_t> lines;  // per row: the line of the text on which it begins, from 1
  char separator = ',';  // between the cells: tab, semicolon or comma
  std::optional<Fault> fault;  // if set, there are no rows; its pointer is empty, an argument names the line
};
// The separator is that of tab, semicolon and comma which most of the first lines have, or the one named by "sep=;".
// The text may be in any encoding that `decoded` knows (encoding.hpp); other bytes are read as Windows-1252.
Table read_table(std::string_view text);

// The text of a table with one change; everything else stays as it is, to the byte, but in UTF-8. `line` is one of
// Table::lines; `column` counts from 0. A text that is no table, or has no such line, comes back unchanged.
std::string with_cell(std::string_view text, std::size_t line, std::size_t column, std::string_view cell);
std::string without_line(std::string_view text, std::size_t line);
std::string without_column(std::string_view text, std::size_t column);

// Writes a table cell by cell.
class TableWriter {
 public:
  explicit TableWriter(char separator) : separator_(separator) {}
  TableWriter& cell(std::string_view text);  // quoted if necessary
  TableWriter& end_row();
  std::string take() { return std::move(made_); }

 private:
  char separator_;
  bool is_first_ = true;
  std::string made_;
};

}  // namespace curseur::io

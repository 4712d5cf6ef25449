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
  char separator = ',';  // between the cells: tab, semicolon or comma
  std::optional<Fault> fault;  // if set, there are no rows; its pointer is empty, an argument names the line
};
// The separator is the most frequent of tab, semicolon and comma in the first line, or the one named by "sep=;". A
// byte-order mark is skipped. Bytes that are not UTF-8 are read as Windows-1252, as spreadsheets write it.
Table read_table(std::string_view text);

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

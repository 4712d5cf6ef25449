// Tables as text: CSV (RFC 4180) with commas or semicolons, and tabs as spreadsheets put them on the clipboard.
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
  TextRows rows;  // without empty ones; cells without spaces around them
  char separator = ',';  // that stands between them: tab, semicolon or comma
  std::optional<Fault> fault;  // there are no rows then; its pointer is empty, an argument names the line
};
// The separator is the one of tab, semicolon and comma that the first line has most of, or that "sep=;" names. A
// byte-order mark is skipped; bytes that are no UTF-8 are taken for Windows-1252, as spreadsheets write it.
Table read_table(std::string_view text);

// Writes a table cell by cell.
class TableWriter {
 public:
  explicit TableWriter(char separator) : separator_(separator) {}
  TableWriter& cell(std::string_view text);  // in quotes where it has to be
  TableWriter& end_row();
  std::string take() { return std::move(made_); }

 private:
  char separator_;
  bool is_first_ = true;
  std::string made_;
};

}  // namespace curseur::io

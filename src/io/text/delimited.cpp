#include "io/text/delimited.hpp"

#include <algorithm>

#include "io/text/encoding.hpp"
#include "io/text/file_kind.hpp"
#include "io/text/fold.hpp"

namespace curseur::io {
namespace {

// Chosen by the first lines, since a title may come before the table. A line end inside quotes ends no line.
char separator_of(std::string_view text) {
  constexpr char kCandidates[] = {'\t', ';', ','};
  constexpr std::size_t kLinesTried = 20;
  std::size_t here[3] = {}, counts[3] = {}, lines_with[3] = {}, lines = 0;
  bool is_quoted = false, is_empty = true;
  const auto end_line = [&] {
    for (std::size_t k = 0; k < 3; ++k) counts[k] += here[k], lines_with[k] += here[k] > 0, here[k] = 0;
    lines += !is_empty;
    is_empty = true;
  };
  for (const char c : text) {
    if (c == '"') is_quoted = !is_quoted;
    if (!is_quoted && (c == '\r' || c == '\n')) {
      end_line();
      if (lines == kLinesTried) break;
      continue;
    }
    is_empty = false;
    for (std::size_t k = 0; k < 3; ++k) here[k] += c == kCandidates[k] && !is_quoted;
  }
  end_line();
  // Tabs and semicolons are stronger evidence than commas, which may be decimal.
  const auto has_most = [&](std::size_t k) { return lines_with[k] > 0 && 2 * lines_with[k] >= lines; };
  if (has_most(0) || has_most(1)) return has_most(1) && (!has_most(0) || counts[1] > counts[0]) ? ';' : '\t';
  if (has_most(2)) return ',';
  if (lines_with[0] == 0 && lines_with[1] == 0) return ',';
  return lines_with[1] > lines_with[0] ? ';' : '\t';
}

// Without outer spaces; empty if only spaces of other kinds and invisible letters are in it.
std::string trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t"), end = text.find_last_not_of(" \t");
  if (begin == std::string_view::npos) return "";
  const std::string_view cell = text.substr(begin, end - begin + 1);
  const bool may_be_empty = static_cast<unsigned char>(cell.front()) >= 0x80;
  return may_be_empty && folded(cell).empty() ? std::string() : std::string(cell);
}

// Where a row is in the text.
struct RowPlace {
  std::size_t begin = 0, end = 0, next = 0;  // without and with its line end
  std::vector<std::pair<std::size_t, std::size_t>> cells;  // begin and end of each, between the separators
};

class TableReader {
 public:
  // Rows begin at `at`, which is on this line.
  TableReader(std::string_view text, char separator, std::size_t at, std::size_t line)
      : text_(text), at_(at), line_(line) {
    table_.separator = separator;
    begin_row();
  }

  Table read() {
    while (at_ < text_.size() && !table_.fault) read_cell();
    end_row(text_.size());
    if (table_.fault) table_.rows.clear(), table_.lines.clear();
    return std::move(table_);
  }
  // Reads, and returns where the rows are.
  std::vector<RowPlace> places(Table& table) {
    keeps_places_ = true;
    table = read();
    return std::move(places_);
  }

 private:
  void read_cell() {
    std::string cell;
    const std::size_t cell_begin = at_, begin = text_.find_first_not_of(' ', at_);
    const bool is_quoted = begin != std::string_view::npos && text_[begin] == '"';
    if (is_quoted) {
      at_ = begin + 1;
      if (!read_quoted(cell)) return;
    }
    const std::string stops = {table_.separator, '\r', '\n'};
    const std::size_t end = std::min(text_.find_first_of(stops, at_), text_.size());
    const std::string rest = trimmed(text_.substr(at_, end - at_));
    row_.push_back(is_quoted ? cell + rest : rest);
    if (row_.size() > kMostTableColumns) return refuse(core::phrase("many_columns", {kMostTableColumns}));
    at_ = end;
    add_place(cell_begin, end);
    if (at_ == text_.size()) return;
    const char stop = text_[at_++];
    if (stop == table_.separator) {
      if (at_ == text_.size()) row_.emplace_back(), add_place(at_, at_);
      return;
    }
    if (stop == '\r' && at_ < text_.size() && text_[at_] == '\n') ++at_;
    ++line_;
    end_row(end);
  }

  void add_place(std::size_t begin, std::size_t end) {
    if (keeps_places_) place_.cells.emplace_back(begin, end);
  }
  void begin_row() {
    row_.clear();
    place_ = {at_, at_, at_, {}};
    first_line_ = line_;
  }

  bool read_quoted(std::string& cell) {
    const std::size_t opened = line_;
    for (; at_ < text_.size(); ++at_) {
      if (text_[at_] == '\n') ++line_;
      if (text_[at_] != '"') {
        cell += text_[at_];
      } else if (at_ + 1 < text_.size() && text_[at_ + 1] == '"') {
        cell += text_[at_++];
      } else {
        ++at_;
        return true;
      }
    }
    line_ = opened;
    refuse(core::phrase("quote_open"));
    return false;
  }

  void end_row(std::size_t end) {
    const bool has_text = std::any_of(row_.begin(), row_.end(), [](const std::string& cell) { return !cell.empty(); });
    if (has_text) {
      table_.rows.push_back(std::move(row_));
      table_.lines.push_back(first_line_);
      place_.end = end;
      place_.next = at_;
      if (keeps_places_) places_.push_back(std::move(place_));
    }
    if (table_.rows.size() > kMostTableRows) refuse_at(first_line_, core::phrase("many_rows", {kMostTableRows}));
    begin_row();
  }

  void refuse(core::Phrase what) { refuse_at(line_, std::move(what)); }
  void refuse_at(std::size_t line, core::Phrase what) {
    if (!table_.fault) table_.fault = Fault{"", "table_line", {line, std::move(what)}};
  }

  std::string_view text_;
  std::size_t at_, line_, first_line_ = 1;
  std::vector<std::string> row_;
  RowPlace place_;
  std::vector<RowPlace> places_;
  bool keeps_places_ = false;
  Table table_;
};

// A reader of decoded text, behind its line "sep=;" if it has one.
TableReader reader_of(std::string_view text) {
  const std::string_view line = text.substr(0, text.find_first_of("\r\n"));
  if (line.size() != 5 || !line.starts_with("sep=")) return TableReader(text, separator_of(text), 0, 1);
  const std::size_t next = std::min(text.find_first_not_of("\r\n", line.size()), text.size());
  const std::string_view ends = text.substr(line.size(), next - line.size());
  const bool has_feeds = ends.find('\n') != std::string_view::npos;
  const auto count = std::count(ends.begin(), ends.end(), has_feeds ? '\n' : '\r');
  return TableReader(text, line[4], next, 1 + static_cast<std::size_t>(count));
}

// The decoded text and where its rows are, to change it in places.
class TableText {
 public:
  explicit TableText(std::string_view text)
      : text_(decoded(text, room_, Otherwise::windows_1252)), rows_(reader_of(text_).places(table_)) {}

  std::string_view text() const { return text_; }
  char separator() const { return table_.separator; }
  const std::vector<RowPlace>& rows() const { return rows_; }
  const RowPlace* row_at(std::size_t line) const {
    const auto found = std::find(table_.lines.begin(), table_.lines.end(), line);
    return found == table_.lines.end() ? nullptr : &rows_[static_cast<std::size_t>(found - table_.lines.begin())];
  }
  std::string replaced(std::size_t begin, std::size_t end, std::string_view by) const {
    return std::string(text_.substr(0, begin)).append(by).append(text_.substr(end));
  }

 private:
  std::string room_;
  std::string_view text_;
  Table table_;
  std::vector<RowPlace> rows_;
};

}  // namespace

Table read_table(std::string_view text) {
  if (text.size() > kMostTableBytes) {
    Table table;
    table.fault = Fault{"", "many_bytes", {kMostTableBytes}};
    return table;
  }
  std::string converted;
  const auto kind = other_kind_of_file(text);
  if (!kind) text = decoded(text, converted, Otherwise::windows_1252);
  if (auto other = kind ? kind : other_kind_of_text(text)) {
    Table table;
    table.fault = std::move(*other);
    return table;
  }
  return reader_of(text).read();
}

std::string with_cell(std::string_view text, std::size_t line, std::size_t column, std::string_view cell) {
  if (text.size() > kMostTableBytes || column >= kMostTableColumns) return std::string(text);
  const TableText table(text);
  const RowPlace* const row = table.row_at(line);
  if (row == nullptr) return std::string(table.text());
  const std::string written = TableWriter(table.separator()).cell(cell).take();
  if (column < row->cells.size()) return table.replaced(row->cells[column].first, row->cells[column].second, written);
  const std::string missing(column + 1 - row->cells.size(), table.separator());
  return table.replaced(row->end, row->end, missing + written);
}

std::string without_line(std::string_view text, std::size_t line) {
  if (text.size() > kMostTableBytes) return std::string(text);
  const TableText table(text);
  const RowPlace* const row = table.row_at(line);
  return row == nullptr ? std::string(table.text()) : table.replaced(row->begin, row->next, "");
}

std::string without_column(std::string_view text, std::size_t column) {
  if (text.size() > kMostTableBytes) return std::string(text);
  const TableText table(text);
  std::string made;
  std::size_t kept = 0;
  for (const RowPlace& row : table.rows()) {
    if (column >= row.cells.size()) continue;
    // With the separator behind it, or before it if it is the last.
    const bool is_last = column + 1 == row.cells.size();
    const std::size_t begin = is_last && column > 0 ? row.cells[column - 1].second : row.cells[column].first;
    const std::size_t end = is_last ? row.cells[column].second : row.cells[column + 1].first;
    made += table.text().substr(kept, begin - kept);
    kept = end;
  }
  return made.append(table.text().substr(kept));
}

TableWriter& TableWriter::cell(std::string_view text) {
  if (!is_first_) made_ += separator_;
  is_first_ = false;
  if (text.find_first_of(std::string("\"\r\n") + separator_) == std::string_view::npos) {
    made_ += text;
    return *this;
  }
  made_ += '"';
  for (const char c : text) made_ += c == '"' ? "\"\"" : std::string(1, c);
  made_ += '"';
  return *this;
}

TableWriter& TableWriter::end_row() {
  made_ += "\r\n";
  is_first_ = true;
  return *this;
}

}  // namespace curseur::io

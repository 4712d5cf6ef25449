#include "io/text/delimited.hpp"

#include <algorithm>
#include <array>

#include "io/text/utf8.hpp"

namespace curseur::io {
namespace {

constexpr std::string_view kMark = "\xEF\xBB\xBF";  // the byte-order mark

// What Windows-1252 has from 0x80 to 0x9F, in Unicode; 0 = nothing.
constexpr std::array<unsigned, 32> kWindows1252 = {0x20AC, 0,      0x201A, 0x192,  0x201E, 0x2026, 0x2020, 0x2021,
                                                   0x2C6,  0x2030, 0x160,  0x2039, 0x152,  0,      0x17D,  0,
                                                   0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                   0x2DC,  0x2122, 0x161,  0x203A, 0x153,  0,      0x17E,  0x178};

std::string utf8_of_windows_1252(std::string_view text) {
  std::string made;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const unsigned code =
        byte >= 0x80 && byte < 0xA0 && kWindows1252[byte - 0x80] != 0 ? kWindows1252[byte - 0x80] : byte;
    if (code < 0x80) {
      made += static_cast<char>(code);
    } else if (code < 0x800) {
      made += static_cast<char>(0xC0 | code >> 6);
      made += static_cast<char>(0x80 | (code & 0x3F));
    } else {
      made += static_cast<char>(0xE0 | code >> 12);
      made += static_cast<char>(0x80 | (code >> 6 & 0x3F));
      made += static_cast<char>(0x80 | (code & 0x3F));
    }
  }
  return made;
}

// Chosen by the first line; a line end inside quotes does not end it.
char separator_of(std::string_view text) {
  constexpr char kCandidates[] = {'\t', ';', ','};
  std::size_t counts[3] = {};
  bool is_quoted = false;
  for (const char c : text) {
    if (!is_quoted && (c == '\r' || c == '\n')) break;
    if (c == '"') is_quoted = !is_quoted;
    for (std::size_t k = 0; k < 3; ++k) counts[k] += c == kCandidates[k] && !is_quoted;
  }
  // A single tab or semicolon is stronger evidence than decimal commas.
  if (counts[0] == 0 && counts[1] == 0) return ',';
  return counts[1] > counts[0] ? ';' : '\t';
}

std::string trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t"), end = text.find_last_not_of(" \t");
  return begin == std::string_view::npos ? std::string() : std::string(text.substr(begin, end - begin + 1));
}

class TableReader {
 public:
  TableReader(std::string_view text, char separator) : text_(text) { table_.separator = separator; }

  Table read() && {
    while (at_ < text_.size() && !table_.fault) read_cell();
    end_row();
    if (table_.fault) table_.rows.clear();
    return std::move(table_);
  }

 private:
  void read_cell() {
    std::string cell;
    const std::size_t begin = text_.find_first_not_of(' ', at_);
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
    if (at_ == text_.size()) return;
    const char stop = text_[at_++];
    if (stop == table_.separator) {
      if (at_ == text_.size()) row_.emplace_back();
      return;
    }
    if (stop == '\r' && at_ < text_.size() && text_[at_] == '\n') ++at_;
    end_row();
    ++line_;
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

  void end_row() {
    const bool has_text = std::any_of(row_.begin(), row_.end(), [](const std::string& cell) { return !cell.empty(); });
    if (has_text) table_.rows.push_back(std::move(row_));
    row_.clear();
    if (table_.rows.size() > kMostTableRows) refuse(core::phrase("many_rows", {kMostTableRows}));
  }

  void refuse(core::Phrase what) {
    if (!table_.fault) table_.fault = Fault{"", "table_line", {line_, std::move(what)}};
  }

  std::string_view text_;
  std::size_t at_ = 0, line_ = 1;
  std::vector<std::string> row_;
  Table table_;
};

}  // namespace

Table read_table(std::string_view text) {
  if (text.size() > kMostTableBytes) {
    Table table;
    table.fault = Fault{"", "many_bytes", {kMostTableBytes}};
    return table;
  }
  std::string converted;
  if (text.starts_with(kMark)) text.remove_prefix(kMark.size());
  if (!is_utf8(text)) text = converted = utf8_of_windows_1252(text);
  const std::string_view line = text.substr(0, text.find_first_of("\r\n"));
  if (line.size() == 5 && line.starts_with("sep=")) {
    const std::size_t next = text.find_first_not_of("\r\n", line.size());
    return TableReader(next == std::string_view::npos ? std::string_view{} : text.substr(next), line[4]).read();
  }
  return TableReader(text, separator_of(text)).read();
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

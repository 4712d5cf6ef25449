// Reads the table step by step: heads, lines, columns, style, cells. Each step knows what the steps before found.
#include <algorithm>
#include <utility>

#include "app/say/fault_text.hpp"
#include "app/say/value_text.hpp"
#include "app/say/words.hpp"
#include "app/table/cell.hpp"
#include "app/table/column.hpp"
#include "app/table/head.hpp"
#include "app/table/line_kind.hpp"
#include "app/table/numeral.hpp"
#include "app/table/reading.hpp"
#include "app/table/unit.hpp"
#include "io/text/delimited.hpp"

namespace curseur::app {
namespace {

// A spreadsheet's mark for "text, no formula": "'-x" is "-x".
std::string without_mark(const std::string& text) {
  const bool is_marked =
      text.size() > 1 && text[0] == '\'' && std::string_view("=+-@").find(text[1]) != std::string::npos;
  return is_marked ? text.substr(1) : text;
}

class TableReader {
 public:
  TableReader(std::string_view text, std::span<const TableColumn> columns, const TableOptions& options)
      : table_(io::read_table(text)), columns_(columns), options_(options), index_(columns) {}

  TableReading read() && {
    if (table_.fault) {
      made_.fault = say("lists.unreadable", {{"what", fault_text(*table_.fault, options_.language)}});
      return std::move(made_);
    }
    if (table_.rows.empty()) return std::move(made_);
    made_.separator = table_.separator;
    read_heads();
    sort_lines();
    if (rows_.empty()) made_.fault = word("lists.only_heads");
    judge_columns();
    find_style();
    read_columns();
    read_rows();
    return std::move(made_);
  }

 private:
  const char* word(std::string_view key) const { return app::word(options_.language, key); }
  std::string say(std::string_view key, std::initializer_list<std::pair<std::string_view, std::string>> values) const {
    return fill(options_.language, key, values);
  }
  const std::string& text_at(std::size_t row, std::size_t place) const {
    static const std::string none;
    return place < table_.rows[row].size() ? table_.rows[row][place] : none;
  }
  bool is_used(std::size_t place) const {
    return std::any_of(rows_.begin(), rows_.end(), [&](std::size_t row) { return !text_at(row, place).empty(); });
  }
  const TableColumn* column_at(std::size_t place) const {
    const auto& column = made_.heads[place].column;
    return column ? &columns_[*column] : nullptr;
  }
  const TableColumn* number_at(std::size_t place) const {
    const TableColumn* const column = column_at(place);
    return column != nullptr && column->kind == TableColumnKind::number ? column : nullptr;
  }
  bool is_month(std::size_t place) const {
    const TableColumn* const column = number_at(place);
    return column != nullptr && column->parameter->unit == "month";
  }
  bool is_read(std::size_t place) const {
    const TableHead& head = made_.heads[place];
    return head.column && head.fault.empty() && head.passed_over.empty();
  }

  void read_heads() {
    const HeadLine found = find_heads(table_.rows, index_);
    std::size_t widest = 0;
    for (const auto& row : table_.rows) widest = std::max(widest, row.size());
    made_.heads.resize(widest);
    made_.has_heads = found.row.has_value();
    if (found.row) head_row_ = *found.row, made_.head_line = table_.lines[head_row_];
    for (std::size_t i = 0; i < widest; ++i) {
      TableHead& head = made_.heads[i];
      if (!made_.has_heads) {
        if (i < columns_.size()) head.column = i, head.text = columns_[i].label;
        continue;
      }
      head.text = text_at(head_row_, i);
      const HeadWords words = index_.read(head.text);
      head.column = words.column;
      if (!words.column || columns_[*words.column].kind == TableColumnKind::number) head.unit = words.unit;
      if (words.like) like_.emplace_back(i, *words.like);
    }
  }

  Mend mend_of_head(std::size_t place, std::string label, std::string text) const {
    return {Mend::Kind::cell, std::move(label), made_.head_line, place, std::move(text)};
  }
  Mend leave_out(std::size_t place) const {
    return {Mend::Kind::column_left_out, word("table.leave_out_column"), made_.head_line, place, ""};
  }
  std::string write_words(const std::string& text) const { return say("table.write", {{"text", text}}); }

  // Which lines are rows, and what the others are.
  void sort_lines() {
    const auto pass_over = [&](std::size_t row, const char* key) {
      made_.passed_over.push_back({table_.lines[row], line_text(table_.rows[row]), word(key)});
    };
    for (std::size_t row = 0; row < table_.rows.size(); ++row) {
      const auto& cells = table_.rows[row];
      const auto first = std::find_if(cells.begin(), cells.end(), [](const auto& cell) { return !cell.empty(); });
      if (made_.has_heads && row == head_row_) continue;
      if (made_.has_heads && row < head_row_) pass_over(row, "table.above_heads");
      else if (made_.has_heads && row == head_row_ + 1 && gives_units(row)) pass_over(row, "table.unit_line");
      else if (made_.has_heads && cells == table_.rows[head_row_]) pass_over(row, "table.heads_again");
      else if (is_note(*first) || (begins_with_mark(*first) && !has_numbers(row)) || is_sentence(row))
        pass_over(row, "table.note");
      else rows_.push_back(row);
    }
  }

  // A line below the heads with the units of the columns. Heads that have none get theirs from it.
  bool gives_units(std::size_t row) {
    bool has_number = false;
    for (std::size_t i = 0; i < made_.heads.size(); ++i) has_number |= number_at(i) && !text_at(row, i).empty();
    if (!has_number || !is_unit_line(table_.rows[row])) return false;
    for (std::size_t i = 0; i < made_.heads.size(); ++i)
      if (number_at(i) && made_.heads[i].unit.empty() && text_at(row, i) != "-")
        made_.heads[i].unit = without_brackets(text_at(row, i));
    return true;
  }

  bool has_numbers(std::size_t row) const {
    for (std::size_t i = 0; i < made_.heads.size(); ++i)
      if (number_at(i) && !number_in(text_at(row, i)).number.empty()) return true;
    return false;
  }

  // Only one cell, several words, where a row needs numbers.
  bool is_sentence(std::size_t row) const {
    const auto& cells = table_.rows[row];
    const auto used = std::count_if(cells.begin(), cells.end(), [](const auto& cell) { return !cell.empty(); });
    if (used != 1 || made_.heads.size() < 2) return false;
    bool needs_numbers = false;
    for (std::size_t i = 0; i < made_.heads.size(); ++i) {
      const TableColumn* const column = number_at(i);
      needs_numbers |= column != nullptr && column->when_empty == WhenEmpty::fault && text_at(row, i).empty();
    }
    constexpr std::ptrdiff_t kSpaces = 3;
    const std::string text = line_text(cells);
    return needs_numbers && std::count(text.begin(), text.end(), ' ') >= kSpaces;
  }

  // Columns that are unknown, there twice, empty, or for people.
  void judge_columns() {
    for (std::size_t i = 0; i < made_.heads.size(); ++i) {
      TableHead& head = made_.heads[i];
      const bool is_needed = column_at(i) != nullptr && column_at(i)->when_empty != WhenEmpty::left;
      if (!is_used(i) && !is_needed) {
        head.passed_over = say("table.empty_column", {{"name", name_at(i)}});
      } else if (!head.column) {
        judge_unknown(i);
      } else if (is_twice(i)) {
        head.fault = word("lists.twice");
        head.mends.push_back(leave_out(i));
      } else if (!is_used(i) && rows_.size() > 1 && column_at(i)->when_empty == WhenEmpty::fault) {
        head.fault = word("table.empty_but_needed");
      }
    }
  }
  std::string name_at(std::size_t place) const {
    const std::string& text = made_.heads[place].text;
    return text.empty() ? say("table.column_n", {{"n", std::to_string(place + 1)}}) : shortened(text);
  }
  bool is_twice(std::size_t place) const {
    return std::any_of(
        made_.heads.begin(), made_.heads.begin() + static_cast<std::ptrdiff_t>(place),
        [&](const TableHead& head) { return head.column == made_.heads[place].column && head.passed_over.empty(); });
  }
  void judge_unknown(std::size_t place) {
    TableHead& head = made_.heads[place];
    if (is_note_head(head.text)) {
      head.passed_over = say("table.note_column", {{"name", name_at(place)}});
      return;
    }
    const auto like = std::find_if(like_.begin(), like_.end(), [&](const auto& one) { return one.first == place; });
    if (!made_.has_heads) {
      head.fault = word("lists.too_many_columns");
    } else if (head.text.empty()) {
      const bool may_be_split = place > 0 && table_.separator == ',';
      head.fault = word(may_be_split ? "table.no_head_or_comma" : "table.no_head");
    } else {
      head.fault = word("lists.no_column");
      if (like != like_.end()) {
        const std::string& label = columns_[like->second].label;
        head.fault += " " + say("table.perhaps", {{"name", label}});
        const std::string text = head.unit.empty() ? label : label + " (" + head.unit + ")";
        head.mends.push_back(mend_of_head(place, write_words(text), text));
      }
    }
    head.mends.push_back(leave_out(place));
  }

  // The one style of all numbers; where those that are read leave it open, those of other columns may decide.
  void find_style() {
    std::vector<std::string> own, all;
    for (const std::size_t row : rows_)
      for (std::size_t i = 0; i < made_.heads.size(); ++i) {
        const std::string& text = text_at(row, i);
        if (text.empty() || is_month(i)) continue;
        NumberInText parts = number_in(text);
        if (number_at(i)) own.push_back(parts.number);
        const bool is_plain = !parts.number.empty() && parts.before.empty() && parts.behind.empty();
        const auto is_date = [&] { return read_date(text, DateOrder::day_first).month.has_value(); };
        if (number_at(i) || (!column_at(i) && is_plain && !is_date())) all.push_back(std::move(parts.number));
      }
    const bool has_commas =
        table_.separator == ';' || (table_.separator == '\t' && conventions(options_.language).decimal == ",");
    made_.numbers = style_of_table(own, all, has_commas ? DecimalMark::comma : DecimalMark::point, options_.decimal);
    const bool has_comma = made_.numbers.decimal == DecimalMark::comma;
    made_.numbers_shown = say(has_comma ? "table.decimal_comma" : "table.decimal_point",
                              {{"example", style_example(made_.numbers.decimal, made_.numbers.group)}});
  }

  // What each column's cells have in common: unit, order of dates, shares with or without their sign.
  void read_columns() {
    readings_.resize(made_.heads.size());
    for (std::size_t i = 0; i < made_.heads.size(); ++i) {
      if (!is_read(i)) continue;
      readings_[i].column = column_at(i);
      const TableColumn* const column = number_at(i);
      if (column == nullptr) continue;
      TableHead& head = made_.heads[i];
      head.unit_shown = CellReader::unit_shown(*column->parameter, options_.language);
      readings_[i] = read_unit(*column, head, options_.language);
      if (!head.fault.empty()) offer_units(i);
      else if (ValueKind{column->parameter, options_.scenario, options_.language}.percent() && !readings_[i].has_unit)
        read_shares(i);
      else if (is_month(i)) read_dates(i);
      else if (!readings_[i].has_unit) readings_[i].cell_unit = find_cell_unit(*column->parameter, cells_of(i));
    }
  }
  std::vector<std::string_view> cells_of(std::size_t place) const {
    std::vector<std::string_view> cells;
    for (const std::size_t row : rows_) cells.push_back(text_at(row, place));
    return cells;
  }
  // What the head may say instead of a unit that cannot be meant. Figures in another currency stay what they are.
  void offer_units(std::size_t place) {
    TableHead& head = made_.heads[place];
    if (match_unit(*column_at(place)->parameter, head.unit).fault != UnitFault::other_currency)
      head.mends.push_back(mend_of_unit(place, head.unit_shown));
    head.mends.push_back(leave_out(place));
  }
  // The head as it would be with this unit.
  Mend mend_of_unit(std::size_t place, const std::string& unit, const char* label = nullptr) const {
    const std::string& name = column_at(place)->label;
    const std::string text = unit.empty() ? name : name + " (" + unit + ")";
    return mend_of_head(place, label != nullptr ? word(label) : write_words(text), text);
  }
  void read_shares(std::size_t place) {
    const ShareStyle style = find_share_style(*column_at(place)->parameter, cells_of(place), made_.numbers.decimal);
    readings_[place].has_fractions = style.fractions;
    if (!style.asks) return;
    TableHead& head = made_.heads[place];
    head.question = word("table.fractions");
    if (!made_.has_heads) return;
    head.mends.push_back(mend_of_unit(place, "%", "table.are_percent"));
    head.mends.push_back(mend_of_unit(place, "0-1", "table.are_fractions"));
  }
  void read_dates(std::size_t place) {
    const DateStyle style = find_date_style(cells_of(place), options_.language);
    made_.asks_for_dates = made_.asks_for_dates || style.asks;
    readings_[place].dates = options_.dates ? options_.dates : style.order;
  }

  void read_rows() {
    const CellReader reader(options_, made_.numbers);
    for (const std::size_t row : rows_) {
      TableRow& made = made_.rows.emplace_back();
      made.line = table_.lines[row];
      judge_row(row, made);
      for (std::size_t i = 0; i < made_.heads.size(); ++i) {
        TableCell& cell = made.cells.emplace_back();
        const std::string& text = text_at(row, i);
        if (is_read(i) && made.fault.empty()) {
          cell = reader.read(readings_[i], without_mark(text), made.line, i);
        } else {
          cell.text = without_mark(text);
          cell.state = CellState::passed_over;
        }
      }
    }
  }
  void judge_row(std::size_t row, TableRow& made) const {
    const auto& cells = table_.rows[row];
    const auto first = std::find_if(cells.begin(), cells.end(), [](const auto& cell) { return !cell.empty(); });
    if (!is_total(*first)) return;
    const std::string line = std::to_string(made.line);
    made.fault = say("table.total", {{"line", line}, {"text", shortened(*first)}});
    made.mends.push_back({Mend::Kind::line_left_out, say("table.leave_out_line", {{"line", line}}), made.line, 0, ""});
  }

  io::Table table_;
  std::span<const TableColumn> columns_;
  TableOptions options_;
  HeadIndex index_;
  std::size_t head_row_ = 0;
  std::vector<std::pair<std::size_t, std::size_t>> like_;  // place in the table, column that its head is like
  std::vector<std::size_t> rows_;  // of the table: what is neither head nor passed over
  std::vector<ColumnReading> readings_;
  TableReading made_;
};

}  // namespace

TableReading read_typed_table(std::string_view text, std::span<const TableColumn> columns,
                              const TableOptions& options) {
  return TableReader(text, columns, options).read();
}

}  // namespace curseur::app

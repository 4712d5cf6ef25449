#include "app/edit/import.hpp"

#include <algorithm>
#include <cmath>

#include "app/say/fault_text.hpp"
#include "app/say/number_format.hpp"
#include "app/say/value_text.hpp"
#include "app/say/words.hpp"
#include "io/text/delimited.hpp"

namespace curseur::app {
namespace {

constexpr List kAll[] = {List::contracts, List::equity, List::deliveries, List::regions, List::segments};

// Keeps lower-case letters and digits only, so that "Start-date " becomes "startdate"; non-ASCII letters stay.
std::string plain(std::string_view text) {
  std::string made;
  for (char c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    const bool is_kept =
        (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80 || c == '/';
    if (is_kept) made += c;
  }
  return made;
}

// The column that a head names, by key or by name in any language, with or without a unit in brackets.
std::optional<std::size_t> column_named(List list, std::string_view head) {
  const auto& columns = columns_of(list);
  for (const std::string_view text : {head, head.substr(0, head.find('('))}) {
    const std::string wanted = plain(text);
    if (wanted.empty()) continue;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      if (plain(columns[i].key) == wanted) return i;
      for (const Language language : languages())
        if (plain(column_name(columns[i], language)) == wanted) return i;
    }
  }
  return std::nullopt;
}

std::size_t heads_in(List list, const std::vector<std::string>& line) {
  return static_cast<std::size_t>(
      std::count_if(line.begin(), line.end(), [&](const auto& cell) { return column_named(list, cell).has_value(); }));
}

// A language whose numbers use this decimal mark: the person's if it does, otherwise the first that does.
Language with_decimal(std::string_view mark, Language own) {
  const auto has_mark = [&](Language language) { return conventions(language).decimal == mark; };
  const auto all = languages();
  const auto first = std::find_if(all.begin(), all.end(), has_mark);
  return has_mark(own) || first == all.end() ? own : *first;
}

// Whether the table uses decimal commas: true if one of its numbers can be read in no other way.
bool has_decimal_commas(const io::Table& table, Language language) {
  bool has_points = false;
  const Language with_commas = with_decimal(",", language);
  for (const auto& row : table.rows)
    for (const std::string& cell : row) {
      const std::size_t comma = cell.find(',');
      if (!typed_number(cell, true, with_commas)) continue;
      if (comma == std::string::npos) {
        has_points = has_points || (cell.find('.') != std::string::npos &&
                                    cell.find('.') == cell.rfind('.'));  // "15.01.2027" is a date
        continue;
      }
      if (cell.find(',', comma + 1) != std::string::npos) return false;  // "1,234,567"
      const std::size_t end = std::min(cell.find_first_not_of("0123456789", comma + 1), cell.size());
      if (cell.find('.', comma) != std::string::npos) return false;  // "1,234.5"
      if (end - comma - 1 != 3 || cell.find('.') < comma || cell[cell.find_first_of("0123456789")] == '0') return true;
    }
  if (has_points) return false;
  return table.separator == ';' || conventions(language).decimal == ",";
}

// Spreadsheets treat text that begins like this as a formula, whatever its origin. Text written for them gets a ' in
// front.
bool looks_like_formula(std::string_view text) {
  return !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
}
std::string guarded(std::string text) { return looks_like_formula(text) ? "'" + text : text; }
std::string unguarded(const std::string& text) {
  return text.starts_with('\'') && looks_like_formula(std::string_view(text).substr(1)) ? text.substr(1) : text;
}

class Importer {
 public:
  Importer(const core::Scenario& scenario, List list, ImportedRows rows, Language language)
      : list_(list), rows_(rows), language_(language) {
    made_.scenario = scenario;
  }

  Import read(std::string_view text) && {
    table_ = io::read_table(text);
    if (table_.fault)
      return refuse(fill(language_, "lists.unreadable", {{"what", fault_text(*table_.fault, language_)}}));
    if (table_.rows.empty()) return std::move(made_);
    numbers_in_ = with_decimal(has_decimal_commas(table_, language_) ? "," : ".", language_);
    read_heads();
    if (table_.rows.empty()) return refuse(word(language_, "lists.only_heads"));
    find_fractions();
    put_rows();
    return std::move(made_);
  }

 private:
  Import&& refuse(std::string why) {
    made_.fault = std::move(why);
    ++made_.faulty;
    return std::move(made_);
  }
  void find_fault(ImportedCell& cell, std::string why) {
    cell.fault = std::move(why);
    ++made_.faulty;
  }

  void read_heads() {
    const auto& columns = columns_of(list_);
    std::size_t widest = 0;
    for (const auto& row : table_.rows) widest = std::max(widest, row.size());
    made_.has_heads = heads_in(list_, table_.rows.front()) > 0;
    made_.columns.resize(widest);
    made_.heads.resize(widest);
    for (std::size_t i = 0; i < widest; ++i) {
      if (!made_.has_heads) {
        if (i < columns.size()) made_.columns[i] = i;
        made_.heads[i].text = i < columns.size() ? column_name(columns[i], language_) : "";
      } else if (i < table_.rows.front().size()) {
        made_.heads[i].text = table_.rows.front()[i];
        made_.columns[i] = column_named(list_, made_.heads[i].text);
      }
      const bool is_twice =
          made_.columns[i] && std::count(made_.columns.begin(), made_.columns.begin() + static_cast<std::ptrdiff_t>(i),
                                         made_.columns[i]) > 0;
      if (is_twice) find_fault(made_.heads[i], word(language_, "lists.twice"));
      const bool is_used = std::any_of(table_.rows.begin(), table_.rows.end(),
                                       [i](const auto& row) { return i < row.size() && !row[i].empty(); });
      if (!made_.columns[i] && is_used)
        find_fault(made_.heads[i], word(language_, made_.has_heads ? "lists.no_column" : "lists.too_many_columns"));
    }
    if (made_.has_heads) table_.rows.erase(table_.rows.begin());
  }

  // If a column of shares has no per cent sign and no value above 1 (or above the number's own maximum), its values are
  // fractions of one.
  void find_fractions() {
    is_fraction_.assign(made_.columns.size(), false);
    for (std::size_t i = 0; i < made_.columns.size(); ++i) {
      if (!made_.columns[i] || !is_share(columns_of(list_)[*made_.columns[i]])) continue;
      is_fraction_[i] = std::all_of(table_.rows.begin(), table_.rows.end(), [&](const auto& row) {
        if (i >= row.size() || row[i].empty()) return true;
        const auto value = typed_number(row[i], false, numbers_in_);  // none has a per cent sign
        return value && std::fabs(*value) <= std::max(1.0, columns_of(list_)[*made_.columns[i]].parameter->high);
      });
    }
  }
  static bool is_share(const Column& column) { return column.parameter && column.parameter->unit == "share"; }

  void put_rows() {
    core::Scenario& scenario = made_.scenario;
    const bool by_name = columns_of(list_).front().kind == CellKind::name;
    for (const auto& cells : table_.rows) {
      auto& row = made_.rows.emplace_back(made_.columns.size());
      for (std::size_t i = 0; i < row.size() && i < cells.size(); ++i)
        row[i].text = made_.columns[i] && columns_of(list_)[*made_.columns[i]].kind != CellKind::number
                          ? unguarded(cells[i])
                          : cells[i];
    }
    if (rows_ == ImportedRows::replaced) make_room(by_name);
    std::vector<std::size_t> named;  // rows that the table has already named
    for (auto& row : made_.rows) {
      const auto place = place_for(row, by_name);
      if (!place) {
        find_fault(row.front(), list_ == List::contracts && scenario.segments.empty()
                                    ? word(language_, "lists.nothing_to_belong_to")
                                    : fill(language_, "lists.too_many_rows",
                                           {{"most", std::to_string(most_rows(scenario, list_))}}));
        continue;
      }
      if (by_name && std::find(named.begin(), named.end(), *place) != named.end()) {
        find_fault(row[name_column().value_or(0)], word(language_, "lists.name_taken"));
        continue;
      }
      named.push_back(*place);
      put_row(row, *place);
    }
    // The one region that had to stay until there was another.
    if (rows_ == ImportedRows::replaced && by_name &&
        std::find(named.begin(), named.end(), std::size_t{0}) == named.end())
      remove_row(scenario, list_, 0);
    if (made_.faulty > 0) return;
    if (const auto faults = core::check(scenario); !faults.empty())
      made_.fault = fault_line(faults.front(), language_), ++made_.faulty;
  }

  // The table's column of names; nothing if it has none.
  std::optional<std::size_t> name_column() const {
    for (std::size_t i = 0; i < made_.columns.size(); ++i)
      if (made_.columns[i] && columns_of(list_)[*made_.columns[i]].kind == CellKind::name) return i;
    return std::nullopt;
  }
  bool has_name(const std::vector<ImportedCell>& row, std::size_t place) const {
    const auto column = name_column();
    const auto all = languages();
    return column && std::any_of(all.begin(), all.end(), [&](Language language) {
             return plain(row_name(made_.scenario, list_, place, language)) == plain(row[*column].text);
           });
  }

  // Rows that the table does not name are removed first, to make room for its own.
  void make_room(bool by_name) {
    for (std::size_t place = row_count(made_.scenario, list_); place-- > 0;) {
      const bool is_kept = by_name && std::any_of(made_.rows.begin(), made_.rows.end(),
                                                  [&](const auto& row) { return has_name(row, place); });
      if (!is_kept) remove_row(made_.scenario, list_, place);
    }
  }

  // The target of the row: the row with its name, or a new one.
  std::optional<std::size_t> place_for(const std::vector<ImportedCell>& row, bool by_name) {
    core::Scenario& scenario = made_.scenario;
    for (std::size_t place = 0; by_name && place < row_count(scenario, list_); ++place)
      if (has_name(row, place)) return place;
    if (!add_row(scenario, list_)) return std::nullopt;
    return row_count(scenario, list_) - 1;
  }

  void put_row(std::vector<ImportedCell>& row, std::size_t place) {
    const auto& columns = columns_of(list_);
    // A delivery that moves to another region becomes a different row, so references are set last.
    for (const bool references : {false, true})
      for (std::size_t i = 0; i < row.size(); ++i) {
        if (!made_.columns[i] || !made_.heads[i].fault.empty() || row[i].text.empty()) continue;
        const Column& column = columns[*made_.columns[i]];
        if ((column.kind == CellKind::reference) != references) continue;
        if (column.kind == CellKind::name && is_name_of(row[i].text, place)) continue;  // perhaps in another language
        const bool is_number = column.kind == CellKind::number &&
                               column.parameter->unit != "month";  // dates are read in the person's format
        const std::string text = is_number && is_fraction_[i] ? percent_of(row[i].text) : row[i].text;
        if (auto why = put_cell(made_.scenario, list_, place, column, text, is_number ? numbers_in_ : language_)) {
          // The message is in the person's language, whatever the table's language is.
          if (is_number && numbers_in_ != language_) {
            why = put_cell(made_.scenario, list_, place, column, cell_in_language(column, text), language_)
                      .value_or(*why);
          }
          find_fault(row[i], std::move(*why));
        }
      }
  }
  bool is_name_of(const std::string& text, std::size_t place) const {
    const auto all = languages();
    return std::any_of(all.begin(), all.end(),
                       [&](Language language) { return text == row_name(made_.scenario, list_, place, language); });
  }
  std::string percent_of(const std::string& text) const {
    const auto value = typed_number(text, false, numbers_in_);
    return value ? edit_text(tidied(*value * 100), numbers_in_) : text;
  }
  std::string cell_in_language(const Column& column, const std::string& text) const {
    const auto value = value_typed({column.parameter, &made_.scenario, numbers_in_}, text);
    return value ? value_edit_text({column.parameter, &made_.scenario, language_}, *value) : text;
  }

  List list_;
  ImportedRows rows_;
  Language language_, numbers_in_{};
  io::Table table_;
  std::vector<bool> is_fraction_;
  Import made_;
};

}  // namespace

Import import_rows(const core::Scenario& scenario, List list, std::string_view text, ImportedRows rows,
                   Language language) {
  return Importer(scenario, list, rows, language).read(text);
}

std::optional<List> list_for(std::string_view text) {
  const io::Table table = io::read_table(text);
  std::optional<List> found;
  std::size_t most = 0;
  if (table.rows.empty()) return found;
  for (const List list : kAll)
    if (const std::size_t heads = heads_in(list, table.rows.front()); heads > most) most = heads, found = list;
  return found;
}

std::string table_text(const core::Scenario& scenario, List list, Language language, bool tabs) {
  io::TableWriter writer(tabs ? '\t' : conventions(language).csv);
  for (const Column& column : columns_of(list)) writer.cell(column_name(column, language));
  writer.end_row();
  for (std::size_t row = 0; row < row_count(scenario, list); ++row) {
    for (const Column& column : columns_of(list)) {
      std::string text = cell_text(scenario, list, row, column, language);
      writer.cell(column.kind == CellKind::number ? text : guarded(std::move(text)));
    }
    writer.end_row();
  }
  return writer.take();
}

}  // namespace curseur::app

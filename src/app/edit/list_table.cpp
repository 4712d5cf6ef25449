#include "app/edit/list_table.hpp"

#include <span>

#include "app/say/words.hpp"
#include "io/text/delimited.hpp"

namespace curseur::app {
namespace {

// Entries without a name are always new, so they need every value; a probability that is not given is certain.
void set_empty(TableColumn& column, List list, std::size_t choices) {
  if (column.kind == TableColumnKind::name) column.when_empty = WhenEmpty::fault;
  else if (has_names(list)) column.when_empty = WhenEmpty::left;
  else if (column.key == "probability") column.when_empty = WhenEmpty::standard, column.standard = 1;
  else if (column.kind == TableColumnKind::reference)
    column.when_empty = choices == 1 ? WhenEmpty::left : WhenEmpty::fault;
  else column.when_empty = WhenEmpty::fault;
}

TableColumnKind kind_of(CellKind kind) {
  switch (kind) {
    case CellKind::name:
      return TableColumnKind::name;
    case CellKind::reference:
      return TableColumnKind::reference;
    case CellKind::number:
      break;
  }
  return TableColumnKind::number;
}

char separator_of(Language language, bool tabs) { return tabs ? '\t' : conventions(language).csv; }

}  // namespace

std::string without_formula(std::string text) {
  const bool looks_like_formula =
      !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
  return looks_like_formula ? "'" + text : text;
}

std::vector<TableColumn> table_columns(const core::Scenario& scenario, List list, Language language) {
  std::vector<TableColumn> made;
  for (const Column& column : columns_of(list)) {
    TableColumn& one = made.emplace_back();
    one.kind = kind_of(column.kind);
    one.key = column.key;
    one.label = column_name(column, language);
    for (const Language any : languages()) one.names.push_back(column_name(column, any));
    one.parameter = column.parameter;
    one.whole = column.whole;
    set_empty(one, list, choices_of(scenario, column, language).size());
  }
  return made;
}

std::optional<List> list_for(const core::Scenario& scenario, std::string_view text) {
  std::optional<List> found;
  std::size_t most = 0;
  for (const List list : kAllLists)
    if (const std::size_t heads = heads_found(text, table_columns(scenario, list, Language::en)); heads > most)
      most = heads, found = list;
  return found;
}

std::string table_text(const core::Scenario& scenario, List list, Language language, bool tabs) {
  io::TableWriter writer(separator_of(language, tabs));
  for (const Column& column : columns_of(list)) writer.cell(column_name(column, language));
  writer.end_row();
  for (std::size_t row = 0; row < row_count(scenario, list); ++row) {
    for (const Column& column : columns_of(list)) {
      std::string text = cell_text(scenario, list, row, column, language);
      writer.cell(column.kind == CellKind::number ? text : without_formula(std::move(text)));
    }
    writer.end_row();
  }
  return writer.take();
}

std::string template_text(const core::Scenario& scenario, List list, Language language, bool tabs) {
  core::Scenario with_row = scenario;
  if (row_count(with_row, list) == 0 && !add_row(with_row, list)) return "";
  std::vector<TemplateCell> example;
  for (const Column& column : columns_of(list)) {
    TemplateCell& cell = example.emplace_back();
    if (column.kind == CellKind::number)
      cell.value = core::number_value(with_row, cell_pointer(with_row, list, 0, column)).value_or(0);
    else cell.name = cell_text(with_row, list, 0, column, language);
  }
  return table_template(table_columns(scenario, list, language), example, {language, &scenario},
                        separator_of(language, tabs));
}

}  // namespace curseur::app

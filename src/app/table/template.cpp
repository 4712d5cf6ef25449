#include <algorithm>

#include "app/say/value_text.hpp"
#include "app/table/cell.hpp"
#include "app/table/reading.hpp"
#include "io/text/delimited.hpp"

namespace curseur::app {

std::string table_template(std::span<const TableColumn> columns, std::span<const TemplateCell> example,
                           const TableOptions& options, char separator) {
  io::TableWriter writer(separator);
  for (const TableColumn& column : columns) {
    const std::string unit =
        column.parameter != nullptr ? CellReader::unit_shown(*column.parameter, options.language) : "";
    writer.cell(unit.empty() ? column.label : column.label + " (" + unit + ")");
  }
  writer.end_row();
  for (std::size_t i = 0; i < std::min(columns.size(), example.size()); ++i) {
    const bool is_number = columns[i].kind == TableColumnKind::number;
    const std::string& name = example[i].name;
    const bool runs = !name.empty() && std::string_view("=+-@").find(name.front()) != std::string_view::npos;
    writer.cell(is_number
                    ? value_edit_text({columns[i].parameter, options.scenario, options.language}, example[i].value)
                    : (runs ? "'" : "") + name);
  }
  writer.end_row();
  return writer.take();
}

}  // namespace curseur::app

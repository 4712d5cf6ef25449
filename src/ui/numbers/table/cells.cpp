#include "ui/numbers/table/cells.hpp"

#include <algorithm>

#include "ui/kit/controls.hpp"

namespace curseur::ui {

void TableCells::follow(const NumberTable& numbers) {
  if (shape_ != numbers.shape()) names_.forget();
  shape_ = numbers.shape();
}

bool TableCells::open(const Panel& panel, const NumberFields& fields, app::List list, std::size_t row,
                      const app::Column& column) const {
  const bool is_number = column.kind == app::CellKind::number;
  if (is_number ? !fields.any_open() : column.kind != app::CellKind::name || !names_.any())
    return false;  // most of the time
  const std::string pointer = app::cell_pointer(panel.numbers.scenario(), list, row, column);
  return is_number ? fields.open(pointer) : names_.open(pointer);
}

std::string TableCells::refusal(const Panel& panel, NumberFields& fields, app::List list, std::size_t row,
                                const app::Column& column) const {
  const std::string pointer = app::cell_pointer(panel.numbers.scenario(), list, row, column);
  if (column.kind == app::CellKind::number) {
    const NumberRow* number = panel.numbers.find(pointer);
    return number ? fields.refusal(panel, *number) : std::string();
  }
  return names_.refusal(pointer);
}

void TableCells::draw_name(const Panel& panel, app::List list, std::size_t row, std::size_t column, const Rect& box) {
  const core::Scenario& scenario = panel.numbers.scenario();
  const app::Column& one = app::columns_of(list)[column];
  const auto check = [&](const std::string& text) {
    core::Scenario tried = scenario;
    return app::put_cell(tried, list, row, one, text, panel.language());
  };
  const auto take = [&](const std::string& text) { panel.commands.push(app::SetCell{list, row, column, text}); };
  names_.draw(app::cell_pointer(scenario, list, row, one), box,
              app::cell_text(scenario, list, row, one, panel.language()), "", check, take);
}

void TableCells::draw_reference(const Panel& panel, app::List list, std::size_t row, std::size_t column,
                                const Rect& box) {
  const app::Column& one = app::columns_of(list)[column];
  const auto names = app::choices_of(panel.numbers.scenario(), one, panel.language());
  const std::string now = app::cell_text(panel.numbers.scenario(), list, row, one, panel.language());
  const std::vector<std::string_view> texts(names.begin(), names.end());
  const auto at = std::find(names.begin(), names.end(), now);
  const int chosen = drop_down("belongs", box, texts, static_cast<int>(at - names.begin()));
  if (chosen >= 0) panel.commands.push(app::SetCell{list, row, column, names[static_cast<std::size_t>(chosen)]});
}

void TableCells::draw(const Panel& panel, NumberFields& fields, app::List list, std::size_t row, std::size_t column,
                      const Rect& box) {
  const app::Column& one = app::columns_of(list)[column];
  ImGui::PushID(static_cast<int>(row));
  ImGui::PushID(static_cast<int>(column));
  if (one.kind == app::CellKind::name) draw_name(panel, list, row, column, box);
  else if (one.kind == app::CellKind::reference) draw_reference(panel, list, row, column, box);
  else if (const NumberRow* number = panel.numbers.find(app::cell_pointer(panel.numbers.scenario(), list, row, one)))
    fields.draw(panel, *number, box);
  ImGui::PopID();
  ImGui::PopID();
}

}  // namespace curseur::ui

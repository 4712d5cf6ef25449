#include "ui/table/grid.hpp"

#include <algorithm>

#include "ui/controls.hpp"
#include "ui/scroll.hpp"

namespace curseur::ui {
namespace {

using app::CellKind, app::Column, app::List;

constexpr float kNumberWidth = 92, kNameWidth = 168, kTurnedLabel = 232, kTurnedCell = 124, kGap = 6;

float cell_height(const Panel& panel) { return panel.roomy() ? kTouchHeight : 28; }

// "Power order (MW a month)": what the column is called, with its unit where the cells do not show it.
std::string head_of(const Column& column, app::Language language) {
  std::string text = app::column_name(column, language);
  if (column.parameter == nullptr || column.parameter->unit == "share" || column.parameter->unit == "month") return text;
  const std::string unit = app::unit_text(language, column.parameter->unit);
  return unit.empty() ? text : text + " (" + unit + ")";
}

std::vector<float> natural_widths(List list) {
  std::vector<float> widths;
  for (const Column& column : app::columns_of(list)) widths.push_back(column.kind == CellKind::number ? kNumberWidth : kNameWidth);
  return widths;
}

float sum_of(const std::vector<float>& widths) {
  float sum = 0;
  for (const float width : widths) sum += width + kGap;
  return sum;
}

// The whole width in the proportions of the natural ones, no column wider than it can use.
void stretch(std::vector<float>& widths, float room) {
  const float factor = std::min(1.6f, room / sum_of(widths));
  for (float& width : widths) width = (width + kGap) * factor - kGap;
}

}  // namespace

void TableGrid::draw_remove(const Panel& panel, List list, std::size_t row, const Rect& box) const {
  const core::Scenario& scenario = panel.numbers.scenario();
  const bool is_last_region = list == List::regions && scenario.regions.size() == 1;
  const bool takes_more = list == List::regions || list == List::segments;
  const std::string name = app::row_name(scenario, list, row, panel.language());
  ImGui::PushID(static_cast<int>(row));
  ImGui::BeginDisabled(is_last_region);
  const std::string hint = is_last_region ? panel.word("lists.last_region") : panel.fill(takes_more ? "lists.remove_with" : "lists.remove", {{"name", name}});
  if (icon_button("remove", box, Icon::close, hint) && !is_last_region) panel.commands.push(app::RemoveRow{list, row});
  ImGui::EndDisabled();
  ImGui::PopID();
}

void TableGrid::draw_rows(const Panel& panel, NumberFields& fields, List list, Rect column, const std::vector<float>& widths) {
  ImDrawList& drawn = *ImGui::GetWindowDrawList();
  const auto& columns = app::columns_of(list);
  const Rect top = column;
  float head = 0;
  for (std::size_t c = 0; c < columns.size(); ++c)
    head = std::max(head, draw_text_wrapped(nullptr, {}, head_of(columns[c], panel.language()), Style::caption, 0, widths[c]));
  float x = column.x;
  for (std::size_t c = 0; c < columns.size(); ++c) {
    const std::string text = head_of(columns[c], panel.language());
    const float high = draw_text_wrapped(nullptr, {}, text, Style::caption, 0, widths[c]);
    draw_text_wrapped(&drawn, {x + (columns[c].kind == CellKind::number ? 2 : 0), column.y + head - high}, text, Style::caption, theme().text_soft, widths[c]);
    x += widths[c] + kGap;
  }
  column.y += head + kSpace2;
  const float height = cell_height(panel);
  for (std::size_t row = 0; row < app::row_count(panel.numbers.scenario(), list); ++row) {
    const Rect line{column.x, column.y, column.width, height};
    const bool is_seen = in_sight(line);
    x = column.x;
    for (std::size_t c = 0; c < columns.size(); ++c) {
      if (is_seen || cells_.open(panel, fields, list, row, columns[c])) cells_.draw(panel, fields, list, row, c, {x, line.y, widths[c], height});
      x += widths[c] + kGap;
    }
    if (is_seen) draw_remove(panel, list, row, {x, line.y, height, height});
    column.y += height + kGap;
  }
  claim(rect_between(top.x, top.y, top.right(), column.y));
}

void TableGrid::draw_turned(const Panel& panel, NumberFields& fields, List list, Rect column) {
  ImDrawList& drawn = *ImGui::GetWindowDrawList();
  const auto& columns = app::columns_of(list);
  const std::size_t rows = app::row_count(panel.numbers.scenario(), list);
  const Rect top = column;
  const float height = cell_height(panel);
  const float one = std::min(220.f, (column.width - kTurnedLabel) / static_cast<float>(std::max<std::size_t>(rows, 1)) - kGap);
  for (std::size_t row = 0; row < rows; ++row)
    draw_remove(panel, list, row, {column.x + kTurnedLabel + static_cast<float>(row) * (one + kGap) + one - height, column.y, height, height});
  column.y += height;
  for (std::size_t c = 0; c < columns.size(); ++c) {
    const std::string text = head_of(columns[c], panel.language());
    const float text_high = draw_text_wrapped(nullptr, {}, text, Style::body, 0, kTurnedLabel - kSpace3);
    const Rect line{column.x, column.y, column.width, std::max(height, text_high)};
    if (in_sight(line)) draw_text_wrapped(&drawn, {line.x, line.centre().y - text_high / 2}, text, Style::body, theme().text, kTurnedLabel - kSpace3);
    for (std::size_t row = 0; row < rows; ++row)
      if (in_sight(line) || cells_.open(panel, fields, list, row, columns[c]))
        cells_.draw(panel, fields, list, row, c, {line.x + kTurnedLabel + static_cast<float>(row) * (one + kGap), line.y + (line.height - height) / 2, one, height});
    column.y += line.height + kGap;
  }
  claim(rect_between(top.x, top.y, top.right(), column.y));
}

void TableGrid::draw_cards(const Panel& panel, NumberFields& fields, List list, Rect column) {
  ImDrawList& drawn = *ImGui::GetWindowDrawList();
  const auto& columns = app::columns_of(list);
  const Rect top = column;
  const float height = cell_height(panel), cell = std::min(160.f, column.width * 0.5f);
  for (std::size_t row = 0; row < app::row_count(panel.numbers.scenario(), list); ++row) {
    if (row > 0) draw_hairline_across(drawn, column.x, column.right(), column.y + kSpace2, theme().line);
    if (row > 0) column.y += kSpace4;
    const Rect head{column.x, column.y, column.width, height};
    draw_text_in(drawn, {head.x, head.y, head.width - height, head.height}, app::row_name(panel.numbers.scenario(), list, row, panel.language()), Style::strong, theme().text);
    draw_remove(panel, list, row, {head.right() - height, head.y, height, height});
    column.y += height + kSpace1;
    for (std::size_t c = 0; c < columns.size(); ++c) {
      const std::string text = head_of(columns[c], panel.language());
      const float label = column.width - cell - kSpace3, text_high = draw_text_wrapped(nullptr, {}, text, Style::body, 0, label);
      const Rect line{column.x, column.y, column.width, std::max(height, text_high)};
      if (in_sight(line) || cells_.open(panel, fields, list, row, columns[c])) {
        draw_text_wrapped(&drawn, {line.x, line.centre().y - text_high / 2}, text, Style::body, theme().text_soft, label);
        cells_.draw(panel, fields, list, row, c, {line.right() - cell, line.y + (line.height - height) / 2, cell, height});
      }
      column.y += line.height + kGap;
    }
  }
  claim(rect_between(top.x, top.y, top.right(), column.y));
}

void TableGrid::draw(const Panel& panel, NumberFields& fields, List list, const Rect& box) {
  const Scroll scroll("grid", box, {kSpace1, kSpace2});
  Rect column = scroll.content();
  column.width -= kSpace3;
  const std::size_t rows = app::row_count(panel.numbers.scenario(), list);
  if (rows == 0) {
    column.y += draw_text_wrapped(ImGui::GetWindowDrawList(), column.min(), panel.word("lists.none"), Style::body, theme().text_soft, column.width);
    return claim(column);
  }
  std::vector<float> widths = natural_widths(list);
  const float room = column.width - cell_height(panel);  // the cross stands at the end
  if (sum_of(widths) <= room) {
    stretch(widths, room);
    draw_rows(panel, fields, list, column, widths);
  } else if (kTurnedLabel + static_cast<float>(rows) * (kTurnedCell + kGap) <= column.width) {
    draw_turned(panel, fields, list, column);
  } else {
    draw_cards(panel, fields, list, column);
  }
}

std::string TableGrid::refusal(const Panel& panel, NumberFields& fields, List list) const {
  for (std::size_t row = 0; row < app::row_count(panel.numbers.scenario(), list); ++row)
    for (const Column& column : app::columns_of(list)) {
      if (!cells_.open(panel, fields, list, row, column)) continue;
      if (const std::string reason = cells_.refusal(panel, fields, list, row, column); !reason.empty())
        return app::row_name(panel.numbers.scenario(), list, row, panel.language()) + ", " + app::column_name(column, panel.language()) +
               (panel.language() == app::Language::fr ? "\u00a0: " : ": ") + reason;
    }
  return {};
}

}  // namespace curseur::ui

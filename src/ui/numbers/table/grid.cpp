#include "ui/numbers/table/grid.hpp"

#include <algorithm>

#include "ui/kit/controls.hpp"
#include "ui/kit/scroll.hpp"

namespace curseur::ui {
namespace {

using app::CellKind, app::Column, app::List;

constexpr float kNumberWidth = 92, kNameWidth = 168, kWidestName = 400, kTurnedLabel = 248, kTurnedCell = 124, kGap = 6;

float cell_height(const Panel& panel) { return panel.roomy() ? kTouchHeight : 28; }

// The column's title, with its unit if the cells do not show it: "Power order (MW a month)".
std::string head_of(const Column& column, app::Language language) {
  std::string text = app::column_name(column, language);
  if (column.parameter == nullptr || column.parameter->unit == "share" || column.parameter->unit == "month")
    return text;
  const std::string unit = app::unit_text(language, column.parameter->unit);
  return unit.empty() ? text : text + " (" + unit + ")";
}

std::vector<float> natural_widths(List list) {
  std::vector<float> widths;
  for (const Column& column : app::columns_of(list))
    widths.push_back(column.kind == CellKind::number ? kNumberWidth : kNameWidth);
  return widths;
}

float sum_of(const std::vector<float>& widths) {
  float sum = 0;
  for (const float width : widths) sum += width + kGap;
  return sum;
}

// Distributes the whole width in proportion to the natural widths, but gives no number column more than it can use;
// names take the rest.
void stretch(List list, std::vector<float>& widths, float room) {
  const float factor = std::min(1.5f, room / sum_of(widths));
  for (float& width : widths) width = (width + kGap) * factor - kGap;
  const auto& columns = app::columns_of(list);
  const auto texts = static_cast<float>(std::count_if(
      columns.begin(), columns.end(), [](const Column& column) { return column.kind != CellKind::number; }));
  for (std::size_t c = 0; c < columns.size() && texts > 0; ++c)
    if (columns[c].kind != CellKind::number)
      widths[c] = std::min(kWidestName, widths[c] + (room - sum_of(widths)) / texts);
}

// Above its column, aligned to the bottom line, and to the right above numbers. Only measures if `list` is null.
float draw_head(ImDrawList* list, Rect box, std::string_view text, bool is_right) {
  if (!is_right) {
    const float height = draw_text_wrapped(nullptr, {}, text, Style::caption, 0, box.width);
    if (list)
      draw_text_wrapped(list, {box.x + kSpace2, box.bottom() - height}, text, Style::caption, theme().text_soft,
                        box.width - kSpace2);
    return height;
  }
  std::vector<std::string_view> lines;
  const ImFont* const type = font(Style::caption);
  const float scale = line_height(Style::caption) / type->FontSize, width = box.width - kSpace2;
  for (const char *at = text.data(), *const end = at + text.size(); at < end;) {
    const char* stop = std::max(type->CalcWordWrapPositionA(scale, at, end, width), at + 1);
    lines.emplace_back(at, static_cast<std::size_t>(stop - at));
    while (stop < end && *stop == ' ') ++stop;
    at = stop;
  }
  const float height = static_cast<float>(lines.size()) * line_height(Style::caption);
  float y = box.bottom() - height;
  for (const std::string_view line : lines) {
    if (list) draw_text(*list, {box.right() - kSpace2, y}, line, Style::caption, theme().text_soft, Align::right);
    y += line_height(Style::caption);
  }
  return height;
}

}  // namespace

void TableGrid::draw_remove(const Panel& panel, List list, std::size_t row, const Rect& box) const {
  const core::Scenario& scenario = panel.numbers.scenario();
  const bool is_last_region = list == List::regions && scenario.regions.size() == 1;
  const bool takes_more = has_names(list);
  const std::string name = app::row_name(scenario, list, row, panel.language());
  ImGui::PushID(static_cast<int>(row));
  const std::string hint = is_last_region
                               ? panel.word("lists.last_region")
                               : panel.fill(takes_more ? "lists.remove_with" : "lists.remove", {{"name", name}});
  if (icon_button("remove", box, Icon::close, hint) && !is_last_region) panel.commands.push(app::RemoveRow{list, row});
  ImGui::PopID();
}

void TableGrid::draw_rows(const Panel& panel, NumberFields& fields, List list, Rect column,
                          const std::vector<float>& widths) {
  ImDrawList& drawn = *ImGui::GetWindowDrawList();
  const auto& columns = app::columns_of(list);
  const Rect top = column;
  float head = 0;
  const auto draw_heads = [&](ImDrawList* list_drawn, float high) {
    float x = column.x, most = 0;
    for (std::size_t c = 0; c < columns.size(); ++c) {
      const Rect box{x, column.y, widths[c], high};
      most = std::max(
          most, draw_head(list_drawn, box, head_of(columns[c], panel.language()), columns[c].kind == CellKind::number));
      x += widths[c] + kGap;
    }
    return most;
  };
  head = draw_heads(nullptr, 0);
  draw_heads(&drawn, head);
  column.y += head + kSpace2;
  const float height = cell_height(panel);
  for (std::size_t row = 0; row < app::row_count(panel.numbers.scenario(), list); ++row) {
    const Rect line{column.x, column.y, column.width, height};
    const bool is_seen = in_sight(line);
    float x = column.x;
    for (std::size_t c = 0; c < columns.size(); ++c) {
      if (is_seen || cells_.open(panel, fields, list, row, columns[c]))
        cells_.draw(panel, fields, list, row, c, {x, line.y, widths[c], height});
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
  const float one =
      std::min(220.f, (column.width - kTurnedLabel) / static_cast<float>(std::max<std::size_t>(rows, 1)) - kGap);
  for (std::size_t row = 0; row < rows; ++row)
    draw_remove(
        panel, list, row,
        {column.x + kTurnedLabel + static_cast<float>(row) * (one + kGap) + one - height, column.y, height, height});
  column.y += height;
  for (std::size_t c = 0; c < columns.size(); ++c) {
    const std::string text = app::column_name(columns[c], panel.language());
    const float text_high = draw_text_wrapped(nullptr, {}, text, Style::body, 0, kTurnedLabel - kSpace3);
    const Rect line{column.x, column.y, column.width, std::max(height, text_high)};
    if (in_sight(line))
      draw_text_wrapped(&drawn, {line.x, line.centre().y - text_high / 2}, text, Style::body, theme().text,
                        kTurnedLabel - kSpace3);
    for (std::size_t row = 0; row < rows; ++row)
      if (in_sight(line) || cells_.open(panel, fields, list, row, columns[c]))
        cells_.draw(panel, fields, list, row, c,
                    {line.x + kTurnedLabel + static_cast<float>(row) * (one + kGap),
                     line.y + (line.height - height) / 2, one, height});
    column.y += line.height + kGap;
  }
  claim(rect_between(top.x, top.y, top.right(), column.y));
}

void TableGrid::draw_cards(const Panel& panel, NumberFields& fields, List list, Rect column) {
  ImDrawList& drawn = *ImGui::GetWindowDrawList();
  const auto& columns = app::columns_of(list);
  const Rect top = column;
  const float height = cell_height(panel), cell = std::min(160.f, column.width * 0.5f),
              label = column.width - cell - kSpace3;
  std::vector<std::string> names;
  std::vector<float> highs;  // for the names, the same in every card
  for (const Column& one : columns) {
    names.push_back(app::column_name(one, panel.language()));
    highs.push_back(draw_text_wrapped(nullptr, {}, names.back(), Style::body, 0, label));
  }
  for (std::size_t row = 0; row < app::row_count(panel.numbers.scenario(), list); ++row) {
    if (row > 0) draw_hairline_across(drawn, column.x, column.right(), column.y + kSpace2, theme().line);
    if (row > 0) column.y += kSpace4;
    const Rect head{column.x, column.y, column.width, height};
    if (in_sight(head)) {
      draw_text_in(drawn, {head.x, head.y, head.width - height, head.height},
                   app::row_name(panel.numbers.scenario(), list, row, panel.language()), Style::strong, theme().text);
      draw_remove(panel, list, row, {head.right() - height, head.y, height, height});
    }
    column.y += height + kSpace1;
    for (std::size_t c = 0; c < columns.size(); ++c) {
      const Rect line{column.x, column.y, column.width, std::max(height, highs[c])};
      if (in_sight(line) || cells_.open(panel, fields, list, row, columns[c])) {
        draw_text_wrapped(&drawn, {line.x, line.centre().y - highs[c] / 2}, names[c], Style::body, theme().text_soft,
                          label);
        cells_.draw(panel, fields, list, row, c,
                    {line.right() - cell, line.y + (line.height - height) / 2, cell, height});
      }
      column.y += line.height + kGap;
    }
  }
  claim(rect_between(top.x, top.y, top.right(), column.y));
}

void TableGrid::draw(const Panel& panel, NumberFields& fields, List list, const Rect& box) {
  cells_.follow(panel.numbers);
  const Scroll scroll("grid", box, {kSpace1, kSpace2});
  Rect column = scroll.content();
  column.width -= kSpace3;
  const std::size_t rows = app::row_count(panel.numbers.scenario(), list);
  if (rows == 0) {
    column.y += draw_text_wrapped(ImGui::GetWindowDrawList(), column.min(), panel.word("lists.none"), Style::body,
                                  theme().text_soft, column.width);
    return claim(column);
  }
  std::vector<float> widths = natural_widths(list);
  const float room = column.width - cell_height(panel);  // the remove button is at the end
  if (sum_of(widths) <= room) {
    stretch(list, widths, room);
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
        return app::row_name(panel.numbers.scenario(), list, row, panel.language()) + ", " +
               app::column_name(column, panel.language()) + app::conventions(panel.language()).colon + reason;
    }
  return {};
}

}  // namespace curseur::ui

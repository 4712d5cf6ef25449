// Measures and draws a row with the same parts, so that lists can skip rows out of sight.
#include "ui/numbers/number_row.hpp"

#include <algorithm>
#include <cmath>
#include <imgui_internal.h>

#include "app/say/value_text.hpp"
#include "ui/kit/controls.hpp"
#include "ui/kit/slider.hpp"
#include "ui/numbers/number_details.hpp"

namespace curseur::ui {
namespace {

constexpr float kNarrow = 220;  // below this width, the field is under its label
constexpr float kFieldHeight = 26, kSliderHeight = 22, kReset = 26;

struct RowParts {
  Rect label, field, info, slider, reset, reason;
  float height = 0;
};

// Wide enough for the values the slider can reach, in steps, so that it keeps its width while the value changes.
float field_width(const Panel& panel, const NumberRow& row) {
  const app::ValueKind kind{row.parameter, &panel.numbers.scenario(), panel.language()};
  const SliderScale scale = scale_for(row);
  const std::string_view unit = value_unit(kind, 2);  // the longer form
  float width = text_width(value_text(kind, row.value), Style::body);
  for (const double end : {scale.low, scale.high})
    width = std::max(width, text_width(value_text(kind, end), Style::body));
  width += 2 * kSpace2 + (unit.empty() ? 0 : text_width(unit, Style::caption) + kSpace1);
  return std::max(72.f, std::ceil(width / 16) * 16);
}

RowParts parts_of(const Panel& panel, NumberFields& fields, const NumberRow& row, std::string_view label,
                  const Rect& box) {
  const float control = panel.roomy() ? kTouchHeight : kFieldHeight;
  const float side = panel.roomy() ? 40.f : kReset;
  RowParts parts;
  Rect rest = box;
  rest.height = 10000;  // cut down as needed

  const float field = std::min(field_width(panel, row), box.width * (box.width < kNarrow ? 1.f : 0.56f));
  const bool narrow = box.width < kNarrow;
  const float label_width = narrow ? box.width : box.width - field - kSpace2;
  const float text = draw_text_wrapped(nullptr, {}, label, narrow ? Style::caption : Style::body, 0, label_width);
  if (narrow) {
    parts.label = rest.cut_top(text + 2);
    parts.field = rest.cut_top(control);
  } else {
    Rect line = rest.cut_top(std::max(control, text));
    parts.field = line.cut_right(field);
    parts.field.y += (parts.field.height - control) / 2;
    parts.field.height = control;
    parts.label = line;
    parts.label.width = label_width;
    parts.label.y += (line.height - text) / 2 + 1;
  }
  if (const std::string reason = fields.refusal(panel, row); !reason.empty())
    parts.reason = rest.cut_top(draw_text_wrapped(nullptr, {}, reason, Style::caption, 0, box.width) + kSpace1);
  Rect line = rest.cut_top(panel.roomy() ? kTouchHeight : kSliderHeight);
  if (panel.roomy()) {
    parts.info = line.cut_left(side);
    parts.info.x -= kSpace3;  // aligns the visible sign with the first letter of the label
  }
  parts.reset = line.cut_right(side);
  parts.slider = line;
  parts.height = rest.y - box.y + kSpace2;
  return parts;
}

void draw_details(const Panel& panel, const NumberRow& row, const RowParts& parts) {
  constexpr float kWidth = 336;
  ImGui::SetCursorScreenPos(parts.label.min());
  // Beside the field or above it, but never over it.
  const float bottom = parts.field.x > parts.label.x ? parts.slider.y : parts.field.y;
  const Rect over = rect_between(parts.label.x, parts.label.y, parts.label.right(), bottom);
  if (over.width >= 1 && over.height >= 1) {
    ImGui::PushItemFlag(ImGuiItemFlags_NoTabStop | ImGuiItemFlags_NoNav, true);
    if (ImGui::InvisibleButton("label", over.size())) panel.commands.push(app::ShowNumber{row.pointer});
    ImGui::PopItemFlag();
    if (ImGui::IsItemHovered()) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    if (begin_hint_for_last(kWidth)) {
      draw_number_details(panel, row);
      end_hint();
    }
  }
  if (parts.info.empty()) return;
  if (icon_button("info", parts.info, Icon::info, panel.word("assumptions.info")))
    panel.commands.push(app::ShowNumber{row.pointer});
}

}  // namespace

float number_row_height(const Panel& panel, NumberFields& fields, const NumberRow& row, std::string_view label,
                        float width) {
  return parts_of(panel, fields, row, label, {0, 0, width, 0}).height;
}

void draw_number_row(const Panel& panel, NumberFields& fields, const NumberRow& row, std::string_view label,
                     const Rect& box) {
  const Theme& t = theme();
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const RowParts parts = parts_of(panel, fields, row, label, box);
  const std::string reason = fields.refusal(panel, row);
  ImGui::PushID(row.pointer.c_str());

  if (row.changed())
    list.AddRectFilled({box.x - kSpace2, box.y + 3}, {box.x - kSpace2 + 3, box.y + parts.height - kSpace2 - 3},
                       t.accent, 1.5f);
  draw_details(panel, row, parts);
  const Style style = box.width < kNarrow ? Style::caption : Style::body;
  draw_text_wrapped(&list, parts.label.min(), label, style, style == Style::body ? t.text : t.text_soft,
                    parts.label.width);
  fields.draw(panel, row, parts.field);
  if (!parts.reason.empty())
    draw_text_wrapped(&list, {parts.reason.x, parts.reason.y + 2}, reason, Style::caption, t.danger,
                      parts.reason.width);

  if (const auto value = draw_slider("slider", parts.slider, row, panel.touch))
    panel.commands.push(app::SetNumber{row.pointer, *value});
  if (ImGui::IsItemHovered() && ImGui::GetIO().KeyCtrl && ImGui::IsMouseClicked(0)) fields.begin(panel, row);
  if (row.changed()) {
    const app::ValueKind kind{row.parameter, &panel.numbers.scenario(), panel.language()};
    const std::string hint = panel.fill("assumptions.reset_one", {{"value", value_with_unit(kind, row.original)}});
    if (icon_button("reset", parts.reset, Icon::reset, hint)) panel.commands.push(app::ResetNumbers{{row.pointer}});
  }
  ImGui::PopID();
}

}  // namespace curseur::ui

// A matrix of segments and supplies, and a paragraph per supply.
#include <algorithm>
#include <array>
#include <string_view>

#include "app/say/sovereignty_text.hpp"
#include "ui/kit/controls.hpp"
#include "ui/kit/flow.hpp"
#include "ui/sovereignty/sovereignty_parts.hpp"

namespace curseur::ui {
namespace {

using core::Supply;

// A mark and the word, centred in a column.
void draw_answer(const Panel& panel, bool yes, const Rect& box) {
  const Theme& t = theme();
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const char* const text = panel.word(yes ? "sovereignty.yes" : "sovereignty.no");
  const ImU32 ink = yes ? t.right_text : t.text_faint;
  const float width = 12 + kSpace1 + text_width(text, Style::body), x = box.centre().x - width / 2;
  draw_icon(list, yes ? Icon::check : Icon::close, {x + 6, box.y + line_height(Style::body) / 2}, 12, ink);
  draw_text(list, {x + 12 + kSpace1, box.y}, text, Style::body, ink);
}

void draw_services(const Sheet& s, Flow& flow) {
  const Theme& t = theme();
  const Panel& panel = s.panel;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  float answer = 64;
  for (const Supply supply : kSuppliesInOrder)
    answer = std::max(answer, text_width(short_name(panel, supply), Style::label) + kSpace4 + kSpace2);
  flow.text(panel.word("sovereignty.who"), Style::strong, t.text);
  if (s.sheet.services.empty() && !s.sheet.trains)
    return flow.text(panel.word("sovereignty.nobody"), Style::body, t.text_soft);
  const auto column = [&](std::size_t k, const Rect& row) {
    return Rect{row.right() - answer * static_cast<float>(core::kSupplies - k), row.y, answer, row.height};
  };
  Rect head = flow.row(line_height(Style::label) + kSpace2);
  head.y += kSpace1;
  for (std::size_t k = 0; k < core::kSupplies; ++k) {
    const char* const name = short_name(panel, kSuppliesInOrder[k]);
    const Rect place = column(k, head);
    const float x = place.centre().x - (text_width(name, Style::label) + 14) / 2;
    draw_mark(list, mark_of(kSuppliesInOrder[k]), {x + 4, head.y + line_height(Style::label) / 2}, 8,
              colour_of(kSuppliesInOrder[k]));
    draw_text(list, {x + 14, head.y}, name, Style::label, t.text_soft);
  }
  // Beside the answers, or above them if there is no room for the names.
  constexpr float kLeast = 110;
  const float beside = head.width - answer * static_cast<float>(core::kSupplies) - kSpace2;
  const bool is_narrow = beside < kLeast;
  if (is_narrow) {
    flow.text(panel.word("sovereignty.who_note"), Style::caption, t.text_soft);
  } else {
    const float noted =
        draw_text_wrapped(&list, head.min(), panel.word("sovereignty.who_note"), Style::caption, t.text_soft, beside);
    flow.space(std::max(0.f, noted - line_height(Style::label) - 2) + kSpace1);
  }
  const auto line = [&](std::string_view name, std::string_view note, const std::array<bool, core::kSupplies>& served) {
    draw_hairline_across(list, flow.rest().x, flow.rest().right(), flow.y(), t.line);
    flow.space(kSpace2);
    const Rect row = flow.row(0);
    const float width = is_narrow ? row.width : beside;
    float height = draw_text_wrapped(&list, row.min(), name, Style::body, t.text, width);
    height += draw_text_wrapped(&list, {row.x, row.y + height}, note, Style::caption, t.text_soft, width);
    if (!served[0] && !served[1])
      height += draw_text_wrapped(&list, {row.x, row.y + height}, panel.word("sovereignty.turned_away"), Style::label,
                                  t.danger, width);
    for (std::size_t k = 0; k < core::kSupplies; ++k)
      draw_answer(panel, served[k], column(k, is_narrow ? Rect{row.x, row.y + height, row.width, 0} : row));
    if (is_narrow) height += line_height(Style::body);
    flow.space(height + kSpace2 - 2);
  };
  for (const auto& service : s.sheet.services)
    line(app::text_of(s.scenario().segments[service.segment].name, panel.language()),
         app::service_text(s.scenario(), service, panel.language()), service.served);
  if (s.sheet.trains) line(panel.word("sovereignty.training"), panel.word("sovereignty.training_note"), {true, true});
}

void draw_openings(const Sheet& s, Flow& flow) {
  const Theme& t = theme();
  ImDrawList& list = *ImGui::GetWindowDrawList();
  flow.text(s.panel.word("sovereignty.level_up"), Style::strong, t.text);
  for (const Supply supply : kSuppliesInOrder)
    for (const auto& [step, lines] : app::opened_texts(s.scenario(), s.sheet, supply, s.panel.language())) {
      flow.space(kSpace2);
      const float bar = flow.y();
      Rect column = flow.rest();
      column.cut_left(kSpace3);
      Flow text(s.panel, {column.x, column.y, column.width, 0});
      text.text(step.empty() ? app::supply_name(supply, s.panel.language()) : step, Style::label, t.text);
      for (const auto& one : lines) text.text(one, Style::caption, t.text_soft);
      flow.space(text.y() - bar);
      list.AddRectFilled({flow.rest().x, bar + 1}, {flow.rest().x + 3, flow.y() - 3}, colour_of(supply), 1.5f);
    }
}

}  // namespace

float draw_consequences(const Sheet& s, const Rect& at) {
  Flow flow(s.panel, at);
  draw_services(s, flow);
  flow.space(kSpace4);
  draw_openings(s, flow);
  return flow.y() - at.y;
}

}  // namespace curseur::ui

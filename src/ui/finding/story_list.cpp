#include "ui/finding/story_list.hpp"

#include <algorithm>

#include "app/say/number_format.hpp"
#include "app/say/story_text.hpp"
#include "ui/kit/paint.hpp"

namespace curseur::ui {
namespace {

// Bad events, chance events and good events differ in shape as well as colour.
void draw_event_mark(ImDrawList& list, core::EventKind kind, ImVec2 at) {
  using core::EventKind;
  switch (kind) {
    case EventKind::distress:
    case EventKind::equity_failed:
    case EventKind::contract_missed:
    case EventKind::cutoff:
    case EventKind::shortage:
      return draw_mark(list, Mark::triangle_down, at, 9, theme().too_fast);
    case EventKind::equity_closed:
    case EventKind::contract_signed:
    case EventKind::payback:
      return draw_mark(list, Mark::triangle_up, at, 9, theme().right);
    default:
      return draw_mark(list, Mark::disc, at, 7, theme().text_faint);
  }
}

}  // namespace

float draw_story(const Panel& panel, const core::Scenario& scenario, const Rect& column, const core::Story& story) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  float widest = 0;
  for (const auto& event : story.events)
    widest = std::max(widest, text_width(app::month_text(scenario, static_cast<double>(event.month), panel.language()),
                                         Style::label));
  const float left = kSpace4 + widest + kSpace3;
  float y = column.y;
  std::size_t month = static_cast<std::size_t>(-1);
  for (const auto& event : story.events) {
    const bool is_new = event.month != month;
    month = event.month;
    if (is_new && y > column.y) y += kSpace1;
    const float line = line_height(Style::body);
    draw_event_mark(list, event.kind, {column.x + kSpace1 + 1, y + line / 2});
    if (is_new)
      draw_text(list, {column.x + kSpace4, y + 1},
                app::month_text(scenario, static_cast<double>(month), panel.language()), Style::label,
                theme().text_soft);
    y += draw_text_wrapped(&list, {column.x + left, y}, app::event_text(event, scenario, panel.language()), Style::body,
                           theme().text, column.width - left) +
         2;
  }
  return y - column.y;
}

}  // namespace curseur::ui

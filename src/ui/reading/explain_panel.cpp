#include "ui/reading/explain_panel.hpp"

#include <algorithm>

#include "ui/kit/controls.hpp"
#include "ui/kit/overlay.hpp"
#include "ui/kit/scroll.hpp"
#include "ui/reading/explain_step.hpp"

namespace curseur::ui {

// Rebuilt with every result of the open document; until there is one, the previous explanation stays.
void ExplainPanel::refresh(const app::State& state) {
  const app::View& view = state.view;
  const bool is_same = which_ == view.explained && language_ == view.language;
  if (is_same && made_of_ == state.published()) return;
  if (!is_same) which_.clear();
  if (!app::can_explain(state, view.explained)) return;
  shown_ = app::explanation_of(state, view.explained);
  which_ = view.explained;
  language_ = view.language;
  made_of_ = state.published();
}

float ExplainPanel::draw_steps(const Panel& panel, Rect column) const {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float top = column.y;
  const auto write = [&](std::string_view text, ImU32 ink) {
    column.y += draw_text_wrapped(&list, {column.x, column.y}, text, Style::body, ink, column.width);
  };
  write(shown_.meaning, theme().text_soft);
  column.y += kSpace3;
  for (std::size_t k = 0; k < shown_.steps.size(); ++k) {
    ImGui::PushID(static_cast<int>(k));
    column.y += draw_step(panel, shown_.steps[k], column, k == 0) + kSpace6;
    ImGui::PopID();
    if (k > 0 || shown_.note.empty()) continue;
    column.y += draw_text_wrapped(&list, {column.x + kSpace4, column.y - kSpace2}, shown_.note, Style::caption,
                                  theme().text_faint, column.width - 2 * kSpace4) +
                kSpace3;
  }
  claim(rect_between(column.x, top, column.right(), column.y));
  return column.y - top;
}

void ExplainPanel::draw(const Panel& panel) {
  refresh(panel.state);
  const std::string title = panel.word("outcomes." + panel.state.view.explained);
  // As high as its text, once that has been drawn.
  constexpr float kWidest = 700, kHighest = 820;
  const float around = panel.control() + kSpace3 + kSpace2 + kSpace4;
  const OverlayCard overlay(panel, "explain", title,
                            {kWidest, height_ > 0 ? std::min(kHighest, height_ + around) : kHighest});
  if (overlay.closed()) panel.commands.push(app::CloseOverlay{});
  ImGui::PushID(panel.state.view.explained.c_str());  // each explanation scrolls separately
  {
    const Scroll scroll("steps", overlay.content(), {0, 0});
    Rect column = scroll.content();
    column.width -= kSpace3;
    if (!which_.empty()) height_ = draw_steps(panel, column);
    else
      draw_text_wrapped(ImGui::GetWindowDrawList(), column.min(), panel.word("explain.waiting"), Style::body,
                        theme().text_soft, column.width);
  }
  ImGui::PopID();
}

}  // namespace curseur::ui

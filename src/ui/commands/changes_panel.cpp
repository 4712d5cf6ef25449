// Draws the list of differences and the list of steps.
#include "ui/commands/changes_panel.hpp"

#include <algorithm>

#include "app/edit/change_list.hpp"
#include "app/say/words.hpp"
#include "ui/commands/actions.hpp"
#include "ui/kit/controls.hpp"
#include "ui/kit/overlay.hpp"
#include "ui/kit/scroll.hpp"

namespace curseur::ui {
namespace {

// "60 %  →  75 %", aligned to the right, with the new value emphasised.
void draw_values(ImDrawList& list, const Rect& box, const std::string& before, const std::string& after) {
  const float width = text_width(after, Style::strong);
  draw_text_in(list, box, after, Style::strong, theme().text, Align::right);
  const std::string old = before + "  →  ";
  draw_text_in(list, {box.x, box.y, box.width - width, box.height}, old, Style::body, theme().text_soft, Align::right);
}

}  // namespace

void ChangesPanel::draw_changes(const Panel& panel, Rect column) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const app::Document& document = panel.state.document;
  if (version_ != document.version || language_ != panel.language()) {
    version_ = document.version;
    language_ = panel.language();
    changes_ = app::changes_since(document.original, document.scenario, language_);
  }
  const Rect top = column;
  const std::string intro =
      changes_.empty()
          ? panel.fill("changes.nothing", {{"name", app::text_of(document.original.name, panel.language())}})
          : app::counted(panel.language(), "changes.intro", changes_.size(),
                         {{"name", app::text_of(document.original.name, panel.language())}});
  column.y += draw_text_wrapped(&list, column.min(), intro, Style::body, theme().text_soft, column.width) + kSpace3;
  const float height = panel.control();
  for (std::size_t k = 0; k < changes_.size(); ++k) {
    const app::Change& change = changes_[k];
    const auto& [kind, pointer, of_list, name, before, after] = change;
    ImGui::PushID(static_cast<int>(k));
    const float values = text_width(before + "  →  ", Style::body) + text_width(after, Style::strong) + 1;
    Rect row{column.x, column.y, column.width, height + kSpace2};
    draw_hairline_across(list, row.x, row.right(), row.y, theme().line);
    const Rect back = row.cut_right(height);
    row.cut_right(kSpace2);
    if (icon_button("back", {back.x, back.y + kSpace1, height, height}, Icon::reset,
                    panel.fill("assumptions.reset_one", {{"value", before}})))
      panel.commands.push(app::PutBack{change});
    const bool beside = row.width - values - kSpace4 > text_width(name, Style::body);
    if (beside) {
      draw_text_in(list, row, name, Style::body, theme().text);
      draw_values(list, row, before, after);
      column.y += height + kSpace2;
    } else {
      // One below the other, on as many lines as needed.
      float y = row.y + kSpace2;
      y += draw_text_wrapped(&list, {row.x, y}, name, Style::body, theme().text, row.width) + kSpace1;
      if (values <= row.width) {
        draw_values(list, {row.x, y, row.width, line_height(Style::body)}, before, after);
        y += line_height(Style::body);
      } else {
        y += draw_text_wrapped(&list, {row.x, y}, before, Style::caption, theme().text_soft, row.width) + 2;
        y += draw_text_wrapped(&list, {row.x, y}, "→ " + after, Style::label, theme().text, row.width);
      }
      column.y = std::max(y + kSpace2, row.y + height + kSpace2);
    }
    ImGui::PopID();
  }
  if (!changes_.empty()) {
    column.y += kSpace3;
    const std::string text = panel.word("changes.take_all_back");
    if (button("all", {column.x, column.y, std::min(column.width, button_width(text)), height}, text))
      panel.commands.push(app::ResetAll{});
    column.y += height;
  }
  claim(rect_between(top.x, top.y, top.right(), column.y));
}

void ChangesPanel::draw_history(const Panel& panel, Rect column) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const app::History& history = panel.state.history;
  const Rect top = column;
  const float height = panel.control();
  float x = column.x;
  for (const char* id : {"undo", "redo", "replay"}) {
    const Action& one = action(id);
    const std::string text = one.text(panel);
    ImGui::BeginDisabled(!one.can_run(panel.state));
    const float width = button_width(text);
    if (x > column.x && x + width > column.right()) {
      x = column.x;
      column.y += height + kSpace2;
    }
    if (button(id, {x, column.y, std::min(width, column.width), height}, text)) one.run(panel);
    ImGui::EndDisabled();
    x += width + kSpace2;
  }
  column.y += height + kSpace4;
  // Newest first, with the start at the end.
  for (std::size_t back = 0; back <= history.steps().size(); ++back) {
    const std::size_t done = history.steps().size() - back;
    const std::string text =
        done == 0 ? panel.word("history.start")
                  : app::step_text(history.steps()[done - 1], panel.state.document.scenario, panel.language());
    const bool is_now = done == history.done();
    const float text_wide = column.width - kSpace8 - kSpace2;
    const float text_high = draw_text_wrapped(nullptr, {}, text, Style::body, 0, text_wide);
    const Rect row{column.x, column.y, column.width, std::max(height, text_high + 2 * kSpace2)};
    ImGui::PushID(static_cast<int>(done));
    const Press press = press_area("step", row);
    if (press.hovered || press.focused) draw_box(list, row, press.held ? theme().field_held : theme().field_hovered);
    if (press.focused) draw_focus_ring(list, row);
    if (is_now) draw_mark(list, Mark::disc, {row.x + kSpace4, row.centre().y}, 8, theme().accent);
    draw_text_wrapped(&list, {row.x + kSpace8, row.centre().y - text_high / 2}, text,
                      is_now ? Style::strong : Style::body, done > history.done() ? theme().text_faint : theme().text,
                      text_wide);
    if (press.pressed && !is_now) panel.commands.push(app::GoToStep{done});
    ImGui::PopID();
    column.y += row.height;
  }
  claim(rect_between(top.x, top.y, top.right(), column.y));
}

void ChangesPanel::draw(const Panel& panel) {
  const OverlayCard overlay(panel, "changes", panel.word("changes.title"), {620, 640});
  if (overlay.closed()) panel.commands.push(app::SetOverlay{app::Overlay::none});
  const std::string_view names[] = {panel.word("changes.changes"), panel.word("changes.history")};
  Rect rest = overlay.content();
  const int chosen = tabs("parts", rest.cut_top(panel.control() + kSpace1), names, open_);
  if (chosen >= 0) open_ = chosen;
  draw_hairline_across(*ImGui::GetWindowDrawList(), rest.x, rest.right(), rest.y, theme().line);
  ImGui::PushID(open_);  // each part scrolls separately
  {
    const Scroll scroll("list", rest, {kSpace1, kSpace4});
    Rect column = scroll.content();
    column.width -= kSpace3;
    if (open_ == 0) draw_changes(panel, column);
    else draw_history(panel, column);
  }
  ImGui::PopID();
}

}  // namespace curseur::ui

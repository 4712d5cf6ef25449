// A field with a button, and a list.
#include "ui/commands/keep_panel.hpp"

#include <algorithm>

#include "io/fault.hpp"
#include "ui/kit/controls.hpp"
#include "ui/kit/overlay.hpp"
#include "ui/kit/scroll.hpp"
#include "ui/kit/text_field.hpp"

namespace curseur::ui {
namespace {

constexpr std::size_t kLongestName = 80;  // bytes

std::string trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(' '), last = text.find_last_not_of(' ');
  return first == std::string_view::npos ? std::string()
                                         : std::string(io::cut(text.substr(first, last - first + 1), kLongestName));
}

}  // namespace

void KeepPanel::draw_kept(const Panel& panel, Rect column) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const Rect top = column;
  if (panel.state.kept.empty())
    column.y +=
        draw_text_wrapped(&list, column.min(), panel.word("keep.none"), Style::body, theme().text_soft, column.width);
  for (const std::string& name : panel.state.kept) {
    ImGui::PushID(name.c_str());
    Rect row{column.x, column.y, column.width, panel.control() + kSpace1};
    draw_hairline_across(list, row.x, row.right(), row.y, theme().line);
    if (icon_button("forget", row.cut_right(row.height).shrunk(2), Icon::close, panel.word("keep.forget")))
      panel.commands.push(app::ForgetKept{name});
    const std::string open = panel.word("keep.open");
    const Rect place = row.cut_right(button_width(open));
    if (button("open", {place.x, place.y + 2, place.width, place.height - 4}, open, Emphasis::quiet)) {
      panel.commands.push(app::OpenKept{name});
      panel.commands.push(app::SetOverlay{app::Overlay::none});
    }
    draw_text_in(list, row, io::printable(name), Style::body, theme().text);
    column.y += panel.control() + kSpace1;
    ImGui::PopID();
  }
  claim(rect_between(top.x, top.y, top.right(), column.y));
}

void KeepPanel::draw(const Panel& panel) {
  const OverlayCard overlay(panel, "keep", panel.word("keep.title"), {520, 460});
  if (overlay.closed()) panel.commands.push(app::SetOverlay{app::Overlay::none});
  ImDrawList& list = *ImGui::GetWindowDrawList();
  Rect rest = overlay.content();
  if (!is_begun_) name_ = app::text_of(panel.state.document.scenario.name, panel.language());
  rest.cut_top(
      draw_text_wrapped(&list, rest.min(), panel.word("keep.intro"), Style::body, theme().text_soft, rest.width) +
      kSpace3);

  Rect line = rest.cut_top(panel.control());
  const Rect place =
      line.cut_right(std::max(button_width(panel.word("keep.replace")), button_width(panel.word("keep.save"))));
  line.cut_right(kSpace2);
  const Typed typed = text_field("##name", line, "", name_, ImGuiInputTextFlags_AutoSelectAll, !is_begun_);
  is_begun_ = true;
  const std::string name = trimmed(name_);
  const bool is_taken = std::find(panel.state.kept.begin(), panel.state.kept.end(), name) != panel.state.kept.end();
  const std::string save = panel.word(is_taken ? "keep.replace" : "keep.save");
  ImGui::BeginDisabled(name.empty());
  if ((button("save", place, save, Emphasis::strong) || typed.entered) && !name.empty())
    panel.commands.push(app::KeepAs{name});
  ImGui::EndDisabled();
  rest.cut_top(kSpace4);
  draw_text_in(list, rest.cut_top(line_height(Style::strong) + kSpace2), panel.word("keep.kept"), Style::strong,
               theme().text);
  const Scroll scroll("kept", rest, {0, kSpace1});
  Rect column = scroll.content();
  column.width -= kSpace3;
  draw_kept(panel, column);
}

}  // namespace curseur::ui

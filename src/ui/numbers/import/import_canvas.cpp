#include "ui/numbers/import/import_canvas.hpp"

#include <algorithm>

#include "ui/kit/controls.hpp"

namespace curseur::ui {
namespace {

constexpr float kMark = 22, kNumber = 34;

ImU32 ink_of(SightCell::Look look) {
  switch (look) {
    case SightCell::Look::standard:
    case SightCell::Look::faint:
      return theme().text_faint;
    case SightCell::Look::fault:
      return theme().danger;
    case SightCell::Look::value:
      break;
  }
  return theme().text;
}

// Of the words that fit on the first line.
float first_line_width(std::string_view text, Style style, float width) {
  for (std::size_t end = text.size(); end != std::string_view::npos && end > 0; end = text.rfind(' ', end - 1))
    if (const float wide = text_width(text.substr(0, end), style); wide <= width) return wide;
  return width;
}

}  // namespace

float head_mark_place(const SightColumn& head, const Rect& at) {
  const float said = first_line_width(head.label, Style::label, at.width - 2 * kSpace2);
  return head.is_number ? std::max(at.x + 5, at.right() - kSpace2 - said - 9)
                        : std::min(at.right() - 5, at.x + kSpace2 + said + 9);
}

float draw_head_text(ImDrawList* list, const SightColumn& head, const Rect& at) {
  const Align align = head.is_number ? Align::right : Align::left;
  const Rect text = at.shrunk(kSpace2, 0);
  float y = text.y;
  const auto say = [&](const std::string& words, Style style, ImU32 colour) {
    if (!words.empty()) y += draw_text_wrapped(list, {text.x, y}, words, style, colour, text.width, align);
  };
  say(head.label, Style::label, theme().text);
  say(head.source, Style::caption, theme().text_faint);
  if (head.conversion.empty()) say(head.unit, Style::caption, head.is_faulty ? theme().danger : theme().text_soft);
  else say(head.conversion, Style::caption, theme().accent);
  return y - at.y;
}

void draw_sight_cell(ImDrawList& list, const SightCell& cell, const Rect& at, bool is_number) {
  if (cell.look == SightCell::Look::fault) {
    draw_box(list, at, mixed(theme().field, theme().danger, 0.14f), kRoundingSmall);
    draw_outline(list, at, theme().danger, kRoundingSmall, 1.25f);
  }
  const Rect text = at.shrunk(kSpace2, 0);
  const std::string shown = shortened(cell.text, Style::body, text.width);
  draw_text_in(list, text, shown, Style::body, ink_of(cell.look), is_number ? Align::right : Align::left);
  const bool is_cut = shown != cell.text;
  if (cell.hint.empty() && !is_cut) return;
  // Where a value is read in a way worth saying, a line of dots is below it.
  if (!cell.hint.empty() && cell.look == SightCell::Look::value) {
    const float wide = std::min(text_width(shown, Style::body), text.width);
    const float from = is_number ? text.right() - wide : text.x, y = text.centre().y + 10;
    for (float x = from; x < from + wide; x += 4) list.AddRectFilled({x, y}, {x + 2, y + 1}, theme().line_strong);
  }
  ImGui::SetCursorScreenPos(at.min());
  ImGui::Dummy(at.size());
  hint_for_last(cell.hint.empty() ? cell.text : cell.hint);
}

void draw_line_head(ImportCanvas& canvas, const SightLine& line, const Rect& at, bool is_opened,
                    const std::function<void()>& toggle) {
  const bool can_open = !line.more.empty();
  if (canvas.takes_focus) ImGui::SetKeyboardFocusHere();
  ImGui::PushTabStop(can_open || line.needs_care());  // Tab passes over lines with nothing to press
  const Press press = press_area("line", at, kRoundingSmall);
  ImGui::PopTabStop();
  if (press.hovered && can_open) draw_box(canvas.list, at, press.held ? theme().field_held : theme().field_hovered);
  if (press.focused) draw_focus_ring(canvas.list, at, kRoundingSmall);
  if (press.pressed && can_open) toggle();
  Rect rest = at;
  draw_line_mark(canvas.list, line.mark, rest.cut_left(kMark).centre());
  draw_text_in(canvas.list, rest.cut_left(kNumber - kSpace2), std::to_string(line.number), Style::caption,
               theme().text_faint, Align::right);
  rest.cut_left(kSpace2);
  if (can_open)
    draw_icon(canvas.list, is_opened ? Icon::chevron_down : Icon::chevron_right, rest.cut_right(14).centre(), 9,
              theme().text_faint);
  const std::string words = shortened(line.words, Style::label, rest.width);
  draw_text_in(canvas.list, rest, words, Style::label,
               line.mark == LineMark::left_out || line.mark == LineMark::same ? theme().text_faint
                                                                              : line_mark_colour(line.mark));
  if (words != line.words) hint_for_last(line.words);
}

}  // namespace curseur::ui

// Wraps each part to the column.
#include "ui/kit/text_column.hpp"

#include "ui/kit/controls.hpp"
#include "ui/kit/scroll.hpp"

namespace curseur::ui {

void TextColumn::write(std::string_view text, Style style, ImU32 colour, float indent) {
  const float width = at_.width - indent;
  const float height = draw_text_wrapped(nullptr, {}, text, style, 0, width);
  if (in_sight({at_.x, at_.y, at_.width, height}))
    draw_text_wrapped(ImGui::GetWindowDrawList(), {at_.x + indent, at_.y}, text, style, colour, width);
  at_.y += height;
}

void TextColumn::heading(std::string_view text, Style style) {
  if (at_.y > top_) space(kSpace3);
  write(text, style, theme().text, 0);
  space(kSpace1);
}

void TextColumn::paragraph(std::string_view text, Style style) {
  write(text, style, theme().text, 0);
  space(kSpace2);
}

void TextColumn::soft(std::string_view text, Style style) { write(text, style, theme().text_soft, 0); }

void TextColumn::bullet(std::string_view text) {
  const float y = at_.y + line_height(Style::body) / 2 + 1;
  if (in_sight({at_.x, at_.y, 8, 16}))
    ImGui::GetWindowDrawList()->AddCircleFilled({at_.x + 4, y}, 2, theme().text_faint);
  write(text, Style::body, theme().text, kSpace4);
  space(kSpace2);
}

void TextColumn::finish() { claim(rect_between(at_.x, top_, at_.x + at_.width, at_.y)); }

}  // namespace curseur::ui

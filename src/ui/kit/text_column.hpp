// Running text in a column: headings, paragraphs, bullets. Used by About and notices.
#pragma once

#include <string_view>

#include "ui/kit/rect.hpp"
#include "ui/kit/theme.hpp"

namespace curseur::ui {

// Writes from the top of `column` downwards; parts out of sight are only measured.
class TextColumn {
 public:
  explicit TextColumn(const Rect& column) : at_(column), top_(column.y) {}

  void heading(std::string_view text, Style style = Style::strong);
  void paragraph(std::string_view text, Style style = Style::body);
  void soft(std::string_view text, Style style = Style::caption);
  void bullet(std::string_view text);
  void space(float height) { at_.y += height; }
  // Tells Dear ImGui the resulting height.
  void finish();

 private:
  void write(std::string_view text, Style style, ImU32 colour, float indent);

  Rect at_;
  float top_;
};

}  // namespace curseur::ui

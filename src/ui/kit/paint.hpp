// Small drawing primitives on ImDrawList: text aligned and shortened, hairlines, boxes, icons. Used by every panel.
#pragma once

#include <imgui.h>
#include <string>
#include <string_view>
#include <vector>

#include "app/chart/chart.hpp"
#include "ui/kit/rect.hpp"
#include "ui/kit/theme.hpp"

namespace curseur::ui {

enum class Align { left, centre, right };

float text_width(std::string_view text, Style style);
// The text, or as much of it as fits the width with "…" at its end.
std::string shortened(std::string_view text, Style style, float width);

// `at` is the top left, top centre or top right corner of the line.
void draw_text(ImDrawList& list, ImVec2 at, std::string_view text, Style style, ImU32 colour,
               Align align = Align::left);
// Centred in the box's height, by the eye (capitals, not the line). What is too wide takes as many lines as the box is
// high, else smaller type, and is shortened where nothing helps.
void draw_text_in(ImDrawList& list, const Rect& box, std::string_view text, Style style, ImU32 colour,
                  Align align = Align::left);
// Several lines, broken at spaces; returns the height they take. Measures only when `list` is null.
float draw_text_wrapped(ImDrawList* list, ImVec2 at, std::string_view text, Style style, ImU32 colour, float width);

// One device pixel wide, on the pixel grid.
void draw_hairline_across(ImDrawList& list, float left, float right, float y, ImU32 colour);
void draw_hairline_down(ImDrawList& list, float x, float top, float bottom, ImU32 colour);
void draw_box(ImDrawList& list, const Rect& box, ImU32 fill, float rounding = kRounding);
void draw_outline(ImDrawList& list, const Rect& box, ImU32 colour, float rounding = kRounding, float thickness = 1);
// What a person writes into or presses: a fill, with an edge where the theme wants one.
void draw_field(ImDrawList& list, const Rect& box, ImU32 fill, float rounding = kRounding);
// A raised card: shadow, fill, hairline border.
void draw_raised(ImDrawList& list, const Rect& box);
// A panel's or chart's card on the page.
void draw_card(ImDrawList& list, const Rect& box);

enum class Icon {
  chevron_down,
  chevron_right,
  close,
  check,
  search,
  reset,
  sun,
  moon,
  half_disc,
  info,
  menu,
  undo,
  redo,
  replay,
  changes,
  pin,
  share,
  keep,
  folder,
  download,
  help,
  levels,
  plus,
  minus
};
void draw_icon(ImDrawList& list, Icon icon, ImVec2 centre, float size, ImU32 colour);

using app::Mark;
void draw_mark(ImDrawList& list, Mark mark, ImVec2 centre, float size, ImU32 colour);

// Makes the soft edge of shapes one device pixel wide, whatever the ratio, while it lives.
class Crisp {
 public:
  explicit Crisp(ImDrawList& list) : list_(list), before_(list._FringeScale) { list._FringeScale = pixel(); }
  ~Crisp() { list_._FringeScale = before_; }
  Crisp(const Crisp&) = delete;
  Crisp& operator=(const Crisp&) = delete;

 private:
  ImDrawList& list_;
  float before_;
};

// The coordinate on the grid of device pixels.
float snapped(float coordinate);

}  // namespace curseur::ui

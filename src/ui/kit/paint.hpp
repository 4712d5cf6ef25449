// Small drawing primitives on ImDrawList: aligned and shortened text, hairlines, boxes, icons. Used by every panel.
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
// The text, shortened with "…" to fit the width.
std::string shortened(std::string_view text, Style style, float width);

// `at` is the top left, top centre or top right corner of the line.
void draw_text(ImDrawList& list, ImVec2 at, std::string_view text, Style style, ImU32 colour,
               Align align = Align::left);
// Centres the text optically in the box's height (by the capitals, not the line). Text that is too wide takes as many
// lines as the box's height allows, then smaller type; if neither helps, it is shortened.
void draw_text_in(ImDrawList& list, const Rect& box, std::string_view text, Style style, ImU32 colour,
                  Align align = Align::left);
// Several lines, broken at spaces; returns their height. `at` is the top left of the column. Only measures if `list` is
// null.
float draw_text_wrapped(ImDrawList* list, ImVec2 at, std::string_view text, Style style, ImU32 colour, float width,
                        Align align = Align::left);

// One device pixel wide, aligned to the pixel grid.
void draw_hairline_across(ImDrawList& list, float left, float right, float y, ImU32 colour);
void draw_hairline_down(ImDrawList& list, float x, float top, float bottom, ImU32 colour);
void draw_box(ImDrawList& list, const Rect& box, ImU32 fill, float rounding = kRounding);
// Fades what has been drawn in a box of the current window: it is of an earlier setting.
void draw_veil(const Rect& box, ImU32 ground);
void draw_outline(ImDrawList& list, const Rect& box, ImU32 colour, float rounding = kRounding, float thickness = 1);
// The background of something to type into or press: a fill, with an edge if the theme wants one.
void draw_field(ImDrawList& list, const Rect& box, ImU32 fill, float rounding = kRounding);
// A raised card: shadow, fill, hairline border.
void draw_raised(ImDrawList& list, const Rect& box);
// The card of a panel or chart on the page.
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

// During its lifetime, the soft edge of shapes is one device pixel wide at any ratio.
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

// The coordinate rounded to the grid of device pixels.
float snapped(float coordinate);

}  // namespace curseur::ui

// The position of everything for a given canvas size. Plain arithmetic; cockpit.cpp draws into it.
#pragma once

#include "ui/kit/rect.hpp"

namespace curseur::ui {

// columns: levers and assumptions, charts, outcomes side by side. tabs: one of them at a time. phone: like tabs, in one
// narrow column and with a shorter bar.
enum class Arrangement { columns, tabs, phone };

struct Layout {
  Arrangement arrangement = Arrangement::columns;
  bool roomy = false;  // targets sized for fingers
  bool lean = false;  // very low: the cursor panel shows only graph, track and scale
  bool brief = false;  // no room for the sentence in the cursor panel: it is above the outcomes instead
  Rect bar, cursor;
  Rect tabs;  // empty with columns
  Rect left, centre, right;  // with tabs, centre contains the open tab and the others are empty
};

inline constexpr float kColumnsFrom = 1000, kTabsFrom = 600;  // widths
inline constexpr float kSmallestWidth = 280,
                       kSmallestHeight = 360;  // a phone with the largest text size

// The heights the cursor panel needs at a width; computed by cursor_panel.hpp.
struct CursorNeeds {
  float fixed = 0;  // all but the graph and the sentence
  float sentence = 0;  // not shown if `brief`
  float lean = 0;  // all but the graph, if `lean`
};

Arrangement arrangement_for(float width);
bool roomy_for(float width, bool finger);
// The future width of the cursor panel, from which its needs are computed.
float cursor_width(float width);
Layout layout_of(float width, float height, bool finger, CursorNeeds needs);

}  // namespace curseur::ui

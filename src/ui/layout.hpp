// Where everything stands for a given size of the canvas. Plain arithmetic; cockpit.cpp draws into it.
#pragma once

#include "ui/kit/rect.hpp"

namespace curseur::ui {

// columns: levers and assumptions, charts, outcomes side by side. tabs: one of them at a time. phone: likewise, in one
// narrow column and with a shorter bar.
enum class Arrangement { columns, tabs, phone };

struct Layout {
  Arrangement arrangement = Arrangement::columns;
  bool roomy = false;  // targets for fingers
  bool lean = false;  // very low: the cursor panel is graph, track and scale alone
  bool brief = false;  // no room for the sentence in the cursor panel: it stands above the outcomes instead
  Rect bar, cursor;
  Rect tabs;  // empty in columns
  Rect left, centre, right;  // with tabs, centre holds the open tab, the others are empty
};

inline constexpr float kColumnsFrom = 1000, kTabsFrom = 600;  // widths
inline constexpr float kSmallestWidth = 280,
                       kSmallestHeight = 360;  // a phone with its text enlarged as far as that goes

// The heights the cursor panel needs in a width; cursor_panel.hpp works them out.
struct CursorNeeds {
  float fixed = 0;  // all but the graph and the sentence
  float sentence = 0;  // left out where `brief`
  float lean = 0;  // all but the graph where `lean`
};

Arrangement arrangement_for(float width);
bool roomy_for(float width, bool finger);
// The width the cursor panel will have, to work out what it needs.
float cursor_width(float width);
Layout layout_of(float width, float height, bool finger, CursorNeeds needs);

}  // namespace curseur::ui

// A slider with memory: shows where the value was when the scenario was opened and what range its source gives.
// Used by the levers and the assumptions. A finger moves it sideways only; a tap changes nothing.
#pragma once

#include <optional>

#include "ui/kit/rect.hpp"
#include "ui/kit/touch.hpp"
#include "ui/numbers/number_table.hpp"

namespace curseur::ui {

struct SliderScale {
  double low = 0, high = 1;
  bool logarithmic = false;
  double step = 0.01;  // of one key press; pages are ten

  double position_of(double value) const;  // 0 to 1, outside for values outside
  double value_at(double position) const;  // on the grid of steps, within low and high
};
// A little wider than the range of the source where there is one, else the parameter's usual range; always such that
// the value and the original are on it.
SliderScale scale_for(const NumberRow& row);

// The new value while the person changes it.
std::optional<double> draw_slider(const char* id, const Rect& box, const NumberRow& row, const Touch& touch);

// Moves by the keys while the last item has the focus: steps by arrows, pages, and the ends. Up and down count only
// where `vertical`; otherwise they go on to the next widget.
struct KeyMove {
  int steps = 0, pages = 0;
  bool home = false, end = false;
  bool any() const { return steps || pages || home || end; }
};
KeyMove keys_for_last_item(bool vertical);

}  // namespace curseur::ui

// A slider that also shows the value when the scenario was opened and the range given by its source. Used by the levers
// and the assumptions. A finger moves it only sideways; a tap changes nothing.
#pragma once

#include <optional>

#include "ui/kit/rect.hpp"
#include "ui/kit/touch.hpp"
#include "ui/numbers/number_table.hpp"

namespace curseur::ui {

struct SliderScale {
  double low = 0, high = 1;
  bool logarithmic = false;
  double step = 0.01;  // per key press; a page key moves ten steps

  double position_of(double value) const;  // 0 to 1; beyond that for values outside the range
  double value_at(double position) const;  // rounded to the step, between low and high
};
// Slightly wider than the source's range, if there is one, otherwise the parameter's usual range. Always includes the
// current value and the original.
SliderScale scale_for(const NumberRow& row);

// The new value while the person changes it.
std::optional<double> draw_slider(const char* id, const Rect& box, const NumberRow& row, const Touch& touch);

// Moves the value by keys while the last item has the focus: arrows, page keys, and the keys for both ends. Up and down
// are used only if `vertical`; otherwise they move to the next widget.
struct KeyMove {
  int steps = 0, pages = 0;
  bool home = false, end = false;
  bool any() const { return steps || pages || home || end; }
};
KeyMove keys_for_last_item(bool vertical);

}  // namespace curseur::ui

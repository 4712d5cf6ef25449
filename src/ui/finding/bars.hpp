// Rows of label, bar and value, and pairs of name and value, which most findings consist of.
#pragma once

#include <cmath>
#include <imgui.h>
#include <string>
#include <vector>

#include "ui/kit/paint.hpp"

namespace curseur::ui {

struct BarRow {
  std::string label, value;
  double from = 0, to = 0, error = 0;  // positions on the common axis; error: half the length of the whisker
  bool is_span = false;  // marks both ends: hollow at `from`, filled at `to`
  ImU32 colour = 0;
};

// One bar per row on a common axis that includes `zero` and reaches at least `furthest`. Returns the height.
float draw_bars(const Rect& column, const std::vector<BarRow>& rows, double zero, double furthest = -HUGE_VAL);
// A name and its text, side by side or, if that is too wide, one below the other. Returns the height.
float draw_pair(const Rect& at, const std::string& name, const std::string& value);

}  // namespace curseur::ui

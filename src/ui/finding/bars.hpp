// Rows of label, bar and value, and pairs of name and value: what most findings are drawn with.
#pragma once

#include <cmath>
#include <imgui.h>
#include <string>
#include <vector>

#include "ui/kit/paint.hpp"

namespace curseur::ui {

struct BarRow {
  std::string label, value;
  double from = 0, to = 0, error = 0;  // on the common axis; error: half of what is drawn as a whisker
  bool is_span = false;  // both ends are marked: hollow at `from`, filled at `to`
  ImU32 colour = 0;
};

// One bar a row on a common axis that holds `zero`, and reaches at least to `furthest`. Returns the height.
float draw_bars(const Rect& column, const std::vector<BarRow>& rows, double zero, double furthest = -HUGE_VAL);
// A name and what is said of it, side by side or, where that is too wide, one below the other. Returns the height.
float draw_pair(const Rect& at, const std::string& name, const std::string& value);

}  // namespace curseur::ui

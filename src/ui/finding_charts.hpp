// The chart of each kind of finding, drawn down a column. Used by the questions panel.
#pragma once

#include "ui/panel.hpp"
#include "ui/rect.hpp"

namespace curseur::ui {

// Draws the chart of the state's finding from the top of the column and returns the height it takes.
float draw_finding(const Panel& panel, const Rect& column);

}  // namespace curseur::ui

// Charts as SVG inside a page: on white, in the colours of the light theme, for screen and paper.
#pragma once

#include <string>

#include "app/chart/chart.hpp"
#include "app/chart/picture.hpp"
#include "app/report/html.hpp"
#include "app/run/outcome.hpp"
#include "app/view.hpp"

namespace curseur::app {

// A figure with title, note, legend and the chart.
void draw_chart(Html& html, const Chart& chart, const ChartText& text, bool wide);
// The same as a file of its own, as it is shown: without what is hidden, with the months, unit and axis that were
// chosen.
std::string svg_of(const Picture& picture);
// Behind the pace in how many futures it is too slow, right, too fast; the mean NPV with its error; the best places.
void draw_cursor(Html& html, const CursorSweep& sweep, double pace, Language language);

// The result now, and at the low (hollow) and the high end (filled) of a range, on an axis from low to high.
struct SwingBar {
  double now = 0, low = 0, high = 0;
};
void draw_swing(Html& html, const SwingBar& swing, double low, double high, const std::string& name);

}  // namespace curseur::app

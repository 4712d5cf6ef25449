// Charts as SVG inside a page: on white, in the light theme's colours, for screen and paper.
#pragma once

#include <string>

#include "app/chart/chart.hpp"
#include "app/chart/picture.hpp"
#include "app/report/html.hpp"
#include "app/run/outcome.hpp"
#include "app/view.hpp"

namespace curseur::app {

// The chart as a figure with title, note and legend.
void draw_chart(Html& html, const Chart& chart, const ChartText& text, bool wide);
// The chart as its own file, as shown: without hidden curves, with the chosen months, unit and axis.
std::string svg_of(const Picture& picture);
// In how many futures each pace is too slow, right or too fast; the mean NPV with its error; the best places.
void draw_cursor(Html& html, const CursorSweep& sweep, double pace, Language language);

// The result now, and at the low (hollow) and high (filled) ends of a range, on an axis from low to high.
struct SwingBar {
  double now = 0, low = 0, high = 0;
};
void draw_swing(Html& html, const SwingBar& swing, double low, double high, const std::string& name);

}  // namespace curseur::app

// A chart's plot as SVG: axes, bands, areas, lines, marks. Used by the report and by charts saved as SVG.
#pragma once

#include "app/chart/chart.hpp"
#include "app/report/svg.hpp"

namespace curseur::app {

const char* colour_of(Hue hue);

// Maps values and months to positions in a drawing.
struct Plot {
  double left = 0, right = 0, top = 0, bottom = 0;
  double x_low = 0, x_high = 1, y_low = 0, y_high = 1;
  bool logarithmic = false;  // the y axis

  double x(double value) const { return left + (right - left) * (value - x_low) / (x_high - x_low); }
  double y(double value) const;
  bool shows(double value) const { return !logarithmic || value >= y_low; }
};

struct Box {
  double left = 0, top = 0, right = 0, bottom = 0;
};
std::size_t months_of(const Chart& chart);
// The height that the strip and the dates need below the plot.
double below_plot(const Chart& chart);
// `story`: also draws the line of the one future, if one is shown.
void draw_plot(Drawing& drawing, const Box& box, const Chart& chart, const ChartText& text, int first, int last,
               bool story);
// The colour sample of a curve, 18 by 10 units.
void draw_key(Drawing& drawing, const Curve& curve, double x, double y);

}  // namespace curseur::app

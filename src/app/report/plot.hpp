// A chart's plot as SVG: axes, bands, areas, lines, marks. Used by the report and by charts saved as SVG.
#pragma once

#include "app/chart/chart.hpp"
#include "app/report/svg.hpp"

namespace curseur::app {

const char* colour_of(Hue hue);

// Where values and positions stand in a drawing.
struct Plot {
  double left = 0, right = 0, top = 0, bottom = 0;
  double x_low = 0, x_high = 1, y_low = 0, y_high = 1;
  bool logarithmic = false;  // y

  double x(double value) const { return left + (right - left) * (value - x_low) / (x_high - x_low); }
  double y(double value) const;
  bool shows(double value) const { return !logarithmic || value >= y_low; }
};

struct Box {
  double left = 0, top = 0, right = 0, bottom = 0;
};
std::size_t months_of(const Chart& chart);
// What strip and dates need below the plot.
double below_plot(const Chart& chart);
// `story`: with the line of the one future, where one is shown.
void draw_plot(Drawing& drawing, const Box& box, const Chart& chart, const ChartText& text, int first, int last,
               bool story);
// The sample of a curve's colour, 18 by 10.
void draw_key(Drawing& drawing, const Curve& curve, double x, double y);

}  // namespace curseur::app

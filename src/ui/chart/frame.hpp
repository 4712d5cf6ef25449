// Where everything of a chart stands in its card, worked out before anything is drawn.
#pragma once

#include <vector>

#include "ui/chart/chart.hpp"
#include "ui/chart/points.hpp"
#include "ui/chart/scale.hpp"
#include "ui/chart/ticks.hpp"
#include "ui/rect.hpp"

namespace curseur::ui {

struct LegendItem { Rect box; std::size_t curve = 0; };

struct ChartFrame {
  Rect card, title, note, plot, strip;     // strip is empty where there is none
  std::vector<LegendItem> legend;
  Scale x, y;                              // months, values
  Ticks ticks;
  DateTicks dates;
  int first = 0, last = 0;                 // months shown
  std::vector<std::vector<double>> tops;   // upper edges of the areas, in their order
};

// `aside` is room kept free at the right of the title (for a choice of region).
float header_height(const Chart& chart, float card_width, float aside = 0);
ChartFrame frame_of(const Chart& chart, const ChartText& text, const Rect& card, float header, int first, int last,
                    float aside = 0);

// Lowest and highest value drawn in the months shown.
struct ValueRange { double low = 0, high = 0; };
ValueRange shown_range(const Chart& chart, const std::vector<std::vector<double>>& tops, int first, int last);
std::vector<std::vector<double>> tops_of(const Chart& chart);

}  // namespace curseur::ui

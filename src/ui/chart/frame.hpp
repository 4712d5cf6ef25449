// Where everything of a chart stands in its card, worked out before anything is drawn.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ui/chart/chart.hpp"
#include "ui/chart/scale.hpp"
#include "ui/kit/rect.hpp"

namespace curseur::ui {

// A curve's name; in a chart of one fan, what its line and its bands are instead.
enum class LegendKey { curve, median, inner_band, outer_band };
struct LegendItem {
  Rect box;
  LegendKey key = LegendKey::curve;
  std::size_t curve = 0;
  std::string label;
};

struct ChartFrame {
  Rect card, title, note, plot, strip;  // strip is empty where there is none
  std::vector<LegendItem> legend;
  AxisScale x, y;  // months, values; y from the held or settled range
  Ticks ticks;
  DateTicks dates;
  int first = 0, last = 0;  // months shown
  std::vector<std::vector<double>> tops;  // upper edges of the areas, in their order
};

// The range for an axis that showed `held`, if anything: the same as long as the data fit it well, so that the
// picture moves under the hand and not the axis; else the data's with some room.
ValueRange settled_range(const std::optional<ValueRange>& held, const ValueRange& data);
// The same on a logarithmic axis, where shares of the axis are ratios.
ValueRange settled_log_range(const std::optional<ValueRange>& held, const ValueRange& data);

// `aside` is room kept free at the right of the title (for a choice of region).
float header_height(const Chart& chart, const ChartText& text, float card_width, float aside = 0);
// Of a card whose plot is to be so high.
float card_height(const Chart& chart, float header, float plot);
// Whole months that are shown, at least in part; from where to where.
struct MonthRange {
  int first = 0, last = 0;
  double from = first, to = last;
};
ChartFrame frame_of(const Chart& chart, const ChartText& text, const Rect& card, float header, MonthRange months,
                    const std::optional<ValueRange>& held = {}, float aside = 0);

}  // namespace curseur::ui

// The position of every part of a chart in its card, computed before anything is drawn.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ui/chart/chart.hpp"
#include "ui/chart/scale.hpp"
#include "ui/kit/rect.hpp"

namespace curseur::ui {

// The name of a curve or, in a chart of one fan, of its line and bands.
enum class LegendKey { curve, median, inner_band, outer_band };
struct LegendItem {
  Rect box;
  LegendKey key = LegendKey::curve;
  std::size_t curve = 0;
  std::string label;
};

struct ChartFrame {
  Rect card, title, note, plot, strip;  // strip is empty if there is none
  std::vector<LegendItem> legend;
  AxisScale x, y;  // months and values; y covers the held or the settled range
  Ticks ticks;
  DateTicks dates;
  int first = 0, last = 0;  // months shown
  std::vector<std::vector<double>> tops;  // upper edges of the areas, in their order
};

// The range of an axis that showed `held`, if anything. Keeps the range while the data fit it well, so that the curves
// move during a drag and the axis does not; otherwise the range of the data plus some room.
ValueRange settled_range(const std::optional<ValueRange>& held, const ValueRange& data);
// The same for a logarithmic axis, where shares of the axis are ratios.
ValueRange settled_log_range(const std::optional<ValueRange>& held, const ValueRange& data);

// `aside`: width to keep free to the right of the title, for a choice of region.
float header_height(const Chart& chart, const ChartText& text, float card_width, float aside = 0);
// The height of a card with a plot of this height.
float card_height(const Chart& chart, float header, float plot);
// The first and last month shown, at least in part.
struct MonthRange {
  int first = 0, last = 0;
  double from = first, to = last;
};
ChartFrame frame_of(const Chart& chart, const ChartText& text, const Rect& card, float header, MonthRange months,
                    const std::optional<ValueRange>& held = {}, float aside = 0);

}  // namespace curseur::ui

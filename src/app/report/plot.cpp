#include "app/report/plot.hpp"

#include <algorithm>
#include <cmath>

#include "app/chart/points.hpp"
#include "app/chart/range.hpp"
#include "app/chart/ticks.hpp"

namespace curseur::app {
namespace {

constexpr double kStrip = 40, kDates = 22;

struct PlotMonths {
  int first = 0, last = 0;
};

// One string per stretch that the axis can show.
std::vector<std::string> stretches_of(const Plot& plot, const std::vector<double>& values, PlotMonths months) {
  std::vector<std::string> stretches(1);
  for (int t = months.first; t <= months.last && t < static_cast<int>(values.size()); ++t) {
    const double value = values[static_cast<std::size_t>(t)];
    if (plot.shows(value)) stretches.back() += point(plot.x(t), plot.y(value));
    else if (!stretches.back().empty()) stretches.emplace_back();
  }
  if (stretches.back().empty()) stretches.pop_back();
  return stretches;
}

std::string band_of(const Plot& plot, const std::vector<double>& low, const std::vector<double>& high,
                    PlotMonths months) {
  const int last = std::min(months.last, static_cast<int>(std::min(low.size(), high.size())) - 1);
  const auto y = [&](double value) { return plot.y(plot.shows(value) ? value : plot.y_low); };
  std::string points;
  for (int t = months.first; t <= last; ++t) points += point(plot.x(t), y(high[static_cast<std::size_t>(t)]));
  for (int t = last; t >= months.first; --t) points += point(plot.x(t), y(low[static_cast<std::size_t>(t)]));
  return points;
}

// Grid lines and value labels, from the left edge of the drawing.
void draw_values(Drawing& drawing, const Plot& plot, const std::vector<double>& values, const TextOfValue& text) {
  for (const double value : values) {
    const double y = plot.y(value);
    if (y < plot.top - 0.5 || y > plot.bottom + 0.5) continue;
    drawing.line(plot.left, y, plot.right, y, value == 0 ? "axis" : "grid");
    drawing.text(plot.left - 6, y + 3.5, text(value), "end");
  }
}

void draw_dates(Drawing& drawing, const Plot& plot, double bottom, const ChartText& text, PlotMonths months) {
  constexpr float kYear = 44, kMonth = 64;
  for (const DateTick& tick : date_ticks(text.start_year, text.start_month, months.first, months.last,
                                         static_cast<float>(plot.right - plot.left), kYear, kMonth)
                                  .ticks) {
    const double x = plot.x(tick.month);
    drawing.line(x, bottom, x, bottom + 4, "axis");
    const std::string label = tick.january ? std::to_string(text.start_year + (text.start_month - 1 + tick.month) / 12)
                                           : text.month_text(tick.month);
    drawing.text(std::min(x, plot.right - 12), bottom + 16, label, "middle");
  }
}

void draw_fan(Drawing& drawing, const Plot& plot, const Curve& curve, PlotMonths months) {
  const char* colour = colour_of(curve.hue);
  drawing.area(band_of(plot, curve.quantiles[0], curve.quantiles[4], months), colour, "0.16");
  drawing.area(band_of(plot, curve.quantiles[1], curve.quantiles[3], months), colour, "0.26");
}

void draw_areas(Drawing& drawing, const Plot& plot, const Chart& chart, const std::vector<std::vector<double>>& tops,
                PlotMonths months) {
  std::size_t layer = 0;
  std::vector<double> floor(months_of(chart), 0.0);
  for (const Curve& curve : chart.curves) {
    if (curve.shape != Shape::area || curve.hidden) continue;
    drawing.area(band_of(plot, floor, tops[layer], months), colour_of(curve.hue), "0.8");
    floor = tops[layer++];
  }
}

void draw_lines(Drawing& drawing, const Plot& plot, const Chart& chart, PlotMonths months, bool story) {
  const auto draw = [&](const Curve& curve, const std::vector<double>& values, const char* name) {
    for (const auto& points : stretches_of(plot, values, months))
      drawing.path(points, name == std::string_view("halo") ? "#fff" : colour_of(curve.hue), name);
  };
  for (const Curve& curve : chart.curves)
    if (!curve.hidden) draw(curve, curve.ghost, "ghost");
  for (const Curve& curve : chart.curves)
    if (curve.shape != Shape::area && !curve.hidden) draw(curve, curve.values(), "curve");
  for (const Curve& curve : chart.curves)
    for (const char* name : {"halo", "story"})
      if (story && !curve.hidden) draw(curve, curve.path, name);
}

// Shares of futures, on their own axis so that small shares remain visible.
void draw_strip(Drawing& drawing, const Plot& plot, const Strip& strip, double top, const ChartText& text,
                PlotMonths months) {
  double most = 0;
  const int last = std::min(months.last, static_cast<int>(strip.shares.size()) - 1);
  for (int t = months.first; t <= last; ++t) most = std::max(most, strip.shares[static_cast<std::size_t>(t)]);
  drawing.text(plot.left, top + 9, most > 0 ? strip.label : strip.none, "start");
  if (most <= 0) return;
  drawing.text(plot.right, top + 9, text.share_text(most), "end");
  const double floor = top + kStrip, room = kStrip - 14, width = (plot.right - plot.left) / (last - months.first + 1);
  for (int t = months.first; t <= last; ++t)
    if (const double share = strip.shares[static_cast<std::size_t>(t)]; share > 0) {
      const double bar = room * share / most;
      drawing.box(plot.left + width * (t - months.first), floor - bar, width, bar, colour_of(strip.hue));
    }
  drawing.line(plot.left, floor, plot.right, floor, "axis");
}

}  // namespace

const char* colour_of(Hue hue) {
  constexpr const char* kColours[kHues] = {"#009e73", "#007153", "#56b4e9", "#e69f00", "#d55e00",
                                           kInk,      kAccent,   "#a83d7d", "#48515b"};
  return kColours[static_cast<std::size_t>(hue)];
}

double Plot::y(double value) const {
  const double share =
      logarithmic ? std::log(value / y_low) / std::log(y_high / y_low) : (value - y_low) / (y_high - y_low);
  return bottom - (bottom - top) * share;
}

std::size_t months_of(const Chart& chart) {
  std::size_t months = 2;
  for (const Curve& curve : chart.curves) months = std::max(months, curve.values().size());
  return months;
}

double below_plot(const Chart& chart) { return (chart.strip ? kStrip : 0) + kDates; }

void draw_plot(Drawing& drawing, const Box& box, const Chart& chart, const ChartText& text, int first, int last,
               bool story) {
  const PlotMonths months{first, last};
  const auto tops = tops_of(chart);
  const ValueRange range = shown_range(chart, tops, first, last);
  const int intervals = std::max(5, static_cast<int>((box.bottom - box.top) / 50));
  Ticks ticks = value_ticks(range.low, range.high, intervals);
  Plot plot{box.left,
            box.right,
            box.top,
            box.bottom,
            static_cast<double>(first),
            static_cast<double>(std::max(last, first + 1)),
            ticks.low,
            ticks.high,
            false};
  if (chart.logarithmic) {
    const double room = std::pow(std::max(range.high / range.low, 1.1), 0.03);
    plot.logarithmic = true;
    plot.y_low = range.low / room;
    plot.y_high = range.high * room;
    ticks = log_ticks(plot.y_low, plot.y_high, intervals);
  }
  draw_values(drawing, plot, ticks.values, chart.axis_text);
  for (const Curve& curve : chart.curves)
    if (curve.shape == Shape::fan && !curve.hidden) draw_fan(drawing, plot, curve, months);
  draw_areas(drawing, plot, chart, tops, months);
  draw_lines(drawing, plot, chart, months, story);
  if (chart.threshold) {
    const double y = plot.y(chart.threshold->value);
    drawing.line(plot.left, y, plot.right, y, "threshold");
    drawing.text(plot.right, y + 12, chart.threshold->label, "end");
  }
  if (chart.strip) draw_strip(drawing, plot, *chart.strip, plot.bottom + 2, text, months);
  draw_dates(drawing, plot, plot.bottom + (chart.strip ? kStrip : 0), text, months);
}

void draw_key(Drawing& drawing, const Curve& curve, double x, double y) {
  const char* colour = colour_of(curve.hue);
  if (curve.shape == Shape::area) return drawing.box(x + 3, y, 12, 10, colour);
  if (curve.shape == Shape::fan) drawing.soft_box(x, y, 18, 10, colour, ".2");
  drawing.box(x, y + 4, 18, 2, colour);
}

}  // namespace curseur::app

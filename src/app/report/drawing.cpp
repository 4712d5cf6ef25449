// Everything is laid out in units of a drawing that the page scales to its column.
#include "app/report/drawing.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

#include "app/chart/points.hpp"
#include "app/chart/range.hpp"
#include "app/chart/ticks.hpp"
#include "app/number_format.hpp"
#include "app/verdict.hpp"
#include "app/words.hpp"

namespace curseur::app {
namespace {

constexpr const char* kInk = "#161a1f";
constexpr const char* kSlow = "#56b4e9";
constexpr const char* kRight = "#009e73";
constexpr const char* kFast = "#d55e00";
constexpr const char* kAccent = "#4150c4";

const char* colour_of(Hue hue) {
  constexpr const char* kColours[kHues] = {"#009e73", "#007153", "#56b4e9", "#e69f00", "#d55e00", kInk, kAccent, "#a83d7d", "#48515b"};
  return kColours[static_cast<std::size_t>(hue)];
}

// The plot of a drawing: where values and positions stand.
struct Plot {
  double left = 0, right = 0, top = 0, bottom = 0;
  double x_low = 0, x_high = 1, y_low = 0, y_high = 1;
  double x(double value) const { return left + (right - left) * (value - x_low) / (x_high - x_low); }
  double y(double value) const { return bottom - (bottom - top) * (value - y_low) / (y_high - y_low); }
};

class Drawing {
 public:
  Drawing(Html& html, double width, double height, const std::string& name) : html_(html) {
    html_.open("svg", {{"viewBox", "0 0 " + coordinate(width) + " " + coordinate(height)}, {"role", "img"}, {"aria-label", name}});
  }
  ~Drawing() { html_.close(); }
  Drawing(const Drawing&) = delete;
  Drawing& operator=(const Drawing&) = delete;

  void line(double x1, double y1, double x2, double y2, const char* name) {
    html_.leaf("line", {{"x1", coordinate(x1)}, {"y1", coordinate(y1)}, {"x2", coordinate(x2)}, {"y2", coordinate(y2)}, {"class", name}});
  }
  // `anchor`: "start", "middle" or "end".
  void text(double x, double y, const std::string& words, const char* anchor, const char* name = "") {
    html_.element("text", words, {{"x", coordinate(x)}, {"y", coordinate(y)}, {"text-anchor", anchor}, {"class", name}});
  }
  void path(const std::string& points, const char* colour, const char* name) {
    html_.leaf("polyline", {{"points", points}, {"stroke", colour}, {"class", name}});
  }
  void area(const std::string& points, const char* colour, const char* opacity) {
    html_.leaf("polygon", {{"points", points}, {"fill", colour}, {"fill-opacity", opacity}});
  }
  void box(double x, double y, double width, double height, const char* colour, const char* name = "") {
    html_.leaf("rect", {{"x", coordinate(x)}, {"y", coordinate(y)}, {"width", coordinate(std::max(0.0, width))}, {"height", coordinate(std::max(0.0, height))}, {"fill", colour}, {"class", name}});
  }
  void disc(double x, double y, double radius, const char* fill, const char* stroke) {
    html_.leaf("circle", {{"cx", coordinate(x)}, {"cy", coordinate(y)}, {"r", coordinate(radius)}, {"fill", fill}, {"stroke", stroke}});
  }

 private:
  Html& html_;
};

std::string point(double x, double y) { return coordinate(x) + "," + coordinate(y) + " "; }

std::string points_of(const Plot& plot, const std::vector<double>& values) {
  std::string points;
  for (std::size_t t = 0; t < values.size(); ++t) points += point(plot.x(static_cast<double>(t)), plot.y(values[t]));
  return points;
}

std::string band_of(const Plot& plot, const std::vector<double>& low, const std::vector<double>& high) {
  std::string points = points_of(plot, high);
  for (std::size_t t = low.size(); t-- > 0;) points += point(plot.x(static_cast<double>(t)), plot.y(low[t]));
  return points;
}

// Lines and labels of the values, from the left edge of the drawing.
void draw_values(Drawing& drawing, const Plot& plot, const std::vector<double>& values, const TextOfValue& text) {
  for (const double value : values) {
    const double y = plot.y(value);
    if (y < plot.top - 0.5 || y > plot.bottom + 0.5) continue;
    drawing.line(plot.left, y, plot.right, y, value == 0 ? "axis" : "grid");
    drawing.text(plot.left - 6, y + 3.5, text(value), "end");
  }
}

void draw_dates(Drawing& drawing, const Plot& plot, double bottom, const ChartText& text, int months) {
  constexpr float kYear = 44, kMonth = 64;
  for (const DateTick& tick : date_ticks(text.start_year, text.start_month, 0, months - 1, static_cast<float>(plot.right - plot.left), kYear, kMonth).ticks) {
    const double x = plot.x(tick.month);
    drawing.line(x, bottom, x, bottom + 4, "axis");
    const std::string label = tick.january ? std::to_string(text.start_year + (text.start_month - 1 + tick.month) / 12) : text.month_text(tick.month);
    drawing.text(std::min(x, plot.right - 12), bottom + 16, label, "middle");
  }
}

void draw_fan(Drawing& drawing, const Plot& plot, const Curve& curve) {
  const char* colour = colour_of(curve.hue);
  drawing.area(band_of(plot, curve.quantiles[0], curve.quantiles[4]), colour, "0.16");
  drawing.area(band_of(plot, curve.quantiles[1], curve.quantiles[3]), colour, "0.26");
}

// Shares of futures, on an axis of their own: what is small must still be seen.
void draw_strip(Drawing& drawing, const Plot& plot, const Strip& strip, double top, double height, const ChartText& text) {
  const double most = strip.shares.empty() ? 0 : *std::max_element(strip.shares.begin(), strip.shares.end());
  drawing.text(plot.left, top + 9, most > 0 ? strip.label : strip.none, "start");
  if (most <= 0) return;
  drawing.text(plot.right, top + 9, text.share_text(most), "end");
  const double floor = top + height, room = height - 14, width = (plot.right - plot.left) / static_cast<double>(strip.shares.size());
  for (std::size_t t = 0; t < strip.shares.size(); ++t)
    if (strip.shares[t] > 0) {
      const double bar = room * strip.shares[t] / most;
      drawing.box(plot.left + width * static_cast<double>(t), floor - bar, width, bar, colour_of(strip.hue));
    }
  drawing.line(plot.left, floor, plot.right, floor, "axis");
}

void draw_swatch(Html& html, const Curve& curve) {
  const char* colour = colour_of(curve.hue);
  Drawing drawing(html, 18, 10, curve.label);
  if (curve.shape == Shape::area) return drawing.box(3, 0, 12, 10, colour);
  if (curve.shape == Shape::fan) html.leaf("rect", {{"width", "18"}, {"height", "10"}, {"fill", colour}, {"fill-opacity", ".2"}});
  drawing.box(0, 4, 18, 2, colour);
}

std::size_t months_of(const Chart& chart) {
  std::size_t months = 2;
  for (const Curve& curve : chart.curves) months = std::max(months, curve.values().size());
  return months;
}

// The chart without its caption.
void draw_plot(Html& html, const Chart& chart, const ChartText& text, bool wide) {
  const auto tops = tops_of(chart);
  const int months = static_cast<int>(months_of(chart));
  const ValueRange range = shown_range(chart, tops, 0, months - 1);
  const Ticks ticks = value_ticks(range.low, range.high, 5);
  const double width = wide ? 720 : 350, plot_height = wide ? 220 : 140, strip = chart.strip ? 40 : 0;
  Plot plot{wide ? 56.0 : 60.0, width - 8, 8, 8 + plot_height, 0, static_cast<double>(months - 1), ticks.low, ticks.high};
  Drawing drawing(html, width, plot.bottom + strip + 22, chart.title);
  draw_values(drawing, plot, ticks.values, chart.axis_text);
  for (const Curve& curve : chart.curves)
    if (curve.shape == Shape::fan) draw_fan(drawing, plot, curve);
  std::size_t layer = 0;
  std::vector<double> floor(static_cast<std::size_t>(months), 0.0);
  for (const Curve& curve : chart.curves) {
    if (curve.shape != Shape::area) continue;
    drawing.area(band_of(plot, floor, tops[layer]), colour_of(curve.hue), "0.8");
    floor = tops[layer++];
  }
  for (const Curve& curve : chart.curves)
    if (!curve.ghost.empty()) drawing.path(points_of(plot, curve.ghost), colour_of(curve.hue), "ghost");
  for (const Curve& curve : chart.curves)
    if (curve.shape != Shape::area) drawing.path(points_of(plot, curve.values()), colour_of(curve.hue), "curve");
  if (chart.threshold) {
    const double y = plot.y(chart.threshold->value);
    drawing.line(plot.left, y, plot.right, y, "threshold");
    drawing.text(plot.right, y + 12, chart.threshold->label, "end");
  }
  if (chart.strip) draw_strip(drawing, plot, *chart.strip, plot.bottom + 2, strip, text);
  draw_dates(drawing, plot, plot.bottom + strip, text, months);
}

}  // namespace

void draw_chart(Html& html, const Chart& chart, const ChartText& text, bool wide) {
  html.open("figure", {{"class", wide ? "wide" : "half"}});
  html.open("figcaption").element("strong", chart.title).text(" ").element("small", chart.note);
  html.open("ul", {{"class", "legend"}});
  for (const Curve& curve : chart.curves) {
    if (chart.curves.size() == 1) break;
    html.open("li");
    draw_swatch(html, curve);
    html.text(curve.label).close();
  }
  html.close().close();
  draw_plot(html, chart, text, wide);
  html.close();
}

void draw_cursor(Html& html, const CursorSweep& sweep, double pace, Language language) {
  const auto& points = sweep.points;
  const std::string title = word(language, "cursor.title");
  Plot plot{64, 700, 26, 226, points.front().pace, points.back().pace, 0, 1};
  Drawing drawing(html, 720, 268, title);
  const auto band = [&](auto low, auto high) {
    std::string ring;
    for (const auto& p : points) ring += point(plot.x(p.pace), plot.y(high(p.verdict)));
    for (auto p = points.rbegin(); p != points.rend(); ++p) ring += point(plot.x(p->pace), plot.y(low(p->verdict)));
    return ring;
  };
  const auto zero = [](const core::Verdict&) { return 0.0; };
  const auto slow = [](const core::Verdict& v) { return v.too_slow.probability; };
  const auto right = [](const core::Verdict& v) { return v.too_slow.probability + v.right.probability; };
  const auto one = [](const core::Verdict&) { return 1.0; };
  drawing.area(band(zero, slow), kSlow, "0.42");
  drawing.area(band(slow, right), kRight, "0.38");
  drawing.area(band(right, one), kFast, "0.42");
  // Where each band is widest there is room for its name.
  const auto name_band = [&](const char* key, auto low, auto high) {
    const auto room = [&](const CursorPoint& p) { return high(p.verdict) - low(p.verdict); };
    const auto widest = std::max_element(points.begin(), points.end(), [&](const auto& a, const auto& b) { return room(a) < room(b); });
    if (room(*widest) < 0.12) return;
    const double x = std::clamp(plot.x(widest->pace), plot.left + 44, plot.right - 44);
    drawing.text(x, plot.y((low(widest->verdict) + high(widest->verdict)) / 2) + 4, word(language, key), "middle", "band");
  };
  name_band("cursor.too_slow", zero, slow);
  name_band("cursor.right", slow, right);
  name_band("cursor.too_fast", right, one);

  double low = 0, high = 0;
  for (const auto& p : points) low = std::min(low, p.npv.mean - 2 * p.npv.se), high = std::max(high, p.npv.mean + 2 * p.npv.se);
  const Ticks ticks = value_ticks(low, high, 5);
  plot.y_low = ticks.low;
  plot.y_high = ticks.high;
  for (const double value : ticks.values) drawing.text(plot.left - 6, plot.y(value) + 3.5, money_text(value, language), "end");
  std::string ring, curve;
  for (const auto& p : points) ring += point(plot.x(p.pace), plot.y(p.npv.mean + 2 * p.npv.se)), curve += point(plot.x(p.pace), plot.y(p.npv.mean));
  for (auto p = points.rbegin(); p != points.rend(); ++p) ring += point(plot.x(p->pace), plot.y(p->npv.mean - 2 * p->npv.se));
  drawing.area(ring, kInk, "0.25");
  drawing.path(curve, kInk, "curve");
  const auto& best = points[sweep.best_mean.position];
  drawing.disc(plot.x(best.pace), plot.y(best.npv.mean), 5, "#fff", kInk);
  for (int tenth = 0; tenth <= 10; tenth += 2) {
    const double at = std::clamp(tenth / 10.0, plot.x_low, plot.x_high);
    drawing.line(plot.x(at), plot.bottom, plot.x(at), plot.bottom + 4, "axis");
    drawing.text(plot.x(at), plot.bottom + 16, pace_text(at, language), "middle");
  }
  const double here = plot.x(std::clamp(pace, plot.x_low, plot.x_high));
  drawing.line(here, plot.top - 6, here, plot.bottom, "here");
  drawing.text(std::clamp(here, plot.left + 30, plot.right - 30), 14, fill(language, "cursor.handle", {{"pace", pace_text(pace, language)}}), "middle", "strong");
  drawing.text(plot.left, plot.bottom + 34, word(language, "cursor.slow_end"), "start");
  drawing.text(plot.right, plot.bottom + 34, word(language, "cursor.fast_end"), "end");
}

void draw_swing(Html& html, const Swing& swing, double low, double high, const std::string& name) {
  constexpr double kWidth = 220, kHeight = 16, kMiddle = kHeight / 2;
  const Plot plot{6, kWidth - 6, 0, kHeight, low, high > low ? high : low + 1, 0, 1};
  Drawing drawing(html, kWidth, kHeight, name);
  const double a = plot.x(swing.low), b = plot.x(swing.high), now = plot.x(swing.now);
  drawing.box(std::min(a, b), kMiddle - 3, std::fabs(b - a), 6, kAccent, "swing");
  drawing.line(now, 0, now, kHeight, "here");
  drawing.disc(a, kMiddle, 4, "#fff", kAccent);
  drawing.disc(b, kMiddle, 4, kAccent, kAccent);
}

}  // namespace curseur::app

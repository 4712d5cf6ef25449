// Layout uses the units of a drawing that the page scales to its column.
#include "app/report/drawing.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

#include "app/chart/ticks.hpp"
#include "app/report/plot.hpp"
#include "app/report/svg.hpp"
#include "app/say/number_format.hpp"
#include "app/say/verdict.hpp"
#include "app/say/words.hpp"

namespace curseur::app {
namespace {

constexpr const char* kSlow = "#56b4e9";
constexpr const char* kRight = "#009e73";
constexpr const char* kFast = "#d55e00";

void draw_swatch(Html& html, const Curve& curve) {
  Drawing drawing(html, 18, 10, curve.label);
  draw_key(drawing, curve, 0, 0);
}

// The chart without its caption.
void draw_figure(Html& html, const Chart& chart, const ChartText& text, bool wide) {
  const double width = wide ? 720 : 350, plot_height = wide ? 220 : 140;
  const Box box{wide ? 56.0 : 60.0, 8, width - 8, 8 + plot_height};
  Drawing drawing(html, width, box.bottom + below_plot(chart), chart.title);
  draw_plot(drawing, box, chart, text, 0, static_cast<int>(months_of(chart)) - 1, false);
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
  draw_figure(html, chart, text, wide);
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
  // The label of a band goes where the band is widest.
  const auto name_band = [&](const char* key, auto low, auto high) {
    const auto room = [&](const CursorPoint& p) { return high(p.verdict) - low(p.verdict); };
    const auto widest =
        std::max_element(points.begin(), points.end(), [&](const auto& a, const auto& b) { return room(a) < room(b); });
    if (room(*widest) < 0.12) return;
    const double x = std::clamp(plot.x(widest->pace), plot.left + 44, plot.right - 44);
    drawing.text(x, plot.y((low(widest->verdict) + high(widest->verdict)) / 2) + 4, word(language, key), "middle",
                 "band");
  };
  name_band("cursor.too_slow", zero, slow);
  name_band("cursor.right", slow, right);
  name_band("cursor.too_fast", right, one);

  double low = 0, high = 0;
  for (const auto& p : points)
    low = std::min(low, p.npv.mean - 2 * p.npv.se), high = std::max(high, p.npv.mean + 2 * p.npv.se);
  const Ticks ticks = value_ticks(low, high, 5);
  plot.y_low = ticks.low;
  plot.y_high = ticks.high;
  for (const double value : ticks.values)
    drawing.text(plot.left - 6, plot.y(value) + 3.5, money_text(value, language), "end");
  std::string ring, curve;
  for (const auto& p : points)
    ring += point(plot.x(p.pace), plot.y(p.npv.mean + 2 * p.npv.se)),
        curve += point(plot.x(p.pace), plot.y(p.npv.mean));
  for (auto p = points.rbegin(); p != points.rend(); ++p)
    ring += point(plot.x(p->pace), plot.y(p->npv.mean - 2 * p->npv.se));
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
  drawing.text(std::clamp(here, plot.left + 30, plot.right - 30), 14,
               fill(language, "cursor.handle", {{"pace", pace_text(pace, language)}}), "middle", "strong");
  drawing.text(plot.left, plot.bottom + 34, word(language, "cursor.slow_end"), "start");
  drawing.text(plot.right, plot.bottom + 34, word(language, "cursor.fast_end"), "end");
}

void draw_swing(Html& html, const SwingBar& swing, double low, double high, const std::string& name) {
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

#include "app/chart/logarithm.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "app/say/words.hpp"

namespace curseur::app {
namespace {

template <class Each>
void each_shown(const Chart& chart, Each&& each) {
  for (const Curve& curve : chart.curves) {
    if (curve.hidden) continue;
    for (const auto& values : curve.quantiles) each(values);
    each(curve.ghost);
    each(curve.path);
  }
}

struct Extent {
  double low = 0, high = 0;
};
Extent extent_of(const Chart& chart) {
  Extent extent;
  bool any = false;
  each_shown(chart, [&](const std::vector<double>& values) {
    for (const double value : values) {
      extent = any ? Extent{std::min(extent.low, value), std::max(extent.high, value)} : Extent{value, value};
      any = true;
    }
  });
  return extent;
}

// Lines differ in mark as well as colour. These are the marks that no other curve has.
void make_lines(Chart& chart) {
  constexpr std::array kMarks = {Mark::disc, Mark::square, Mark::diamond, Mark::triangle_up, Mark::triangle_down};
  for (Curve& curve : chart.curves) {
    if (curve.shape != Shape::area) continue;
    curve.shape = Shape::line;
    const auto is_free = [&](Mark mark) {
      return std::none_of(chart.curves.begin(), chart.curves.end(), [&](const Curve& other) {
        return &other != &curve && other.shape != Shape::area && other.mark == mark;
      });
    };
    const auto mark = std::find_if(kMarks.begin(), kMarks.end(), is_free);
    curve.mark = mark != kMarks.end() ? *mark : Mark::dash;
  }
}

}  // namespace

bool suits_logarithm(const Chart& chart) {
  if (chart.below_zero || chart.low || chart.high) return false;  // fixed ends mean a share
  const Extent extent = extent_of(chart);
  return extent.low >= 0 && extent.high > 0;
}

void set_axis(Chart& chart, bool logarithmic, Language language) {
  chart.suits_log = suits_logarithm(chart);
  if (!logarithmic || !chart.suits_log) return;
  chart.logarithmic = true;
  make_lines(chart);
  const Extent extent = extent_of(chart);
  const bool has_gaps = extent.low < extent.high * std::pow(10.0, -kDecades);
  chart.note +=
      (chart.note.empty() ? "" : " · ") + std::string(word(language, has_gaps ? "charts.log_gaps" : "charts.log_note"));
}

}  // namespace curseur::app

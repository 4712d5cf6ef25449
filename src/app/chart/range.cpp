// Bands, lines, ghosts, stories and thresholds alike.
#include "app/chart/range.hpp"

#include <algorithm>

#include "app/chart/points.hpp"

namespace curseur::app {
namespace {

void include(ValueRange& range, const std::vector<double>& values, int first, int last) {
  for (int t = first; t <= last && t < static_cast<int>(values.size()); ++t) {
    range.low = std::min(range.low, values[t]);
    range.high = std::max(range.high, values[t]);
  }
}

}  // namespace

std::vector<std::vector<double>> tops_of(const Chart& chart) {
  std::vector<Values> layers;
  for (const Curve& curve : chart.curves)
    if (curve.shape == Shape::area && !curve.hidden) layers.emplace_back(curve.values());
  return stacked(layers);
}

ValueRange shown_range(const Chart& chart, const std::vector<std::vector<double>>& tops, int first, int last) {
  ValueRange range;  // holds 0: an amount is judged against nothing
  for (const Curve& curve : chart.curves)
    for (const auto& values : curve.quantiles)
      if (curve.shape != Shape::area && !curve.hidden) include(range, values, first, last);
  for (const Curve& curve : chart.curves) {
    if (curve.hidden) continue;
    include(range, curve.ghost, first, last);
    include(range, curve.path, first, last);
  }
  for (const auto& top : tops) include(range, top, first, last);
  if (chart.threshold) include(range, {chart.threshold->value}, 0, 0);
  if (chart.low) range.low = *chart.low;
  if (chart.high) range.high = *chart.high;
  return range;
}

}  // namespace curseur::app

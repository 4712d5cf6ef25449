// Covers bands, lines, the baseline, the one future and thresholds.
#include "app/chart/range.hpp"

#include <algorithm>
#include <cmath>

#include "app/chart/logarithm.hpp"
#include "app/chart/points.hpp"

namespace curseur::app {
namespace {

void include(ValueRange& range, const std::vector<double>& values, int first, int last) {
  for (int t = first; t <= last && t < static_cast<int>(values.size()); ++t) {
    range.low = std::min(range.low, values[t]);
    range.high = std::max(range.high, values[t]);
  }
}

// If all values are zero there is nothing to show, but there still has to be an axis.
ValueRange logarithmic_range(const Chart& chart, int first, int last) {
  ValueRange range;
  const auto include_positive = [&](const std::vector<double>& values) {
    for (int t = first; t <= last && t < static_cast<int>(values.size()); ++t) {
      if (!(values[t] > 0)) continue;
      range.low = range.low > 0 ? std::min(range.low, values[t]) : values[t];
      range.high = std::max(range.high, values[t]);
    }
  };
  for (const Curve& curve : chart.curves) {
    if (curve.hidden) continue;
    for (const auto& values : curve.quantiles) include_positive(values);
    include_positive(curve.ghost);
    include_positive(curve.path);
  }
  if (!(range.high > 0)) return {1, 10};
  range.low = std::max(range.low, range.high * std::pow(10.0, -kDecades));
  return range;
}

}  // namespace

std::vector<std::vector<double>> tops_of(const Chart& chart) {
  std::vector<MonthlyValues> layers;
  for (const Curve& curve : chart.curves)
    if (curve.shape == Shape::area && !curve.hidden) layers.emplace_back(curve.values());
  return stacked(layers);
}

ValueRange shown_range(const Chart& chart, const std::vector<std::vector<double>>& tops, int first, int last) {
  if (chart.logarithmic) return logarithmic_range(chart, first, last);
  ValueRange range;  // includes 0, because amounts are judged relative to zero
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

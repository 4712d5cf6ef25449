// The range a chart's value axis has to cover.
#pragma once

#include <vector>

#include "app/chart/chart.hpp"

namespace curseur::app {

// The lowest and highest value of an axis.
struct ValueRange {
  double low = 0, high = 0;
  bool operator==(const ValueRange&) const = default;
};
// Covers what is drawn in the months shown, and zero. If logarithmic: only values above zero, at most kDecades powers.
ValueRange shown_range(const Chart& chart, const std::vector<std::vector<double>>& tops, int first, int last);
// The upper edges of the areas, in their order.
std::vector<std::vector<double>> tops_of(const Chart& chart);

}  // namespace curseur::app

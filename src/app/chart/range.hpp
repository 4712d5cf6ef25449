// What the value axis of a chart has to hold.
#pragma once

#include <vector>

#include "app/chart/chart.hpp"

namespace curseur::app {

// Lowest and highest value of an axis.
struct ValueRange {
  double low = 0, high = 0;
  bool operator==(const ValueRange&) const = default;
};
// Of what is drawn in the months shown; holds zero. On a logarithmic axis: of what is above zero, and kDecades at most.
ValueRange shown_range(const Chart& chart, const std::vector<std::vector<double>>& tops, int first, int last);
// Upper edges of the areas, in their order.
std::vector<std::vector<double>> tops_of(const Chart& chart);

}  // namespace curseur::app

// Prepares monthly values for drawing: at most one point per pixel, stacked sums, and room for a label in a band.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace curseur::app {

using MonthlyValues = std::span<const double>;  // one per month

struct ChartPoint {
  double month = 0, value = 0;
};
// The line for months first..last. With more months than `columns`, keeps the lowest and highest value per column.
std::vector<ChartPoint> line_points(MonthlyValues values, int first, int last, int columns);

struct BandPoint {
  double month = 0, low = 0, high = 0;
};
// The band between two lines, reduced the same way; reducing it never makes it narrower.
std::vector<BandPoint> band_points(MonthlyValues low, MonthlyValues high, int first, int last, int columns);

// The upper edge of each layer: the sum of this layer and those before it.
std::vector<std::vector<double>> stacked(std::span<const MonthlyValues> layers);

// The middle of the widest place where a horizontal label fits between two edges over its whole length. Heights are in
// the unit of the edges; text_months is the length of the text in months. Nothing if it fits nowhere.
std::optional<ChartPoint> label_place(MonthlyValues low, MonthlyValues high, int first, int last, double text_height,
                                      int text_months);

}  // namespace curseur::app

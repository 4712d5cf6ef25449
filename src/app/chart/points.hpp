// Monthly values made ready to draw: no more points than pixels, stacked sums, the place for a label in a band.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace curseur::app {

using MonthlyValues = std::span<const double>;  // one a month

struct ChartPoint {
  double month = 0, value = 0;
};
// Months first..last of the line; where months outnumber `columns`, the lowest and the highest of each column.
std::vector<ChartPoint> line_points(MonthlyValues values, int first, int last, int columns);

struct BandPoint {
  double month = 0, low = 0, high = 0;
};
// The band between two lines, likewise; it never gets narrower by being reduced.
std::vector<BandPoint> band_points(MonthlyValues low, MonthlyValues high, int first, int last, int columns);

// Each layer's upper edge: the sum of it and of those before it.
std::vector<std::vector<double>> stacked(std::span<const MonthlyValues> layers);

// The middle of the widest place where a level text fits between two edges over its whole length.
// All heights in the unit of the edges, text_months the length of the text. Nothing where it fits nowhere.
std::optional<ChartPoint> label_place(MonthlyValues low, MonthlyValues high, int first, int last, double text_height,
                                      int text_months);

}  // namespace curseur::app

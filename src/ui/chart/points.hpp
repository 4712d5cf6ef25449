// Monthly values made ready to draw: no more points than pixels, stacked sums, the place for a label in a band.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace curseur::ui {

using Values = std::span<const double>;  // one a month

struct Point { double month = 0, value = 0; };
// Months first..last of the line; where months outnumber `columns`, the lowest and the highest of each column.
std::vector<Point> line_points(Values values, int first, int last, int columns);

struct BandPoint { double month = 0, low = 0, high = 0; };
// The band between two lines, likewise; it never gets narrower by being reduced.
std::vector<BandPoint> band_points(Values low, Values high, int first, int last, int columns);

// Each layer's upper edge: the sum of it and of those before it.
std::vector<std::vector<double>> stacked(std::span<const Values> layers);

// The month in the middle of the stretch where a text fits inside a band and the band is thickest.
// thickness[month] and text_height in one unit, text_months the width of the text. Nothing where it fits nowhere.
std::optional<double> label_month(Values thickness, int first, int last, double text_height, int text_months);

}  // namespace curseur::ui

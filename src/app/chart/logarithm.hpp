// A logarithmic value axis: which charts it suits, and what becomes of them. What it cannot show stays out: a line
// breaks where its value is zero, and the chart says so.
#pragma once

#include "app/chart/chart.hpp"
#include "app/view.hpp"

namespace curseur::app {

// Powers of ten under the highest value that an axis shows at most: no speck is to take all the room.
inline constexpr double kDecades = 4;

// Amounts, none of those shown below zero and some above it.
bool suits_logarithm(const Chart& chart);
// On a logarithmic axis where it is asked for and suits. Areas become lines: stacks mean nothing on it.
void set_axis(Chart& chart, bool logarithmic, Language language);

}  // namespace curseur::app

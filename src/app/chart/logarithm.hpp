// A logarithmic value axis: which charts it suits and how it changes them. It cannot show zero, so a line breaks where
// its value is zero, and the chart says so.
#pragma once

#include "app/chart/chart.hpp"
#include "app/view.hpp"

namespace curseur::app {

// The most powers of ten an axis shows below its highest value, so that tiny values do not take up all the room.
inline constexpr double kDecades = 4;

// True for amounts that are never negative in the months shown and are sometimes above zero.
bool suits_logarithm(const Chart& chart);
// Makes the chart logarithmic if that is asked for and suits it. Areas become lines, because stacking means nothing
// there.
void set_axis(Chart& chart, bool logarithmic, Language language);

}  // namespace curseur::app

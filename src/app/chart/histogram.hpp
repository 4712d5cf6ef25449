// Histograms whose bins stand still while the hand moves: round bounds, a round width.
#pragma once

#include <span>
#include <vector>

#include "app/run/outcome.hpp"

namespace curseur::app {

// Of a non-empty sample; some 16 to 40 bins between about its 1 % and 99 % quantiles. Reorders it.
Histogram histogram_of(std::span<double> sample);
// Of months 0 .. months-1, in bins of half a year; shares are of `paths`, so they add up to those that have one.
Histogram histogram_of_months(std::span<const double> found, std::size_t months, std::size_t paths);

}  // namespace curseur::app

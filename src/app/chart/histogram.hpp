// Histograms with round bin bounds and widths, so that the bins stay put while a lever is dragged.
#pragma once

#include <span>
#include <vector>

#include "app/run/outcome.hpp"

namespace curseur::app {

// Bins a non-empty sample: about 16 to 40 bins between its 1 % and 99 % quantiles. Reorders the sample.
Histogram histogram_of(std::span<double> sample);
// Bins months 0 .. months-1 by half year. Shares are of `paths`, so they add up to the share of paths that have a
// month.
Histogram histogram_of_months(std::span<const double> found, std::size_t months, std::size_t paths);

}  // namespace curseur::app

// Where the variance of a result comes from: Sobol indices of its inputs, and a split between two sources from a full
// table.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "core/stats/summary.hpp"

namespace curseur::core {

// Values at two sets of points, A and B; and for each input, values at A with that input's coordinate taken from B
// (Saltelli et al. 2010).
struct SobolSample {
  std::vector<double> a, b;
  std::vector<std::vector<double>> ab;  // [input][point]
};
// First order: the share of the variance that an input explains alone. Total: the share it has any part in. Estimators
// of Saltelli 2010 and Jansen 1999, each with its standard error (from groups of points). All are 0 if nothing varies.
struct SobolIndex {
  Estimate first, total;
};
constexpr auto fields(const SobolIndex*) { return carried_members(&SobolIndex::first, &SobolIndex::total); }
std::vector<SobolIndex> sobol_indices(const SobolSample& sample);

// The points of such a sample in the unit box. A and B are the halves of one Sobol sequence of twice as many
// dimensions.
struct SobolDesign {
  std::vector<std::vector<double>> a, b;  // [point][input]
  std::vector<double> ab(std::size_t input, std::size_t point) const;
};
SobolDesign sobol_design(std::size_t inputs, std::size_t points);

// For a table with every combination of row and column: the shares of the variance explained by rows alone, by columns
// alone, and by both together (two-way analysis of variance, corrected for the noise of finite tables). They sum to 1,
// or are all 0.
struct TwoWay {
  double rows = 0, columns = 0, both = 0;
};
constexpr auto fields(const TwoWay*) { return carried_members(&TwoWay::rows, &TwoWay::columns, &TwoWay::both); }
TwoWay two_way(std::span<const std::vector<double>> table);

}  // namespace curseur::core

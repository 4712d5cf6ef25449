// Least squares and rank correlation: they show what drives a result and what knowing a quantity would tell. These are
// general tools and are tested on their own.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "core/catalogue/fields.hpp"

namespace curseur::core {

// The inputs: columns of the same length > 0. An input that never varies has weight zero.
using Columns = std::vector<std::vector<double>>;

// y ~ sum of weight * x, where both are scaled to mean 0 and standard deviation 1. se: the standard error of each
// weight. r2: the share of the variance of y that the regression explains (Saltelli et al. 2008, 1.2.5). With fewer
// values than inputs + 2, all are zero.
struct StandardisedRegression {
  std::vector<double> weights, se;
  double r2 = 0;
};
constexpr auto fields(const StandardisedRegression*) {
  return carried_members(&StandardisedRegression::weights, &StandardisedRegression::se, &StandardisedRegression::r2);
}
StandardisedRegression standardised_regression(const Columns& x, std::span<const double> y);

// Spearman's rank correlation; ties get their mean rank. 0 if either input never varies.
double rank_correlation(std::span<const double> x, std::span<const double> y);

// Solves the symmetric, positive definite system a z = b (Cholesky), with a stored row by row. Directions without
// weight in a get 0.
std::vector<double> solve_symmetric(std::vector<double> a, std::vector<double> b);

}  // namespace curseur::core

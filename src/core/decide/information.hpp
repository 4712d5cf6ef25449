// What more information would be worth before a position is chosen: information about everything, or about some
// quantities only.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "core/decide/regression.hpp"
#include "core/stats/summary.hpp"

namespace curseur::core {

// npv[position][path], all of the same length > 0. Errors come from leaving out one group of paths at a time (kGroups
// in best.hpp).
struct ValueNow {
  std::size_t position = 0;  // the best on average, the lowest of equals
  Estimate value;
};
ValueNow value_now(std::span<const std::vector<double>> npv);

// Expected value of perfect information: the mean of the best value per path, minus the best mean. It also bounds how
// far any plan over these positions could exceed the best fixed position; no plan without hindsight reaches the bound.
Estimate value_of_perfect_information(std::span<const std::vector<double>> npv);

// Expected value of perfect information on some quantities x[quantity][path] only: the mean of the best expected value
// over the positions, given those quantities, minus the best mean. The expectation is a regression on x, its squares,
// cubes and pairwise products (Strong, Oakley & Brennan 2014, with polynomials). It is below zero only through noise in
// the estimate.
Estimate value_of_partial_information(std::span<const std::vector<double>> npv, const Columns& x);

}  // namespace curseur::core

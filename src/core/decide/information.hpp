// What it would be worth to know more before the choice of a position: of everything, or of some quantities alone.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "core/decide/regression.hpp"
#include "core/stats/summary.hpp"

namespace curseur::core {

// npv[position][path], of one length > 0. Errors by leaving out one group of paths at a time (best.hpp's kGroups).
struct ValueNow {
  std::size_t position = 0;  // the best on average, the lowest of equals
  Estimate value;
};
ValueNow value_now(std::span<const std::vector<double>> npv);

// Expected value of perfect information: mean of the best per path, less the best mean. It is also how far above the
// best fixed position any plan over these positions could come: a bound, which no plan without hindsight reaches.
Estimate value_of_perfect_information(std::span<const std::vector<double>> npv);

// Expected value of perfect information on some quantities x[quantity][path] alone: the mean of the best of the
// positions' values expected from them, less the best mean. What is expected is a regression on x, its squares, cubes
// and products of two (Strong, Oakley & Brennan 2014, with polynomials). Never below zero but for the noise of the
// estimate.
Estimate value_of_partial_information(std::span<const std::vector<double>> npv, const Columns& x);

}  // namespace curseur::core

// Where two runs of the same paths part: the first month, metric and path in which one bit differs, and the text of it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "core/sim/run.hpp"

namespace curseur::core {

struct Difference {
  std::string name;  // of the monthly series or the metric
  std::size_t path = 0;
  std::optional<std::size_t> month;  // of a monthly series
  double one = 0, other = 0;
};

// The earliest month of any series both hold comes first, in it the lowest path, for it the first series; then metrics,
// path by path. A negative zero counts as zero, as in the digest. Precondition: as many paths, months and regions.
std::optional<Difference> first_difference(const Run& one, const Run& other, const Scenario& scenario);
// "cash of path 17 in month 43: 5000 (40b3880000000000) and 5001 (40b3890000000000)"
std::string difference_text(const Difference& difference);

}  // namespace curseur::core

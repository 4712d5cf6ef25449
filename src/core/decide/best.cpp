// The best position of a sweep and its plateau.
#include "core/decide/best.hpp"

#include <algorithm>

#include "core/stats/summary.hpp"

namespace curseur::core {
namespace {

double value_of(std::span<const double> npv, Objective objective) {
  if (objective == Objective::mean) return estimate(npv).mean;
  std::vector<double> sample(npv.begin(), npv.end());
  if (objective == Objective::cvar5) return cvar_low(sample, 0.05);
  std::sort(sample.begin(), sample.end());
  return quantile_of_sorted(sample, 0.5);
}

}  // namespace

Best best_position(std::span<const std::vector<double>> npv, Objective objective) {
  const std::size_t paths = npv[0].size(), groups = std::min(kGroups, paths);
  std::vector<double> whole;
  std::vector<std::vector<double>> by_group;  // [position][group]
  for (const std::vector<double>& column : npv) {
    whole.push_back(value_of(column, objective));
    auto& values = by_group.emplace_back();
    for (std::size_t g = 0; g < groups; ++g) {
      const std::size_t begin = paths * g / groups, end = paths * (g + 1) / groups;
      values.push_back(value_of(std::span(column).subspan(begin, end - begin), objective));
    }
  }
  Best best;
  best.position = static_cast<std::size_t>(std::max_element(whole.begin(), whole.end()) - whole.begin());
  const auto as_good = [&](std::size_t k) {
    std::vector<double> shortfall;
    for (std::size_t g = 0; g < groups; ++g) shortfall.push_back(by_group[best.position][g] - by_group[k][g]);
    return whole[best.position] - whole[k] <= estimate(shortfall).se;
  };
  best.low = best.high = best.position;
  while (best.low > 0 && as_good(best.low - 1)) --best.low;
  while (best.high + 1 < npv.size() && as_good(best.high + 1)) ++best.high;
  return best;
}

}  // namespace curseur::core

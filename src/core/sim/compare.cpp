#include "core/sim/compare.hpp"

#include "core/math/bits.hpp"

namespace curseur::core {
namespace {

bool differ(double one, double other) { return bits_of(one) != bits_of(other) && !(one == 0 && other == 0); }

}  // namespace

std::optional<Difference> first_difference(const Run& one, const Run& other, const Scenario& scenario) {
  const auto names = series_names(scenario);
  for (std::size_t t = 0; t < one.monthly.months(); ++t)
    for (std::size_t path = 0; path < one.monthly.paths(); ++path)
      for (std::size_t column = 0; column < names.size(); ++column) {
        if (!one.monthly.has(column) || !other.monthly.has(column)) continue;
        const double a = one.monthly.at(column, t)[path], b = other.monthly.at(column, t)[path];
        if (differ(a, b)) return Difference{names[column], path, t, a, b};
      }
  for (std::size_t path = 0; path < one.metrics.paths(); ++path)
    for (const MetricInfo& info : metric_infos()) {
      const double a = one.metrics[info.metric][path], b = other.metrics[info.metric][path];
      if (differ(a, b)) return Difference{std::string(info.name), path, std::nullopt, a, b};
    }
  return std::nullopt;
}

}  // namespace curseur::core

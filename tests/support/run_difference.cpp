#include "support/run_difference.hpp"

#include "core/math/bits.hpp"
#include "io/json/json_writer.hpp"
#include "io/result/result_writer.hpp"

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

std::string difference_text(const Difference& difference) {
  const auto value = [](double number) {
    return io::number_text(number) + " (" + io::digest_text(bits_of(number == 0 ? 0 : number)) + ")";
  };
  return difference.name + " of path " + std::to_string(difference.path) +
         (difference.month ? " in month " + std::to_string(*difference.month) : "") + ": " + value(difference.one) +
         " and " + value(difference.other);
}

}  // namespace curseur::core

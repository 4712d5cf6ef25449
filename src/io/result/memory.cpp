#include "io/result/memory.hpp"

#include <array>
#include <tuple>

#include "core/sim/metrics.hpp"
#include "core/sim/series.hpp"
#include "core/stats/summary.hpp"

namespace curseur::io {
namespace {

constexpr double kNumberBytes = sizeof(double);
constexpr double kTextBytes = 20;  // of a number in JSON, approximately

}  // namespace

std::optional<TooMuch> too_much(const ResultSize& size, double limit) {
  const auto places = static_cast<double>(size.positions);
  const double metrics = core::kMetrics;
  // The memory for one path: the metrics of one run, the net present value at each position, and the text written for
  // each.
  double bytes = size.positions > 1 ? kNumberBytes * (metrics + places) : 0;
  if (size.per_path) bytes += (2 * kNumberBytes + kTextBytes) * metrics * places;
  // For one position: its months, and the text written for them.
  const double months = (kNumberBytes + kTextBytes) * static_cast<double>(size.monthly_values);
  const double wanted = static_cast<double>(size.paths) * bytes + places * months;
  if (wanted <= limit) return std::nullopt;
  const double room = limit - places * months;
  return TooMuch{wanted, room > 0 && bytes > 0 ? static_cast<std::size_t>(room / bytes) : 0,
                 months > 0 ? static_cast<std::size_t>(limit / months) : size.positions};
}

std::size_t monthly_values_of(const core::Scenario& scenario) {
  constexpr std::size_t kLevelsAndMean = std::tuple_size_v<core::Quantiles> + 1;
  return core::series_columns(scenario) * static_cast<std::size_t>(scenario.months) * kLevelsAndMean;
}

}  // namespace curseur::io

#include "cli/memory.hpp"

#include "cli/number_text.hpp"
#include "core/sim/metrics.hpp"
#include "core/sim/series.hpp"

namespace curseur::cli {
namespace {

constexpr double kNumberBytes = sizeof(double);
constexpr double kTextBytes = 20;  // of a number in JSON, about

}  // namespace

std::string memory_problem(const core::Scenario& scenario, std::size_t paths, std::size_t positions,
                           io::Parts parts) {
  const auto places = static_cast<double>(positions);
  const double metrics = core::kMetrics;
  double bytes =
      kNumberBytes * (metrics + places);  // a path: one run's metrics, the net present value at each position
  if (parts.monthly)
    bytes += kNumberBytes * static_cast<double>(core::series_columns(scenario)) * scenario.months;
  if (parts.per_path) bytes += (kNumberBytes + kTextBytes) * metrics * places;
  const double most = kMaxResultBytes / bytes;
  if (static_cast<double>(paths) <= most) return "";
  return count_text(paths) + " paths would need " + fixed_text(static_cast<double>(paths) * bytes / 1e9, 1) +
         " GB for what is asked; the limit is " + fixed_text(kMaxResultBytes / 1e9, 0) +
         " GB, expected at most " + count_text(static_cast<std::uint64_t>(most)) + " paths";
}

}  // namespace curseur::cli

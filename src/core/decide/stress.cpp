// Means of the drawn quantities with and without distress.
#include "core/decide/stress.hpp"

#include <algorithm>
#include <cmath>

namespace curseur::core {

Stress stress_of(const PathMetrics& metrics, const std::vector<Drawn>& drawn) {
  Stress made;
  made.paths = metrics.paths();
  std::vector<double> months;
  for (const double month : metrics[Metric::distress_month])
    if (month != kNoMonth) months.push_back(month);
  made.distressed = months.size();
  if (months.empty()) return made;
  made.month = quantiles(std::span<const double>(months));
  if (months.size() == made.paths) return made;
  for (const Drawn& quantity : drawn) {
    std::vector<double> with, without;
    for (std::size_t path = 0; path < made.paths; ++path)
      (metrics[Metric::distress_month][path] != kNoMonth ? with : without).push_back(quantity.values[path]);
    const double sd = estimate(quantity.values).se * std::sqrt(static_cast<double>(made.paths));
    const Estimate a = estimate(with), b = estimate(without);
    made.shifts.push_back({quantity.kind, quantity.index, quantity.name, a, b,
                           {(a.mean - b.mean) / sd, std::sqrt(a.se * a.se + b.se * b.se) / sd}});
  }
  std::stable_sort(made.shifts.begin(), made.shifts.end(),
                   [](const auto& a, const auto& b) { return std::fabs(a.shift.mean) > std::fabs(b.shift.mean); });
  return made;
}

std::optional<Inquiry::Setting> ReverseStress::next() {
  if (settings_done() > 0) return std::nullopt;
  return Setting{scenario_};
}

void ReverseStress::take(Report&& report) {
  const auto& month = report.summary.distress_month.quantiles;
  const auto months = month ? static_cast<std::size_t>((*month)[2]) + 1 : static_cast<std::size_t>(scenario_.months);
  made_ = stress_of(report.per_path, drawn_quantities(scenario_, futures().seed, report.paths, months));
  made_.months_seen = months;
}

}  // namespace curseur::core

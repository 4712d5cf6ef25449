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
    made.shifts.push_back({quantity.kind,
                           quantity.index,
                           quantity.name,
                           a,
                           b,
                           {(a.mean - b.mean) / sd, std::sqrt(a.se * a.se + b.se * b.se) / sd}});
  }
  std::stable_sort(made.shifts.begin(), made.shifts.end(),
                   [](const auto& a, const auto& b) { return std::fabs(a.shift.mean) > std::fabs(b.shift.mean); });
  return made;
}

std::size_t typical_distressed(const PathMetrics& metrics, const std::vector<Drawn>& drawn) {
  const auto& month = metrics[Metric::distress_month];
  std::vector<double> distance(metrics.paths());
  const auto add = [&](const std::vector<double>& values) {
    std::vector<double> ruined;
    for (std::size_t path = 0; path < values.size(); ++path)
      if (month[path] != kNoMonth) ruined.push_back(values[path]);
    const double middle = estimate(ruined).mean,
                 sd = estimate(values).se * std::sqrt(static_cast<double>(values.size()));
    for (std::size_t path = 0; sd > 0 && path < values.size(); ++path)
      distance[path] += (values[path] - middle) * (values[path] - middle) / (sd * sd);
  };
  for (const Drawn& quantity : drawn) add(quantity.values);
  add(month);
  std::size_t nearest = metrics.paths();
  for (std::size_t path = 0; path < metrics.paths(); ++path)
    if (month[path] != kNoMonth && (nearest == metrics.paths() || distance[path] < distance[nearest])) nearest = path;
  return nearest;
}

std::optional<Inquiry::Setting> ReverseStress::next() {
  if (settings_done() > 0) return std::nullopt;
  return Setting{scenario_};
}

void ReverseStress::take(RunReport&& report) {
  const auto& month = report.summary.distress_month.quantiles;
  const auto months = month ? static_cast<std::size_t>((*month)[2]) + 1 : static_cast<std::size_t>(scenario_.months);
  const auto drawn = drawn_quantities(scenario_, futures().seed, report.paths, months);
  made_ = stress_of(report.per_path, drawn);
  if (made_.distressed > 0)
    made_.typical = story_of(scenario_, futures().seed, typical_distressed(report.per_path, drawn));
  made_.months_seen = months;
}

}  // namespace curseur::core

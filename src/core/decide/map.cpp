// Row by row.
#include "core/decide/map.hpp"

#include "core/decide/sweep.hpp"

namespace curseur::core {

std::vector<Fault> check_map(const Scenario& scenario, const MapOptions& options) {
  auto faults = check_levers(scenario, options.levers);
  for (const int steps : options.steps)
    if (steps < 2 || steps > kMostSteps) faults.push_back({"steps", "positions", {steps, kMostSteps}});
  return faults;
}

MapOfTwo::MapOfTwo(const Scenario& scenario, const MapOptions& options)
    : Inquiry(options.futures), scenario_(scenario) {
  scenario_.assumptions.clear();
  made_.levers = options.levers;
  for (std::size_t k = 0; k < 2; ++k) {
    const auto& lever = options.levers[k];
    made_.positions[k] =
        evenly_spaced(lever.low, lever.high, options.steps[k], find_number(scenario_, lever.pointer)->whole());
  }
}

std::optional<Inquiry::Setting> MapOfTwo::next() {
  const std::size_t done = made_.summaries.size(), width = made_.positions[0].size();
  if (done == most_settings()) return std::nullopt;
  Setting setting{scenario_};
  set_levers(setting.scenario, made_.levers, {made_.positions[0][done % width], made_.positions[1][done / width]});
  return setting;
}

void MapOfTwo::take(RunReport&& report) {
  made_.summaries.push_back(report.summary);
  if (report.summary[Metric::npv].mean > made_.summaries[made_.best][Metric::npv].mean)
    made_.best = made_.summaries.size() - 1;
}

}  // namespace curseur::core

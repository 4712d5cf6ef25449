// Simulates the map row by row.
#include "core/decide/map.hpp"

#include "core/decide/sweep.hpp"

namespace curseur::core {

std::vector<Fault> check_map(const Scenario& scenario, const MapOptions& options) {
  auto faults = check_search_levers(scenario, options.levers);
  for (const int steps : options.steps)
    if (steps < kFewestMapSteps || steps > kMostMapSteps)
      faults.push_back({"steps", "positions", {steps, kMostMapSteps}});
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

std::array<MapLever, 2> map_levers(const Map& map) {
  return {{{map.levers[0].pointer, map.positions[0]}, {map.levers[1].pointer, map.positions[1]}}};
}

std::array<std::optional<RangeEnd>, 2> best_ends(const Map& map) {
  const std::size_t width = map.positions[0].size();
  return {end_of(map.best % width, width), end_of(map.best / width, map.positions[1].size())};
}

std::vector<MapPoint> map_points(const Map& map) {
  std::vector<MapPoint> points;
  for (std::size_t second = 0; second < map.positions[1].size(); ++second)
    for (std::size_t first = 0; first < map.positions[0].size(); ++first)
      points.push_back({{map.positions[0][first], map.positions[1][second]}, &map.at(first, second)});
  return points;
}

}  // namespace curseur::core

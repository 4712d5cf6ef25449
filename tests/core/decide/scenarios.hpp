// What the tests of questions ask about: the default scenario, shortened, and a report with every path.
#pragma once

#include "core/stats/run_report.hpp"
#include "io/scenario/presets.hpp"

namespace curseur::core {

inline Scenario europe(int months = 60) {
  Scenario scenario = io::scenario_of(*io::find_preset("europe"));
  scenario.months = months;
  return scenario;
}

inline RunReport report_of(const Scenario& scenario, std::size_t paths) {
  RunOptions options;
  options.paths = paths;
  return report(scenario, options, {.per_path = true});
}

}  // namespace curseur::core

// Two levers at once.
#include "core/decide/map.hpp"

#include <algorithm>
#include <cmath>
#include <doctest/doctest.h>

#include "core/decide/scenarios.hpp"
#include "core/decide/sweep.hpp"

using namespace curseur;
using namespace curseur::core;

TEST_CASE("a map has the sweeps of both levers as its rows and columns") {
  const Scenario scenario = europe();
  MapOptions options;
  options.steps = {3, 4};
  options.futures.paths = 200;
  MapOfTwo inquiry(scenario, options);
  answer(inquiry);
  const Map& map = inquiry.result();
  REQUIRE(map.summaries.size() == 12);
  Scenario there = scenario;
  there.planning.pace = map.positions[0][1];
  there.regions[0].integration.to = map.positions[1][2];
  CHECK(map.at(1, 2)[Metric::npv].mean == report_of(there, 200).summary[Metric::npv].mean);
  for (const auto& summary : map.summaries)
    CHECK(summary[Metric::npv].mean <= map.summaries[map.best][Metric::npv].mean);
}

// Two levers at once.
#include "core/decide/map.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <doctest/doctest.h>
#include <optional>

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

TEST_CASE("a best crossing at the border of the map says at which end of which lever") {
  Map map;
  map.positions = {{{1, 2, 3}, {1, 2}}};
  const std::optional<RangeEnd> low = RangeEnd::low, high = RangeEnd::high, none;
  struct Row {
    std::size_t best;
    std::optional<RangeEnd> first, second;
  };
  for (const auto& [best, first, second] : {Row{0, low, low}, {1, none, low}, {2, high, low}, {4, none, high}}) {
    map.best = best;
    CHECK(best_ends(map) == std::array{first, second});
  }
}

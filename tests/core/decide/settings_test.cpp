// Several settings at once: maps, frontiers, comparisons.
#include <algorithm>
#include <cmath>
#include <doctest/doctest.h>

#include "core/decide/compare.hpp"
#include "core/decide/frontier.hpp"
#include "core/decide/map.hpp"
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

TEST_CASE("nothing beats a point of the frontier, and something beats every other one") {
  const Scenario scenario = europe();
  FrontierOptions options{usual_levers(scenario), 24, {1, 128}};
  FrontierOfLevers inquiry(scenario, options);
  answer(inquiry);
  const Frontier& found = inquiry.result();
  REQUIRE(found.points.size() == 25);
  CHECK(found.points[0].npv.mean == report_of(scenario, 128).summary[Metric::npv].mean);
  for (const Against against : kAgainst) {
    const auto best = found.best(against);
    REQUIRE(!best.empty());
    const double sign = is_better_low(against) ? -1 : 1;
    const auto beats = [&](const FrontierPoint& a, const FrontierPoint& b) {
      const double x = sign * a.value(against), y = sign * b.value(against);
      return a.npv.mean >= b.npv.mean && x >= y && (a.npv.mean > b.npv.mean || x > y);
    };
    for (std::size_t k = 0; k < found.points.size(); ++k) {
      const bool beaten = std::any_of(found.points.begin(), found.points.end(),
                                      [&](const auto& p) { return beats(p, found.points[k]); });
      const bool listed = std::find(best.begin(), best.end(), k) != best.end();
      if (listed) CHECK_FALSE(beaten);
      else
        CHECK((beaten || std::any_of(best.begin(), best.end(), [&](std::size_t b) {
                 return found.points[b].npv.mean == found.points[k].npv.mean &&
                        found.points[b].value(against) == found.points[k].value(against);
               })));
    }
    if (const auto better = found.nearest_better(against))
      CHECK(found.points[*better].npv.mean > found.points[0].npv.mean);
  }
}

TEST_CASE("what differs is listed once, with nothing where a setting has no such number") {
  const Scenario a = europe();
  Scenario b = a, c = a;
  b.contracts.pop_back();
  c.contracts[0].probability = 0.123;
  const auto found = changes_between({a, b, c});
  const std::string last = "/contracts/" + std::to_string(a.contracts.size() - 1) + "/";
  REQUIRE(!found.empty());
  CHECK(found[0].pointer == "/contracts/0/probability");
  CHECK(found[0].values ==
        std::vector<std::optional<double>>{a.contracts[0].probability, a.contracts[0].probability, 0.123});
  for (std::size_t k = 1; k < found.size(); ++k) {
    CHECK(found[k].pointer.starts_with(last));
    CHECK_FALSE(found[k].values[1].has_value());
  }
}

TEST_CASE("swapping two settings flips every difference exactly") {
  const Scenario a = europe();
  Scenario b = a;
  b.planning.pace = 0.8;
  b.market.rent_price *= 1.2;
  const auto compared = [](const Scenario& first, const Scenario& second) {
    Compare inquiry({first, second}, {1, 300});
    answer(inquiry);
    return inquiry.result();
  };
  const Comparison there = compared(a, b), back = compared(b, a);
  for (std::size_t k = 0; k < kMetrics; ++k) {
    const PairedDifference &x = there.differences[0][k], &y = back.differences[0][k];
    CHECK(x.mean.mean == -y.mean.mean);
    CHECK(x.mean.se == y.mean.se);
    CHECK(x.better.probability == y.worse.probability);
    CHECK(x.quantiles[2] == doctest::Approx(-y.quantiles[2]));
  }
  REQUIRE(there.changes.size() == 2);
  CHECK(there.changes[0].pointer == "/market/rent_price");
  CHECK(there.changes[1].pointer == "/planning/pace");
  CHECK(there.changes[1].values == std::vector<std::optional<double>>{a.planning.pace, 0.8});
  // The paired difference is that of the means, and surer than they are.
  const auto npv = static_cast<std::size_t>(Metric::npv);
  CHECK(there.differences[0][npv].mean.mean ==
        doctest::Approx(there.summaries[1][Metric::npv].mean - there.summaries[0][Metric::npv].mean));
  const Comparison same = compared(a, a);
  CHECK(same.differences[0][npv].mean.mean == 0);
  CHECK(same.differences[0][npv].better.probability == 0);
  CHECK(same.changes.empty());
}

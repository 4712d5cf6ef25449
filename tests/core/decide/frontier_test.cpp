// Which settings nothing beats.
#include "core/decide/frontier.hpp"

#include <algorithm>
#include <cmath>
#include <doctest/doctest.h>

#include "core/decide/scenarios.hpp"

using namespace curseur;
using namespace curseur::core;

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

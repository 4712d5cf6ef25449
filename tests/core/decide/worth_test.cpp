// What knowing, waiting and cash are worth.
#include "core/decide/worth.hpp"

#include <algorithm>
#include <cmath>
#include <doctest/doctest.h>

#include "core/decide/scenarios.hpp"
#include "core/decide/sweep.hpp"

using namespace curseur;
using namespace curseur::core;

TEST_CASE("nothing known is worth nothing less, everything known is worth the most") {
  const Scenario scenario = europe();
  ValueOfKnowing inquiry(scenario, {1, 800});
  answer(inquiry);
  const Worth found = inquiry.result();
  CHECK(found.perfect.mean > 0);
  CHECK(found.bound.mean >= found.now.mean);
  CHECK(found.bound.mean - found.now.mean == doctest::Approx(found.perfect.mean));
  CHECK(found.present_gap.mean == doctest::Approx(found.bound.mean - found.present.mean));
  REQUIRE(!found.known.empty());
  for (const auto& known : found.known) {
    CAPTURE(known.name);
    CHECK(known.value.mean < found.perfect.mean);
    CHECK(known.value.mean >= -1e-9 * std::fabs(found.now.mean));
  }
  CHECK(found.once.value.mean >= found.known[0].value.mean * 0.5);
  // Waiting is what a run that holds its orders back gives.
  RunOptions options;
  options.paths = 800;
  options.hold_orders = kWait;
  const auto held = report(scenario, options, {.per_path = true}).summary[Metric::npv].mean;
  CHECK(found.waiting.mean == doctest::Approx(held - report_of(scenario, 800).summary[Metric::npv].mean));
}

TEST_CASE("orders that are held back arrive later, and those never held are the same bits") {
  const Scenario scenario = europe(36);
  RunOptions options;
  options.paths = 64;
  options.series = all_series(scenario);
  const Run now = run(scenario, options);
  options.hold_orders = 36;
  const Run never = run(scenario, options);
  Scenario committed = scenario;
  double most = committed.regions[0].own_initial;
  for (const auto& region : committed.regions)
    for (const auto& delivery : region.committed) most += delivery.h100e;
  for (const auto& region : committed.regions) most += &region == &committed.regions[0] ? 0 : region.own_initial;
  for (std::size_t t = 0; t < 36; ++t)
    for (std::size_t path = 0; path < 64; ++path)
      CHECK(never.monthly.at(column_of(Series::own), t)[path] <= most + 1e-6);
  double now_own = 0, never_own = 0;
  for (std::size_t path = 0; path < 64; ++path) {
    now_own += now.monthly.at(column_of(Series::own), 35)[path];
    never_own += never.monthly.at(column_of(Series::own), 35)[path];
  }
  CHECK(now_own > never_own);
}

// More cash lets the planner order more, so a path may well be ruined later by what the cash bought: without orders it
// cannot be.

TEST_CASE("more cash never raises the probability of distress where nothing is ordered with it") {
  Scenario scenario = europe(60);
  RunOptions options;
  options.paths = 500;
  options.hold_orders = 60;
  double last = 1;
  for (const double cash : {100.0, 500.0, 1500.0, 4000.0, 20000.0}) {
    scenario.finance.cash = cash;
    const double distress = report(scenario, options, {}).summary.distress.probability;
    CHECK(distress <= last);
    last = distress;
  }
}

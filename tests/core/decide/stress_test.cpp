// What chance decided, and what ruined paths have in common.
#include "core/decide/stress.hpp"

#include <algorithm>
#include <cmath>
#include <doctest/doctest.h>

#include "core/decide/regression.hpp"
#include "core/decide/scenarios.hpp"
#include "core/sim/fate.hpp"

using namespace curseur;
using namespace curseur::core;

TEST_CASE("drawn quantities are those of the run") {
  // With everything else without chance, a factor on potential decides the final revenue's order.
  Scenario scenario = europe(48);
  const auto drawn = drawn_quantities(scenario, 1, 2000, 48);
  const auto find = [&](std::string_view name) {
    const auto found = std::find_if(drawn.begin(), drawn.end(), [&](const Drawn& d) { return d.name == name; });
    REQUIRE(found != drawn.end());
    return *found;
  };
  const auto lead = find("facility_lead/" + scenario.regions[0].id);
  CHECK(estimate(lead.values).mean == doctest::Approx(scenario.regions[0].facility_lead).epsilon(0.15));
  const auto run = report_of(scenario, 2000);
  Columns x;
  for (const Drawn& quantity : drawn) x.push_back(quantity.values);
  const auto explained = standardised_regression(x, run.per_path[Metric::npv]);
  CHECK(explained.r2 > 0.5);
  for (std::size_t k = 0; k < scenario.contracts.size(); ++k) {
    const auto name = "contract/" + std::to_string(k);
    const auto found = std::find_if(drawn.begin(), drawn.end(), [&](const Drawn& d) { return d.name == name; });
    if (found == drawn.end()) continue;
    CHECK(std::fabs(estimate(found->values).mean - scenario.contracts[k].probability) <
          4 * estimate(found->values).se + 1e-9);
  }
}

TEST_CASE("the price that is drawn is the price of the run") {
  Scenario scenario = europe(24);
  scenario.market.server_cost_decline = scenario.market.server_cost_decline_sd =
      scenario.market.server_cost_volatility = 0;
  const auto drawn = drawn_quantities(scenario, 1, 64, 24);
  const auto scarcity =
      std::find_if(drawn.begin(), drawn.end(), [](const Drawn& d) { return d.kind == DrawnKind::scarcity; });
  REQUIRE(scarcity != drawn.end());
  RunOptions options;
  options.paths = 64;
  options.series = all_series(scenario);
  const Run whole = run(scenario, options);
  for (std::size_t path = 0; path < 64; ++path) {
    double sum = 0;
    for (std::size_t t = 0; t < 24; ++t) sum += whole.monthly.at(column_of(Series::price), t)[path];
    CHECK(scarcity->values[path] == doctest::Approx(sum / 24 / scenario.market.rent_price).epsilon(1e-12));
  }
}

TEST_CASE("what ruined paths have in common is found where it was put") {
  PathMetrics metrics;
  metrics.resize(1000);
  Drawn cause{DrawnKind::server_lead, 0, "server_lead", {}}, other{DrawnKind::imitation, 0, "imitation", {}};
  for (std::size_t path = 0; path < 1000; ++path) {
    const double lead = static_cast<double>(path % 10);
    cause.values.push_back(lead);
    other.values.push_back(static_cast<double>((path / 10) % 10));
    metrics[Metric::distress_month][path] = lead >= 8 ? 20 + lead : kNoMonth;
  }
  const Stress found = stress_of(metrics, {other, cause});
  CHECK(found.distressed == 200);
  CHECK((*found.month)[2] == 28.5);
  REQUIRE(found.shifts.size() == 2);
  CHECK(found.shifts[0].name == "server_lead");
  CHECK(found.shifts[0].distressed.mean == doctest::Approx(8.5));
  CHECK(found.shifts[0].others.mean == doctest::Approx(3.5));
  CHECK(found.shifts[0].shift.mean == doctest::Approx(5 / 2.8737).epsilon(1e-3));
  CHECK(found.shifts[1].shift.mean == doctest::Approx(0));
  for (double& month : metrics[Metric::distress_month]) month = kNoMonth;
  CHECK(stress_of(metrics, {cause}).shifts.empty());
}

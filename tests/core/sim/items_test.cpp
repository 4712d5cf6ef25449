// What months are made of: every account adds up on every path, and asking for items changes no result.
#include <algorithm>
#include <cmath>
#include <doctest/doctest.h>

#include "core/sim/metrics.hpp"
#include "core/sim/run.hpp"
#include "io/scenario/presets.hpp"

using namespace curseur;

TEST_CASE("items take a month apart, and change nothing") {
  const core::Scenario scenario = io::scenario_of(*io::find_preset(io::kDefaultPreset));
  core::RunOptions options;
  options.paths = 64;
  options.series = core::all_series(scenario);
  const core::Run plain = core::run(scenario, options);
  options.series = core::all_series_and_items(scenario);
  const core::Run itemised = core::run(scenario, options);
  CHECK(core::digest(plain.metrics) == core::digest(itemised.metrics));
  const std::size_t regions = scenario.regions.size();
  const core::Opex& opex = scenario.opex;
  for (std::size_t t = 0; t < itemised.monthly.months(); t += 7)
    for (std::size_t path = 0; path < 64; path += 9) {
      const auto item = [&](core::Item which) { return itemised.monthly.at(core::column_of(which, regions), t)[path]; };
      const auto series = [&](core::Series which) { return itemised.monthly.at(core::column_of(which), t)[path]; };
      const double company = opex.fixed * std::pow(1 + opex.fixed_growth, static_cast<double>(t) / 12) +
                             opex.variable * series(core::Series::revenue);
      const double bills = item(core::Item::reservations) + item(core::Item::on_demand) +
                           item(core::Item::electricity) + item(core::Item::upkeep);
      CHECK(series(core::Series::ebitda) ==
            doctest::Approx(series(core::Series::revenue) - bills - company).epsilon(1e-9));
      CHECK(series(core::Series::capex) ==
            doctest::Approx(item(core::Item::server_capex) + item(core::Item::facility_capex)).epsilon(1e-9));
      CHECK(item(core::Item::served_own) <= item(core::Item::served) + 1e-6);
    }
}

TEST_CASE("the end value is the larger of the assets and the going concern") {
  const core::Scenario scenario = io::scenario_of(*io::find_preset(io::kDefaultPreset));
  core::RunOptions options;
  options.paths = 64;
  options.series = core::all_series_and_items(scenario);
  const core::Run run = core::run(scenario, options);
  const std::size_t regions = scenario.regions.size(), months = run.monthly.months();
  std::size_t sold = 0;
  for (std::size_t path = 0; path < 64; ++path) {
    double earnings = 0;
    for (std::size_t t = months - 12; t < months; ++t)
      earnings += run.monthly.at(core::column_of(core::Series::ebitda), t)[path] -
                  run.monthly.at(core::column_of(core::Item::depreciation, regions), t)[path];
    const double assets = run.monthly.at(core::column_of(core::Item::assets, regions), months - 1)[path],
                 going = scenario.exit_multiple * earnings;
    const double terminal = run.metrics[core::Metric::terminal][path] *
                            std::pow(1 + scenario.discount_rate, static_cast<double>(months) / 12);
    CHECK(terminal == doctest::Approx(std::max(assets, going)).epsilon(1e-9));
    sold += assets > going;
  }
  CHECK(sold > 0);
  CHECK(sold < 64);
}

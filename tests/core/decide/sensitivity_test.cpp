// What drives the result, and its limits.
#include "core/decide/sensitivity.hpp"

#include <algorithm>
#include <cmath>
#include <doctest/doctest.h>

#include "core/decide/scenarios.hpp"
#include "io/fault.hpp"

using namespace curseur;
using namespace curseur::core;

TEST_CASE("a number without effect drives nothing; the shares of the variance add up") {
  Scenario scenario = europe(36);
  // Without salvage and exit nothing comes after the last month, so its multiple has no effect where salvage is zero
  // too.
  SensitivityOptions options;
  options.inputs = {{"/market/rent_price", scenario.market.rent_price * 0.6, scenario.market.rent_price * 1.4},
                    {"/thresholds/lost_revenue", 0.01, 0.5},  // judges paths, moves none
                    {"/opex/fixed", 0.5, 40}};
  options.joint = 64;
  options.sobol = 32;
  options.futures.paths = 64;
  REQUIRE(check_sensitivity(scenario, options).empty());
  WhatDrivesIt inquiry(scenario, options);
  answer(inquiry);
  CHECK(inquiry.settings_done() == inquiry.most_settings());
  const Sensitivity found = inquiry.result();
  CHECK(found.tornado[1][0].low.mean == found.tornado[1][0].high.mean);
  CHECK(found.tornado[0][0].low.mean < found.tornado[0][0].high.mean);
  CHECK(found.tornado[2][0].low.mean > found.tornado[2][0].high.mean);
  CHECK(found.sobol[0][1].first.mean == 0);
  CHECK(found.sobol[0][1].total.mean == 0);
  CHECK(found.sobol[0][0].total.mean > 0.1);
  CHECK(found.joint[0].rank_correlation[0].mean > 0.3);
  CHECK(found.joint[0].rank_correlation[2].mean < 0);
  CHECK(std::fabs(found.joint[0].rank_correlation[1].mean) < 0.5);
  CHECK(found.joint[0].regression.weights[0] > 0.3);
  CHECK(found.joint[0].regression.r2 > 0.5);
  const TwoWay& variance = found.joint[0].variance;
  CHECK(variance.rows + variance.columns + variance.both == doctest::Approx(1));
  CHECK(variance.rows > 0);
  CHECK(variance.columns > 0);
  CHECK(found.present[Metric::npv].mean == report_of(scenario, 64).summary[Metric::npv].mean);
}

TEST_CASE("the ranges of the presets' assumptions can all be asked about") {
  for (const auto& preset : io::presets()) {
    const Scenario scenario = io::scenario_of(preset);
    SensitivityOptions options;
    options.inputs = ranges_of_assumptions(scenario);
    CAPTURE(preset.id);
    CHECK(options.inputs.size() > 5);
    for (const auto& fault : check_sensitivity(scenario, options))
      FAIL_CHECK(fault.pointer << ": " << io::fault_text(fault));
  }
}

// A run block by block: the same numbers as the whole run, whatever the blocks and threads; in bounded memory for more.
#include "core/stats/run_report.hpp"

#include <cmath>
#include <doctest/doctest.h>
#include <vector>

#include "engine/threads.hpp"
#include "io/scenario/presets.hpp"

using namespace curseur;
using namespace curseur::core;

namespace {

Scenario scenario_of(int months) {
  Scenario scenario = io::scenario_of(*io::find_preset("europe"));
  scenario.months = months;
  return scenario;
}

RunOptions options_of(std::size_t paths) {
  RunOptions options;
  options.paths = paths;
  return options;
}

void check_same(const RunReport& a, const RunReport& b) {
  CHECK(a.digest == b.digest);
  for (std::size_t k = 0; k < kMetrics; ++k) {
    CHECK(a.summary.amounts[k].mean == b.summary.amounts[k].mean);
    CHECK(a.summary.amounts[k].se == b.summary.amounts[k].se);
    CHECK(a.summary.amounts[k].quantiles == b.summary.amounts[k].quantiles);
    CHECK(a.summary.amounts[k].cvar5 == b.summary.amounts[k].cvar5);
  }
  CHECK(a.summary.distress.probability == b.summary.distress.probability);
  CHECK(a.summary.idle.se == b.summary.idle.se);
  CHECK(a.summary.irr.value == b.summary.irr.value);
  REQUIRE(a.monthly.size() == b.monthly.size());
  for (std::size_t column = 0; column < a.monthly.size(); ++column) {
    CHECK(a.monthly[column].quantiles == b.monthly[column].quantiles);
    CHECK(a.monthly[column].mean == b.monthly[column].mean);
  }
}

}  // namespace

TEST_CASE("a report of few paths is that of the whole run, to the last bit") {
  const Scenario scenario = scenario_of(24);
  RunOptions options = options_of(300);
  const RunReport told = report(scenario, options, {.monthly = true, .per_path = true});
  options.series = all_series(scenario);
  const Run whole = run(scenario, options);
  CHECK(told.digest == digest(whole.metrics));
  CHECK(told.per_path.columns == whole.metrics.columns);
  CHECK(told.quantile_error == 0);
  CHECK(told.monthly_quantile_error == 0);
  const RunSummary summary = summarize(whole);
  CHECK(told.summary[Metric::npv].cvar5 == summary[Metric::npv].cvar5);
  CHECK(told.summary[Metric::npv].mean == summary[Metric::npv].mean);
  CHECK(told.summary.irr.value == summary.irr.value);
  for (std::size_t column = 0; column < told.monthly.size(); ++column) {
    CHECK(told.monthly[column].quantiles == fan(whole.monthly, column).quantiles);
    CHECK(told.monthly[column].mean == fan(whole.monthly, column).mean);
  }
}

TEST_CASE("a report does not depend on the size of blocks, nor on threads") {
  const Scenario scenario = scenario_of(60);
  const RunOptions options = options_of(5000);  // its months are sketched
  engine::Threads five(5);
  const RunReport one = report(scenario, options, {.monthly = true}, for_each_in_turn, 1);
  CHECK(one.monthly_quantile_error == 1.0 / 256);
  check_same(one, report(scenario, options, {.monthly = true}, for_each_in_turn, 7));
  check_same(one, report(scenario, options, {.monthly = true}, five.executor(), block_of(5)));
}

TEST_CASE("fans out of sketches are within the stated error of the exact ones, their means to rounding") {
  const Scenario scenario = scenario_of(60);
  RunOptions options = options_of(5000);
  const RunReport told = report(scenario, options, {.monthly = true});
  options.series = all_series(scenario);
  const Run whole = run(scenario, options);
  const auto names = series_names(scenario);
  for (std::size_t column = 0; column < told.monthly.size(); ++column) {
    const Fan exact = fan(whole.monthly, column);
    CAPTURE(names[column]);
    double worst = 0, worst_mean = 0;
    for (std::size_t t = 0; t < exact.mean.size(); ++t) {
      for (std::size_t k = 0; k < exact.quantiles.size(); ++k) {
        const double value = exact.quantiles[k][t];
        const double allowed = told.monthly_quantile_error * std::fabs(value) + Bins::kSmallest;
        worst = std::max(worst, std::fabs(told.monthly[column].quantiles[k][t] - value) / allowed);
      }
      worst_mean = std::max(
          worst_mean, std::fabs(told.monthly[column].mean[t] - exact.mean[t]) / (1e-12 + std::fabs(exact.mean[t])));
    }
    CHECK(worst <= 1.1);  // between two order statistics that lie on either side of zero, a little more
    CHECK(worst_mean < 1e-9);
  }
}

TEST_CASE("more paths than are kept: means and probabilities exact, quantiles within the stated error") {
  const Scenario scenario = scenario_of(12);
  const RunOptions options = options_of(kExactPaths + 1000);
  const RunReport summed = report(scenario, options, {});
  CHECK(summed.quantile_error == 1.0 / 4096);
  const RunReport kept = report(scenario, options, {.per_path = true});
  CHECK(kept.quantile_error == 0);
  CHECK(summed.digest == kept.digest);
  CHECK(summed.digest == digest(kept.per_path));
  for (const MetricInfo& info : metric_infos()) {
    if (info.kind != MetricKind::amount) continue;
    const Summary &a = summed.summary[info.metric], &b = kept.summary[info.metric];
    const double smallest = info.unit == "share" ? Bins::kSmallest * 0x1p-20 : Bins::kSmallest;
    CAPTURE(info.name);
    CHECK(a.mean == doctest::Approx(b.mean).epsilon(1e-11));
    CHECK(a.se == doctest::Approx(b.se).epsilon(1e-9));
    for (std::size_t k = 0; k < b.quantiles.size(); ++k)
      CHECK(std::fabs(a.quantiles[k] - b.quantiles[k]) <= summed.quantile_error * std::fabs(b.quantiles[k]) + smallest);
    if (b.cvar5) CHECK(std::fabs(*a.cvar5 - *b.cvar5) <= summed.quantile_error * std::fabs(*b.cvar5) + Bins::kSmallest);
  }
  CHECK(summed.summary.distress.probability == kept.summary.distress.probability);
  CHECK(summed.summary.idle.probability == kept.summary.idle.probability);
  CHECK(summed.summary.short_of_supply.se == doctest::Approx(kept.summary.short_of_supply.se).epsilon(1e-12));
  CHECK(summed.summary.distress_month.quantiles == kept.summary.distress_month.quantiles);
  CHECK(summed.summary.payback_month.quantiles == kept.summary.payback_month.quantiles);
  CHECK(summed.summary.payback_month.share == kept.summary.payback_month.share);
  CHECK(summed.summary.irr.value.value_or(-9) == doctest::Approx(kept.summary.irr.value.value_or(-9)).epsilon(1e-9));
}

// The work behind a drag: coarse at once, refined in place, the newest document wins.
#include <algorithm>
#include <doctest/doctest.h>

#include "app/app.hpp"
#include "app/chart/histogram.hpp"
#include "app/run/run_job.hpp"
#include "app/run/sweep_job.hpp"
#include "app/say/sentence.hpp"
#include "app/say/verdict.hpp"
#include "core/decide/sweep.hpp"

using namespace curseur;
using namespace curseur::app;
using core::Metric;
using core::Series;

namespace {

// A clock that advances a millisecond each time it is looked at, so that every call of work does about as much.
App make_app() {
  return App(core::for_each_in_turn, 1, [time = 0.0]() mutable { return time += 1; });
}

void work_until_idle(App& app) {
  for (int slice = 0; slice < 100000 && !app.idle(); ++slice) app.work(50);
  REQUIRE(app.idle());
}

// One that has nothing left to do, shared by the tests that leave the document as it is.
App& settled() {
  static App app = make_app();
  if (!app.idle()) work_until_idle(app);
  return app;
}

}  // namespace

TEST_CASE("the first slice shows a coarse result, however short the time") {
  App app = make_app();
  CHECK(app.state().outcome == nullptr);
  CHECK(app.work(0));
  REQUIRE(app.state().outcome != nullptr);
  CHECK(app.state().outcome->paths == kFewestPaths);
  CHECK(app.state().outcome->version == app.state().document.version);
  CHECK_FALSE(app.idle());
}

TEST_CASE("the coarse slice has as many paths as fit into a frame") {
  double step = 1;  // milliseconds between two looks at the clock
  App app(core::for_each_in_turn, 1, [time = 0.0, &step]() mutable { return time += step; });
  const auto coarse_paths = [&](double pace) {
    app.commands().push(SetNumber{"/planning/pace", pace});
    app.apply_commands();
    app.work(0);
    return app.state().outcome->paths;
  };
  CHECK(coarse_paths(0.31) == kFewestPaths);
  CHECK(coarse_paths(0.32) == 2 * kFewestPaths);
  CHECK(coarse_paths(0.33) == kCoarsePaths);
  CHECK(coarse_paths(0.34) == kCoarsePaths);
  step = 30;  // a slow machine
  CHECK(coarse_paths(0.35) == kCoarsePaths);
  CHECK(coarse_paths(0.36) == kCoarsePaths / 2);
  CHECK(coarse_paths(0.37) == kFewestPaths);
  CHECK(coarse_paths(0.38) == kFewestPaths);
}

TEST_CASE("every frame of a drag shows the result of its own pace") {
  App app = make_app();
  for (const double pace : {0.3, 0.4, 0.5, 0.6}) {
    app.commands().push(SetNumber{"/planning/pace", pace});
    CHECK(app.apply_commands());
    app.work(2);
    CHECK(app.state().outcome->version == app.state().document.version);
  }
}

TEST_CASE("refined in place, the result is that of one whole run of the same paths") {
  App app = make_app();
  app.work(0);
  const auto coarse = app.state().outcome;
  core::RunOptions options;
  options.paths = kFewestPaths;
  options.series = core::all_series(app.state().document.scenario);
  const auto whole_coarse = core::run(app.state().document.scenario, options);
  CHECK(coarse->summary[Metric::npv].mean == core::summarize(whole_coarse)[Metric::npv].mean);
  CHECK(coarse->summary.irr.value == core::summarize(whole_coarse).irr.value);

  std::vector<std::size_t> seen;
  for (int slice = 0; slice < 100000 && !app.idle(); ++slice) {
    app.work(5);
    if (seen.empty() || app.state().outcome->paths != seen.back()) seen.push_back(app.state().outcome->paths);
  }
  CHECK(seen == std::vector<std::size_t>{kFewestPaths, kCoarsePaths, kMiddlePaths, kFullPaths});
  CHECK(app.state().outcome->complete);
  options.paths = kFullPaths;
  options.series.assign(options.series.size(), false);
  options.series[core::column_of(Series::cash)] = true;
  const auto whole = core::run(app.state().document.scenario, options);
  const auto expected = core::summarize(whole);
  for (const Metric metric : {Metric::npv, Metric::autonomy, Metric::lost_revenue, Metric::energy})
    CHECK(app.state().outcome->summary[metric].mean == expected[metric].mean);
  CHECK(app.state().outcome->summary.distress.probability == expected.distress.probability);
  const auto cash = core::fan(whole.monthly, core::column_of(Series::cash));
  const auto& shown = app.state().outcome->fans[core::column_of(Series::cash)];
  for (std::size_t t = 0; t < cash.mean.size(); t += 17)
    for (std::size_t k = 0; k < 5; ++k)
      CHECK(shown.quantiles[k][t] == doctest::Approx(cash.quantiles[k][t]).epsilon(1.0 / 256));
}

TEST_CASE("the sweep is kept while only the pace moves, and made anew when anything else does") {
  App app = make_app();
  while (!app.state().sweep) app.work(50);
  const auto sweep = app.state().sweep;
  CHECK(sweep->paths == kCoarseSweepPaths);
  CHECK(sweep->points.size() == 21);
  app.commands().push(SetNumber{"/planning/pace", 0.8});
  app.apply_commands();
  app.work(2);
  CHECK(app.state().sweep == sweep);
  app.commands().push(SetNumber{"/opex/fixed", 5});
  app.apply_commands();
  while (app.state().sweep == sweep) app.work(50);
  CHECK(app.state().sweep->sweep_version == app.state().document.sweep_version);
}

TEST_CASE("the sweep of the cockpit is the sweep of the core") {
  App& app = settled();
  CHECK(app.state().sweep->complete);
  core::SweepOptions options;
  options.positions = core::standard_pace_positions();
  options.paths = app.state().sweep->paths;
  const auto expected = core::sweep(app.state().document.scenario, options);
  for (std::size_t k = 0; k < options.positions.size(); ++k) {
    const auto& point = app.state().sweep->points[k];
    CHECK(point.npv.mean == expected.points[k].summary[Metric::npv].mean);
    CHECK(point.npv_cvar5 == *expected.points[k].summary[Metric::npv].cvar5);
    CHECK(point.verdict.right.probability == expected.points[k].verdict.right.probability);
  }
}

TEST_CASE("a document that changes before the run is through is never finished for nothing") {
  App app = make_app();
  app.work(3);
  app.commands().push(LoadPreset{"state"});
  app.apply_commands();
  app.work(0);
  CHECK(app.state().outcome->version == app.state().document.version);
  CHECK(app.state().progress.paths_done == app.state().outcome->paths);
  CHECK(app.state().progress.paths_done < kMiddlePaths);
  CHECK(app.state().progress.busy);
}

TEST_CASE("idle means idle: more work publishes nothing") {
  App& app = settled();
  CHECK(app.state().progress.paths_done == kFullPaths);
  CHECK_FALSE(app.state().progress.busy);
  const auto outcome = app.state().outcome;
  CHECK_FALSE(app.work(100));
  CHECK(app.state().outcome == outcome);
}

TEST_CASE("what is drawn is there: fans of the charted months, the median path, histograms") {
  App app = make_app();
  app.work(0);
  const Outcome& outcome = *app.state().outcome;
  const auto& scenario = app.state().document.scenario;
  REQUIRE(outcome.fans.size() == core::series_columns(scenario));
  for (const Series series :
       {Series::demand, Series::cash, Series::revenue, Series::spend, Series::fcf, Series::utilisation,
        Series::autonomy, Series::power, Series::energy, Series::price, Series::server_cost}) {
    const auto& fan = outcome.fans[core::column_of(series)];
    REQUIRE(fan.mean.size() == static_cast<std::size_t>(scenario.months));
    for (std::size_t t = 0; t < fan.mean.size(); ++t)
      for (std::size_t k = 1; k < 5; ++k) CHECK(fan.quantiles[k - 1][t] <= fan.quantiles[k][t]);
  }
  CHECK(outcome.median.monthly.has(core::column_of(core::RegionSeries::own, 0)));
  const auto& npv = outcome.histograms[static_cast<std::size_t>(Metric::npv)];
  REQUIRE(npv.has_value());
  double all = 0;
  for (const double share : npv->shares) all += share;
  CHECK(all == doctest::Approx(1));
  CHECK(outcome.histograms[static_cast<std::size_t>(Metric::payback_month)].has_value());
}

TEST_CASE("histograms have round bins that hold every path") {
  std::vector<double> sample;
  for (int i = 0; i < 1000; ++i) sample.push_back(-3 + i * 0.0173);
  const Histogram found = histogram_of(sample);
  CHECK(found.shares.size() >= 16);
  CHECK(found.shares.size() <= 64);
  const double width = (found.high - found.low) / static_cast<double>(found.shares.size());
  CHECK(width == doctest::Approx(1));
  std::vector<double> same(10, 4.2);
  CHECK(histogram_of(same).shares.size() == 1);
  const std::vector<double> months = {0, 5, 6, 119};
  const Histogram by_month = histogram_of_months(months, 120, 8);
  CHECK(by_month.shares.size() == 20);
  CHECK(by_month.shares[0] == doctest::Approx(0.25));
  CHECK(by_month.shares[19] == doctest::Approx(0.125));
}

TEST_CASE("the result in a sentence, in both languages") {
  App app = make_app();
  CHECK(result_sentence(app.state()).find("futures") != std::string::npos);
  while (!app.state().sweep) app.work(50);
  const std::string english = result_sentence(app.state());
  CHECK(english.find("At pace") == 0);
  CHECK(english.find("too slow") != std::string::npos);
  CHECK(english.find('{') == std::string::npos);
  app.commands().push(SetLanguage{Language{"fr"}});
  app.apply_commands();
  const std::string french = result_sentence(app.state());
  CHECK(french.find("Au rythme 0,") == 0);
  CHECK(french.find('{') == std::string::npos);
}

TEST_CASE("between two positions of the sweep the verdict is between theirs") {
  CursorSweep sweep;
  sweep.points.resize(2);
  sweep.points[0].pace = 0.2;
  sweep.points[1].pace = 0.4;
  sweep.points[0].verdict.too_slow.probability = 0.6;
  sweep.points[1].verdict.too_slow.probability = 0.2;
  CHECK(verdict_at(sweep, 0.3).too_slow.probability == doctest::Approx(0.4));
  CHECK(verdict_at(sweep, 0.01).too_slow.probability == 0.6);
  CHECK(verdict_at(sweep, 0.99).too_slow.probability == 0.2);
}

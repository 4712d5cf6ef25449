// The questions asked of a scenario: answers that must follow from others, limits, bad input.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "core/decide/compare.hpp"
#include "core/decide/frontier.hpp"
#include "core/decide/map.hpp"
#include "core/decide/optimise.hpp"
#include "core/decide/sensitivity.hpp"
#include "core/decide/stress.hpp"
#include "core/decide/sweep.hpp"
#include "core/decide/worth.hpp"
#include "io/presets.hpp"
#include "platform/threads.hpp"

using namespace curseur;
using namespace curseur::core;

namespace {

Scenario europe(int months = 60) {
  Scenario scenario = io::scenario_of(*io::find_preset("europe"));
  scenario.months = months;
  return scenario;
}

Report report_of(const Scenario& scenario, std::size_t paths) {
  RunOptions options;
  options.paths = paths;
  return report(scenario, options, {.per_path = true});
}

Optimum optimum_of(const Scenario& scenario, const OptimiseOptions& options) {
  REQUIRE(check_optimise(scenario, options).empty());
  Optimise inquiry(scenario, options);
  answer(inquiry);
  CHECK(inquiry.progress() == 1);
  return inquiry.result();
}

}  // namespace

TEST_CASE("the optimum is at least as good as every position of the sweep, and its plateau holds it") {
  const Scenario scenario = europe();
  OptimiseOptions options;
  options.futures.paths = 500;
  const Optimum found = optimum_of(scenario, options);
  CHECK(found.evaluations <= found.limit);
  SweepOptions sweep_options;
  sweep_options.positions = standard_pace_positions();
  sweep_options.paths = 500;
  for (const SweepPoint& point : sweep(scenario, sweep_options).points) {
    CAPTURE(point.value);
    CHECK(point.summary[Metric::npv].mean <= found.objective.mean + found.objective.se * 0.1);
  }
  CHECK(found.plateau[0].low <= found.at[0]);
  CHECK(found.at[0] <= found.plateau[0].high);
  CHECK(found.summary[Metric::npv].mean == found.objective.mean);
}

TEST_CASE("the weight of risk goes from the mean to the tail") {
  const Scenario scenario = europe();
  OptimiseOptions options;
  options.futures.paths = 400;
  options.risk = 0;
  const Optimum mean = optimum_of(scenario, options);
  options.risk = 1;
  const Optimum tail = optimum_of(scenario, options);
  CHECK(mean.objective.mean == mean.summary[Metric::npv].mean);
  CHECK(tail.objective.mean == *tail.summary[Metric::npv].cvar5);
  CHECK(mean.summary[Metric::npv].mean >= tail.summary[Metric::npv].mean);
  CHECK(*tail.summary[Metric::npv].cvar5 >= *mean.summary[Metric::npv].cvar5);
}

TEST_CASE("fewer paths make the plateau no narrower") {
  const Scenario scenario = europe();
  OptimiseOptions options;
  const auto width = [&](std::size_t paths) {
    options.futures.paths = paths;
    const Optimum found = optimum_of(scenario, options);
    return found.plateau[0].high - found.plateau[0].low;
  };
  CHECK(width(64) >= width(4096));
}

TEST_CASE("constraints are kept, one that binds is named, and contradictory ones are said to be broken") {
  const Scenario scenario = europe();
  OptimiseOptions options;
  options.futures.paths = 400;
  const Optimum free = optimum_of(scenario, options);
  const double distress = free.summary.distress.probability;
  REQUIRE(distress > 0.005);
  options.constraints = {{Metric::distress_month, true, distress / 2}};
  const Optimum bound = optimum_of(scenario, options);
  CHECK(bound.feasible == (bound.summary.distress.probability <= distress / 2));
  CHECK(bound.objective.mean <= free.objective.mean);
  CHECK(bound.constraints[0].found.mean == bound.summary.distress.probability);
  CHECK((bound.constraints[0].binds || bound.constraints[0].broken));
  options.constraints = {{Metric::autonomy, false, 0.99}, {Metric::autonomy, true, 0.01}};
  const Optimum never = optimum_of(scenario, options);
  CHECK_FALSE(never.feasible);
  CHECK((never.constraints[0].broken || never.constraints[1].broken));
}

TEST_CASE("levers that do not exist, are empty, leave their range or come twice are named") {
  const Scenario scenario = europe();
  const auto first = [&](std::vector<LeverRange> levers) { return check_levers(scenario, levers).at(0); };
  CHECK(first({{"/planning/pase", 0, 1}}).message.find("names no number") != std::string::npos);
  CHECK(first({{"/planning/pace", 0.6, 0.4}}).message.find("[0.6, 0.4] is empty") != std::string::npos);
  CHECK(first({{"/planning/pace", 0.5, 1.5}}).message.find("expected it inside (0, 1)") != std::string::npos);
  CHECK(first({kPaceRange, kPaceRange}).message.find("twice") != std::string::npos);
  CHECK(first({{"/servers/lead", 2.2, 2.8}}).message.find("no whole number") != std::string::npos);
  // trend_min <= trend_max holds at both ends of both, but not in between.
  CHECK(first({{"/planning/trend_min", -0.5, 1.5}, {"/planning/trend_max", -0.4, 1.6}}).pointer.find("trend_m") != std::string::npos);
  OptimiseOptions options;
  options.risk = 1.5;
  CHECK(check_optimise(scenario, options).at(0).pointer == "risk");
  options.levers.clear();
  CHECK(check_optimise(scenario, options).size() == 2);
  CHECK(check_map(scenario, {.steps = {1, 51}, .futures = {}}).size() == 2);
  CHECK(check_frontier(scenario, {.levers = {kPaceRange}, .points = 0, .futures = {}}).size() == 1);
  CHECK(check_sensitivity(scenario, {.inputs = {}}).at(0).pointer == "/assumptions");
}

TEST_CASE("whole numbers stay inside their range, and each has an equal part of it") {
  Scenario scenario = europe();
  const std::vector<LeverRange> levers = {{"/servers/lead", 1.4, 4}};
  for (const double at : {1.4, 2.4, 2.6, 4.0}) {
    set_levers(scenario, levers, {at});
    CHECK(scenario.servers.lead >= 2);
    CHECK(scenario.servers.lead <= 4);
  }
  int counts[5] = {};
  for (int i = 0; i < 300; ++i) ++counts[static_cast<int>(place_in(scenario, levers, {(i + 0.5) / 300})[0])];
  CHECK((counts[2] == 100 && counts[3] == 100 && counts[4] == 100));
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
  CHECK(found[0].values == std::vector<std::optional<double>>{a.contracts[0].probability, a.contracts[0].probability, 0.123});
  for (std::size_t k = 1; k < found.size(); ++k) {
    CHECK(found[k].pointer.starts_with(last));
    CHECK_FALSE(found[k].values[1].has_value());
  }
}

TEST_CASE("questions that would not fit into memory are refused") {
  const Scenario scenario = europe();
  CHECK(check_sensitivity(scenario, {.inputs = {kPaceRange}, .joint = 16384, .sobol = 0, .futures = {1, 10000}}).at(0).pointer == "joint");
  OptimiseOptions options;
  options.levers = usual_levers(scenario);
  options.futures.paths = 1'000'000;
  CHECK(check_optimise(scenario, options).at(0).pointer == "paths");
}

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
  for (const auto& summary : map.summaries) CHECK(summary[Metric::npv].mean <= map.summaries[map.best][Metric::npv].mean);
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
      const bool beaten = std::any_of(found.points.begin(), found.points.end(), [&](const auto& p) { return beats(p, found.points[k]); });
      const bool listed = std::find(best.begin(), best.end(), k) != best.end();
      if (listed) CHECK_FALSE(beaten);
      else CHECK((beaten || std::any_of(best.begin(), best.end(), [&](std::size_t b) {
        return found.points[b].npv.mean == found.points[k].npv.mean && found.points[b].value(against) == found.points[k].value(against);
      })));
    }
    if (const auto better = found.nearest_better(against)) CHECK(found.points[*better].npv.mean > found.points[0].npv.mean);
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
  CHECK(there.differences[0][npv].mean.mean == doctest::Approx(there.summaries[1][Metric::npv].mean - there.summaries[0][Metric::npv].mean));
  const Comparison same = compared(a, a);
  CHECK(same.differences[0][npv].mean.mean == 0);
  CHECK(same.differences[0][npv].better.probability == 0);
  CHECK(same.changes.empty());
}

TEST_CASE("a number without effect drives nothing; the shares of the variance add up") {
  Scenario scenario = europe(36);
  // Without salvage and exit nothing comes after the last month, so its multiple has no effect where salvage is zero too.
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
    for (const auto& fault : check_sensitivity(scenario, options)) FAIL_CHECK(fault.pointer << ": " << fault.message);
  }
}

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
    CHECK(std::fabs(estimate(found->values).mean - scenario.contracts[k].probability) < 4 * estimate(found->values).se + 1e-9);
  }
}

TEST_CASE("the price that is drawn is the price of the run") {
  Scenario scenario = europe(24);
  scenario.market.server_cost_decline = scenario.market.server_cost_decline_sd = scenario.market.server_cost_volatility = 0;
  const auto drawn = drawn_quantities(scenario, 1, 64, 24);
  const auto scarcity = std::find_if(drawn.begin(), drawn.end(), [](const Drawn& d) { return d.kind == DrawnKind::scarcity; });
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
    for (std::size_t path = 0; path < 64; ++path) CHECK(never.monthly.at(column_of(Series::own), t)[path] <= most + 1e-6);
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

TEST_CASE("an inquiry's answer does not depend on its steps, nor on threads") {
  const Scenario scenario = europe(24);
  OptimiseOptions options;
  options.futures.paths = 200;
  options.levers = usual_levers(scenario);
  options.evaluations = 20;
  platform::Threads three(3);
  Optimise one(scenario, options), other(scenario, options);
  answer(one, for_each_in_turn, 1);
  answer(other, three.executor(), block_of(3));
  CHECK(one.result().at == other.result().at);
  CHECK(one.result().objective.mean == other.result().objective.mean);
  CHECK(one.settings_done() <= one.most_settings());
}

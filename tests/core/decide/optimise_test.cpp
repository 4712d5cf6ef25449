// The best setting: against the sweep, its limits, its constraints.
#include "core/decide/optimise.hpp"

#include <algorithm>
#include <cmath>
#include <doctest/doctest.h>

#include "core/decide/scenarios.hpp"
#include "core/decide/sweep.hpp"
#include "io/fault.hpp"

using namespace curseur;
using namespace curseur::core;

namespace {

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
  // Along the lever no position is better by more than chance, and its ends are those of the range.
  REQUIRE(found.along.size() == 1);
  CHECK(found.along[0].front().value == kPaceRange.low);
  CHECK(found.along[0].back().value == kPaceRange.high);
  for (const auto& point : found.along[0])
    CHECK(point.objective.mean <= found.objective.mean + found.objective.se * 0.1);
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
  CHECK(never.plateau.empty());  // no other setting is as good as one that breaks them
  CHECK(never.along.size() == 1);
}

TEST_CASE("a bound that can bound nothing is refused, one in per cent with what was meant") {
  struct Row {
    Constraint constraint;
    const char* said;  // "" = it is taken
  };
  const Row rows[] = {
      {{Metric::distress_month, true, 5},
       "distress: 5 cannot bound a share; expected a number in [0, 1]; did you mean 0.05?"},
      {{Metric::autonomy, false, 60},
       "autonomy: 60 cannot bound a share; expected a number in [0, 1]; did you mean 0.6?"},
      {{Metric::idle, true, 1.5}, "idle: 1.5 cannot bound a share; expected a number in [0, 1]; did you mean 0.015?"},
      {{Metric::payback_month, false, 250}, "payback: 250 cannot bound a share; expected a number in [0, 1]"},
      {{Metric::utilisation, false, -0.2}, "utilisation: -0.2 cannot bound a share; expected a number in [0, 1]"},
      {{Metric::npv, false, 1.0 / 0.0}, "npv: the bound is no number"},
      {{Metric::distress_month, true, 0}, ""},
      {{Metric::autonomy, false, 1}, ""},
      {{Metric::npv, false, 500}, ""},
      {{Metric::min_cash, false, -20}, ""},
  };
  for (const auto& [constraint, said] : rows) {
    OptimiseOptions options;
    options.constraints = {constraint};
    const auto faults = check_optimise(europe(), options);
    CHECK((faults.empty() ? "" : io::line_of(faults[0])) == said);
  }
}

TEST_CASE("a best setting at the end of its range says so") {
  OptimiseOptions options;
  options.futures.paths = 64;
  // Rent is what others earn: the dearer it is, the more own capacity is worth. And no pace may be so slow.
  options.levers = {{"/market/rent_price", 1, 3}, {"/planning/pace", 0.01, 0.99}};
  const Optimum found = optimum_of(europe(), options);
  REQUIRE(found.at_end.size() == 2);
  CHECK(found.at_end[0] == RangeEnd::high);
  CHECK_FALSE(found.at_end[1].has_value());
}

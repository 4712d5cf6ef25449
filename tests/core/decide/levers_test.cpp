// Levers and questions that cannot be: what is wrong is named.
#include "core/decide/levers.hpp"

#include <algorithm>
#include <cmath>
#include <doctest/doctest.h>
#include <optional>
#include <string>
#include <vector>

#include "core/decide/compare.hpp"
#include "core/decide/frontier.hpp"
#include "core/decide/map.hpp"
#include "core/decide/optimise.hpp"
#include "core/decide/scenarios.hpp"
#include "core/decide/sensitivity.hpp"
#include "core/decide/sweep.hpp"
#include "io/fault.hpp"

using namespace curseur;
using namespace curseur::core;

TEST_CASE("levers that do not exist, are empty, leave their range or come twice are named") {
  const Scenario scenario = europe();
  const auto first = [&](std::vector<LeverRange> levers) { return check_levers(scenario, levers).at(0); };
  const auto line = [&](std::vector<LeverRange> levers) { return io::line_of(first(std::move(levers))); };
  CHECK(line({{"/planning/pase", 0, 1}}).find("names no number") != std::string::npos);
  CHECK(line({{"/planning/pace", 0.6, 0.4}}).find("[0.6, 0.4] is empty") != std::string::npos);
  CHECK(line({{"/planning/pace", 0.5, 1.5}}).find("expected it inside (0, 1)") != std::string::npos);
  CHECK(line({kPaceRange, kPaceRange}).find("twice") != std::string::npos);
  CHECK(line({{"/servers/lead", 2.2, 2.8}}).find("no whole number") != std::string::npos);
  // trend_min <= trend_max holds at both ends of both, but not in between.
  CHECK(first({{"/planning/trend_min", -0.5, 1.5}, {"/planning/trend_max", -0.4, 1.6}}).pointer.find("trend_m") !=
        std::string::npos);
  OptimiseOptions options;
  options.risk = 1.5;
  CHECK(check_optimise(scenario, options).at(0).pointer == "risk");
  options.levers.clear();
  CHECK(check_optimise(scenario, options).size() == 2);
  CHECK(check_map(scenario, {.steps = {1, 51}, .futures = {}}).size() == 2);
  CHECK(check_frontier(scenario, {.levers = {kPaceRange}, .points = 0, .futures = {}}).size() == 1);
  CHECK(check_sensitivity(scenario, {.inputs = {}}).at(0).pointer == "/assumptions");
}

TEST_CASE("a range in per cent is asked about") {
  struct Row {
    LeverRange lever;
    const char* said;
  };
  const Row rows[] = {
      {{"/planning/pace", 5, 95}, "leaves what is allowed; expected it inside (0, 1); did you mean [0.05, 0.95]?"},
      {{"/regions/0/integration/to", 0, 80}, "expected it inside [0, 1]; did you mean [0, 0.8]?"},
      {{"/planning/pace", 0, 95}, "expected it inside (0, 1)"},  // 0 is not allowed either
      {{"/regions/0/pue", 10, 20}, "expected it inside [1, 5]"},
  };
  for (const auto& [lever, said] : rows) {
    const auto faults = check_levers(europe(), std::vector{lever});
    REQUIRE(faults.size() == 1);
    CHECK_MESSAGE(io::line_of(faults[0]).ends_with(said), io::line_of(faults[0]));
  }
}

TEST_CASE("a lever along which results cannot be compared is refused by name wherever the best is looked for") {
  struct Row {
    LeverRange lever;
    const char* said;
  };
  const std::string measured = ": changes how results are measured, so they cannot be compared along it";
  const Row rows[] = {
      {{"/months", 24, 120},
       ": changes how many months are counted; results over different horizons cannot be compared"},
      {{"/discount_rate", 0.02, 0.1}, measured.c_str()},
      {{"/exit_multiple", 2, 8}, measured.c_str()},
      {{"/salvage", 0, 1}, measured.c_str()},
      {{"/thresholds/regret", 0.05, 0.2}, measured.c_str()},
      {{"/thresholds/idle_utilisation", 0.3, 0.6}, measured.c_str()},
      {{"/thresholds/lost_revenue", 0.05, 0.2}, measured.c_str()},
  };
  const Scenario scenario = europe();
  for (const auto& [lever, said] : rows) {
    CAPTURE(lever.pointer);
    OptimiseOptions optimise;
    optimise.levers = {kPaceRange, lever};
    SweepOptions sweep;
    sweep.lever = lever.pointer;
    sweep.positions = {lever.low, lever.high};
    for (const auto& faults : {check_optimise(scenario, optimise), check_sweep(scenario, sweep),
                               check_map(scenario, {.levers = {kPaceRange, lever}, .futures = {}}),
                               check_frontier(scenario, {.levers = {lever}, .points = 5, .futures = {}})}) {
      REQUIRE(faults.size() == 1);
      CHECK(io::line_of(faults[0]).starts_with(lever.pointer + said));
    }
    CHECK(check_sensitivity(scenario, {.inputs = {lever}}).empty());  // it looks for no best
  }
  for (const char* pointer : {"/tax_rate", "/market/rent_price", "/servers/lead", "/finance/cash"})
    CHECK_FALSE(fault_of_yardstick(pointer, *parameter_at(scenario, pointer)).has_value());
}

TEST_CASE("a best place at an end of its range is recognised") {
  struct Row {
    LeverRange lever;
    double at;
    std::optional<RangeEnd> end;
  };
  const Row rows[] = {
      {kPaceRange, 0.01, RangeEnd::low},
      {kPaceRange, 0.0195, RangeEnd::low},
      {kPaceRange, 0.03, {}},
      {kPaceRange, 0.5, {}},
      {kPaceRange, 0.98, {}},
      {kPaceRange, 0.985, RangeEnd::high},
      {{"/servers/lead", 2.2, 9.9}, 3, RangeEnd::low},  // whole numbers
      {{"/servers/lead", 2.2, 9.9}, 4, {}},
      {{"/servers/lead", 2.2, 9.9}, 9, RangeEnd::high},
  };
  for (const auto& [lever, at, end] : rows) CHECK_MESSAGE(end_at(europe(), lever, at) == end, at);
  CHECK(end_of(0, 3) == RangeEnd::low);
  CHECK_FALSE(end_of(1, 3).has_value());
  CHECK(end_of(2, 3) == RangeEnd::high);
  CHECK_FALSE(end_of(0, 1).has_value());
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

TEST_CASE("questions that would not fit into memory are refused") {
  const Scenario scenario = europe();
  CHECK(check_sensitivity(scenario, {.inputs = {kPaceRange}, .joint = 16384, .sobol = 0, .futures = {1, 10000}})
            .at(0)
            .pointer == "joint");
  OptimiseOptions options;
  options.levers = usual_levers(scenario);
  options.futures.paths = 1'000'000;
  CHECK(check_optimise(scenario, options).at(0).pointer == "paths");
}

// Levers and questions that cannot be: what is wrong is named.
#include "core/decide/levers.hpp"

#include <algorithm>
#include <cmath>
#include <doctest/doctest.h>

#include "core/decide/compare.hpp"
#include "core/decide/frontier.hpp"
#include "core/decide/map.hpp"
#include "core/decide/optimise.hpp"
#include "core/decide/scenarios.hpp"
#include "core/decide/sensitivity.hpp"
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

// What must hold of a scenario in memory, and the tables every number is described in.
#include <doctest/doctest.h>
#include <set>
#include <string>

#include "core/model/parameters.hpp"
#include "io/fault.hpp"
#include "io/scenario/presets.hpp"

using namespace curseur;

namespace {

core::Scenario europe() { return io::scenario_of(*io::find_preset(io::kDefaultPreset)); }

// The pointers of the faults after setting one number.
std::vector<std::string> faults_with(const std::string& pointer, double value) {
  auto scenario = europe();
  scenario.assumptions.clear();
  const auto number = core::find_number(scenario, pointer);
  REQUIRE(number.has_value());
  number->set(value);
  std::vector<std::string> pointers;
  for (const auto& fault : core::check(scenario)) pointers.push_back(fault.pointer);
  return pointers;
}

}  // namespace

TEST_CASE("a rate given in per cent is asked about; nothing else is") {
  struct {
    const char* pointer;
    double value;
    const char* said;
  } const rows[] = {
      {"/tax_rate", 25, "25 is out of range; expected a number in [0, 1]; did you mean 0.25?"},
      {"/planning/pace", 30, "30 is out of range; expected a number in (0, 1); did you mean 0.3?"},
      {"/discount_rate", 7.5, "7.5 is out of range; expected a number in [0, 1]; did you mean 0.075?"},
      {"/opex/fixed_growth", -3, "-3 is out of range; expected a number in (-1, 5]; did you mean -0.03?"},
      {"/market/power_decline", 100, "100 is out of range; expected a number in [0, 1)"},  // 1 is not allowed either
      {"/planning/pace", 2, "2 is out of range; expected a number in (0, 1)"},  // a slip rather than 2 %
      {"/tax_rate", 250, "250 is out of range; expected a number in [0, 1]"},
      {"/tax_rate", -25, "-25 is out of range; expected a number in [0, 1]"},
      {"/regions/0/pue", 20, "20 is out of range; expected a number in [1, 5]"},
      {"/planning/headroom", 50, "50 is out of range; expected a number in [0, 10]"},
  };
  for (const auto& row : rows) {
    auto scenario = europe();
    scenario.assumptions.clear();
    core::find_number(scenario, row.pointer)->set(row.value);
    const auto faults = core::check(scenario);
    REQUIRE_MESSAGE(faults.size() == 1, row.pointer);
    CHECK(io::line_of(faults[0]) == std::string(row.pointer) + ": " + row.said);
  }
}

TEST_CASE("a number outside its range is a fault at its pointer, inside it is none") {
  struct {
    const char* pointer;
    double bad, good;
  } const rows[] = {
      {"/planning/pace", 0, 0.001},
      {"/planning/pace", 1, 0.999},
      {"/market/server_cost", 0, 1},
      {"/market/power_decline", 1, 0.99},
      {"/demand/share_loss", 12, 11.9},
      {"/planning/perception_months", 0.5, 1},
      {"/market/scarcity_half_life", 0, 0.1},
      {"/regions/0/own_initial_remaining", 0, 1},
      {"/finance/debt_ltv", 1, 0.99},
      {"/servers/availability", 0, 0.01},
      {"/months", 11, 12},
      {"/months", 601, 600},
      {"/servers/life", 0, 1},
      {"/segments/0/deployment_months", -1, 0},
      {"/segments/0/min_seal", 5, 4},
  };
  for (const auto& row : rows) {
    CHECK_MESSAGE(faults_with(row.pointer, row.bad) == std::vector<std::string>{row.pointer}, row.pointer);
    CHECK_MESSAGE(faults_with(row.pointer, row.good).empty(), row.pointer);
  }
}

TEST_CASE("numbers must agree with each other") {
  CHECK(faults_with("/planning/trend_initial", -1).front() == "/planning/trend_initial");  // reference_months 12
  CHECK(faults_with("/planning/trend_min", 11).front() == "/planning/trend_min");
}

TEST_CASE("ids are unique and known") {
  auto scenario = europe();
  scenario.regions[1].id = scenario.regions[0].id;
  scenario.segments[0].region = "atlantis";
  scenario.contracts.push_back({"nobody", 0, 12, 1, 1});
  std::set<std::string> pointers;
  for (const auto& fault : core::check(scenario)) pointers.insert(fault.pointer);
  CHECK(pointers.count("/regions/1/id") == 1);
  CHECK(pointers.count("/segments/0/region") == 1);
  CHECK(pointers.count("/contracts/" + std::to_string(scenario.contracts.size() - 1) + "/segment") == 1);
}

TEST_CASE("an assumption names a number and holds a range inside what is allowed") {
  auto scenario = europe();
  scenario.assumptions = {{"/market/rent", 1, 2, "", {}, {}},
                          {"/market/rent_price", 3, 2, "", {}, {}},
                          {"/planning/pace", 0.1, 1e-9 + 1, "", {}, {}}};
  std::vector<std::string> lines;
  for (const auto& fault : core::check(scenario)) lines.push_back(io::line_of(fault));
  REQUIRE(lines.size() == 3);
  CHECK(lines[0] == "/assumptions/~1market~1rent: names no number of this scenario; expected a JSON Pointer to one");
  CHECK(lines[1] == "/assumptions/~1market~1rent_price/low: 3 is above high; expected at most 2");
  CHECK(lines[2] == "/assumptions/~1planning~1pace/high: 1.000000001 is out of range; expected a number in (0, 1)");
}

TEST_CASE("every number is found by its pointer, and once") {
  auto scenario = europe();
  std::set<std::string> pointers;
  for (const auto& number : core::numbers(scenario)) {
    CHECK_MESSAGE(pointers.insert(number.pointer).second, number.pointer);
    const auto found = core::find_number(scenario, number.pointer);
    REQUIRE(found.has_value());
    CHECK(found->value() == number.value());
  }
  CHECK(pointers.size() > 150);
  CHECK_FALSE(core::find_number(scenario, "/planning/speed").has_value());
  CHECK_FALSE(core::find_number(scenario, "/regions/9/pue").has_value());
}

TEST_CASE("sliders stay inside what is allowed") {
  auto scenario = europe();
  for (const auto& number : core::numbers(scenario)) {
    const auto& parameter = *number.parameter;
    CHECK_MESSAGE(parameter.slider_low < parameter.slider_high, std::string(parameter.name));
    CHECK_MESSAGE(parameter.allows(parameter.slider_low), std::string(parameter.name));
    CHECK_MESSAGE(parameter.allows(parameter.slider_high), std::string(parameter.name));
    CHECK_MESSAGE(parameter.step > 0, std::string(parameter.name));
    if (parameter.scale == core::Scale::logarithmic)
      CHECK_MESSAGE(parameter.slider_low > 0, std::string(parameter.name));
  }
}

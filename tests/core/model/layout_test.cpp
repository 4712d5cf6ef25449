// The layout of a scenario: one order for the file and for the numbers, and what a later format may bring.
#include "core/model/layout.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <limits>
#include <set>
#include <string>
#include <vector>

#include "io/reading.hpp"
#include "io/scenario/presets.hpp"
#include "io/scenario/scenario_writer.hpp"

using namespace curseur;

namespace {

core::Scenario europe() { return io::scenario_of(*io::find_preset(io::kDefaultPreset)); }

std::vector<std::string> pointers_of(const auto& numbers) {
  std::vector<std::string> pointers;
  for (const auto& number : numbers) pointers.push_back(number.pointer);
  return pointers;
}

// Numbers that a later format brought without saying what an older file means by leaving them out. Rows of a list that
// is as new as they are would not need it; there are none yet.
std::vector<std::string_view> undeclared(const std::vector<core::NumberKind>& kinds) {
  std::vector<std::string_view> names;
  for (const auto& [parameter, whole] : kinds)
    if (parameter->since > core::kFirstFormat && !(parameter->otherwise && parameter->allows(*parameter->otherwise)))
      names.push_back(parameter->name);
  return names;
}

int newest_of(const std::vector<core::NumberKind>& kinds) {
  int newest = core::kFirstFormat;
  for (const auto& kind : kinds) newest = std::max(newest, kind.parameter->since);
  return newest;
}

}  // namespace

TEST_CASE("numbers come in the order in which the file has them") {
  for (const auto& preset : io::presets()) {
    const core::Scenario scenario = io::scenario_of(preset);
    auto written = testing::number_pointers(*io::read_json(io::write_scenario(scenario)).value);
    std::erase_if(written, [](const auto& pointer) { return pointer.starts_with("/assumptions"); });
    CHECK_MESSAGE(pointers_of(core::numbers(scenario)) == written, preset.id);
  }
}

TEST_CASE("the numbers of a scenario that is only read are those that can be set") {
  core::Scenario scenario = europe();
  const core::Scenario& read = scenario;
  REQUIRE(pointers_of(core::numbers(read)) == pointers_of(core::numbers(scenario)));
  double value = 7;
  for (const auto& number : core::numbers(scenario)) {
    number.set(++value);
    REQUIRE(core::find_number(read, number.pointer)->value() == value);
  }
}

TEST_CASE("a pointer that names no number finds none") {
  const core::Scenario scenario = europe();
  CHECK(core::number_value(scenario, "/regions/0/pue").has_value());
  CHECK(core::number_value(scenario, "/regions/0/sovereignty/own/7").has_value());
  for (const char* const pointer : {"",
                                    "/",
                                    "regions/0/pue",
                                    "/regions",
                                    "/regions/",
                                    "/regions/0",
                                    "/regions/0/",
                                    "/regions/00/pue",
                                    "/regions/pue",
                                    "/regions/-1/pue",
                                    "/regions/0/pue/",
                                    "/regions/3/pue",
                                    "/regions/99999999999999999999/pue",
                                    "/regions/0/sovereignty/own/8",
                                    "/regions/0/sovereignty/own",
                                    "/regions/0/sovereignty/own/7/",
                                    "/name",
                                    "/planning/pac",
                                    "/planning/pacer",
                                    "/planningpace"})
    CHECK_MESSAGE(!core::find_number(scenario, pointer).has_value(), pointer);
}

TEST_CASE("every number is checked for its range") {
  core::Scenario scenario = europe();
  scenario.assumptions.clear();
  for (const auto& number : core::numbers(scenario)) {
    const double before = number.value();
    number.set(number.parameter->high + 1);
    const auto faults = core::check(scenario);
    CHECK_MESSAGE(
        std::any_of(faults.begin(), faults.end(), [&](const auto& fault) { return fault.pointer == number.pointer; }),
        number.pointer);
    number.set(before);
  }
  CHECK(core::check(scenario).empty());
}

TEST_CASE("every kind of number is known without a scenario, once and in file order") {
  const core::Scenario scenario = europe();
  std::vector<const core::Parameter*> seen;
  for (const auto& number : core::numbers(scenario))
    if (std::find(seen.begin(), seen.end(), number.parameter) == seen.end()) seen.push_back(number.parameter);
  std::vector<const core::Parameter*> known;
  for (const auto& kind : core::number_kinds()) known.push_back(kind.parameter);
  CHECK(known == seen);
  for (const auto& number : core::numbers(scenario)) {
    const auto kind = std::find_if(core::number_kinds().begin(), core::number_kinds().end(),
                                   [&](const auto& one) { return one.parameter == number.parameter; });
    CHECK_MESSAGE(kind->whole == number.whole(), number.pointer);
  }
}

TEST_CASE(
    "the newest format is that of the newest number, and what is newer than the first says what it is otherwise") {
  CHECK(newest_of(core::number_kinds()) == core::kNewestFormat);
  CHECK(undeclared(core::number_kinds()).empty());
  // The rule itself, on numbers that are not there yet.
  core::Parameter first = *core::number_kinds()[0].parameter, later = first, outside = first;
  later.since = outside.since = 3;
  outside.otherwise = first.high + 1;
  later.name = "later";
  outside.name = "outside";
  CHECK(newest_of({{&first, true}, {&later, true}}) == 3);
  CHECK(undeclared({{&first, true}, {&later, true}, {&outside, true}}) ==
        std::vector<std::string_view>{"later", "outside"});
  later.otherwise = first.low;
  CHECK(undeclared({{&later, true}}).empty());
}

TEST_CASE("the built-in scenarios are held by the first format") {
  for (const auto& preset : io::presets()) CHECK(core::oldest_format(io::scenario_of(preset)) == core::kFirstFormat);
}

TEST_CASE("a whole number is the nearest one, and stays an int") {
  const std::pair<double, int> rows[] = {{2.5, 3},
                                         {2.4, 2},
                                         {-2.5, -3},
                                         {-0.4, 0},
                                         {1e300, std::numeric_limits<int>::max()},
                                         {-1e300, -std::numeric_limits<int>::max()},
                                         {std::numeric_limits<double>::quiet_NaN(), -std::numeric_limits<int>::max()}};
  for (const auto& [value, whole] : rows) CHECK(core::rounded(value) == whole);
}

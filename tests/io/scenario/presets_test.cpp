// The built-in scenarios: which there are, and that nothing is wrong with them.
#include "io/scenario/presets.hpp"

#include <doctest/doctest.h>

#include "io/reading.hpp"

using namespace curseur;

TEST_CASE("the built-in scenarios are offered in their order, the default first") {
  std::vector<std::string_view> ids;
  for (const auto& preset : io::presets()) ids.push_back(preset.id);
  CHECK(ids == std::vector<std::string_view>{"europe", "utility", "state", "hyperscale"});
  CHECK(io::find_preset("europe") == io::presets().data());
  CHECK(io::find_preset("nowhere") == nullptr);
}

TEST_CASE("every built-in scenario is without fault, and named and described in both languages") {
  for (const auto& preset : io::presets()) {
    const auto reading = io::read_scenario(preset.text);
    REQUIRE_MESSAGE(reading.scenario.has_value(), preset.id, ": ", testing::lines_of(reading.faults).front());
    const auto& s = *reading.scenario;
    for (const auto& text : {s.name.english(), s.name.in("fr"), s.description.english(), s.description.in("fr")})
      CHECK_MESSAGE(!text.empty(), preset.id);
    CHECK_MESSAGE(s.description.english() != s.description.in("fr"), preset.id);
  }
}

TEST_CASE("the numbers of the default scenario say where they come from") {
  const auto scenario = io::scenario_of(io::presets().front());
  CHECK(scenario.assumptions.size() >= 40);
  for (const auto& assumption : scenario.assumptions) {
    const auto value = core::number_value(scenario, assumption.pointer);
    REQUIRE_MESSAGE(value.has_value(), assumption.pointer);
    CHECK_MESSAGE(assumption.low <= *value, assumption.pointer);
    CHECK_MESSAGE(*value <= assumption.high, assumption.pointer);
    CHECK_MESSAGE(!assumption.source.english().empty(), assumption.pointer);
    CHECK_MESSAGE(!assumption.source.in("fr").empty(), assumption.pointer);
    CHECK_MESSAGE(!assumption.note.english().empty(), assumption.pointer);
    CHECK_MESSAGE(!assumption.note.in("fr").empty(), assumption.pointer);
  }
}

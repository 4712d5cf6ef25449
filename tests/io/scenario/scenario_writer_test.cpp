// Writing scenarios: what is written reads back as the same scenario, in the order of the format.
#include "io/scenario/scenario_writer.hpp"

#include <doctest/doctest.h>

#include "io/reading.hpp"
#include "io/scenario/presets.hpp"

using namespace curseur;

TEST_CASE("every built-in scenario is written and read back as itself") {
  for (const auto& preset : io::presets()) {
    const auto scenario = io::scenario_of(preset);
    const auto text = io::write_scenario(scenario);
    const auto again = io::read_scenario(text);
    REQUIRE_MESSAGE(again.scenario.has_value(), preset.id);
    CHECK_MESSAGE(*again.scenario == scenario, preset.id);
    CHECK_MESSAGE(io::write_scenario(*again.scenario) == text, preset.id);
  }
}

TEST_CASE("names that are alike in both languages are written as one string") {
  auto scenario = io::scenario_of(*io::find_preset(io::kDefaultPreset));
  scenario.name = core::Text("Same");
  scenario.description = {};
  scenario.assumptions.clear();
  const auto text = io::write_scenario(scenario);
  CHECK(text.find("\"name\": \"Same\"") != std::string::npos);
  CHECK(text.find("\"description\"") == std::string::npos);
  CHECK(text.find("\"assumptions\"") == std::string::npos);
  CHECK(*io::read_scenario(text).scenario == scenario);
}

TEST_CASE("odd numbers, words and pointers survive") {
  auto scenario = io::scenario_of(*io::find_preset(io::kDefaultPreset));
  scenario.start_year = 1999;
  scenario.start_month = 9;
  scenario.discount_rate = 0.1 + 0.2;
  scenario.market.scarcity_initial = -1e-300;
  scenario.name = {{"en", "\"quoted\"\n\t\\ \x01"}, {"fr", "É/~"}};
  scenario.assumptions = {{"/regions/0/pue", 1.05, 1.0 / 3 + 1, "", {}, {}},
                          {"/market/rent_price", 1, 2, "EUR/H100e-h", {{"en", "a"}, {"fr", "b"}}, core::Text("c")}};
  const auto again = io::read_scenario(io::write_scenario(scenario));
  REQUIRE_MESSAGE(again.scenario.has_value(), testing::lines_of(again.faults).front());
  CHECK(*again.scenario == scenario);
}

TEST_CASE("the fields stand in the order of the format") {
  const auto text = io::write_scenario(io::scenario_of(*io::find_preset(io::kDefaultPreset)));
  std::size_t at = 0;
  for (const char* const key :
       {"format",    "name",       "start",           "months",        "discount_rate", "market",      "rent_price",
        "regions",   "id",         "rent_multiplier", "power_initial", "sovereignty",   "integration", "reserved_share",
        "committed", "segments",   "contracts",       "training",      "demand",        "growth_fade", "winter_hazard",
        "servers",   "facilities", "planning",        "finance",       "cash",          "equity",      "debt_limit",
        "opex",      "thresholds"}) {
    const auto found = text.find("\"" + std::string(key) + "\": ", at);
    REQUIRE_MESSAGE(found != std::string::npos, key);
    at = found;
  }
}

// Levers and assumptions: finding, moving, marking and resetting numbers.
#include <doctest/doctest.h>

#include "app/edit/apply.hpp"
#include "core/model/parameters.hpp"
#include "ui/driver.hpp"
#include "ui/numbers/levers_panel.hpp"

using namespace curseur;
using curseur::testing::Driver;

namespace {

void search_for(Driver& driver, std::string_view tab, std::string_view prompt, std::string_view text) {
  REQUIRE(driver.click(tab));
  REQUIRE(driver.click(prompt));
  driver.type(text);
}

}  // namespace

TEST_CASE("search finds by label without accents or capitals, and by pointer") {
  Driver driver(1440, 900, app::Language{"fr"});
  search_for(driver, "Hypothèses", "Chercher", "PRIX DE L'ELECTRICITE");
  CHECK(driver.sees("Prix de l’électricité"));
  CHECK_FALSE(driver.sees("Général"));
  driver.key(ImGuiKey_Escape);
  driver.click("Chercher");
  driver.type("/planning/headroom");
  CHECK(driver.sees("1 sur"));
  CHECK(driver.sees("Planification"));
}

TEST_CASE("a search that finds nothing says so and shows what was typed") {
  Driver driver;
  search_for(driver, "Assumptions", "Search", "zzgl");
  CHECK(driver.sees("Nothing matches"));
  CHECK(driver.sees("zzgl"));
}

TEST_CASE("groups open and close") {
  Driver driver;
  REQUIRE(driver.click("Assumptions"));
  CHECK_FALSE(driver.sees("Discount rate"));
  REQUIRE(driver.click("General"));
  CHECK(driver.sees("Discount rate"));
  REQUIRE(driver.click("General"));
  CHECK_FALSE(driver.sees("Discount rate"));
}

TEST_CASE("what was changed is counted, and goes back one by one or all at once") {
  Driver driver;
  const double original = driver.number("/opex/variable");
  app::Commands none;
  auto& document = driver.state().document;
  document.scenario.opex.variable = original / 2;
  document.scenario.servers.life += 6;
  ++document.version;
  driver.frames();
  CHECK(driver.sees("changed"));
  search_for(driver, "Assumptions", "Search", "/opex/variable");
  CHECK(driver.sees("Reset assumptions (2)"));
  // The sign of a turn stands at the right end of the slider, under the field.
  const auto field = driver.see_near("%", {300, 520});
  REQUIRE(field.has_value());
  driver.click({field->centre().x - 5, field->centre().y + 24});
  CHECK(driver.count<app::ResetNumbers>() == 1);
  CHECK(driver.number("/opex/variable") == original);
  REQUIRE(driver.click("Reset assumptions (1)"));
  CHECK(document.scenario == document.original);
  CHECK_FALSE(driver.sees("Reset assumptions"));
}

TEST_CASE("assumptions are put back as one step, and levers stay where they are") {
  Driver driver(1440, 900);
  app::apply(app::SetNumber{"/planning/pace", 0.3}, driver.state());
  app::apply(app::SetNumber{"/regions/0/reserved_share", 0.9}, driver.state());
  app::apply(app::SetNumber{"/opex/fixed", 9}, driver.state());
  app::apply(app::SetNumber{"/market/rent_price", 1.1}, driver.state());
  driver.frames();
  REQUIRE(driver.click("Assumptions"));
  driver.frames();
  REQUIRE(driver.click("Reset assumptions (2)"));
  const auto& document = driver.state().document;
  CHECK(document.scenario.opex.fixed == document.original.opex.fixed);
  CHECK(document.scenario.market.rent_price == document.original.market.rent_price);
  CHECK(document.scenario.planning.pace == 0.3);
  CHECK(document.scenario.regions[0].reserved_share == 0.9);
  CHECK(driver.state().history.steps().size() == 5);
}

TEST_CASE("a slider follows the mouse within its range") {
  Driver driver;
  search_for(driver, "Assumptions", "Search", "/servers/availability");
  const auto field = driver.see_near("%", {300, 520});
  REQUIRE(field.has_value());
  const float y = field->centre().y + 24;
  driver.drag({60, y}, {120, y});
  CHECK(driver.count<app::SetNumber>() > 0);
  CHECK(driver.number("/servers/availability") < driver.state().document.original.servers.availability);
  CHECK(core::check(driver.state().document.scenario).empty());
}

TEST_CASE("every lever names a number, and all levers of the scenario are on their panel") {
  Driver driver(1440, 3000);
  auto& scenario = driver.state().document.scenario;
  for (const auto& pointer : ui::LeversPanel::pointers(scenario))
    CHECK_MESSAGE(core::number_value(scenario, pointer).has_value(), pointer);
  for (const auto& region : scenario.regions) CHECK_MESSAGE(driver.sees(region.name.english()), region.name.english());
  for (const char* text : {"At first", "In the end", "Ramp begins", "Ramp ends", "Equity", "Debt", "Limit"})
    CHECK_MESSAGE(driver.sees(text), text);
}

TEST_CASE("resting on a label shows meaning, range and source") {
  Driver driver;
  auto& document = driver.state().document;
  for (auto* scenario : {&document.scenario, &document.original}) {
    scenario->assumptions.clear();
    scenario->assumptions.push_back(
        {"/market/rent_price", 1.2, 2.4, "EUR/H100e-h", core::Text("Source of the price"), core::Text("Its note")});
  }
  ++document.version;
  search_for(driver, "Assumptions", "Search", "/market/rent_price");
  const auto label = driver.see_near("Rental price", {100, 520});
  REQUIRE(label.has_value());
  driver.move(label->centre());
  driver.frames(60);
  for (const char* text : {"Allowed", "Plausible", "1.2 to 2.4", "Source of the price", "Its note", "As opened"})
    CHECK_MESSAGE(driver.sees(text), text);
}

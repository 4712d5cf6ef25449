// Typing numbers: what is taken, what is refused, and that nothing typed is lost.
#include <doctest/doctest.h>

#include "ui/driver.hpp"

using namespace curseur;
using curseur::testing::Driver;

namespace {

constexpr const char* kRent = "/market/rent_price";

// Opens the assumptions, looks for one number, and leaves its field ready for typing.
void open_field(Driver& driver, std::string_view tab, std::string_view search, std::string_view shown) {
  REQUIRE(driver.click(tab));
  const bool french = driver.state().view.language == app::Language{"fr"};
  const auto box = driver.see(french ? "Chercher" : "Search");
  REQUIRE(box.has_value());
  driver.click(box->centre());
  driver.type(search);
  const auto field = driver.see_near(shown, {box->centre().x + 200, box->centre().y + 80});
  REQUIRE(field.has_value());
  driver.click(field->centre());
}

}  // namespace

TEST_CASE("a typed number is applied by Enter") {
  Driver driver;
  driver.state().document.scenario.market.rent_price = driver.state().document.original.market.rent_price = 1.6;
  ++driver.state().document.version;
  open_field(driver, "Assumptions", "/market/rent_price", "1.6");
  driver.type("2.35");
  driver.key(ImGuiKey_Enter);
  CHECK(driver.number(kRent) == 2.35);
  CHECK(driver.count<app::SetNumber>() == 1);
  CHECK(driver.sees("2.35"));
}

TEST_CASE("a decimal comma is a decimal mark, and leaving the field applies") {
  Driver driver(1440, 900, app::Language{"fr"});
  driver.state().document.scenario.market.rent_price = driver.state().document.original.market.rent_price = 1.6;
  ++driver.state().document.version;
  open_field(driver, "Hypothèses", "/market/rent_price", "1,6");
  driver.type("2,5");
  REQUIRE(driver.click("Hypothèses"));
  CHECK(driver.number(kRent) == 2.5);
}

TEST_CASE("Escape gives up what was typed") {
  Driver driver;
  driver.state().document.scenario.market.rent_price = driver.state().document.original.market.rent_price = 1.6;
  ++driver.state().document.version;
  open_field(driver, "Assumptions", "/market/rent_price", "1.6");
  driver.type("9");
  driver.key(ImGuiKey_Escape);
  CHECK(driver.count<app::SetNumber>() == 0);
  CHECK(driver.number(kRent) == 1.6);
  CHECK(driver.sees("1.6"));
}

TEST_CASE("a refused text stays in its field with the reason, in the language, until it is mended") {
  Driver driver;
  driver.state().document.scenario.market.rent_price = driver.state().document.original.market.rent_price = 1.6;
  ++driver.state().document.version;
  open_field(driver, "Assumptions", "/market/rent_price", "1.6");
  driver.type("-3x");
  driver.key(ImGuiKey_Enter);
  CHECK(driver.count<app::SetNumber>() == 0);
  CHECK(driver.sees("-3x"));
  CHECK(driver.sees("This is not a number"));
  driver.state().view.language = app::Language{"fr"};
  driver.frames();
  CHECK(driver.sees("Ce n’est pas un nombre"));
  driver.state().view.language = app::Language::en;
  driver.frames();

  driver.click(driver.see("-3x")->centre());
  driver.type("99999999");
  driver.key(ImGuiKey_Enter);
  CHECK(driver.sees("99999999"));
  CHECK(driver.sees("Expected"));
  CHECK(driver.number(kRent) == 1.6);

  driver.click(driver.see("99999999")->centre());
  driver.type("2");
  driver.key(ImGuiKey_Enter);
  CHECK(driver.number(kRent) == 2);
  CHECK_FALSE(driver.sees("Expected"));
}

TEST_CASE("shares are typed in per cent, with or without the sign") {
  Driver driver;
  auto& document = driver.state().document;
  document.scenario.servers.deposit = document.original.servers.deposit = 0.2;
  ++document.version;
  open_field(driver, "Assumptions", "/servers/deposit", "20%");
  driver.type("35");
  driver.key(ImGuiKey_Enter);
  CHECK(driver.number("/servers/deposit") == 0.35);
  driver.click(driver.see("35%")->centre());
  driver.type("12.5 %");
  driver.key(ImGuiKey_Enter);
  CHECK(driver.number("/servers/deposit") == 0.125);
  driver.click(driver.see("12.5%")->centre());
  driver.type("120");
  driver.key(ImGuiKey_Enter);
  CHECK(driver.number("/servers/deposit") == 0.125);
  CHECK(driver.sees("0% to 100%"));
}

TEST_CASE("months are typed as dates") {
  Driver driver;
  auto& document = driver.state().document;
  document.scenario.regions[0].integration.start = document.original.regions[0].integration.start = 0;
  ++document.version;
  driver.frames();
  const std::string first = "Jan " + std::to_string(document.scenario.start_year);
  driver.click(driver.see(first)->centre());
  driver.type("03/" + std::to_string(document.scenario.start_year + 1));
  driver.key(ImGuiKey_Enter);
  CHECK(driver.number("/regions/0/integration/start") == 14);
}

TEST_CASE("a click with Ctrl on a slider types its value") {
  Driver driver;
  driver.state().document.scenario.market.rent_price = driver.state().document.original.market.rent_price = 1.6;
  ++driver.state().document.version;
  REQUIRE(driver.click("Assumptions"));
  driver.click(driver.see("Search")->centre());
  driver.type("/market/rent_price");
  const auto field = driver.see("1.6");
  REQUIRE(field.has_value());
  driver.hold(ImGuiMod_Ctrl, true);
  driver.click({field->centre().x - 60, field->centre().y + 24});
  driver.hold(ImGuiMod_Ctrl, false);
  CHECK(driver.count<app::SetNumber>() == 0);
  driver.type("3");
  driver.key(ImGuiKey_Enter);
  CHECK(driver.number(kRent) == 3);
}

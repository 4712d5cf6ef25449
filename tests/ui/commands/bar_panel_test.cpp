// The bar, About and notices.
#include <doctest/doctest.h>

#include "io/scenario/presets.hpp"
#include "io/version.hpp"
#include "ui/driver.hpp"

using namespace curseur;
using curseur::testing::Driver;

TEST_CASE("the language changes all words at once") {
  Driver driver;
  CHECK(driver.sees("Assumptions"));
  REQUIRE(driver.click("FR"));
  CHECK(driver.count<app::SetLanguage>() == 1);
  CHECK(driver.sees("Hypothèses"));
  CHECK(driver.sees("Trop lent"));
  CHECK_FALSE(driver.sees("Assumptions"));
  REQUIRE(driver.click("EN"));
  CHECK(driver.sees("Assumptions"));
}

TEST_CASE("the theme is one of three") {
  Driver driver;
  const auto language = driver.see("FR");
  REQUIRE(language.has_value());
  // Three signs stand right of the language: as the system, light, dark.
  driver.click({language->centre().x + 80, language->centre().y});
  CHECK(driver.state().view.theme == app::ThemeChoice::light);
  driver.click({language->centre().x + 46, language->centre().y});
  CHECK(driver.state().view.theme == app::ThemeChoice::automatic);
}

TEST_CASE("the scenario menu offers all presets and opens one") {
  Driver driver;
  const std::string name = driver.state().document.scenario.name.english();
  REQUIRE(driver.click(name));
  for (const auto& preset : io::presets()) {
    const std::string offered = io::scenario_of(preset).name.english();
    CHECK_MESSAGE(driver.sees(offered), offered);
  }
  const auto& last = io::presets().back();
  const auto offer = driver.see_near(io::scenario_of(last).name.english(), {300, 400});
  REQUIRE(offer.has_value());
  driver.click(offer->centre());
  CHECK(driver.count<app::LoadPreset>() == 1);
  CHECK(driver.state().document.preset == last.id);
  CHECK(driver.sees(io::scenario_of(last).name.english()));
}

TEST_CASE("on a phone language, theme and About are in a menu") {
  Driver driver(390, 844);
  CHECK_FALSE(driver.sees("FR"));
  driver.click(ImVec2{355, 28});
  CHECK(driver.sees("Undo"));
  REQUIRE(driver.click("Français"));
  CHECK(driver.state().view.language == app::Language{"fr"});
  driver.click(ImVec2{355, 28});
  driver.move({200, 400});
  driver.wheel(-20);  // the last of a long list
  REQUIRE(driver.click("À propos"));
  CHECK(driver.state().view.overlay == app::Overlay::about);
}

TEST_CASE("About says what the answer means, and closes by Escape, its cross or the ground beside it") {
  Driver driver;
  REQUIRE(driver.click("About"));
  CHECK(driver.sees("What it does not mean"));
  CHECK(driver.sees(io::version()));
  REQUIRE(driver.click("Licences"));
  CHECK(driver.sees("Dear ImGui"));
  CHECK(driver.sees("Inter"));
  driver.key(ImGuiKey_Escape);
  CHECK(driver.state().view.overlay == app::Overlay::none);
  REQUIRE(driver.click("About"));
  driver.click(ImVec2{40, 600});
  CHECK(driver.state().view.overlay == app::Overlay::none);
  CHECK(driver.count<app::SetNumber>() == 0);  // the press beside it reached nothing below
}

TEST_CASE("a notice lists every fault, copies them and goes away") {
  Driver driver;
  driver.state().notice =
      app::Notice{"mine.json", {{"/regions/0/pue", "out_of_range", {0.4, "a number"}}, {"", "no_json"}}};
  driver.frames(6);
  CHECK(driver.sees("mine.json"));
  CHECK(driver.sees("/regions/0/pue"));
  CHECK(driver.sees("nothing there; expected JSON"));
  REQUIRE(driver.click("Copy the list"));
  CHECK(driver.clipboard().find("/regions/0/pue: 0.4 is out of range; expected a number\n") != std::string::npos);
  CHECK(driver.sees("Copied"));
  REQUIRE(driver.click("Close"));
  CHECK_FALSE(driver.state().notice.has_value());
}

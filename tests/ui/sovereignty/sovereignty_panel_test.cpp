// The sovereignty sheet: levels pressed, dragged, moved by keys and fingers, each a step; and readable at every size.
#include <algorithm>
#include <doctest/doctest.h>
#include <string>

#include "app/edit/apply.hpp"
#include "app/say/words.hpp"
#include "core/read/sovereignty.hpp"
#include "ui/driver.hpp"

using namespace curseur;
using curseur::testing::Driver;

namespace {

void open_sheet(Driver& driver, std::size_t region = 0) {
  app::apply(app::ShowSovereignty{region}, driver.state());
  driver.frames(6);
}

// The cell of a level in the row of an objective; the first on its line is of owned capacity, the last of rented.
ImVec2 cell(const Driver& driver, const char* objective, int level, core::Supply supply) {
  const auto name = driver.see(objective);
  REQUIRE(name.has_value());
  const auto head = driver.see_near(supply == core::Supply::own ? "Owned" : "Rented",
                                    {supply == core::Supply::own ? 600.f : 760.f, 300});
  REQUIRE(head.has_value());
  const auto sight =
      driver.see_near(std::to_string(level), {head->low.x + 30.f * static_cast<float>(level), name->centre().y + 9});
  REQUIRE(sight.has_value());
  return sight->centre();
}

constexpr const char* kOwnStrategic = "/regions/0/sovereignty/own/0";

}  // namespace

TEST_CASE("a press on a level sets it, as one step, and the SEAL follows") {
  Driver driver;
  open_sheet(driver);
  CHECK(driver.sees("SEAL-3"));
  driver.click(cell(driver, "SOV-5 Supply chain", 1, core::Supply::own));
  CHECK(driver.number("/regions/0/sovereignty/own/4") == 1);
  CHECK(driver.sees("Held back by SOV-5."));
  CHECK(driver.sees("Served by nothing here: turned away"));
  app::apply(app::Undo{}, driver.state());
  CHECK(driver.number("/regions/0/sovereignty/own/4") == 3);
  CHECK_FALSE(driver.state().history.can_undo());
  driver.click(cell(driver, "SOV-3 Data and AI", 4, core::Supply::rented));
  CHECK(driver.number("/regions/0/sovereignty/rented/2") == 4);
}

TEST_CASE("a drag across levels is one step") {
  Driver driver;
  open_sheet(driver);
  driver.drag(cell(driver, "SOV-1 Strategic", 4, core::Supply::own),
              cell(driver, "SOV-1 Strategic", 1, core::Supply::own));
  CHECK(driver.number(kOwnStrategic) == 1);
  CHECK(driver.count<app::SetNumber>() > 1);  // it passed the levels between
  app::apply(app::Undo{}, driver.state());
  CHECK(driver.number(kOwnStrategic) == 4);
  CHECK_FALSE(driver.state().history.can_undo());
}

TEST_CASE("arrows, Home and End move the level that has the focus; Enter does not") {
  Driver driver;
  open_sheet(driver);
  driver.click(cell(driver, "SOV-1 Strategic", 2, core::Supply::own));
  REQUIRE(driver.number(kOwnStrategic) == 2);
  driver.move({5, 5});
  driver.key(ImGuiKey_RightArrow);
  CHECK(driver.number(kOwnStrategic) == 3);
  driver.key(ImGuiKey_LeftArrow);
  driver.key(ImGuiKey_LeftArrow);
  CHECK(driver.number(kOwnStrategic) == 1);
  driver.key(ImGuiKey_Enter);
  CHECK(driver.number(kOwnStrategic) == 1);
  driver.key(ImGuiKey_Home);
  CHECK(driver.number(kOwnStrategic) == 0);
  driver.key(ImGuiKey_LeftArrow);
  CHECK(driver.number(kOwnStrategic) == 0);
  driver.key(ImGuiKey_End);
  CHECK(driver.number(kOwnStrategic) == 4);
}

TEST_CASE("the Tab key alone reaches every level, and brings those below into sight") {
  Driver driver(1440, 600);
  open_sheet(driver);
  CHECK_FALSE(driver.sees("SOV-8 Environmental sustainability"));
  for (int k = 0; k < 5; ++k) driver.key(ImGuiKey_Tab);  // the cross, three regions, the first level
  for (int k = 0; k < 2 * core::kObjectives; ++k) {
    driver.key(ImGuiKey_Home);
    driver.key(ImGuiKey_Tab);  // its way back
    driver.key(ImGuiKey_Tab);
  }
  const auto& levels = driver.state().document.scenario.regions[0].sovereignty;
  CHECK(levels.own == core::Levels{});
  CHECK(levels.rented == core::Levels{});
  CHECK(driver.sees("SOV-8 Environmental sustainability"));
}

TEST_CASE("what was changed is counted and goes back at once; Escape closes the sheet") {
  Driver driver;
  app::apply(app::SetNumber{kOwnStrategic, 0}, driver.state());
  app::apply(app::SetNumber{"/regions/0/sovereignty/rented/7", 0}, driver.state());
  app::apply(app::SetNumber{"/regions/1/sovereignty/own/1", 0}, driver.state());  // of another sheet
  open_sheet(driver);
  REQUIRE(driver.click("Levels as opened (2)"));
  CHECK(driver.number(kOwnStrategic) == 4);
  CHECK(driver.number("/regions/0/sovereignty/rented/7") == 3);
  CHECK(driver.number("/regions/1/sovereignty/own/1") == 0);
  driver.frames();
  CHECK_FALSE(driver.sees("Levels as opened"));
  driver.key(ImGuiKey_Escape);
  CHECK(driver.state().view.overlay == app::Overlay::none);
}

TEST_CASE("a finger's tap sets a level; a finger that scrolls over levels changes none") {
  Driver driver(390, 844);
  driver.use_finger(true);
  open_sheet(driver);
  const auto name = driver.see("SOV-2 Legal");
  REQUIRE(name.has_value());
  const auto two = driver.see_near("2", {200, name->centre().y + 60});
  REQUIRE(two.has_value());
  driver.drag(two->centre(), {two->centre().x + 3, two->centre().y - 150});
  CHECK_FALSE(driver.state().history.can_undo());
  driver.frames(60);
  const auto after = driver.see("SOV-2 Legal");
  REQUIRE(after.has_value());
  CHECK(after->centre().y < name->centre().y - 50);
  driver.click({two->centre().x, two->centre().y + after->centre().y - name->centre().y});
  CHECK(driver.number("/regions/0/sovereignty/own/1") == 2);
}

TEST_CASE("the sheet is opened from the menu's table, a region's levers and its assumptions") {
  Driver driver;
  REQUIRE(driver.click("Sovereignty sheet"));  // beside the first region's levers
  CHECK(driver.state().view.overlay == app::Overlay::sovereignty);
  CHECK(driver.state().view.sheet_region == 0);
  REQUIRE(driver.click("Asia and Gulf"));
  driver.frames();
  CHECK(driver.state().view.sheet_region == 2);
  CHECK(driver.sees("Asia and Gulf partners"));
  app::apply(app::SetOverlay{app::Overlay::none}, driver.state());
  driver.frames();
  REQUIRE(driver.click("Assumptions"));
  driver.frames();
  REQUIRE(driver.click("Market"));  // closed, so that the regions come into sight
  REQUIRE(driver.click("Region: United States"));
  driver.frames();
  REQUIRE(driver.click("Sovereignty sheet"));
  CHECK(driver.state().view.sheet_region == 1);
}

TEST_CASE("another scenario with fewer regions shows its last one, and many regions still have a way to each") {
  Driver driver;
  open_sheet(driver, 2);
  app::apply(app::LoadPreset{"utility"}, driver.state());
  driver.frames(6);
  CHECK(driver.sees("Network maintenance"));
  core::Scenario& scenario = driver.state().document.scenario;
  for (int k = 2; k <= 20; ++k) {
    scenario.regions.push_back(scenario.regions[0]);
    scenario.regions.back().id = "r" + std::to_string(k);
    scenario.regions.back().name = core::Text("Region number " + std::to_string(k));
  }
  ++driver.state().document.version;
  driver.frames(6);
  REQUIRE(driver.click("Region number 17"));
  driver.frames();
  CHECK(driver.state().view.sheet_region == 16);
  CHECK(driver.sees("Nobody asks for capacity here."));
}

TEST_CASE("no text of the sheet is cut at any size, in either language, with levels changed") {
  struct Size {
    float width, height;
  };
  for (const auto language : {app::Language::en, app::Language{"fr"}})
    for (const Size& size :
         {Size{1440, 900}, {1010, 768}, {999, 768}, {700, 900}, {390, 844}, {844, 390}, {320, 480}, {280, 500}}) {
      CAPTURE(size.width);
      Driver driver(size.width, size.height, language);
      app::apply(app::SetNumber{kOwnStrategic, 1}, driver.state());
      driver.frames(6);
      auto behind = driver.clipped_texts();  // of the cockpit under it: names of the scenario
      behind.push_back(app::text_of(driver.state().document.scenario.name, language));
      for (std::size_t region = 0; region < 3; ++region) {
        open_sheet(driver, region);
        for (const char* part : {"", app::word(language, "sovereignty.consequences")}) {
          if (*part != '\0') driver.click(part);
          driver.move({size.width / 2, size.height * 0.8f});
          for (int scrolled = 0; scrolled < 12; ++scrolled) {
            driver.wheel(-3);
            for (const auto& text : driver.clipped_texts())
              if (std::find(behind.begin(), behind.end(), text) == behind.end() &&
                  !curseur::testing::may_be(text, behind.back()))
                FAIL_CHECK("cut: ", text);
          }
        }
      }
    }
}

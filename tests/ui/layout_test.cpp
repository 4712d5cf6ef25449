// The arrangement at every size: arithmetic first, then the real thing in both languages.
#include "ui/layout.hpp"

#include <algorithm>
#include <doctest/doctest.h>

#include "ui/driver.hpp"

using namespace curseur;
using curseur::testing::Driver;
using curseur::ui::Arrangement;

namespace {

struct Size {
  float width, height;
};
constexpr Size kSizes[] = {{1440, 900}, {1920, 1080}, {3840, 2160}, {1000, 700}, {999, 768}, {900, 600}, {820, 1180},
                           {600, 900},  {599, 900},   {390, 844},   {844, 390},  {320, 480}, {280, 606}};

// Names of scenarios and segments are the person's own words and may be longer than any place.
bool is_own_words(const app::State& state, const std::string& text) {
  const auto& scenario = state.document.scenario;
  return curseur::testing::may_be(text, scenario.name.english()) ||
         curseur::testing::may_be(text, scenario.name.in("fr"));
}

}  // namespace

TEST_CASE("panels stay within the canvas and apart from each other at every size") {
  for (const Size& size : kSizes) {
    CAPTURE(size.width);
    CAPTURE(size.height);
    const auto l = ui::layout_of(size.width, size.height, false, {236, 60, 84});
    CHECK(l.bar.width == size.width);
    CHECK(l.cursor.y >= l.bar.bottom());
    CHECK(l.centre.y >= l.cursor.bottom());
    CHECK(l.centre.bottom() <= size.height);
    CHECK(l.centre.width > 240);
    CHECK(l.centre.height >= 90);
    if (l.arrangement == Arrangement::columns) {
      CHECK(l.left.right() <= l.centre.x);
      CHECK(l.centre.right() <= l.right.x);
      CHECK(l.right.right() <= size.width);
      CHECK(l.tabs.empty());
    } else {
      CHECK(l.tabs.y >= l.cursor.bottom());
      CHECK(l.centre.y >= l.tabs.bottom());
      CHECK(l.tabs.height >= 40);
    }
  }
}

TEST_CASE("the arrangement changes at 1000 and at 600") {
  CHECK(ui::arrangement_for(1000) == Arrangement::columns);
  CHECK(ui::arrangement_for(999) == Arrangement::tabs);
  CHECK(ui::arrangement_for(600) == Arrangement::tabs);
  CHECK(ui::arrangement_for(599) == Arrangement::phone);
  CHECK(ui::roomy_for(1440, true));
  CHECK_FALSE(ui::roomy_for(1440, false));
  CHECK(ui::roomy_for(390, false));
}

TEST_CASE("every panel can be reached at every size, and no text of ours is cut") {
  for (const auto language : {app::Language::en, app::Language{"fr"}}) {
    const bool french = language == app::Language{"fr"};
    Driver driver(1440, 900, language);
    for (const Size& size : kSizes) {
      CAPTURE(french);
      CAPTURE(size.width);
      CAPTURE(size.height);
      driver.resize(size.width, size.height);
      std::vector<const char*> panels = {french ? "Leviers" : "Levers", french ? "Hypothèses" : "Assumptions"};
      if (size.width < ui::kColumnsFrom)
        panels.insert(panels.end(), {french ? "Résultats" : "Outcomes", french ? "Graphiques" : "Charts"});
      for (const char* panel : panels) {
        CAPTURE(panel);
        CHECK(driver.click(panel));
        driver.frames(6);
        for (const auto& text : driver.clipped_texts())
          if (!is_own_words(driver.state(), text)) FAIL_CHECK("cut: ", text);
      }
    }
  }
}

TEST_CASE("idle means idle: nothing moves a moment after the last input") {
  Driver driver;
  driver.frames(10);
  CHECK_FALSE(driver.moving());
  driver.click("Assumptions");
  CHECK(driver.moving());
  driver.frames(90);
  CHECK_FALSE(driver.moving());
  driver.click("Search");
  driver.frames(90);
  CHECK(driver.moving());  // the caret
}

TEST_CASE("a held modifier key moves nothing until another input comes with it") {
  for (const auto& [key, modifier] : {std::pair{ImGuiKey_LeftCtrl, ImGuiMod_Ctrl},
                                      {ImGuiKey_RightShift, ImGuiMod_Shift},
                                      {ImGuiKey_LeftAlt, ImGuiMod_Alt}}) {
    CAPTURE(ImGui::GetKeyName(key));
    Driver driver;
    driver.frames(90);
    const auto hold = [key, modifier](bool down) {
      ImGui::GetIO().AddKeyEvent(modifier, down);
      ImGui::GetIO().AddKeyEvent(key, down);
    };
    hold(true);
    driver.frames(1);
    CHECK(driver.moving());
    driver.frames(90);
    CHECK_FALSE(driver.moving());
    ImGui::GetIO().AddKeyEvent(ImGuiKey_DownArrow, true);
    driver.frames(90);
    CHECK(driver.moving());
    ImGui::GetIO().AddKeyEvent(ImGuiKey_DownArrow, false);
    hold(false);
    driver.frames(90);
    CHECK_FALSE(driver.moving());
  }
}

// The cards over the cockpit: changes and history, keeping, the palette, help, the tour, messages.
#include <doctest/doctest.h>
#include <functional>
#include <string_view>
#include <vector>

#include "app/edit/apply.hpp"
#include "app/say/words.hpp"
#include "ui/commands/actions.hpp"
#include "ui/commands/tour_panel.hpp"
#include "ui/driver.hpp"

using namespace curseur;
using curseur::testing::Driver;

TEST_CASE("what is typed faster than a slow page draws is not lost, and Enter ends it") {
  std::vector<std::function<void(ImGuiIO&)>> events;
  const auto key = [&](ImGuiKey which, bool down) {
    events.push_back([=](ImGuiIO& io) { io.AddKeyEvent(which, down); });
  };
  const auto tap = [&](ImGuiKey which) {
    key(which, true);
    key(which, false);
  };
  const auto type = [&](std::string_view text) {
    for (const char letter : text)
      events.push_back([=](ImGuiIO& io) { io.AddInputCharacter(static_cast<unsigned char>(letter)); });
  };
  key(ImGuiMod_Ctrl, true);
  tap(ImGuiKey_K);
  key(ImGuiMod_Ctrl, false);
  type("keep under a name");
  tap(ImGuiKey_Enter);
  type("Plan B");
  tap(ImGuiKey_Enter);
  // So many of them wait between two frames.
  for (std::size_t many = 1; many <= events.size(); ++many) {
    CAPTURE(many);
    Driver driver;
    driver.key(ImGuiKey_Tab);  // something has the keyboard, as after any key
    for (std::size_t at = 0; at < events.size(); ++at) {
      events[at](ImGui::GetIO());
      if ((at + 1) % many == 0) driver.frames(1);
    }
    driver.frames(60);
    CHECK(driver.count<app::KeepAs>() == 1);
    for (const app::Command& command : driver.commands())
      if (const auto* keep = std::get_if<app::KeepAs>(&command)) CHECK(keep->name == "Plan B");
  }
}

TEST_CASE("what was changed is listed with old and new, and each goes back by a press") {
  Driver driver;
  app::apply(app::SetNumber{"/planning/pace", 0.3}, driver.state());
  app::apply(app::SetNumber{"/opex/fixed", 9}, driver.state());
  app::apply(app::SetOverlay{app::Overlay::changes}, driver.state());
  driver.frames();
  CHECK(driver.sees("2 things differ"));
  CHECK(driver.sees("0.50 →"));
  REQUIRE(driver.click("Take all changes back"));
  driver.frames();
  CHECK(driver.state().document.scenario == driver.state().document.original);
  REQUIRE(driver.click("History"));
  driver.frames();
  CHECK(driver.sees("All changes taken back"));
  REQUIRE(driver.click("Start"));
  driver.frames();
  CHECK(driver.state().history.done() == 0);
}

TEST_CASE("the palette finds by a part of a name, in the person's language, and does it") {
  for (const auto language : {app::Language::en, app::Language{"fr"}}) {
    Driver driver(1440, 900, language);
    driver.press_shortcut(ImGuiKey_K);
    driver.frames();
    REQUIRE(driver.state().view.overlay == app::Overlay::palette);
    driver.type(language == app::Language::en ? "dark" : "sombre");
    driver.frames();
    driver.key(ImGuiKey_Enter);
    driver.frames();
    CHECK(driver.state().view.theme == app::ThemeChoice::dark);
    CHECK(driver.state().view.overlay == app::Overlay::none);
  }
}

TEST_CASE("letters typed while the palette opens are all in its field, in order") {
  for (const int apart : {0, 1, 2}) {  // frames between two letters
    CAPTURE(apart);
    Driver driver;
    ImGuiIO& io = ImGui::GetIO();
    driver.hold(ImGuiMod_Ctrl, true);
    io.AddKeyEvent(ImGuiKey_K, true);
    io.AddKeyEvent(ImGuiKey_K, false);
    io.AddKeyEvent(ImGuiMod_Ctrl, false);
    for (const char letter : std::string("dark")) {
      io.AddInputCharacter(static_cast<unsigned>(letter));
      driver.frames(apart);
    }
    driver.frames(8);
    driver.press_shortcut(ImGuiKey_A);
    driver.press_shortcut(ImGuiKey_C);
    CHECK(driver.clipboard() == "dark");
  }
}

TEST_CASE("contrast and size of text are switched by name, and say when there is no more of it") {
  Driver driver;
  const auto run = [&](const char* id) {
    driver.click(ImVec2{1440 - 24, 26});
    driver.frames();
    const bool seen = driver.click(app::word(app::Language::en, std::string("actions.") + id));
    driver.frames();
    driver.key(ImGuiKey_Escape);
    driver.frames();
    return seen;
  };
  REQUIRE(run("contrast"));
  CHECK(driver.state().view.contrast == app::Contrast::high);
  REQUIRE(run("contrast"));
  CHECK(driver.state().view.contrast == app::Contrast::automatic);  // as the system has it: it is followed again
  for (const int size : {115, 130, 150, 175, 175}) {
    REQUIRE(run("larger_text"));
    CHECK(driver.state().view.text_size == size);
  }
  CHECK_FALSE(ui::action("larger_text").can_run(driver.state()));
  REQUIRE(run("smaller_text"));
  CHECK(driver.state().view.text_size == 150);
  REQUIRE(run("normal_text"));
  CHECK(driver.state().view.text_size == 100);
  CHECK_FALSE(ui::action("smaller_text").can_run(driver.state()));
  CHECK_FALSE(ui::action("normal_text").can_run(driver.state()));
}

TEST_CASE("every action has a name in each language, and those with keys stand in the help") {
  for (const auto language : {app::Language::en, app::Language{"fr"}}) {
    Driver driver(1440, 1400, language);
    app::apply(app::SetOverlay{app::Overlay::help}, driver.state());
    driver.frames();
    for (const auto& one : ui::actions()) {
      const std::string name = app::word(language, std::string("actions.") + one.id);
      CHECK_MESSAGE(name != std::string("actions.") + one.id, name);
      if (one.shortcut != 0) CHECK_MESSAGE(driver.sees(name), name);
    }
  }
}

TEST_CASE("the tour takes four steps, can be skipped, and blocks nothing") {
  for (const float width : {1440.f, 390.f}) {
    Driver driver(width, 900);
    app::apply(app::SetTour{0}, driver.state());
    driver.frames();
    for (int step = 0; step + 1 < ui::kTourSteps; ++step) {
      CHECK(driver.sees(std::to_string(step + 1) + " of 4"));
      REQUIRE(driver.click("Next"));
      driver.frames();
    }
    REQUIRE(driver.click("Start"));
    CHECK_FALSE(driver.state().view.tour.has_value());
    app::apply(app::SetTour{0}, driver.state());
    driver.frames();
    REQUIRE(driver.click("Skip"));
    CHECK_FALSE(driver.state().view.tour.has_value());
  }
}

TEST_CASE("keeping asks for a name, offers the scenario's, and lists what is kept") {
  Driver driver;
  driver.state().kept = {"Plan B"};
  driver.press_shortcut(ImGuiKey_S);
  driver.frames();
  CHECK(driver.sees("Plan B"));
  driver.type("Mine");
  driver.frames();
  driver.key(ImGuiKey_Enter);
  driver.frames();
  REQUIRE(driver.count<app::KeepAs>() == 1);
  CHECK(std::get<app::KeepScenario>(driver.state().requests.back()).name == "Mine");
}

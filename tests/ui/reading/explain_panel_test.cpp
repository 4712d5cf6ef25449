// How an outcome comes about: opened from its figure by mouse, finger and keys, and linked to the model's text.
#include <doctest/doctest.h>

#include "app/edit/apply.hpp"
#include "app/explanation/explanation.hpp"
#include "app/say/model_text.hpp"
#include "app/say/words.hpp"
#include "ui/driver.hpp"

using namespace curseur;
using curseur::testing::Driver;

TEST_CASE("a press on a figure opens how it comes about, Escape closes it") {
  Driver driver;
  REQUIRE(driver.click("Distress"));
  driver.frames();
  CHECK(driver.state().view.overlay == app::Overlay::explain);
  CHECK(driver.state().view.explained == "distress");
  CHECK(driver.sees("Futures with distress"));
  driver.key(ImGuiKey_Escape);
  CHECK(driver.state().view.overlay == app::Overlay::none);
}

TEST_CASE("every outcome that is explained opens from its place in the panel") {
  for (const std::string& id : app::explained_outcomes()) {
    CAPTURE(id);
    Driver driver(390, 2600);  // without charts, which have some of the names as titles
    REQUIRE(driver.click("Outcomes"));
    driver.frames();
    REQUIRE(driver.click(app::word(app::Language::en, "outcomes." + id)));
    driver.frames();
    CHECK(driver.state().view.overlay == app::Overlay::explain);
    CHECK(driver.state().view.explained == id);
  }
}

TEST_CASE("a finger and the keyboard open it as well") {
  Driver phone(390, 844);
  phone.use_finger(true);
  REQUIRE(phone.click("Outcomes"));
  phone.frames();
  REQUIRE(phone.click("Net present value"));
  phone.frames();
  CHECK(phone.state().view.overlay == app::Overlay::explain);

  Driver driver;
  REQUIRE(driver.click("Distress"));
  driver.key(ImGuiKey_Escape);
  REQUIRE(driver.state().view.overlay == app::Overlay::none);
  driver.key(ImGuiKey_Tab);  // shows where the keyboard is
  driver.key(ImGuiKey_Tab);  // the next figure
  driver.key(ImGuiKey_Enter);
  CHECK(driver.state().view.explained == "payback");
  CHECK(driver.state().view.overlay == app::Overlay::explain);
}

TEST_CASE("the formula stands there with the figures of the outcome, in both languages") {
  for (const auto language : {app::Language::en, app::Language{"fr"}}) {
    Driver driver(1440, 900, language);
    app::apply(app::ShowExplanation{"npv"}, driver.state());
    driver.frames();
    const app::Explanation wanted = app::explanation_of(driver.state(), "npv");
    const app::Derivation& first = wanted.steps.front();
    CHECK(driver.sees(first.value));
    for (const app::Term& term : first.parts) CHECK_MESSAGE(driver.sees(term.label), term.label);
    for (const app::Input& input : first.inputs) CHECK_MESSAGE(driver.sees(input.value), input.label);
  }
}

TEST_CASE("the link opens the model at its section, and closing that leads back") {
  for (const auto language : {app::Language::en, app::Language{"fr"}})
    for (const float width : {1440.f, 1010.f, 390.f}) {
      CAPTURE(width);
      Driver driver(width, 844, language);
      app::apply(app::ShowExplanation{"npv"}, driver.state());
      driver.frames();
      const auto& text = app::model_text(language);
      REQUIRE(driver.click(app::fill(language, "explain.model", {{"section", "4.8"}})));
      driver.frames();
      CHECK(driver.state().view.overlay == app::Overlay::model);
      CHECK(driver.state().view.section == "4.8");
      const auto sees_section = [&](std::string_view id) {
        for (const auto& section : text.sections)
          if (section.id == id)
            return driver.sees(text.blocks[section.block + 1].text.substr(0, 24));  // what follows the heading
        return false;
      };
      CHECK(sees_section("4.8"));
      CHECK_FALSE(sees_section("1"));
      driver.key(ImGuiKey_Escape);
      driver.frames();
      CHECK(driver.state().view.overlay == app::Overlay::explain);
      driver.key(ImGuiKey_Escape);
      CHECK(driver.state().view.overlay == app::Overlay::none);
    }
}

TEST_CASE("the contents lead to any section, by a press, beside the text or above it") {
  for (const float width : {1440.f, 390.f}) {
    CAPTURE(width);
    Driver driver(width, 844);
    app::apply(app::ShowModel{}, driver.state());
    driver.frames();
    CHECK(driver.sees("The answer is a policy under"));
    if (width < 600) {
      REQUIRE(driver.click("What the answer means"));  // the section in sight is the button's text
      driver.frames();
    }
    REQUIRE(driver.click("4.2 Markets"));
    driver.frames();
    CHECK(driver.sees("Scarcity y of rented capacity"));
    CHECK_FALSE(driver.sees("The answer is a policy under"));
  }
}

TEST_CASE("no text of an explanation or of the model is cut, at any width, in both languages") {
  for (const auto language : {app::Language::en, app::Language{"fr"}})
    for (const float width : {1440.f, 1010.f, 390.f}) {
      CAPTURE(width);
      Driver driver(width, 844, language);
      for (const std::string& id : app::explained_outcomes()) {
        app::apply(app::ShowExplanation{id}, driver.state());
        driver.frames();
        for (int page = 0; page < 6; ++page) {
          for (const auto& text : driver.clipped_texts())
            if (text.find("cut at its edge") == 0) FAIL_CHECK(id << ": " << text);
          driver.move({width / 2, 422});
          driver.wheel(-6);
        }
      }
      app::apply(app::ShowModel{"6"}, driver.state());
      driver.frames();
      for (const auto& text : driver.clipped_texts())
        if (text.find("cut at its edge") == 0) FAIL_CHECK("model: " << text);
    }
}

TEST_CASE("About holds the model too, with its contents") {
  Driver driver;
  app::apply(app::SetOverlay{app::Overlay::about}, driver.state());
  driver.frames();
  REQUIRE(driver.click("Model"));
  driver.frames();
  CHECK(driver.sees("This text says what Curseur computes"));
  REQUIRE(driver.click("What the answer means, and what it does not"));
  driver.frames();
  REQUIRE(driver.click("7. Sources"));
  driver.frames();
  CHECK(driver.sees("Optimal inventory policy"));
}

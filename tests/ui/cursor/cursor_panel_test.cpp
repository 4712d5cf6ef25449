// The cursor under mouse, finger and keys.
#include <cmath>
#include <doctest/doctest.h>

#include "ui/driver.hpp"

using namespace curseur;
using curseur::testing::Driver;
using curseur::testing::Sight;

namespace {

double pace_of(const Driver& driver) { return driver.number("/planning/pace"); }

// The handle: the pace in figures on the track, just above the words at its slow end.
Sight handle_of(const Driver& driver, std::string_view pace) {
  const auto words = driver.see("Slower");
  REQUIRE(words.has_value());
  const auto handle = driver.see_at_height(pace, words->centre().y - 26);
  REQUIRE(handle.has_value());
  return *handle;
}

Driver& at_half(Driver& driver) {
  driver.state().document.scenario.planning.pace = 0.5;
  ++driver.state().document.version;
  driver.frames();
  return driver;
}

}  // namespace

TEST_CASE("dragging the handle moves the pace, step by step and by as much as the hand") {
  Driver driver;
  at_half(driver);
  const ImVec2 from = handle_of(driver, "0.50").centre();
  driver.drag(from, {from.x + 200, from.y + 3}, 10);
  CHECK(driver.count<app::SetNumber>() >= 8);  // it follows, it does not wait for the release
  CHECK(pace_of(driver) > 0.6);
  CHECK(pace_of(driver) < 0.75);
  CHECK(std::fabs(pace_of(driver) * 100 - std::round(pace_of(driver) * 100)) < 1e-9);
  const ImVec2 now = handle_of(driver, driver.sees("0.65") ? "0.65" : "0.66").centre();
  CHECK(std::fabs(now.x - from.x - 200) < 12);
}

TEST_CASE("taking the handle without moving changes nothing") {
  Driver driver;
  at_half(driver);
  const ImVec2 at = handle_of(driver, "0.50").centre();
  driver.click({at.x + 15, at.y});
  CHECK(driver.count<app::SetNumber>() == 0);
}

TEST_CASE("a click on the track jumps there, and the ends are 0.01 and 0.99") {
  Driver driver;
  at_half(driver);
  const ImVec2 middle = handle_of(driver, "0.50").centre();
  driver.click({middle.x - 300, middle.y});
  CHECK(pace_of(driver) < 0.4);
  driver.drag({middle.x - 300, middle.y}, {2, middle.y});
  CHECK(pace_of(driver) == 0.01);
  driver.drag({middle.x, middle.y}, {1439, middle.y});
  CHECK(pace_of(driver) == 0.99);
}

TEST_CASE("the wheel does not move the cursor") {
  Driver driver;
  at_half(driver);
  driver.move(handle_of(driver, "0.50").centre());
  driver.wheel(3);
  CHECK(pace_of(driver) == 0.5);
}

TEST_CASE("keys move the cursor that has the focus") {
  Driver driver;
  at_half(driver);
  driver.click(handle_of(driver, "0.50").centre());
  driver.key(ImGuiKey_RightArrow);
  CHECK(pace_of(driver) == doctest::Approx(0.51));
  driver.key(ImGuiKey_LeftArrow);
  driver.key(ImGuiKey_LeftArrow);
  CHECK(pace_of(driver) == doctest::Approx(0.49));
  driver.key(ImGuiKey_PageUp);
  CHECK(pace_of(driver) == doctest::Approx(0.59));
  driver.key(ImGuiKey_PageDown);
  driver.key(ImGuiKey_UpArrow);
  CHECK(pace_of(driver) == doctest::Approx(0.50));
  driver.key(ImGuiKey_Home);
  CHECK(pace_of(driver) == 0.01);
  driver.key(ImGuiKey_End);
  CHECK(pace_of(driver) == 0.99);
  driver.key(ImGuiKey_RightArrow);
  CHECK(pace_of(driver) == 0.99);
}

TEST_CASE("a finger moves the handle from where it stands, and a tap jumps") {
  Driver driver(390, 844);
  driver.use_finger(true);
  at_half(driver);
  const ImVec2 at = handle_of(driver, "0.50").centre();
  driver.drag({at.x + 60, at.y}, {at.x + 120, at.y + 4}, 12);  // beside the handle: it moves by the same way
  CHECK(pace_of(driver) == doctest::Approx(0.72).epsilon(0.06));
  driver.click(ImVec2{at.x - 60, at.y});
  CHECK(pace_of(driver) == doctest::Approx(0.28).epsilon(0.1));
}

TEST_CASE("bands, best places and what the place means are in words") {
  Driver driver;
  at_half(driver);
  for (const char* text : {"Too slow", "Right", "Too fast", "Best for the mean", "Best for the median",
                           "Best for the worst 5%", "quantile 0.50", "Mean NPV"})
    CHECK_MESSAGE(driver.sees(text), text);
  driver.state().sweep = nullptr;
  driver.frames();
  CHECK(driver.sees("Trying every pace"));
  driver.state().outcome = nullptr;
  driver.frames();
  CHECK(driver.sees("first result"));
}

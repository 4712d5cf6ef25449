// Fingers: dragging scrolls, sliders move sideways only, taps are taps.
#include <doctest/doctest.h>

#include "ui/driver.hpp"

using namespace curseur;
using curseur::testing::Driver;

namespace {

Driver& on_levers(Driver& driver) {
  driver.use_finger(true);
  REQUIRE(driver.click("Levers"));
  driver.frames(10);
  driver.forget_commands();
  return driver;
}

}  // namespace

TEST_CASE("a finger that moves up scrolls the content with it, and changes nothing under it") {
  Driver driver(390, 844);
  on_levers(driver);
  const auto before = driver.see("At first");
  REQUIRE(before.has_value());
  // From the middle of the slider below the label.
  driver.drag({195, before->centre().y + 150}, {197, before->centre().y + 60}, 12);
  const auto after = driver.see("Ramp begins");
  REQUIRE(after.has_value());
  CHECK_FALSE(driver.sees("Workload moved onto"));
  CHECK(driver.count<app::SetNumber>() == 0);
}

TEST_CASE("content glides on after a quick stroke and comes to rest") {
  Driver driver(390, 844);
  on_levers(driver);
  driver.drag({195, 800}, {195, 640}, 4);
  CHECK(driver.moving());
  driver.frames(300);
  CHECK_FALSE(driver.moving());
}

TEST_CASE("without motion it stops where the finger leaves it") {
  Driver driver(390, 844);
  driver.state().view.reduced_motion = true;
  on_levers(driver);
  driver.drag({195, 800}, {195, 640}, 4);
  driver.frames(8);
  CHECK_FALSE(driver.moving());
}

TEST_CASE("a finger that moves sideways moves the slider, a tap on it does not") {
  Driver driver(390, 844);
  on_levers(driver);
  const auto label = driver.see("At first");
  REQUIRE(label.has_value());
  const float y = label->centre().y + 44;
  driver.click(ImVec2{120, y});
  CHECK(driver.count<app::SetNumber>() == 0);
  const double before = driver.number("/regions/0/integration/from");
  driver.drag({195, y}, {before > 0.5 ? 95.f : 295.f, y + 6}, 12);
  CHECK(driver.count<app::SetNumber>() > 0);
  CHECK(driver.number("/regions/0/integration/from") != before);
}

TEST_CASE("a stroke that begins on a button does not press it") {
  Driver driver(390, 844);
  driver.use_finger(true);
  REQUIRE(driver.click("Assumptions"));
  const auto group = driver.see("General");
  REQUIRE(group.has_value());
  driver.drag(group->centre(), {group->centre().x, group->centre().y - 60}, 10);
  driver.frames(200);
  CHECK_FALSE(driver.sees("Discount rate"));
}

TEST_CASE("a tap on the sign of information shows what is known of a number") {
  Driver driver(390, 844);
  on_levers(driver);
  const auto label = driver.see("At first");
  REQUIRE(label.has_value());
  driver.click(ImVec2{26, label->centre().y + 44});
  driver.frames(6);
  CHECK(driver.sees("Allowed"));
  CHECK(driver.sees("About this number"));
}

// Messages about what was just done: brief ones, and those that offer to save a file.
#include <doctest/doctest.h>
#include <string>
#include <string_view>

#include "app/edit/apply.hpp"
#include "ui/driver.hpp"

using namespace curseur;
using curseur::testing::Driver;

namespace {

void expect_offer(Driver& driver, const std::string& text) {
  CHECK(driver.sees(text));
  driver.frames(600);  // ten seconds
  CHECK(driver.sees(text));
  CHECK_FALSE(driver.moving());
}

std::string word(Driver& driver, std::string_view key) { return app::word(driver.state().view.language, key); }

}  // namespace

TEST_CASE("a message goes after some seconds") {
  Driver driver;
  app::apply(app::Tell{"told.copied", ""}, driver.state());
  driver.frames();
  CHECK(driver.sees("Copied."));
  driver.frames(600);
  CHECK_FALSE(driver.sees("Copied."));
}

TEST_CASE("a link that may be cut says its length and offers the file, one press away") {
  for (const float width : {1440.f, 390.f})
    for (const app::Language language : {app::Language{"en"}, app::Language{"fr"}}) {
      CAPTURE(width);
      Driver driver(width, 844, language);
      app::apply(app::LinkCopied{"told.link_copied", 2500}, driver.state());
      driver.frames();
      expect_offer(driver, language == app::Language::en ? "It has 2,500 characters." : "2\u202f500");
      REQUIRE(driver.click(word(driver, "actions.export")));
      CHECK(driver.count<app::ExportScenario>() == 1);
      CHECK_FALSE(driver.sees(word(driver, "actions.export")));
    }
}

TEST_CASE("the offer of a file can be declined, and gives way to the next message") {
  Driver driver;
  const std::string save = word(driver, "actions.export");
  app::apply(app::LinkCopied{"told.link_copied", 9000}, driver.state());
  driver.frames();
  expect_offer(driver, "It has 9,000 characters.");
  REQUIRE(driver.click(word(driver, "layout.close")));
  CHECK_FALSE(driver.sees(save));
  CHECK(driver.count<app::ExportScenario>() == 0);
  app::apply(app::LinkCopied{"told.link_copied", 9000}, driver.state());
  driver.frames();
  CHECK(driver.sees(save));
  app::apply(app::Tell{"told.copied", ""}, driver.state());
  driver.frames();
  CHECK(driver.sees("Copied."));
  CHECK_FALSE(driver.sees(save));
}

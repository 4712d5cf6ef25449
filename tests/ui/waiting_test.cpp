// While the next result is under way, what is drawn is of the setting it was computed for, and says so after a moment.
#include <doctest/doctest.h>
#include <memory>

#include "app/chart/outcome_charts.hpp"
#include "app/edit/apply.hpp"
#include "app/run/setting.hpp"
#include "ui/driver.hpp"

using namespace curseur;
using curseur::testing::Driver;

namespace {

// The result that was under way: its numbers do not matter here.
void deliver(app::State& state) {
  auto outcome = std::make_shared<app::Outcome>(*state.outcome);
  outcome->version = state.document.version;
  outcome->setting = app::setting_of(state.document);
  state.outcome = outcome;
  auto sweep = std::make_shared<app::CursorSweep>(*state.sweep);
  sweep->sweep_version = state.document.sweep_version;
  state.sweep = sweep;
  ++state.revision;
}

}  // namespace

TEST_CASE("a result that is behind is marked after a moment, in words, until the next one is there") {
  struct Case {
    float width, height;
    app::Language language;
    const char *mark, *sentence_before, *sentence_after;  // the sentence: nullptr where it is on another tab
  };
  const Case cases[] = {{1440, 900, app::Language::en, "These results are for pace 0.50. Computing those for 0.95",
                         "At pace 0.50, the net", "At pace 0.95, the net"},
                        {1440, 900, app::Language{"fr"}, "Ces résultats sont ceux du rythme 0,50. Calcul",
                         "Au rythme 0,50, la valeur", "Au rythme 0,95, la valeur"},
                        {390, 844, app::Language::en, "These results are for pace 0.50", nullptr, nullptr},
                        {390, 844, app::Language{"fr"}, "Ces résultats sont ceux du rythme 0,50", nullptr, nullptr}};
  for (const Case& each : cases) {
    Driver driver(each.width, each.height, each.language);
    CAPTURE(each.mark);
    app::apply(app::SetNumber{"/planning/pace", 0.95}, driver.state());
    driver.frames(4);
    CHECK_FALSE(driver.sees(each.mark));  // a result that comes in a frame or two needs no mark
    if (each.sentence_before) CHECK(driver.sees(each.sentence_before));
    driver.frames(15);
    CHECK(driver.sees(each.mark));
    if (each.sentence_before) CHECK(driver.sees(each.sentence_before));
    if (each.sentence_after) CHECK_FALSE(driver.sees(each.sentence_after));
    CHECK_FALSE(driver.moving());  // the mark stays without being drawn again and again
    deliver(driver.state());
    driver.frames(4);
    CHECK_FALSE(driver.sees(each.mark));
    if (each.sentence_after) CHECK(driver.sees(each.sentence_after));
  }
}

TEST_CASE("a drag in which every result is one frame behind is never marked") {
  Driver driver;
  for (int step = 1; step < 60; ++step) {
    app::apply(app::SetNumber{"/planning/pace", 0.5 + step / 200.0}, driver.state());
    driver.frames(1);
    CHECK_FALSE(driver.sees("These results are for"));
    deliver(driver.state());
  }
}

TEST_CASE("a saved picture and a copied table are of the result they show") {
  Driver driver;
  app::apply(app::LoadPreset{"utility"}, driver.state());
  CHECK(app::picture_caption(driver.state()).find("A European AI company") != std::string::npos);
  CHECK(app::picture_caption(driver.state()).find("0.50") != std::string::npos);
}

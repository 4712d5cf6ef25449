// Stories of the open document: told once it is simulated, picked by a click on a chart, in both languages.
#include "app/say/story_text.hpp"

#include <cmath>
#include <doctest/doctest.h>

#include "app/edit/apply.hpp"
#include "app/program.hpp"
#include "app/say/number_format.hpp"
#include "ui/driver.hpp"

using namespace curseur;
using namespace curseur::app;
using curseur::testing::Program;

TEST_CASE("typical futures are told when all paths are there, and again after a change") {
  Program program;
  program.push(LoadPreset{"utility"});
  program.finish();
  const State& state = program.app.state();
  REQUIRE(state.stories);
  const auto npv = [&](StoryChoice choice) {
    return (*state.stories)[choice]->metrics[static_cast<std::size_t>(core::Metric::npv)];
  };
  CHECK(npv(StoryChoice::bad) <= npv(StoryChoice::median));
  CHECK(npv(StoryChoice::median) <= npv(StoryChoice::good));
  CHECK_FALSE((*state.stories)[StoryChoice::picked].has_value());
  CHECK(npv(StoryChoice::median) ==
        doctest::Approx(state.outcome->summary[core::Metric::npv].quantiles[2]).epsilon(0.01));
  program.push(SetNumber{"/planning/pace", 0.8});
  program.finish();
  CHECK(state.stories->version == state.document.version);
}

TEST_CASE("the picked future is the one that comes nearest to the place") {
  Program program;
  program.finish();
  const State& state = program.app.state();
  const auto& fan = state.outcome->fans[core::column_of(core::Series::cash)];
  const double high = fan.quantiles[4][90];
  program.push(PickPath{{core::Series::cash, 90, high}});
  program.finish();
  CHECK(state.view.story == StoryChoice::picked);
  const auto& story = (*state.stories)[StoryChoice::picked];
  REQUIRE(story.has_value());
  const double spread = fan.quantiles[4][90] - fan.quantiles[0][90];
  CHECK(std::fabs(story->series[static_cast<std::size_t>(core::Series::cash)][90] - high) < 0.1 * spread);
}

TEST_CASE("every event has a sentence in each language") {
  const core::Scenario scenario = opening_state().document.scenario;
  for (std::size_t k = 0; k < core::kEventKinds; ++k) {
    const core::StoryEvent event{12, static_cast<core::EventKind>(k), 0, 3, 0.25};
    const std::string english = event_text(event, scenario, Language::en),
                      french = event_text(event, scenario, Language{"fr"});
    CHECK_MESSAGE(english.find('{') == std::string::npos, english);
    CHECK_MESSAGE(french.find('{') == std::string::npos, french);
    CHECK(english != french);
    CHECK(english.find("story.") == std::string::npos);
  }
}

TEST_CASE("a click on a chart picks, and the story is read below") {
  curseur::testing::Driver driver(1440, 2600);
  const auto title = driver.see("Cash");
  REQUIRE(title.has_value());
  driver.click(ImVec2{title->low.x + 120, title->high.y + 90});
  REQUIRE(driver.count<PickPath>() == 1);
  driver.state().stories = [&] {
    auto made = std::make_shared<Stories>();
    made->version = driver.state().document.version;
    made->picked_version = driver.state().document.picked_version;
    for (auto& story : made->stories) story = core::story_of(driver.state().document.scenario, 1, 5);
    return made;
  }();
  driver.frames(6);
  CHECK(driver.sees("Future number 5"));
  CHECK(driver.sees("Cash is at its lowest"));
  REQUIRE(driver.click("The middle one"));
  CHECK(driver.state().view.story == StoryChoice::median);
}

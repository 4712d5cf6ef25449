// The questions below the charts: asked by a click, answered with nothing cut, put into effect as one change.
#include <algorithm>
#include <doctest/doctest.h>
#include <string>

#include "app/edit/apply.hpp"
#include "app/run/question_job.hpp"
#include "app/say/finding_text.hpp"
#include "app/say/names.hpp"
#include "app/say/words.hpp"
#include "io/scenario/presets.hpp"
#include "ui/driver.hpp"
#include "ui/tongues.hpp"

using namespace curseur;
using core::QuestionKind;
using curseur::testing::Driver;

namespace {

// The first round's finding of whatever the state asks, of a scenario of few months.
void find_out(app::State& state) {
  app::Document document = state.document;
  document.scenario.months = document.original.months = 48;
  app::Slots slots(core::for_each_in_turn, 1);
  app::QuestionJob job;
  job.start(document, app::setting_of(document));
  while (!(state.finding = job.refine(slots))) REQUIRE_FALSE(job.is_done());
}

std::string word(const Driver& driver, const std::string& key) {
  return app::word(const_cast<Driver&>(driver).state().view.language, key);
}

}  // namespace

TEST_CASE("a click asks a question, another one takes it back") {
  Driver driver(1440, 2600);
  CHECK(driver.sees("What would change it?"));
  REQUIRE(driver.click("Ruined futures"));
  driver.frames();
  CHECK(driver.state().document.asked->kind == QuestionKind::stress);
  CHECK(driver.sees("Simulating the settings this question needs"));
  find_out(driver.state());
  driver.frames();
  CHECK(driver.sees("of futures end in distress"));
  REQUIRE(driver.click("Ruined futures"));
  driver.frames();
  CHECK_FALSE(driver.state().document.asked.has_value());
  CHECK_FALSE(driver.sees("of futures end in distress"));
}

TEST_CASE("every finding is readable: nothing cut, in both languages and in longer words, wide and narrow") {
  std::vector<std::shared_ptr<const app::Finding>> findings;  // made once: they are the same in every size
  for (const core::QuestionInfo& question : core::questions()) {
    const QuestionKind kind = question.kind;
    app::State state = app::opening_state();
    if (kind == QuestionKind::compare) state.document.scenario.planning.pace = 0.7;
    state.document.asked = app::Asked{kind, 0, {}, {}, false};
    find_out(state);
    findings.push_back(state.finding);
  }
  for (const auto tongue : curseur::testing::kTongues)
    for (const float width : {1440.f, 1010.f, 390.f, 280.f}) {
      if (tongue == curseur::testing::Tongue::longer && width < 300) continue;
      const curseur::testing::ScopedTongue spoken(tongue);
      Driver driver(width, 3600, spoken.language());
      const auto cut_before = driver.clipped_texts();  // the scenario's name in a narrow bar
      for (const auto& finding : findings) {
        CAPTURE(width);
        CAPTURE(core::name_of(finding->kind));
        driver.state().document.asked = app::Asked{finding->kind, 0, {}, {}, false};
        driver.state().finding = finding;
        driver.frames();
        CHECK((width < 300 || driver.sees(word(driver, "questions.title"))));  // there it takes two lines
        for (const std::string& text : driver.clipped_texts())
          if (std::find(cut_before.begin(), cut_before.end(), text) == cut_before.end()) FAIL_CHECK("cut: " << text);
        CHECK(app::finding_sentence(driver.state()).find('{') == std::string::npos);
      }
    }
}

TEST_CASE("the best place is put into effect in one click, as one command") {
  Driver driver(1440, 2600);
  driver.state().document.asked = app::Asked{QuestionKind::optimise, 0, {}, {}, false};
  find_out(driver.state());
  driver.frames();
  const double best = std::get<core::Optimum>(driver.state().finding->answer).at[0];
  driver.forget_commands();
  REQUIRE(driver.click("Move the cursor there"));
  driver.frames();
  CHECK(driver.count<app::SetLevers>() == 1);
  CHECK(driver.number("/planning/pace") == best);
}

TEST_CASE("the trade-off is shown against ruin, the tail or autonomy") {
  Driver driver(1440, 2600);
  driver.state().document.asked = app::Asked{QuestionKind::frontier, 0, {}, {}, false};
  find_out(driver.state());
  driver.frames();
  const std::string before = app::finding_sentence(driver.state());
  const auto chosen = driver.see("Trade-offs");
  REQUIRE(chosen.has_value());
  driver.click(driver.see_near("Autonomy", {chosen->centre().x, chosen->centre().y + 80})->centre());
  driver.frames();
  CHECK(driver.state().view.against == core::Against::autonomy);
  CHECK(app::finding_sentence(driver.state()) != before);
}

TEST_CASE("the weight of the worst futures is one of three, and asks anew") {
  Driver driver(1440, 2600);
  driver.state().document.asked = app::Asked{QuestionKind::optimise, 0, {}, {}, false};
  driver.frames();
  const auto before = driver.state().document.asked_version;
  const auto beside = driver.see("mean and worst 5%");  // the cursor has a mark of that name, too
  REQUIRE(beside.has_value());
  driver.click(driver.see_near("the worst 5%", {beside->high.x + 60, beside->centre().y})->centre());
  driver.frames();
  CHECK(driver.state().document.asked->risk == 1);
  CHECK(driver.state().document.asked_version > before);
}

TEST_CASE("levers and conditions are chosen by a press, and asked as one question") {
  Driver driver(1440, 2600);
  driver.state().document.asked = app::Asked{QuestionKind::optimise, 0, {}, {}, false};
  driver.frames();
  REQUIRE(driver.click("More levers…"));
  REQUIRE(driver.click("distress at most 10%"));
  const auto& asked = driver.state().document.asked;
  REQUIRE(asked->constraints.size() == 1);
  CHECK(asked->constraints[0] == core::Constraint{core::Metric::distress_month, true, 0.1});
  REQUIRE(driver.click("distress at most 5%"));  // one bound a measure
  REQUIRE(asked->constraints.size() == 1);
  CHECK(asked->constraints[0].bound == 0.05);
  REQUIRE(driver.click("distress at most 5%"));
  CHECK(asked->constraints.empty());
  const std::string debt = app::number_name(driver.state().document.scenario, "/finance/debt_limit", app::Language::en);
  const auto question = driver.see("distress at most 5%");
  REQUIRE(question.has_value());
  driver.click(driver.see_near(debt, question->centre())->centre());
  CHECK(asked->levers == std::vector<std::string>{"/planning/pace", "/finance/debt_limit"});
}

TEST_CASE("a search over several levers says each one's best value and whether its conditions hold") {
  Driver driver(1440, 3000);
  driver.state().document.asked = app::Asked{QuestionKind::optimise,
                                             0,
                                             {"/planning/pace", "/regions/0/integration/to"},
                                             {{core::Metric::distress_month, true, 0.1}},
                                             false};
  find_out(driver.state());
  driver.frames();
  const auto& found = std::get<core::Optimum>(driver.state().finding->answer);
  REQUIRE(found.levers.size() == 2);
  CHECK(driver.sees("distress at most 10%"));
  driver.forget_commands();
  REQUIRE(driver.click("Use this setting"));
  CHECK(driver.count<app::SetLevers>() == 1);
  CHECK(driver.number("/regions/0/integration/to") == found.at[1]);
  CHECK(driver.state().history.steps().size() == 1);
}

TEST_CASE("every lever offered has a range the core accepts alone, and decisions all together") {
  for (const auto& preset : io::presets()) {
    const core::Scenario scenario = io::scenario_of(preset);
    const auto offered = app::offered_levers(scenario);
    for (const auto& pointer : offered) {
      CAPTURE(pointer);
      CHECK(core::check_levers(scenario, app::ranges_of_levers(scenario, {pointer})).empty());
    }
    // The planner's habits have an order among themselves that not every corner keeps: then the panel says so.
    auto decisions = offered;
    std::erase_if(decisions,
                  [](const auto& pointer) { return pointer.starts_with("/planning/") && pointer != "/planning/pace"; });
    CHECK(decisions.size() < offered.size());
    const auto all = app::ranges_of_levers(scenario, decisions);
    if (all.size() <= core::kMostDimensions / 2) CHECK(core::check_levers(scenario, all).empty());
  }
}

TEST_CASE("a question that the scenario cannot be asked says why") {
  Driver driver(1440, 2600);
  driver.state().document.asked = app::Asked{QuestionKind::map, 0, {"/nowhere"}, {}, false};
  find_out(driver.state());
  CHECK_FALSE(driver.state().finding->faults.empty());
  driver.frames();
  CHECK(driver.sees("This cannot be asked"));
}

TEST_CASE("what drives it is shown of each measure, and in Sobol's indices on demand") {
  Driver driver(1440, 3000);
  driver.state().document.asked = app::Asked{QuestionKind::sensitivity, 0, {}, {}, false};
  find_out(driver.state());
  driver.frames();
  const std::string before = app::finding_sentence(driver.state());
  for (std::size_t measure = 0; measure < core::kAskedCount; ++measure) {
    app::apply(app::SetMeasure{measure}, driver.state());
    driver.frames();
    CHECK((measure == 0) == (app::finding_sentence(driver.state()) == before));
  }
  REQUIRE(driver.click("Sobol indices (takes longer)"));
  CHECK(driver.state().document.asked->indices);
}

TEST_CASE("pinned settings stand side by side with the open one") {
  for (const float width : {1440.f, 390.f}) {
    Driver driver(width, 4200);
    for (const double pace : {0.2, 0.4, 0.7}) {
      app::apply(app::SetNumber{"/planning/pace", pace}, driver.state());
      app::apply(app::PinSetting{}, driver.state());
    }
    app::apply(app::SetNumber{"/planning/pace", 0.9}, driver.state());
    driver.state().document.asked = app::Asked{QuestionKind::compare, 0, {}, {}, false};
    find_out(driver.state());
    driver.frames();
    for (const auto& name : app::compared_names(driver.state())) CHECK_MESSAGE(driver.sees(name), name);
    CHECK(std::get<core::Comparison>(driver.state().finding->answer).summaries.size() == 4);
  }
}

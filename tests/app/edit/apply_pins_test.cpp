// Pinned settings and the baseline: path by path on the same draws, in every engine.
#include <doctest/doctest.h>

#include "app/edit/apply.hpp"
#include "app/program.hpp"
#include "app/run/question_job.hpp"
#include "app/say/figures.hpp"

using namespace curseur;
using namespace curseur::app;
using curseur::testing::Program;

TEST_CASE("the first pin is the baseline; the open setting is compared with it path by path") {
  Program program;
  program.push(LoadPreset{"utility"});
  program.push(PinSetting{});
  program.finish();
  const State& state = program.app.state();
  REQUIRE(state.document.baseline == 0);
  REQUIRE(state.baseline_outcome);
  CHECK(state.baseline_outcome->digest == state.outcome->digest);
  REQUIRE(state.differences);
  CHECK(state.differences->paths == kFullPaths);
  for (const auto& info : core::metric_infos()) {
    const auto& same = (*state.differences)[info.metric];
    CHECK(same.mean.mean == 0);
    CHECK(same.better.probability == 0);
  }
  program.push(SetNumber{"/planning/pace", 0.9});
  program.finish();
  const auto& npv = (*state.differences)[core::Metric::npv];
  CHECK(npv.mean.mean == doctest::Approx(state.outcome->summary[core::Metric::npv].mean -
                                         state.baseline_outcome->summary[core::Metric::npv].mean));
  CHECK(npv.better.probability + npv.worse.probability <= 1);
  CHECK(npv.better.probability > 0);
  CHECK_FALSE(difference_text(state, core::Metric::npv).empty());
  program.push(SetBaseline{std::nullopt});
  CHECK(difference_text(state, core::Metric::npv).empty());
  CHECK_FALSE(state.baseline_outcome);
}

TEST_CASE("the first slice of a drag has its difference to the baseline already") {
  Program program;
  program.push(PinSetting{});
  program.finish();
  program.push(SetNumber{"/planning/pace", 0.2});
  program.app.work(0.5);
  const State& state = program.app.state();
  REQUIRE(state.differences);
  CHECK(state.differences->version == state.document.version);
  CHECK(state.differences->paths < kFullPaths);
}

TEST_CASE("up to four pins, named apart; unpinning keeps the baseline where it is") {
  State state = opening_state();
  for (int i = 0; i < 6; ++i) {
    apply(SetNumber{"/planning/pace", 0.1 + 0.1 * i}, state);
    apply(PinSetting{}, state);
  }
  REQUIRE(state.document.pins.size() == kMostPins);
  CHECK(state.document.pins[0].name != state.document.pins[3].name);
  apply(SetBaseline{2}, state);
  const std::string name = state.document.pins[2].name;
  apply(Unpin{0}, state);
  CHECK(state.document.baseline == 1);
  CHECK(state.document.pins[1].name == name);
  apply(Unpin{1}, state);
  CHECK_FALSE(state.document.baseline.has_value());
  apply(OpenPin{0}, state);
  CHECK(state.document.scenario.planning.pace == doctest::Approx(0.2));
  apply(Undo{}, state);
  CHECK(state.document.scenario.planning.pace == doctest::Approx(0.6));
}

TEST_CASE("a comparison takes the pins, the baseline first, the open setting last") {
  State state = opening_state();
  CHECK(compared_pins(state.document).size() == 2);
  for (const double pace : {0.2, 0.4, 0.6}) {
    apply(SetNumber{"/planning/pace", pace}, state);
    apply(PinSetting{}, state);
  }
  apply(SetBaseline{1}, state);
  const auto found = compared_pins(state.document);
  REQUIRE(found.size() == 4);
  CHECK(found[0] == 1);
  CHECK(found[1] == 0);
  CHECK(found[2] == 2);
  CHECK_FALSE(found[3].has_value());
}

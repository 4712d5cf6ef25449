// Undo, redo, replay: every change of the document is a step, a drag is one.
#include "app/edit/history.hpp"

#include <doctest/doctest.h>

#include "app/edit/apply.hpp"

using namespace curseur;
using namespace curseur::app;

namespace {

double pace(const State& state) { return state.document.scenario.planning.pace; }

}  // namespace

TEST_CASE("every change is taken back and done again, one after the other") {
  State state = opening_state();
  const core::Scenario start = state.document.scenario;
  CHECK_FALSE(apply(Undo{}, state));
  apply(SetNumber{"/planning/pace", 0.3}, state);
  apply(SetNumber{"/opex/fixed", 7}, state);
  apply(LoadPreset{"utility"}, state);
  const core::Scenario utility = state.document.scenario;
  apply(SetNumber{"/planning/pace", 0.8}, state);
  REQUIRE(state.history.steps().size() == 4);
  const auto version = state.document.version;
  CHECK(apply(Undo{}, state));
  CHECK(state.document.version > version);
  CHECK(state.document.scenario == utility);
  CHECK(apply(Undo{}, state));
  CHECK(state.document.preset == "europe");
  CHECK(state.document.scenario.opex.fixed == 7);
  apply(Undo{}, state);
  apply(Undo{}, state);
  CHECK(state.document.scenario == start);
  CHECK_FALSE(apply(Undo{}, state));
  for (int i = 0; i < 4; ++i) CHECK(apply(Redo{}, state));
  CHECK_FALSE(apply(Redo{}, state));
  CHECK(state.document.preset == "utility");
  CHECK(pace(state) == 0.8);
  CHECK(apply(GoToStep{1}, state));
  CHECK(pace(state) == 0.3);
  CHECK(state.document.preset == "europe");
  apply(SetNumber{"/planning/pace", 0.4}, state);  // what was taken back is gone
  CHECK(state.history.steps().size() == 2);
  CHECK_FALSE(state.history.can_redo());
}

TEST_CASE("what one gesture does to numbers is one step, and none where it ends where it began") {
  State state = opening_state();
  const double before = pace(state);
  for (const double value : {0.41, 0.42, 0.43}) apply(SetNumber{"/planning/pace", value}, state, 5);
  REQUIRE(state.history.steps().size() == 1);
  apply(SetNumber{"/planning/pace", 0.44}, state, 6);
  CHECK(state.history.steps().size() == 2);
  apply(Undo{}, state);
  CHECK(pace(state) == 0.43);
  apply(Undo{}, state);
  CHECK(pace(state) == before);
  for (const double value : {0.6, 0.7, before}) apply(SetNumber{"/planning/pace", value}, state, 7);
  CHECK(state.history.steps().empty());
}

TEST_CASE("resets and findings are one step each, with a name in each language") {
  State state = opening_state();
  apply(SetLevers{{{"/planning/pace", 0.3}, {"/opex/fixed", 9}}}, state);
  apply(ResetNumbers{{"/planning/pace", "/opex/fixed"}}, state);
  CHECK(state.document.scenario == state.document.original);
  REQUIRE(state.history.steps().size() == 2);
  apply(SetNumber{"/planning/pace", 0.3}, state);
  apply(ResetAll{}, state);
  apply(LoadPreset{"utility"}, state);
  for (const Step& step : state.history.steps()) {
    const std::string english = step_text(step, state.document.scenario, Language::en),
                      french = step_text(step, state.document.scenario, Language{"fr"});
    CHECK(english != french);
    CHECK_MESSAGE(english.find('{') == std::string::npos, english);
  }
  const auto& number = state.history.steps()[2];
  CHECK(step_text(number, state.document.scenario, Language::en).find("0.30") != std::string::npos);
}

TEST_CASE("history is limited, and most in what takes memory") {
  State state = opening_state();
  for (int i = 0; i < 300; ++i) apply(SetNumber{"/planning/pace", i % 2 ? 0.3 : 0.4}, state);
  CHECK(state.history.steps().size() == History::kMostSteps);
  for (std::size_t i = 0; i < History::kMostSteps; ++i) apply(LoadPreset{i % 2 ? "europe" : "utility"}, state);
  CHECK(state.history.steps().size() <= History::kMostWhole);
  for (std::size_t i = state.history.steps().size(); i > 0; --i) CHECK(apply(Undo{}, state));
  CHECK(core::check(state.document.scenario).empty());
}

TEST_CASE("a replay glides from before the last step to after it and leaves history alone") {
  State state = opening_state();
  const double before = pace(state);
  CHECK_FALSE(apply(ReplayLast{}, state));
  apply(SetNumber{"/planning/pace", 0.9}, state);
  CHECK(apply(ReplayLast{}, state));
  CHECK(advance_replay(state, 0));
  CHECK(pace(state) == before);
  advance_replay(state, Replay::kMilliseconds / 2);
  CHECK(pace(state) > before);
  CHECK(pace(state) < 0.9);
  const auto sweep_version = state.document.sweep_version;
  advance_replay(state, Replay::kMilliseconds);
  CHECK(pace(state) == 0.9);
  CHECK(state.document.sweep_version == sweep_version);
  CHECK_FALSE(advance_replay(state, 1));
  CHECK(state.history.steps().size() == 1);
}

TEST_CASE("whoever acts during a replay acts on the document itself") {
  State state = opening_state();
  apply(SetNumber{"/planning/pace", 0.9}, state);
  apply(ReplayLast{}, state);
  advance_replay(state, 10);
  apply(SetNumber{"/opex/fixed", 3}, state);
  CHECK(pace(state) == 0.9);
  CHECK_FALSE(state.replay.has_value());
}

TEST_CASE("with reduced motion a replay shows its two ends and nothing between") {
  State state = opening_state();
  state.view.reduced_motion = true;
  const double before = pace(state);
  apply(SetNumber{"/planning/pace", 0.9}, state);
  apply(ReplayLast{}, state);
  for (int i = 0; i < 24; ++i) {
    advance_replay(state, Replay::kMilliseconds / 24);
    CHECK((pace(state) == before || pace(state) == 0.9));
  }
}

// Rows that come and go under what looks at them: the chosen region, answers, questions, the list of changes, links.
#include <algorithm>
#include <doctest/doctest.h>

#include "app/edit/apply.hpp"
#include "app/edit/change_list.hpp"
#include "app/saved.hpp"
#include "app/say/names.hpp"
#include "app/say/words.hpp"
#include "core/decide/stress.hpp"
#include "io/scenario/scenario_writer.hpp"
#include "io/text/delimited.hpp"

using namespace curseur;
using namespace curseur::app;

namespace {

std::size_t place_of(const core::Scenario& scenario, const std::string& id) {
  for (std::size_t r = 0; r < scenario.regions.size(); ++r)
    if (scenario.regions[r].id == id) return r;
  return scenario.regions.size();
}

}  // namespace

TEST_CASE("the chosen region stays the chosen one when others come and go, and is all of them once it is gone") {
  State state = opening_state();
  REQUIRE(state.document.scenario.regions.size() > 1);
  const std::string id = state.document.scenario.regions[1].id;
  REQUIRE(apply(SelectRegion{2}, state));
  REQUIRE(apply(ShowSovereignty{1}, state));
  REQUIRE(apply(RemoveRow{List::regions, 0}, state));
  CHECK(state.view.region == place_of(state.document.scenario, id) + 1);
  CHECK(state.view.sheet_region == place_of(state.document.scenario, id));
  REQUIRE(apply(Undo{}, state));
  CHECK(state.view.region == 2);
  CHECK(state.view.sheet_region == 1);
  REQUIRE(apply(RemoveRow{List::regions, 1}, state));
  CHECK(state.view.region == 0);
  CHECK(state.view.sheet_region == 0);
}

TEST_CASE("an answer about rows that are gone is still told") {
  State state = opening_state();
  const std::size_t last = state.document.scenario.segments.size() - 1;
  CHECK(drawn_name(state.document.scenario, core::DrawnKind::potential, last, Language::en)
            .find(state.document.scenario.segments[last].name.english()) != std::string::npos);
  REQUIRE(apply(RemoveRow{List::segments, last}, state));
  for (const auto kind : {core::DrawnKind::potential, core::DrawnKind::electricity})
    CHECK(drawn_name(state.document.scenario, kind, last + 5, Language::en)
              .ends_with("(" + std::to_string(last + 6) + ")"));
}

TEST_CASE("a question goes on about the numbers that are left; about none of them it is over") {
  State state = opening_state();
  Asked asked;
  asked.kind = core::QuestionKind::sensitivity;
  asked.levers = {"/finance/cash", "/contracts/0/h100e", "/regions/1/pue"};
  REQUIRE(apply(AskQuestion{asked}, state));
  const auto version = state.document.asked_version;
  REQUIRE(apply(RemoveRow{List::contracts, 2}, state));  // other rows: "/contracts/0" may be another contract now
  REQUIRE(state.document.asked.has_value());
  CHECK(state.document.asked->levers == std::vector<std::string>{"/finance/cash", "/regions/1/pue"});
  CHECK(state.document.asked_version != version);
  REQUIRE(apply(SetCell{List::regions, 0, 0, "Elsewhere"}, state));  // a name alone moves no number
  CHECK(state.document.asked->levers.size() == 2);
  asked.levers = {"/regions/1/pue"};
  REQUIRE(apply(AskQuestion{asked}, state));
  REQUIRE(apply(RemoveRow{List::regions, 0}, state));
  CHECK_FALSE(state.document.asked.has_value());
}

TEST_CASE("another name of a region is one change, not one of every row that belongs to it") {
  State state = opening_state();
  const core::Scenario original = state.document.original;
  REQUIRE(apply(SetCell{List::regions, 0, 0, "Elsewhere"}, state));
  REQUIRE(apply(SetCell{List::segments, 0, 0, "Offices"}, state));
  const auto changes = changes_since(original, state.document.scenario, Language::en);
  CHECK(changes.size() == 2);
  for (const Change& change : changes) CHECK(apply(PutBack{change}, state));
  CHECK(state.document.scenario == original);
}

TEST_CASE("a list comes back with the rows that its own belong to") {
  for (const List list : {List::segments, List::contracts}) {
    State state = opening_state();
    const core::Scenario original = state.document.original;
    REQUIRE(apply(RemoveRow{List::regions, 0}, state));
    const auto changes = changes_since(original, state.document.scenario, Language::en);
    const auto lost = std::find_if(changes.begin(), changes.end(),
                                   [&](const Change& one) { return one.kind == ChangeKind::list && one.list == list; });
    REQUIRE(lost != changes.end());
    CHECK(apply(PutBack{*lost}, state));
    CHECK_FALSE(state.notice.has_value());
    CHECK(state.document.scenario.segments == original.segments);
    CHECK(state.document.scenario.contracts == original.contracts);
    CHECK(state.document.scenario.regions == original.regions);
  }
}

TEST_CASE("a source longer than a file may hold is not taken") {
  State state = opening_state();
  core::Assumption given = state.document.scenario.assumptions[0];
  const std::string longest(core::kMaxTextBytes, 'x');
  given.source.reword("en", longest + "x");
  CHECK_FALSE(apply(SetAssumption{given}, state));
  given.source.reword("en", longest);
  CHECK(apply(SetAssumption{given}, state));
  const Opening opening = read_saved(saved_text(state));
  REQUIRE(opening.content.has_value());
  CHECK(opening.content->scenario == state.document.scenario);
}

TEST_CASE("a change put back is named in both languages") {
  State state = opening_state();
  REQUIRE(apply(SetCell{List::segments, 0, 0, "Offices"}, state));
  const auto changes = changes_since(state.document.original, state.document.scenario, Language::en);
  REQUIRE(changes.size() == 1);
  REQUIRE(apply(PutBack{changes[0]}, state));
  const core::Text name = state.history.steps().back().name;
  CHECK(name.english().find(changes[0].name) != std::string::npos);
  CHECK(name.in("fr").find("Offices") == std::string::npos);  // the French name of the column, and the row's own name
  CHECK(name.english() != name.in("fr"));
}

TEST_CASE("taking a round of equity away leaves links short") {
  State state = opening_state();
  const std::size_t before = link_token(state).size();
  REQUIRE(apply(RemoveRow{List::equity, 0}, state));
  const std::string token = link_token(state);
  CHECK(token.size() < before + 4000);
  const Opening opening = read_link(token);
  REQUIRE(opening.content.has_value());
  CHECK(opening.content->scenario == state.document.scenario);
}

TEST_CASE("a scenario in a text file is opened, a table goes to its list, and a large one is not kept whole") {
  State state = opening_state();
  core::Scenario own = state.document.scenario;
  own.name = {{"en", "Own"}, {"fr", "À soi"}};
  REQUIRE(apply(LoadText{"own.txt", "\xEF\xBB\xBF\n" + io::write_scenario(own)}, state));
  CHECK(state.document.scenario.name.english() == "Own");
  REQUIRE(apply(ShowNumber{"/finance/cash"}, state));
  REQUIRE(apply(LoadText{"rows.csv", std::string(io::kMostTableBytes * 2, 'x')}, state));
  CHECK(state.view.overlay == Overlay::tables);
  CHECK(state.view.behind.empty());
  CHECK(state.offered.text.size() == io::kMostTableBytes + 1);
}

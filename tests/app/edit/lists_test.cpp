#include "app/edit/lists.hpp"

#include <algorithm>
#include <doctest/doctest.h>

#include "app/edit/apply.hpp"
#include "app/edit/change_list.hpp"
#include "app/saved.hpp"
#include "app/say/words.hpp"
#include "io/scenario/presets.hpp"

using namespace curseur;
using namespace curseur::app;

namespace {

constexpr List kAll[] = {List::contracts, List::equity, List::deliveries, List::regions, List::segments};
core::Scenario europe() { return io::scenario_of(*io::find_preset("europe")); }

std::size_t column_of(List list, std::string_view key) {
  const auto& columns = columns_of(list);
  for (std::size_t i = 0; i < columns.size(); ++i)
    if (columns[i].key == key) return i;
  FAIL("no column " << key);
  return 0;
}

}  // namespace

TEST_CASE("every cell of every list stands at the number its pointer names, and is typed back as it reads") {
  for (const auto& preset : io::presets()) {
    core::Scenario scenario = io::scenario_of(preset);
    const core::Scenario before = scenario;
    for (const List list : kAll)
      for (std::size_t row = 0; row < row_count(scenario, list); ++row)
        for (const Column& column : columns_of(list))
          for (const Language language : {Language::en, Language{"fr"}}) {
            CAPTURE(cell_pointer(scenario, list, row, column));
            if (column.kind == CellKind::number)
              CHECK(core::number_value(scenario, cell_pointer(scenario, list, row, column)).has_value());
            const std::string text = cell_text(scenario, list, row, column, language);
            CHECK_FALSE(text.empty());
            CHECK_FALSE(put_cell(scenario, list, row, column, text, language).has_value());
            CHECK(scenario == before);
          }
  }
}

TEST_CASE("a row can be added to every list and taken away again, and the scenario can run throughout") {
  for (const auto& preset : io::presets())
    for (const List list : kAll) {
      core::Scenario scenario = io::scenario_of(preset);
      const core::Scenario before = scenario;
      const std::size_t rows = row_count(scenario, list);
      REQUIRE(add_row(scenario, list));
      CHECK(row_count(scenario, list) == rows + 1);
      CHECK(core::check(scenario).empty());
      REQUIRE(remove_row(scenario, list, rows));
      CHECK(scenario == before);
    }
}

TEST_CASE("lists end at the most rows a scenario may have") {
  core::Scenario scenario = europe();
  while (add_row(scenario, List::segments)) {}
  CHECK(scenario.segments.size() == core::kMaxSegments);
  CHECK(core::check(scenario).empty());
  while (!scenario.segments.empty()) REQUIRE(remove_row(scenario, List::segments, scenario.segments.size() - 1));
  CHECK(scenario.contracts.empty());
  CHECK_FALSE(add_row(scenario, List::contracts));  // nothing to belong to
  CHECK(add_row(scenario, List::segments));
  CHECK(add_row(scenario, List::contracts));
  CHECK(core::check(scenario).empty());
}

TEST_CASE("with a row goes what belongs to it, and ranges follow their numbers") {
  core::Scenario scenario = europe();
  REQUIRE(scenario.regions.size() == 3);
  const auto pue_of_third = std::find_if(scenario.assumptions.begin(), scenario.assumptions.end(),
                                         [](const auto& a) { return a.pointer == "/regions/2/pue"; });
  REQUIRE(pue_of_third != scenario.assumptions.end());
  const double low = pue_of_third->low;
  const std::string id = scenario.regions[0].id;
  scenario.training.region = id;
  REQUIRE(remove_row(scenario, List::regions, 0));
  CHECK(core::check(scenario).empty());  // no segment, contract or range points at what is gone
  for (const auto& segment : scenario.segments) CHECK(segment.region != id);
  CHECK(scenario.training.region == scenario.regions[0].id);
  bool follows = false;
  for (const auto& a : scenario.assumptions) follows = follows || (a.pointer == "/regions/1/pue" && a.low == low);
  CHECK(follows);
  REQUIRE(remove_row(scenario, List::regions, 0));
  CHECK_FALSE(remove_row(scenario, List::regions, 0));  // the last one
  CHECK(core::check(scenario).empty());
}

TEST_CASE("a cell that cannot be is refused in the person's language and changes nothing") {
  core::Scenario scenario = europe();
  const core::Scenario before = scenario;
  struct Row {
    List list;
    const char* key;
    const char* text;
  };
  for (const Row& row :
       {Row{List::contracts, "segment", "Nobody"}, Row{List::contracts, "probability", "120"},
        Row{List::contracts, "months", "0"}, Row{List::contracts, "months", "2.5"},
        Row{List::contracts, "start", "soon"}, Row{List::contracts, "h100e", "many"}, Row{List::regions, "name", ""},
        Row{List::regions, "pue", "0.5"}, Row{List::segments, "region", "Mars"}}) {
    if (row_count(scenario, row.list) == 0) REQUIRE(add_row(scenario, row.list));
    const core::Scenario now = scenario;
    const Column& column = columns_of(row.list)[column_of(row.list, row.key)];
    const auto english = put_cell(scenario, row.list, 0, column, row.text, Language::en),
               french = put_cell(scenario, row.list, 0, column, row.text, Language{"fr"});
    CAPTURE(row.key);
    CAPTURE(row.text);
    REQUIRE(english.has_value());
    REQUIRE(french.has_value());
    CHECK(*english != *french);
    CHECK(scenario == now);
  }
  const Column& name = columns_of(List::regions)[0];
  const std::string second = row_name(scenario, List::regions, 1, Language::en);
  CHECK(put_cell(scenario, List::regions, 0, name, second, Language::en).has_value());  // taken
  CHECK_FALSE(put_cell(scenario, List::regions, 1, name, second, Language::en).has_value());  // its own
}

TEST_CASE("a delivery goes to another region, and a name changes in one language where there are two") {
  core::Scenario scenario = europe();
  REQUIRE(row_count(scenario, List::deliveries) > 0);
  const core::Delivery moved = scenario.regions[0].committed[0];
  const std::size_t in_second = scenario.regions[1].committed.size();
  CHECK_FALSE(
      put_cell(scenario, List::deliveries, 0, columns_of(List::deliveries)[0], scenario.regions[1].id, Language::en)
          .has_value());
  REQUIRE(scenario.regions[1].committed.size() == in_second + 1);
  CHECK(scenario.regions[1].committed.back() == moved);
  CHECK(core::check(scenario).empty());
  scenario.regions[0].name = {{"en", "Here"}, {"fr", "Ici"}};
  CHECK_FALSE(
      put_cell(scenario, List::regions, 0, columns_of(List::regions)[0], "Chez nous", Language{"fr"}).has_value());
  CHECK(scenario.regions[0].name == core::Text{{"en", "Here"}, {"fr", "Chez nous"}});
}

TEST_CASE("edits of lists are steps that are named, taken back and done again") {
  State state = opening_state();
  const core::Scenario before = state.document.scenario;
  CHECK(apply(AddRow{List::contracts}, state));
  const std::size_t contracts = before.contracts.size();
  CHECK(state.document.scenario.contracts.size() == contracts + 1);
  CHECK(step_text(state.history.steps().back(), state.document.scenario, Language::en).find("Contracts") !=
        std::string::npos);
  CHECK(step_text(state.history.steps().back(), state.document.scenario, Language{"fr"}).find("Contrats") !=
        std::string::npos);
  CHECK(apply(SetCell{List::regions, 0, 0, "Home"}, state));
  CHECK(text_of(state.document.scenario.regions[0].name, Language::en) == "Home");
  CHECK_FALSE(apply(SetCell{List::regions, 0, 0, ""}, state));
  CHECK_FALSE(apply(SetCell{List::regions, 99, 0, "x"}, state));
  CHECK_FALSE(apply(RemoveRow{List::contracts, 99}, state));
  CHECK(apply(Undo{}, state));
  CHECK(apply(Undo{}, state));
  CHECK(state.document.scenario == before);
  CHECK(apply(Redo{}, state));
  CHECK(apply(Redo{}, state));
  CHECK(text_of(state.document.scenario.regions[0].name, Language::en) == "Home");
}

TEST_CASE("ranges and sources can be given, changed and taken away, a step each") {
  State state = opening_state();
  const core::Scenario before = state.document.scenario;
  const core::Assumption given{"/opex/fixed_growth",   0.01, 0.2, "1/yr", {{"en", "Mine"}, {"fr", "Le mien"}}, {},
                               core::Quality::estimate};
  CHECK(apply(SetAssumption{given}, state));
  CHECK(state.document.scenario.assumptions.back() == given);
  core::Assumption wrong = given;
  wrong.low = 0.3;  // above high
  CHECK(apply(SetAssumption{wrong}, state));
  REQUIRE(state.notice.has_value());
  CHECK(state.document.scenario.assumptions.back() == given);
  CHECK(apply(RemoveAssumption{given.pointer}, state));
  CHECK_FALSE(apply(RemoveAssumption{given.pointer}, state));
  CHECK(state.document.scenario == before);
}

TEST_CASE("what was changed is told a line each, in both languages, and each line has a way back") {
  State state = opening_state();
  const core::Scenario original = state.document.original;
  REQUIRE(apply(SetNumber{"/planning/pace", 0.33}, state));
  REQUIRE(apply(SetCell{List::segments, 0, 0, "Offices"}, state));
  REQUIRE(apply(SetCell{List::segments, 0, 1, original.regions[1].id}, state));
  REQUIRE(apply(AddRow{List::contracts}, state));
  REQUIRE(apply(RemoveRow{List::equity, 0}, state));
  core::Assumption range = original.assumptions[0];
  range.low = range.low * 0.9;
  REQUIRE(apply(SetAssumption{range}, state));
  core::Assumption source = original.assumptions[1];
  source.source = {{"en", "Elsewhere"}, {"fr", "Ailleurs"}};
  REQUIRE(apply(SetAssumption{source}, state));
  REQUIRE(apply(RemoveAssumption{original.assumptions[2].pointer}, state));

  for (const Language language : {Language::en, Language{"fr"}}) {
    const auto changes = changes_since(original, state.document.scenario, language);
    std::string names;
    for (const Change& change : changes) names += change.name + "; ";
    CAPTURE(names);
    CHECK(changes.size() == 8);
    for (const Change& change : changes) {
      INFO(change.name);
      CHECK_FALSE(change.name.empty());
      CHECK(change.before != change.after);
    }
  }
  for (auto changes = changes_since(original, state.document.scenario, Language::en); !changes.empty();
       changes = changes_since(original, state.document.scenario, Language::en)) {
    CAPTURE(changes.front().name);
    const std::size_t before = changes.size();
    REQUIRE(apply(PutBack{changes.front()}, state));
    REQUIRE(changes_since(original, state.document.scenario, Language::en).size() < before);
  }
  core::Scenario now = state.document.scenario;
  const auto by_pointer = [](const auto& a, const auto& b) { return a.pointer < b.pointer; };
  std::sort(now.assumptions.begin(), now.assumptions.end(), by_pointer);
  core::Scenario wanted = original;
  std::sort(wanted.assumptions.begin(), wanted.assumptions.end(), by_pointer);
  CHECK(now == wanted);
}

TEST_CASE("a removed region comes back with all that belonged to it") {
  State state = opening_state();
  REQUIRE(apply(RemoveRow{List::regions, 1}, state));
  const auto changes = changes_since(state.document.original, state.document.scenario, Language::en);
  const auto of_regions = std::find_if(changes.begin(), changes.end(), [](const Change& c) {
    return c.kind == ChangeKind::list && c.list == List::regions;
  });
  REQUIRE(of_regions != changes.end());
  CHECK(of_regions->before == "3 rows");
  CHECK(of_regions->after == "2 rows");
  REQUIRE(apply(PutBack{*of_regions}, state));
  CHECK(changes_since(state.document.original, state.document.scenario, Language::en).empty());
}

TEST_CASE("a link and what is kept hold edited lists, ranges and sources") {
  State state = opening_state();
  core::Assumption range = state.document.scenario.assumptions[3];
  range.low *= 0.9;
  range.source = {{"en", "Mine"}, {"fr", "Le mien"}};
  range.quality = core::Quality::unsaid;
  REQUIRE(apply(SetAssumption{range}, state));
  REQUIRE(apply(AddRow{List::contracts}, state));
  REQUIRE(apply(AddRow{List::regions}, state));
  REQUIRE(apply(RemoveRow{List::regions, 1}, state));
  REQUIRE(apply(RemoveRow{List::equity, 0}, state));
  REQUIRE(apply(SetCell{List::segments, 0, 0, "Offices"}, state));
  const Opening opening = read_link(link_token(state));
  REQUIRE(opening.content.has_value());
  core::Scenario found = opening.content->scenario, wanted = state.document.scenario;
  for (core::Scenario* one : {&found, &wanted})  // their order means nothing
    std::sort(one->assumptions.begin(), one->assumptions.end(),
              [](const auto& a, const auto& b) { return a.pointer < b.pointer; });
  CHECK(found == wanted);
  CHECK(read_saved(saved_text(state)).content.has_value());
}

TEST_CASE("what is too much for a link is told, and none is copied that would not open") {
  State state = opening_state();
  while (state.document.scenario.regions.size() < core::kMaxRegions)
    REQUIRE(add_row(state.document.scenario, List::regions));
  for (auto& region : state.document.scenario.regions)
    region.committed.assign(core::kMaxDeliveries, core::Delivery{12, 1234567.891, 123.456, 1234.5678});
  state.requests.clear();
  CHECK(apply(ShareLink{}, state));
  CHECK(state.requests.empty());
  CHECK(state.message.text == word(Language::en, "links.too_long"));
}

TEST_CASE("new rows have names of their own, whatever rows have gone") {
  core::Scenario scenario = europe();
  const std::size_t before = scenario.segments.size();
  REQUIRE(add_row(scenario, List::segments));
  REQUIRE(add_row(scenario, List::segments));
  REQUIRE(remove_row(scenario, List::segments, before));
  REQUIRE(add_row(scenario, List::segments));
  CHECK(row_name(scenario, List::segments, before, Language::en) !=
        row_name(scenario, List::segments, before + 1, Language::en));
}

TEST_CASE("a delivery that goes to another region takes its ranges along") {
  core::Scenario scenario = europe();
  while (row_count(scenario, List::deliveries) < 2) REQUIRE(add_row(scenario, List::deliveries));
  const std::string pointer = row_pointer(scenario, List::deliveries, 0);
  core::Assumption known;
  known.pointer = pointer + "/" + std::string(core::delivery_fields()[0].key());
  known.low = 1, known.high = 2;
  std::erase_if(scenario.assumptions, [&](const auto& one) { return one.pointer.starts_with(pointer + "/"); });
  scenario.assumptions.push_back(known);
  const auto& columns = columns_of(List::deliveries);
  const auto region = std::find_if(columns.begin(), columns.end(),
                                   [](const Column& column) { return column.kind == CellKind::reference; });
  const std::size_t from = pointer.starts_with("/regions/0/") ? 0 : 1, to = 1 - from;
  REQUIRE_FALSE(put_cell(scenario, List::deliveries, 0, *region, scenario.regions[to].id, Language::en).has_value());
  const std::string moved = "/regions/" + std::to_string(to) + "/committed/" +
                            std::to_string(scenario.regions[to].committed.size() - 1) + "/" +
                            std::string(core::delivery_fields()[0].key());
  CHECK(std::any_of(scenario.assumptions.begin(), scenario.assumptions.end(),
                    [&](const auto& one) { return one.pointer == moved && one.high == 2; }));
}

TEST_CASE("a name is as long as its letters are many, on one line") {
  core::Scenario scenario = europe();
  const Column& name = columns_of(List::segments)[0];
  std::string accents;
  for (int k = 0; k < 80; ++k) accents += "é";
  CHECK_FALSE(put_cell(scenario, List::segments, 0, name, accents, Language::en).has_value());
  CHECK(put_cell(scenario, List::segments, 0, name, accents + "x", Language::en).has_value());
  CHECK_FALSE(put_cell(scenario, List::segments, 0, name, "two\nlines", Language::en).has_value());
  CHECK(row_name(scenario, List::segments, 0, Language::en) == "two lines");
  CHECK(put_cell(scenario, List::segments, 0, name, " \t", Language::en).has_value());
}

TEST_CASE("a rename keeps the other language's name if a person gave it, and otherwise changes it too") {
  struct Row {
    core::Text before;
    const char* language;
    const char* typed;
    core::Text after;
    const char* source;
  };
  const Row rows[] = {
      {{{"en", "Germany"}, {"fr", "Allemagne"}},
       "fr",
       "Bavière",
       {{"en", "Germany"}, {"fr", "Bavière"}},
       "a translation"},
      {core::Text("Europe"), "fr", "Lyon", core::Text("Lyon"), "one name for both languages"},
      {{{"en", "Region 4"}, {"fr", "Région 4"}}, "fr", "Lyon", core::Text("Lyon"), "trial r4: “Region 4” was shown"},
      {{{"en", "Region 12"}, {"fr", "Lyon"}}, "en", "Lyons", {{"en", "Lyons"}, {"fr", "Lyon"}}, "the other was named"},
      {{{"en", "Region 4 bis"}, {"fr", "Région 4"}},
       "fr",
       "Lyon",
       {{"en", "Region 4 bis"}, {"fr", "Lyon"}},
       "no default name"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.source);
    core::Scenario scenario = europe();
    scenario.regions[0].name = row.before;
    const Column& name = columns_of(List::regions)[0];
    CHECK_FALSE(put_cell(scenario, List::regions, 0, name, row.typed, Language{row.language}).has_value());
    CHECK(scenario.regions[0].name == row.after);
  }
}

TEST_CASE("a rename says which name stays in the other language") {
  State state = opening_state();
  CHECK(apply(SetCell{List::regions, 1, 0, "America"}, state));
  CHECK(state.message.text.find("États-Unis") != std::string::npos);
  const auto number = state.message.number;
  CHECK(apply(SetCell{List::regions, 0, 0, "Europa"}, state));
  CHECK(state.message.number == number);
}

TEST_CASE("names typed into lists are compared however they are typed, and tidied") {
  core::Scenario scenario = europe();
  const auto put = [&](List list, const char* key, const char* text, Language language) {
    return put_cell(scenario, list, 0, columns_of(list)[column_of(list, key)], text, language);
  };
  const Language french{"fr"};
  CHECK_FALSE(put(List::contracts, "segment", "partenaires d'Asie  et du Golfe", french).has_value());
  CHECK(scenario.contracts[0].segment == "apac");
  CHECK(put(List::contracts, "segment", "Entreprises (Etats-Unis)", french) ==
        "Il n’y a pas de segment «\u00a0Entreprises (Etats-Unis)\u00a0». Vouliez-vous dire "
        "«\u00a0Entreprises (États-Unis)\u00a0»\u202f?");
  CHECK(put(List::regions, "name", "E\u0301TATS-UNIS", french).has_value());  // taken
  CHECK(put(List::regions, "name", "\u200b\u00a0", french).has_value());  // nothing to see
  CHECK_FALSE(put(List::regions, "name", " Nord\u00a0\u200b ", french).has_value());
  CHECK(row_name(scenario, List::regions, 0, french) == "Nord");
}

TEST_CASE("a reference to a name that several entries have is refused with their ids, one of which is taken") {
  core::Scenario scenario = europe();
  scenario.regions[2].name = scenario.regions[0].name;
  const Column& region = columns_of(List::segments)[1];
  scenario.segments[0].region = scenario.regions[1].id;
  const std::string wanted = scenario.regions[2].id;
  CHECK(put_cell(scenario, List::segments, 0, region, "Europe", Language::en) ==
        "Several entries have the name “Europe”. Write an id: eu, " + wanted + ".");
  CHECK_FALSE(put_cell(scenario, List::segments, 0, region, wanted, Language::en).has_value());
  CHECK(scenario.segments[0].region == wanted);
}

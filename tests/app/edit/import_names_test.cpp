// Which entries the rows of a table mean, what is asked, and what names new entries get.
#include <algorithm>
#include <doctest/doctest.h>

#include "app/edit/apply.hpp"
#include "app/edit/import.hpp"
#include "core/model/parameters.hpp"
#include "io/scenario/presets.hpp"

using namespace curseur;
using namespace curseur::app;

namespace {

core::Scenario europe() { return io::scenario_of(*io::find_preset("europe")); }

Import added(List list, std::string_view text, Language language = Language::en,
             const std::vector<NameAnswer>& answers = {}) {
  static const core::Scenario scenario = europe();
  ImportOptions options;
  options.answers = answers;
  return import_rows(scenario, list, text, options, language);
}

const Language kFrench{"fr"};

}  // namespace

TEST_CASE("a name means an entry however it is typed, and is asked about if it is only almost the same") {
  constexpr RowEffect adds = RowEffect::adds, changes = RowEffect::changes, asks = RowEffect::asks;
  struct Row {
    List list;
    Language language;
    const char* text;
    RowEffect effect;
    const char* entry;  // the name as shown
    const char* source;
  };
  const Row rows[] = {
      {List::segments, kFrench, "name;potential\nPartenaires d'Asie et du Golfe;90000", changes,
       "Partenaires d’Asie et du Golfe", "trial g1: the keyboard's apostrophe added a seventh segment"},
      {List::segments, kFrench, "name;potential\nPartenaires d´Asie et du\u202fGolfe;90000", changes,
       "Partenaires d’Asie et du Golfe", "acute accent for the apostrophe, narrow space"},
      {List::segments, kFrench, "name;potential\nEntreprises  (UE);90000", changes, "Entreprises (UE)",
       "two spaces from a PDF"},
      {List::segments, Language::en, "name;potential\nEntreprises\u00a0(UE);90000", changes, "EU companies",
       "name of the other language"},
      {List::segments, Language::en, "name;potential\nenterprise;90000", changes, "EU companies", "the id"},
      {List::segments, Language::en, "name;potential\nＥＵ companies;90000", changes, "EU companies",
       "full-width letters"},
      {List::regions, kFrench, "name;pue\nE\u0301tats‑Unis;1,15", changes, "États-Unis",
       "decomposed accent, no-break hyphen"},
      {List::regions, kFrench, "name;pue\nUS;1,15", changes, "États-Unis", "the id in capitals"},
      {List::regions, kFrench, "name;pue\nEUROPE\u200b;1,15", changes, "Europe", "a zero-width space from a web page"},
      {List::regions, kFrench, "name;pue\nETATS-UNIS;1,15", asks, "ETATS-UNIS",
       "trial g4b: a name without its accent added a fourth region"},
      {List::regions, kFrench, "name;pue\nAsie;1,15", asks, "Asie", "short form"},
      {List::regions, Language::en, "name;pue\nGulf and Asia;1.15", asks, "Gulf and Asia", "other order"},
      {List::regions, Language::en, "name;pue\nEurpoe;1.15", asks, "Eurpoe", "two letters swapped added a region"},
      {List::segments, Language::en, "name;potential\nEU companie;1", asks, "EU companie", "a letter lost in a copy"},
      {List::regions, Language::en, "name;pue\nEurasia;1.15", adds, "Eurasia", "more than a slip"},
      {List::regions, kFrench, "name;pue\nAtlantide;1,15", adds, "Atlantide", "a new region"},
      {List::regions, Language::en, "name;pue\nEurope 2;1.15", adds, "Europe 2", "numbers tell names apart"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CAPTURE(row.source);
    const Import import = added(row.list, row.text, row.language);
    REQUIRE(import.rows.size() == 1);
    CHECK(import.faulty == 0);
    CHECK(static_cast<int>(import.rows[0].effect) == static_cast<int>(row.effect));
    CHECK(import.rows[0].entry == row.entry);
    CHECK(import.open_questions() == (row.effect == asks ? 1 : 0));
    CHECK(import.can_be_taken() == (row.effect != asks));
    if (row.effect == changes) CHECK(row_count(import.scenario, row.list) == row_count(europe(), row.list));
  }
}

TEST_CASE("a change by name changes these values alone, and leaves the names as they are") {
  const Import import = added(List::segments, "name;potential\nPartenaires d'Asie et du Golfe;90000", kFrench);
  core::Scenario wanted = europe();
  wanted.segments[5].potential = 90000;
  CHECK(import.scenario == wanted);
  CHECK(import.rows[0].fields == std::vector<std::string>{column_name(columns_of(List::segments)[3], kFrench)});
  const Import same = added(List::regions, "name,pue\nEurope,1.18");
  CHECK(same.rows[0].effect == RowEffect::leaves);
  CHECK(same.rows[0].words == "Leaves Europe as it is.");
  CHECK(same.scenario == europe());
}

TEST_CASE("a question about a name is answered with the same or a new one") {
  const std::string text = "name;pue\nETATS-UNIS;1,15";
  const Import asked = added(List::regions, text, kFrench);
  REQUIRE(asked.questions.size() == 1);
  const NameQuestion& question = asked.questions[0];
  CHECK(question.words.find("États-Unis") != std::string::npos);
  CHECK(question.rows == std::vector<std::size_t>{0});
  REQUIRE(question.choices.size() == 2);
  CHECK(asked.scenario == europe());

  const Import same = added(List::regions, text, kFrench, {{question.text, question.choices[0].id, question.column}});
  CHECK(same.questions[0].answered == 0);
  REQUIRE(same.can_be_taken());
  CHECK(same.scenario.regions.size() == 3);
  CHECK(same.scenario.regions[1].pue == 1.15);
  CHECK(same.scenario.regions[1].name == europe().regions[1].name);

  const Import other = added(List::regions, text, kFrench, {{question.text, question.choices[1].id, question.column}});
  CHECK(other.questions[0].answered == 1);
  REQUIRE(other.can_be_taken());
  REQUIRE(other.scenario.regions.size() == 4);
  CHECK(other.scenario.regions[3].name == core::Text("ETATS-UNIS"));
}

TEST_CASE("a reference that is almost a name is asked about, and has no answer that adds") {
  const std::string heads = "segment,start,months,h100e,probability\n";
  const Import asked = added(List::contracts, heads + "EU compan.,01/2028,24,700,80%\nEU compan.,01/2029,24,700,80%");
  REQUIRE(asked.questions.size() == 1);
  CHECK(asked.questions[0].rows == std::vector<std::size_t>{0, 1});
  REQUIRE(asked.questions[0].choices.size() == 1);
  CHECK(asked.questions[0].choices[0].id == "enterprise");
  const Import taken =
      added(List::contracts, heads + "EU compan.,01/2028,24,700,80%", Language::en, {{"EU compan.", "enterprise", 0}});
  REQUIRE(taken.can_be_taken());
  CHECK(taken.scenario.contracts.back().segment == "enterprise");
}

TEST_CASE("a reference to nothing is a fault at its cell, which proposes what may be meant") {
  const Import import =
      added(List::contracts, "segment,start,months,h100e,probability\nUS compnies,01/2028,24,700,80%\nMars,1,24,7,1%");
  CHECK(import.faulty == 2);
  const TableCell& cell = import.table.rows[0].cells[0];
  CHECK(cell.fault == "There is no segment “US compnies”. Did you mean “US companies”?");
  REQUIRE(cell.mends.size() == 1);
  CHECK(cell.mends[0].text == "US companies");
  CHECK(cell.mends[0].line == 2);
  CHECK(import.table.rows[1].cells[0].mends.empty());
}

TEST_CASE("two rows of one name are a fault that says where the first is") {
  struct Row {
    const char *text, *source;
  };
  for (const Row& row : {Row{"name,pue\nEurope,1.1\neu,1.2", "id and name of one region"},
                         Row{"name,pue\nAtlantis,1.1\n ATLANTIS,1.2", "a new region twice"}}) {
    CAPTURE(row.source);
    const Import import = added(List::regions, row.text);
    CHECK(import.faulty == 1);
    CHECK(import.table.rows[1].cells[0].fault == "Line 2 has this name already.");
    REQUIRE(import.table.rows[1].cells[0].mends.size() == 1);
    CHECK(import.table.rows[1].cells[0].mends[0].line == 3);
  }
}

TEST_CASE("what is imported has a name in both languages") {
  // Trial r4: a list of real sites as a French spreadsheet saves it, in Windows-1252.
  const Import import = added(List::regions,
                              "Nom;Puissance disponible;Surco\xfbt d\x92\xe9nergie (PUE);Intensit\xe9 carbone\n"
                              "AWS Northern Virginia;450;1,2;50\nSite de l\x92\xc9toile;130;1,18;35\n",
                              kFrench);
  CHECK(import.fault == "");
  for (const auto& head : import.table.heads) CHECK(head.fault == "");
  REQUIRE(import.can_be_taken());
  REQUIRE(import.scenario.regions.size() == 5);
  CHECK(import.scenario.regions[3].name == core::Text("AWS Northern Virginia"));
  for (const Language language : {Language::en, kFrench})
    CHECK(row_name(import.scenario, List::regions, 4, language) == "Site de l’Étoile");
  CHECK(import.scenario.regions[3].power_cap == 450);
  CHECK(import.scenario.regions[4].pue == 1.18);
}

TEST_CASE("a name that several entries have is asked about, and no answer adds another one") {
  core::Scenario scenario = europe();
  scenario.regions[2].name = scenario.regions[0].name;  // as a file can have it
  const std::string text = "name,pue\nEurope,1.3";
  const Import asked = import_rows(scenario, List::regions, text, {}, Language::en);
  REQUIRE(asked.questions.size() == 1);
  const NameQuestion& question = asked.questions[0];
  CHECK(question.words ==
        "“Europe (eu)”, “Europe (" + scenario.regions[2].id + ")” have the name “Europe”. Which one is meant?");
  REQUIRE(question.choices.size() == 2);
  ImportOptions options;
  options.answers = {{question.text, question.choices[1].id, question.column}};
  const Import taken = import_rows(scenario, List::regions, text, options, Language::en);
  REQUIRE(taken.can_be_taken());
  CHECK(taken.scenario.regions[0].pue == scenario.regions[0].pue);
  CHECK(taken.scenario.regions[2].pue == 1.3);

  scenario = europe();
  scenario.regions[2].name = core::Text("EU");
  const Import id_and_name = import_rows(scenario, List::regions, "name,pue\neu,1.3", {}, Language::en);
  CHECK(id_and_name.open_questions() == 1);
}

TEST_CASE("two new names that differ only by accents are asked about") {
  const std::string text = "name,pue\nÉlan,1.1\nElan,1.2\nÖsterreich,1.3\nOesterreich,1.4\nSite A,1.5\nSite B,1.6";
  const Import asked = added(List::regions, text);
  REQUIRE(asked.questions.size() == 2);
  const NameQuestion& question = asked.questions[0];
  CHECK(question.words == "“Elan” is almost “Élan”. Is it the same?");
  CHECK(question.rows == std::vector<std::size_t>{1});
  REQUIRE(question.choices.size() == 2);

  const auto answered = [&](std::size_t choice) {
    return added(List::regions, text, Language::en,
                 {{question.text, question.choices[choice].id, question.column},
                  {asked.questions[1].text, "", asked.questions[1].column}});
  };
  const Import same = answered(0);
  CHECK(same.table.rows[1].cells[0].fault == "Line 2 has this name already.");
  const Import two = answered(1);
  CHECK(two.faulty == 0);
  CHECK(two.summary.added == 6);
  CHECK(two.scenario.regions.size() == europe().regions.size() + 6);
}

TEST_CASE("an answer holds wherever the table has the column") {
  const std::vector<NameAnswer> answers = {{"Asie", "", 0}};
  for (const char* text : {"name,pue\nAsie,1.15", "pue,name\n1.15,Asie", "note,pue,name\nx,1.15,Asie"}) {
    CAPTURE(text);
    const Import import = added(List::regions, text, kFrench, answers);
    REQUIRE(import.questions.size() == 1);
    CHECK(import.questions[0].answered.has_value());
  }
}

TEST_CASE("a mark for no value is no name, unless an entry is called so") {
  for (const std::string mark : {"n/a", "—", "-", "TBD", ""}) {
    CAPTURE(mark);
    const Import region = added(List::regions, "name,pue\n" + mark + ",1.15");
    CHECK(region.faulty == 1);
    CHECK(region.table.rows[0].cells[0].fault == "A value is needed here.");
    const Import contract =
        added(List::contracts, "segment,start,months,h100e,probability\n" + mark + ",01/2028,24,700,80%");
    CHECK(contract.faulty == 1);
    CHECK(contract.table.rows[0].cells[0].fault == "A value is needed here.");
    const Import segment = added(List::segments, "name,region,potential\nBanks," + mark + ",700\nShops,eu,9");
    CHECK(segment.table.rows[0].cells[1].fault == "A value is needed here.");
  }
  core::Scenario scenario = europe();
  scenario.regions[1].name = core::Text("NA");
  const Import named = import_rows(scenario, List::regions, "name,pue\nNA,1.15", {}, Language::en);
  REQUIRE(named.can_be_taken());
  CHECK(named.scenario.regions[1].pue == 1.15);
}

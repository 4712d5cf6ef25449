// Empty cells, replacements, room, the summary, and imports as steps.
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

Import import_of(const core::Scenario& scenario, List list, std::string_view text,
                 ImportedRows rows = ImportedRows::added, Language language = Language::en) {
  ImportOptions options;
  options.rows = rows;
  return import_rows(scenario, list, text, options, language);
}

const Language kFrench{"fr"};

// Trial r2: data centres as a colleague lists them.
const std::string kSites =
    "name,power_cap,pue,carbon_intensity\n"
    "AWS Northern Virginia,450,1.2,50\n"
    "Switch TAHOE RENO 1,130,1.18,35\n"
    "Meta Monroe Data Center,750,1.15,120\n";

}  // namespace

TEST_CASE("an empty cell where a value is needed is a fault, never the row above or an entry of the scenario") {
  struct Row {
    List list;
    const char* text;
    std::size_t row, column;
    const char* source;
  };
  const Row rows[] = {
      {List::contracts, "segment,start,months,h100e,probability\nus,01/2028,24,,80%", 0, 3,
       "trial n9: a contract of the scenario was copied"},
      {List::contracts, "segment,start,months,h100e,probability\nus,01/2028,24,700,80%\nus,06/2028,36,,50%", 1, 3,
       "trial n9b: the row above was copied"},
      {List::contracts, "segment,start,months,h100e,probability\nus,,24,700,80%", 0, 1, "no start"},
      {List::contracts, "segment,start,months,h100e,probability\n,01/2028,24,700,80%", 0, 0, "no segment"},
      {List::equity, "month,amount,probability\n06/2027,,80%", 0, 1, "a round without an amount"},
      {List::deliveries, "region,month,h100e,power,cost\neu,06/2027,1000,,30", 0, 3, "a delivery without power"},
      {List::deliveries, "region,month,h100e,power,cost\n,06/2027,1000,1,30", 0, 0, "a delivery to nowhere"},
      {List::segments, "name,region,potential\nMinistries,,5000\nBanks,eu,5000", 0, 1, "a segment of no region"},
      {List::regions, "name,pue\n,1.2", 0, 0, "a region without a name"},
  };
  const core::Scenario scenario = europe();
  for (const Row& row : rows)
    for (const Language language : {Language::en, kFrench}) {
      CAPTURE(row.source);
      const Import import = import_of(scenario, row.list, row.text, ImportedRows::added, language);
      CHECK(import.faulty == 1);
      CHECK_FALSE(import.table.rows[row.row].cells[row.column].fault.empty());
      CHECK(import.rows[row.row].effect == RowEffect::refused);
      CHECK(import.scenario == scenario);
    }
}

TEST_CASE("an empty cell that may be empty leaves an entry as it is, and gives a new one a default that is shown") {
  const core::Scenario scenario = europe();
  const Import import =
      import_of(scenario, List::regions, "name,pue,carbon_intensity\nEurope,,90\nAtlantis,,40\nUS,1.2,50");
  REQUIRE(import.can_be_taken());
  CHECK(import.scenario.regions[0].pue == scenario.regions[0].pue);
  CHECK(import.scenario.regions[0].carbon_intensity == 90);
  CHECK(import.table.rows[0].cells[1].state == CellState::empty);
  const TableCell& filled = import.table.rows[1].cells[1];
  CHECK(filled.state == CellState::standard);
  CHECK(filled.shown == "1.35");
  CHECK(filled.note == "As in “Asia and Gulf”, because the cell is empty.");
  CHECK(import.scenario.regions[3].pue == scenario.regions[2].pue);
  CHECK(import.scenario.regions[3].carbon_intensity == 40);
  CHECK(import.summary.defaults == 1);
  CHECK(import.defaults ==
        "New regions take what the table does not say from “Asia and Gulf”. New regions own nothing at the start.");

  const Import owning = import_of(scenario, List::regions, "name,own_initial,power_initial\nAtlantis,500,\nLemuria,,9");
  REQUIRE(owning.can_be_taken());
  CHECK(owning.table.rows[1].cells[1].note == "Taken because the cell is empty.");
  CHECK(owning.defaults == "New regions take what the table does not say from “Asia and Gulf”.");

  const Import contract = import_of(scenario, List::contracts, "segment,start,months,h100e\nus,01/2028,24,700");
  REQUIRE(contract.can_be_taken());
  CHECK(contract.scenario.contracts.back() == core::Contract{"us", 24, 24, 700, 1});
  CHECK(contract.defaults == "The table has no column “Probability of signing”: 100% is taken.");
}

TEST_CASE("what new segments get is said truly: values of the last segment, or neutral ones if there is none") {
  core::Scenario scenario = europe();
  const std::string text = "name,region,potential\nBanks,eu,5000";
  CHECK(import_of(scenario, List::segments, text).defaults ==
        "New segments take what the table does not say from “Asia and Gulf partners”.");
  scenario.segments.clear();
  scenario.contracts.clear();
  scenario.assumptions.clear();
  const Import first = import_of(scenario, List::segments, text);
  REQUIRE(first.can_be_taken());
  CHECK(first.defaults ==
        "New segments take neutral values where the table says nothing: no customers, no growth, a markup of 1.");
  core::Segment wanted;
  wanted.id = first.scenario.segments[0].id;
  wanted.name = core::Text("Banks");
  wanted.region = "eu";
  wanted.potential = 5000;
  CHECK(first.scenario.segments[0] == wanted);
}

TEST_CASE("a new segment needs a region, one that is changed does not") {
  const core::Scenario scenario = europe();
  CHECK(import_of(scenario, List::segments, "name,potential\nenterprise,5000").can_be_taken());
  const Import added = import_of(scenario, List::segments, "name,potential\nenterprise,5000\nBanks,5000");
  CHECK(added.fault == "The table lacks what every new row needs. Missing columns: Region.");
  CHECK(added.defaults == "");
  CHECK(added.rows[0].effect == RowEffect::changes);
  CHECK(added.rows[1].effect == RowEffect::refused);
}

TEST_CASE("a new delivery is named by its region") {
  const Import import = import_of(europe(), List::deliveries, "region,month,h100e,power,cost\neu,06/2027,1000,1,30");
  CHECK(import.rows[0].words == "Adds a delivery (Europe).");
}

TEST_CASE("a row that waits for an answer takes no room and removes nothing yet") {
  const core::Scenario scenario = europe();
  std::string text = "name,pue\nAsie,1.1";
  for (std::size_t n = scenario.regions.size(); n < core::kMaxRegions; ++n)
    text += "\nSite " + std::to_string(n) + ",1.1";
  CHECK(import_of(scenario, List::regions, text).fault == "");
  const Import replacing = import_of(scenario, List::regions, "name,pue\nAsie,1.1", ImportedRows::replaced, kFrench);
  CHECK(replacing.open_questions() == 1);
  CHECK(replacing.taken_along.is_empty());
}

TEST_CASE("new rows do not copy rows of the table above them") {
  const Import import = import_of(europe(), List::regions, "name,pue\nFirst,1.1\nSecond,");
  REQUIRE(import.can_be_taken());
  CHECK(import.scenario.regions[4].pue == europe().regions[2].pue);
}

TEST_CASE("a column without which new rows mean nothing is missed once") {
  const Import import = import_of(europe(), List::contracts, "segment,h100e\nus,700\nus,900");
  CHECK(import.faulty == 1);
  CHECK(import.fault == "The table lacks what every new row needs. Missing columns: Begins in, Length.");
  CHECK(import.rows[0].effect == RowEffect::refused);
  CHECK(import_of(europe(), List::regions, "pue\n1.2").faulty == 1);
}

TEST_CASE("what a replacement takes along is named and counted before it happens") {
  const core::Scenario scenario = europe();
  const Import import = import_of(scenario, List::regions, kSites, ImportedRows::replaced);
  REQUIRE(import.can_be_taken());
  const TakenAlong& gone = import.taken_along;
  CHECK(gone.entries == std::vector<std::string>{"Europe", "United States", "Asia and Gulf"});
  CHECK(gone.segments.size() == 6);
  CHECK(gone.contracts == 3);
  CHECK(gone.deliveries == 3);
  CHECK(gone.assumptions == scenario.assumptions.size() - import.scenario.assumptions.size());
  CHECK(gone.training_moves_to == "AWS Northern Virginia");
  CHECK(import.scenario.regions[0].name.english() == gone.training_moves_to);
  CHECK(import.scenario.training.region == import.scenario.regions[0].id);
  for (const char* part : {"3 regions (“Europe”, “United States”, “Asia and Gulf”)", "6 segments", "3 contracts",
                           "3 deliveries", "No customers remain."}) {
    CAPTURE(part);
    CHECK(gone.words.find(part) != std::string::npos);
  }
  const Import french = import_of(scenario, List::regions, kSites, ImportedRows::replaced, kFrench);
  CHECK(french.taken_along.words.find("6 segments") != std::string::npos);
  CHECK(french.taken_along.words.find("Il ne reste aucun client.") != std::string::npos);

  const Import kept = import_of(scenario, List::regions, "name\nEurope\nUS\nAsie et Golfe", ImportedRows::replaced);
  CHECK(kept.taken_along.is_empty());
  CHECK(kept.scenario == scenario);
  CHECK(import_of(scenario, List::regions, kSites).taken_along.is_empty());

  const Import one = import_of(scenario, List::regions, "name\nEurope\nUS", ImportedRows::replaced);
  CHECK(one.taken_along.entries == std::vector<std::string>{"Asia and Gulf"});
  CHECK(one.taken_along.segments == std::vector<std::string>{"Asia and Gulf partners"});
  CHECK(one.taken_along.training_moves_to == "");
  CHECK(one.taken_along.assumptions == scenario.assumptions.size() - one.scenario.assumptions.size());
  const Import contracts =
      import_of(scenario, List::contracts, "segment,start,months,h100e,probability\nus,01/2028,24,700,80%",
                ImportedRows::replaced);
  CHECK(contracts.taken_along.entries.size() == 3);
}

TEST_CASE("a list that has no room says how many rows it takes, and which are beyond") {
  const core::Scenario scenario = europe();
  std::string text = "name\n";
  for (int k = 1; k <= core::kMaxRegions; ++k) text += "Site " + std::to_string(k) + "\n";
  const Import added = import_of(scenario, List::regions, text);
  CHECK(added.faulty == 1);
  CHECK(added.fault ==
        "There may be 32 rows at most. There is room for 29 new ones; line 31 and the new rows after it are too many.");
  CHECK(added.rows[28].effect == RowEffect::adds);
  CHECK(added.rows[29].effect == RowEffect::refused);
  CHECK(added.summary.refused == 3);
  CHECK(import_of(scenario, List::regions, text, ImportedRows::replaced).can_be_taken());

  core::Scenario full = scenario;
  full.regions[1].committed.assign(core::kMaxDeliveries - 1, core::Delivery{12, 100, 1, 30});
  const std::string heads = "region,month,h100e,power,cost\n", row = "us,06/2027,1000,1,30\n";
  CHECK(import_of(full, List::deliveries, heads + row).can_be_taken());
  const Import too_many = import_of(full, List::deliveries, heads + row + row);
  CHECK(too_many.fault.find("United States: ") == 0);
  CHECK(import_of(full, List::deliveries, heads + "eu,06/2027,1000,1,30\n" + row).can_be_taken());
}

TEST_CASE("a line of totals is refused, and named") {
  // Trial s4.
  const Import import = import_of(europe(), List::contracts,
                                  "segment,start,months,h100e,probability\nus,01/2028,24,700,80%\nTotal,,,700,\n");
  CHECK_FALSE(import.can_be_taken());
  CHECK(import.faulty == 1);
  CHECK(import.table.rows[1].line == 3);
  CHECK(import.rows[0].effect == RowEffect::adds);
  CHECK(import.rows[1].effect == RowEffect::refused);
}

TEST_CASE("units in square brackets and French heads are read into the scenario") {
  // Trials s9 and u9.
  const Import contracts =
      import_of(europe(), List::contracts, "segment,start,months,h100e [H100e],probability [%]\nus,01/2028,24,700,80");
  REQUIRE(contracts.can_be_taken());
  CHECK(contracts.scenario.contracts.back() == core::Contract{"us", 24, 24, 700, 0.8});
  const Import regions = import_of(europe(), List::regions, "Nom;Prix de l’électricité (€/kWh)\nEurope;0,12",
                                   ImportedRows::added, kFrench);
  REQUIRE(regions.can_be_taken());
  CHECK(regions.scenario.regions[0].electricity_price == 120);
  CHECK(regions.summary.conversions == 1);
}

TEST_CASE("an import is summed up on one line and as a table, with nothing that runs as a formula") {
  const std::string text = "name,pue\nEurope,1.1\n=cmd(),1.2\nETATS-UNIS,1.3\nUS,9000\n";
  const Import import = import_of(europe(), List::regions, text);
  CHECK(import.summary.read == 4);
  CHECK(import.summary.changed == 1);
  CHECK(import.summary.added == 1);
  CHECK(import.summary.asked == 1);
  CHECK(import.summary.refused == 1);
  CHECK(import.summary.words == "4 rows read: 1 added, 1 changed, 1 waits for an answer, 1 refused.");
  CHECK(import.rows[0].words.find("Changes Europe: ") == 0);
  const std::string csv = import_report(import, List::regions, Language::en, false);
  CHECK(csv.find("4 rows read") != std::string::npos);
  CHECK(csv.find("\n2,Row,,Europe,") != std::string::npos);
  CHECK(csv.find(",'=cmd(),") != std::string::npos);
  CHECK(csv.find(",=cmd()") == std::string::npos);
  CHECK(csv.find("9000") != std::string::npos);
  const std::string french = import_report(import_of(europe(), List::regions, text, ImportedRows::added, kFrench),
                                           List::regions, kFrench, true);
  CHECK(french.find("4 lignes lues") != std::string::npos);
  CHECK(french.find("\t'=cmd()\t") != std::string::npos);
}

TEST_CASE("undo takes an import back as one step") {
  State state = opening_state();
  const core::Scenario before = state.document.scenario;
  ImportOptions options;
  options.rows = ImportedRows::replaced;
  REQUIRE(apply(ImportRows{List::regions, kSites, options}, state));
  CHECK(state.document.scenario.regions.size() == 3);
  CHECK(state.document.scenario.segments.empty());
  const core::Scenario after = state.document.scenario;
  REQUIRE(apply(Undo{}, state));
  CHECK(state.document.scenario == before);
  REQUIRE(apply(Redo{}, state));
  CHECK(state.document.scenario == after);
}

TEST_CASE("a table with a question or a fault changes nothing") {
  State state = opening_state();
  const core::Scenario before = state.document.scenario;
  for (const char* text : {"name,pue\nETATS-UNIS,1.3\n", "name,pue\nEurope,9000\n", "name,pue\n"}) {
    CHECK_FALSE(apply(ImportRows{List::regions, text, {}}, state));
    CHECK(state.document.scenario == before);
  }
  ImportOptions options;
  options.answers = {{"ETATS-UNIS", "us", 0}};
  CHECK(apply(ImportRows{List::regions, "name,pue\nETATS-UNIS,1.3\n", options}, state));
  CHECK(state.document.scenario.regions[1].pue == 1.3);
}

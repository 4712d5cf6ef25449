#include "app/edit/import.hpp"

#include <doctest/doctest.h>
#include <tuple>

#include "app/edit/apply.hpp"
#include "core/model/parameters.hpp"
#include "io/scenario/presets.hpp"

using namespace curseur;
using namespace curseur::app;

namespace {

core::Scenario europe() { return io::scenario_of(*io::find_preset("europe")); }

std::string fault_at(const Import& import, std::size_t row, std::size_t column) {
  return import.table.rows.at(row).cells.at(column).fault;
}

}  // namespace

TEST_CASE("every list is written as a table that replaces it by itself, in both languages, with tabs and as CSV") {
  for (const auto& preset : io::presets()) {
    const core::Scenario scenario = io::scenario_of(preset);
    for (const List list : {List::contracts, List::equity, List::deliveries, List::regions, List::segments})
      for (const Language language : {Language::en, Language{"fr"}})
        for (const bool tabs : {true, false}) {
          const std::string text = table_text(scenario, list, language, tabs);
          CAPTURE(text);
          if (row_count(scenario, list) == 0) continue;
          CHECK(list_for(scenario, text) == list);
          Import import = import_rows(scenario, list, text, {ImportedRows::replaced}, language);
          CHECK(import.fault == "");
          CHECK(import.faulty == 0);
          CHECK(import.table.has_heads);
          core::Scenario wanted = scenario;
          wanted.assumptions = import.scenario.assumptions;  // of rows that were put in place of others they are gone
          CHECK(import.scenario == wanted);
        }
  }
}

TEST_CASE("numbers are read as the table writes them: commas, points, per cent, fractions, spaces, dates") {
  const core::Scenario scenario = europe();
  const std::string segment = scenario.segments[0].id;
  struct Row {
    const char* text;
    double h100e, probability;
    int months;
  };
  const Row rows[] = {
      {"segment;start;months;h100e;probability\nID;01/2027;36;1 234,5;80 %", 1234.5, 0.8, 36},
      {"segment;start;months;h100e;probability\nID;2027-01-15;36;1234,5;0,8", 1234.5, 0.8, 36},
      {"segment,start,months,h100e,probability\nID,01/2027,36,\"1,234\",0.8", 1234, 0.8, 36},
      {"segment\tstart\tmonths\th100e\tprobability\nID\tJan 2027\t36\t1,234\t80%", 1234, 0.8, 36},
      {"segment\tstart\tmonths\th100e\tprobability\nID\tjanv. 2027\t36\t1234,25\t80 %", 1234.25, 0.8, 36},
      {"Segment,Start,Months,H100e,Probability\nID,12,24,500,45", 500, 0.45, 24},
      {"probability,h100e,segment,start,months\n1,500,ID,12,24", 500, 1, 24},  // any order; 1 is all
      {"ID,12,24,500,50%", 500, 0.5, 24},  // no names: by order
  };
  for (const auto& row : rows) {
    std::string text = row.text;
    text.replace(text.find("ID"), 2, segment);
    CAPTURE(text);
    const Import import = import_rows(scenario, List::contracts, text, {ImportedRows::added}, Language::en);
    REQUIRE(import.faulty == 0);
    REQUIRE(import.scenario.contracts.size() == scenario.contracts.size() + 1);
    const core::Contract& contract = import.scenario.contracts.back();
    CHECK(contract.segment == segment);
    CHECK(contract.h100e == row.h100e);
    CHECK(contract.probability == row.probability);
    CHECK(contract.months == row.months);
    CHECK(contract.start == 12);  // of a scenario that begins in January 2026
  }
}

TEST_CASE("French heads and decimal commas are read in the English cockpit, and the other way round") {
  const core::Scenario scenario = europe();
  for (const Language language : {Language::en, Language{"fr"}})
    for (const auto& [table_language, separator, row] :
         {std::tuple{Language{"fr"}, ";", "06/2027;1500,5;60 %"}, {Language::en, ",", "06/2027,1500.5,60%"}}) {
      std::string heads;
      for (const Column& column : columns_of(List::equity))
        heads += (heads.empty() ? "" : separator) + column_name(column, table_language);
      const std::string text = heads + "\n" + row;
      CAPTURE(text);
      const Import import = import_rows(scenario, List::equity, text, {ImportedRows::replaced}, language);
      REQUIRE(import.faulty == 0);
      REQUIRE(import.scenario.finance.equity.size() == 1);
      CHECK(import.scenario.finance.equity[0].amount == 1500.5);
      CHECK(import.scenario.finance.equity[0].probability == 0.6);
    }
}

TEST_CASE("faults are marked in their cells, and nothing is taken until there are none") {
  State state = opening_state();
  const std::string text =
      "segment,start,months,h100e,probability,colour\n"
      "public,01/2027,36,1000,80%,red\n"
      "nobody,01/2027,36,1000,80%,\n"
      "public,soon,0,many,180%,\n";
  core::Scenario scenario = state.document.scenario;
  scenario.segments[0].id = "public";
  const Import import = import_rows(scenario, List::contracts, text, {ImportedRows::added}, Language::en);
  CHECK(import.faulty == 6);
  CHECK(import.table.heads[5].fault == "No column has this name.");
  for (std::size_t column = 0; column < 5; ++column) CHECK(fault_at(import, 0, column) == "");
  CHECK(fault_at(import, 1, 0) == "There is no segment “nobody”. Choose one from the list.");
  for (const std::size_t column : {1, 2, 3, 4}) CHECK_FALSE(fault_at(import, 2, column).empty());
  const auto before = state.document.scenario;
  CHECK_FALSE(apply(ImportRows{List::contracts, text, {ImportedRows::added}}, state));
  CHECK(state.document.scenario == before);
  // In the language of the cockpit, whatever the table's is.
  const Import french =
      import_rows(scenario, List::contracts, "segment;h100e\npublic;-1,5\n", {ImportedRows::added}, Language{"fr"});
  CHECK(fault_at(french, 0, 1).find("moins") != std::string::npos);
  const Import english =
      import_rows(scenario, List::contracts, "segment;h100e\npublic;-1,5\n", {ImportedRows::added}, Language::en);
  CHECK(fault_at(english, 0, 1).find("at least") != std::string::npos);
}

TEST_CASE("tables that are none, or too long, are told") {
  const core::Scenario scenario = europe();
  CHECK(import_rows(scenario, List::contracts, "", {ImportedRows::added}, Language::en).rows.empty());
  CHECK_FALSE(
      import_rows(scenario, List::contracts, "segment,start\n", {ImportedRows::added}, Language::en).fault.empty());
  CHECK(import_rows(scenario, List::contracts, "a,\"b", {ImportedRows::added}, Language::en).fault ==
        "This is not a table: line 1: a quotation mark is opened and never closed.");
  CHECK(import_rows(scenario, List::contracts, "a,\"b", {ImportedRows::added}, Language{"fr"}).fault.find("ligne 1") !=
        std::string::npos);
  std::string many = "segment,start,months,h100e,probability\n";
  for (int i = 0; i < core::kMaxContracts + 1; ++i) many += "us,12,24,1,80%\n";
  const Import import = import_rows(scenario, List::contracts, many, {ImportedRows::replaced}, Language::en);
  CHECK(import.faulty == 1);
  CHECK(import.rows.back().effect == RowEffect::refused);
  CHECK_FALSE(list_for(scenario, "one,two\n1,2\n").has_value());
}

TEST_CASE("regions and segments of a known name are changed, others added; replaced, those not named go") {
  core::Scenario scenario = europe();
  const std::string first = scenario.regions[0].name.english();
  const std::string text = "name,pue\n" + first + ",1.1\nAtlantis,1.3\n";
  const Import added = import_rows(scenario, List::regions, text, {ImportedRows::added}, Language::en);
  REQUIRE(added.faulty == 0);
  CHECK(added.scenario.regions.size() == 4);
  CHECK(added.scenario.regions[0].pue == 1.1);
  CHECK(added.scenario.regions[3].name.english() == "Atlantis");
  CHECK(added.scenario.segments == scenario.segments);
  const Import replaced = import_rows(scenario, List::regions, text, {ImportedRows::replaced}, Language::en);
  REQUIRE(replaced.faulty == 0);
  REQUIRE(replaced.scenario.regions.size() == 2);
  CHECK(replaced.scenario.regions[0].id == scenario.regions[0].id);
  CHECK(replaced.scenario.regions[1].name.english() == "Atlantis");
}

TEST_CASE("as many new regions as a scenario may have replace all there were") {
  const core::Scenario scenario = europe();
  std::string text = "name,pue\n";
  for (int k = 0; k < core::kMaxRegions; ++k) text += "Atoll " + std::to_string(k) + ",1." + std::to_string(k) + "\n";
  const Import replaced = import_rows(scenario, List::regions, text, {ImportedRows::replaced}, Language::en);
  REQUIRE(replaced.faulty == 0);
  REQUIRE(replaced.scenario.regions.size() == core::kMaxRegions);
  CHECK(replaced.scenario.regions.front().name.english() == "Atoll 0");
  CHECK(replaced.scenario.regions.back().name.english() == "Atoll " + std::to_string(core::kMaxRegions - 1));
}

TEST_CASE("a table that is opened goes to the list it speaks of, a scenario opens as one") {
  State state = opening_state();
  CHECK(apply(LoadText{"rounds.CSV", "month,amount\n12,500\n"}, state));
  CHECK(state.view.overlay == Overlay::tables);
  CHECK(state.view.list == List::equity);
  CHECK(state.offered.text == "month,amount\n12,500\n");
  const auto number = state.offered.number;
  CHECK(apply(LoadText{"broken.json", "{"}, state));
  CHECK(state.offered.number == number);
  CHECK(state.notice.has_value());
}

TEST_CASE("what could be read two ways is read as the rest of the table is") {
  const core::Scenario scenario = europe();
  const std::string heads = "segment\tstart\tmonths\th100e\tprobability\n", id = scenario.segments[0].id;
  const auto sizes = [&](const std::string& rows, Language language) {
    const Import import = import_rows(scenario, List::contracts, heads + rows, {ImportedRows::replaced}, language);
    CHECK(import.faulty == 0);
    std::vector<double> found;
    for (const auto& contract : import.scenario.contracts) found.push_back(contract.h100e);
    return found;
  };
  // Two commas in one number are thousands, in all others too.
  CHECK(sizes(id + "\t12\t24\t1,250,000\t50\n" + id + "\t12\t24\t12,500\t50", Language{"fr"}) ==
        std::vector<double>{1250000, 12500});
  CHECK(sizes(id + "\t12\t24\t1234,5\t50", Language::en) == std::vector<double>{1234.5});
  // A date with points says nothing about numbers.
  CHECK(sizes(id + "\t15.01.2027\t24\t12,500\t50", Language{"fr"}) == std::vector<double>{12.5});
  // Dates are the person's, whatever the numbers are.
  CHECK(sizes(id + "\t15/01/2027\t24\t12.5\t50", Language{"fr"}) == std::vector<double>{12.5});
}

TEST_CASE("a share that may be above one is not taken for per cent") {
  core::Scenario scenario = europe();
  REQUIRE(core::parameter_at(scenario, "/regions/0/rent_availability")->high > 1);
  REQUIRE(core::parameter_at(scenario, "/regions/0/rent_availability")->unit == "share");
  const std::string text = "name,rent_availability\n" + scenario.regions[0].name.english() + ",0.8\n" +
                           scenario.regions[1].name.english() + ",1.5";
  const Import import = import_rows(scenario, List::regions, text, {ImportedRows::added}, Language::en);
  CHECK(import.faulty == 0);
  CHECK(import.scenario.regions[0].rent_availability == 0.8);
  CHECK(import.scenario.regions[1].rent_availability == 1.5);
}

TEST_CASE("a name twice in a table is a fault, one of the other language leaves both names as they are") {
  core::Scenario scenario = europe();
  scenario.regions[0].name = {{"en", "Germany"}, {"fr", "Allemagne"}};
  CHECK(import_rows(scenario, List::regions, "name\nAllemagne", {ImportedRows::added}, Language::en).scenario ==
        scenario);
  const Import import = import_rows(scenario, List::segments, "name;region\nNowhere;Germany\nNowhere;Germany",
                                    {ImportedRows::added}, Language::en);
  CHECK(import.faulty == 1);
  CHECK(fault_at(import, 1, 0) != "");
}

TEST_CASE("rows that are replaced make room for those of the table") {
  core::Scenario scenario = europe();
  while (add_row(scenario, List::segments)) {}
  std::string text = "name,region";
  for (int k = 1; k <= core::kMaxSegments; ++k) text += "\nCustomers " + std::to_string(k) + ",eu";
  const Import import = import_rows(scenario, List::segments, text, {ImportedRows::replaced}, Language::en);
  CHECK(import.fault == "");
  CHECK(import.faulty == 0);
  CHECK(import.scenario.segments.size() == core::kMaxSegments);
  const Import regions =
      import_rows(scenario, List::regions, "name\nNorth\nSouth", {ImportedRows::replaced}, Language::en);
  REQUIRE(regions.scenario.regions.size() == 2);
  CHECK(regions.scenario.regions[0].name.english() == "North");
  CHECK(regions.scenario.regions[1].name.english() == "South");

  core::Scenario many = europe();
  for (std::size_t region : {0, 1}) many.regions[region].committed.assign(600, core::Delivery{12, 100, 1, 30});
  const Import same = import_rows(many, List::deliveries, table_text(many, List::deliveries, Language::en, false),
                                  {ImportedRows::replaced}, Language::en);
  CHECK(same.fault == "");
  CHECK(same.scenario.regions[1].committed.size() == 600);
}

TEST_CASE("a name that a spreadsheet would run as a formula is written so that it does not, and comes back") {
  core::Scenario scenario = europe();
  for (const char* name : {"=HYPERLINK(\"http://x\")", "+33", "-x", "@you"}) {
    scenario.segments[0].name = core::Text(name);
    for (const bool tabs : {true, false}) {
      const std::string text = table_text(scenario, List::segments, Language::en, tabs);
      CHECK(text.find(std::string("'") + name[0]) != std::string::npos);
      const Import import = import_rows(scenario, List::segments, text, {ImportedRows::replaced}, Language::en);
      CHECK(import.faulty == 0);
      CHECK(import.scenario.segments[0].name.english() == name);
    }
  }
}

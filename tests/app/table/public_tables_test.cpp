// Public tables as people bring them: opened as they are, each column that is not understood is refused in one
// sentence; with its columns named, every value is read as a person reads it. See public/README.md for what each table
// is.
#include <algorithm>
#include <cmath>
#include <doctest/doctest.h>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "app/edit/import.hpp"
#include "app/edit/lists.hpp"
#include "io/scenario/presets.hpp"
#include "source_folder.hpp"

using namespace curseur;
using namespace curseur::app;

namespace {

const Language kFrench{"fr"};

core::Scenario europe() { return io::scenario_of(*io::find_preset("europe")); }

std::string text_of(const std::string& name) {
  std::ifstream file(std::string(tests::kSourceFolder) + "/tests/app/table/public/" + name, std::ios::binary);
  REQUIRE(file.good());
  return {std::istreambuf_iterator<char>(file), {}};
}

// What a person calls a column of the table; the others are left out.
struct Named {
  std::size_t place;
  const char* head;
};
struct Value {
  std::size_t row;
  const char* key;
  double value;
};
struct Fault {
  std::size_t row;
  const char* key;
  const char* words;  // part of the sentence
};
struct Table {
  const char* file;
  List list;
  Language language;
  std::size_t columns;
  std::vector<Named> named;
  std::vector<Value> values;
  std::vector<Fault> faults;
  std::vector<std::string> names;  // of the first rows
};

const std::vector<Table>& tables() {
  static const std::vector<Table> all = {
      {"google-cloud-regions.csv",
       List::regions,
       Language::en,
       4,
       {{0, "Name"}, {3, "Carbon intensity (gCO2eq / kWh)"}},
       {{0, "carbon_intensity", 678.76}, {1, "carbon_intensity", 2.73}, {3, "carbon_intensity", 16.3}},
       {},
       {"asia-south1", "europe-north2"}},
      {"training-regions.csv",
       List::regions,
       Language::en,
       11,
       {{3, "name"}, {8, "carbon_intensity"}},
       {{0, "carbon_intensity", 557}, {2, "carbon_intensity", 566.3}, {4, "carbon_intensity", 297.6}},
       {},
       {"asia-east1", "europe-west6"}},
      {"tarif-bleu-base.csv",
       List::regions,
       kFrench,
       7,
       {{0, "Nom"}, {6, "Prix de l’électricité (€/kWh)"}},
       {{0, "electricity_price", 251.6}, {1, "electricity_price", 201.6}, {2, "electricity_price", 195.2}},
       {},
       {}},
      {"danish-data-centres.csv",
       List::regions,
       Language::en,
       8,
       {{1, "name"}, {4, "power_cap"}},
       {{0, "power_cap", 4.8}, {1, "power_cap", 0.3}, {3, "power_cap", 30}},
       {},
       {"Industriparken 24 (CPH3)", "Carl Jacobsens Vej 20 (CPH-RS)", "Cibicom København Vest"}},
      {"frontier-data-centres.csv",
       List::regions,
       Language::en,
       7,
       {{0, "Name"}, {2, "Power available (MW)"}},
       {{0, "power_cap", 820}, {1, "power_cap", 859}, {3, "power_cap", 425.38}},
       {},
       {"Meta Prometheus", "Microsoft Fairwater Atlanta", "DayOne Nusajaya", "Colossus 1"}},
      {"indian-funding-rounds.csv",
       List::equity,
       Language::en,
       7,
       {{6, "Amount (EUR)"}},
       {{0, "amount", 6}, {3, "amount", 45}, {4, "amount", 585}, {5, "amount", 1}},
       {{1, "amount", "15,000,0000"}, {2, "amount", "needed"}, {6, "amount", "needed"}},
       {}},
      {"german-grid-costs.csv",
       List::equity,
       Language::en,
       4,
       {{0, "month"}, {2, "amount [€]"}},
       {{0, "amount", 244.20902599}, {1, "amount", 70.52769593}, {1, "month", 4}},
       {{2, "amount", "needed"}},
       {}},
      {"german-charging-points.csv",
       List::regions,
       Language::en,
       9,
       {{3, "Name"}, {7, "Power available [kW]"}},
       {{0, "power_cap", 0.022}, {2, "power_cap", 0.3}},
       {{1, "name", "has this name"}},
       {"Köln"}},
      {"carbon-by-country.csv",
       List::regions,
       kFrench,
       4,
       {{0, "Nom"}, {3, "Intensité carbone - gCO2/kWh"}},
       {{0, "carbon_intensity", 569.94794}, {2, "carbon_intensity", 24.417313}, {4, "carbon_intensity", 902.40533}},
       {},
       {"ASEAN (Ember)", "Africa", "Albania"}},
      {"european-electricity.txt",
       List::regions,
       Language::en,
       2,
       {{0, "Name"}, {1, "Electricity price (EUR/kWh)"}},
       {{0, "electricity_price", 435}, {1, "electricity_price", 87.4}, {5, "electricity_price", 84.2}},
       {},
       {"Belgium", "Bosnia and Herz.", "EU27", "France", "Kosovo*"}},
      {"gpu-instances.csv", List::contracts, Language::en, 9, {}, {}, {}, {}},
      {"russian-purchases.csv", List::contracts, kFrench, 7, {}, {}, {}, {}},
  };
  return all;
}

// The text with its columns named, each change made as by a press in the preview.
std::string named_text(const Table& table) {
  std::string text = text_of(table.file);
  for (std::size_t place = table.columns; place-- > 0;) {
    const auto named =
        std::find_if(table.named.begin(), table.named.end(), [place](const Named& one) { return one.place == place; });
    Mend mend;
    mend.line = 1;
    mend.column = place;
    if (named == table.named.end()) mend.kind = Mend::Kind::column_left_out;
    else mend.text = named->head;
    text = mended(text, mend);
  }
  return text;
}

Import import_of(const Table& table, const std::string& text) {
  return import_rows(europe(), table.list, text, {}, table.language);
}

const TableCell* cell_of(const Import& import, const Table& table, std::size_t row, std::string_view key) {
  const auto& columns = columns_of(table.list);
  for (std::size_t place = 0; place < import.table.heads.size(); ++place)
    if (const auto column = import.table.heads[place].column; column && columns[*column].key == key)
      return &import.table.rows[row].cells[place];
  return nullptr;
}

}  // namespace

TEST_CASE(
    "a public table opened as it is is refused column by column, in a sentence each, and never changes anything") {
  for (const Table& table : tables()) {
    CAPTURE(table.file);
    const Import import = import_of(table, text_of(table.file));
    CHECK_FALSE(import.can_be_taken());
    CHECK(import.scenario == europe());
    CHECK(import.table.has_heads);
    CHECK(import.table.heads.size() == table.columns);
    CHECK(import.faulty > 0);
    CHECK(import.faulty <= table.columns + 1);
    for (const TableHead& head : import.table.heads)
      if (!head.column) CHECK(head.fault.empty() != head.passed_over.empty());
  }
}

TEST_CASE("with its columns named, a public table is read as a person reads it") {
  for (const Table& table : tables()) {
    if (table.named.empty()) continue;
    CAPTURE(table.file);
    const Import import = import_of(table, named_text(table));
    REQUIRE(import.table.heads.size() == table.named.size());
    for (const TableHead& head : import.table.heads) CHECK(head.fault == "");
    for (const Value& value : table.values) {
      CAPTURE(value.row);
      CAPTURE(value.key);
      const TableCell* const cell = cell_of(import, table, value.row, value.key);
      REQUIRE(cell != nullptr);
      CHECK(cell->fault == "");
      REQUIRE(cell->value.has_value());
      CHECK(*cell->value == value.value);
    }
    for (const Fault& fault : table.faults) {
      CAPTURE(fault.row);
      const TableCell* const cell = cell_of(import, table, fault.row, fault.key);
      REQUIRE(cell != nullptr);
      CHECK(cell->fault.find(fault.words) != std::string::npos);
    }
    for (std::size_t row = 0; row < table.names.size(); ++row)
      CHECK(cell_of(import, table, row, "name")->text == table.names[row]);
    const bool is_whole = table.list == List::regions && table.faults.empty();
    CHECK((!is_whole || import.can_be_taken()));
  }
}

TEST_CASE("an amount in another currency is refused at its head, which names what is expected") {
  const Table& rounds = tables()[5];
  const Import import = import_of(rounds, text_of(rounds.file));
  const TableHead& head = import.table.heads[6];
  CHECK(head.fault.find("USD") != std::string::npos);
  CHECK(head.fault.find("€") != std::string::npos);
  for (const TableRow& row : import.table.rows) CHECK(row.cells[6].fault == "");
}

TEST_CASE("an empty cell of a new region gets a default that is shown as such") {
  const Table& sites = tables()[3];
  const Import import = import_of(sites, named_text(sites));
  const TableCell* const empty = cell_of(import, sites, 2, "power_cap");
  REQUIRE(empty != nullptr);
  CHECK(empty->state == CellState::standard);
  CHECK_FALSE(empty->note.empty());
}

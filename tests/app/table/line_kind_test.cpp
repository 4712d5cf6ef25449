#include "app/table/line_kind.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <optional>
#include <string>
#include <vector>

#include "app/table/read_table.hpp"

using namespace curseur;
using namespace curseur::app;
using namespace curseur::testing;

TEST_CASE("what is no row or no column for reading is passed over or refused, each with one reason") {
  const TableReading title = read("Contracts of 2027\n\nsegment,start,months,h100e\nus,1,24,700\n");
  REQUIRE(title.passed_over.size() == 1);
  CHECK(title.passed_over[0].line == 1);
  CHECK(title.passed_over[0].reason == "This line is above the column names.");
  CHECK(title.head_line == 3);
  CHECK(title.faults() == 0);

  const TableReading total = read("segment,start,months,h100e,probability\nus,01/2028,24,700,80%\nTotal,,,700,\n");
  CHECK(total.faults() == 1);  // s4.csv
  CHECK(total.rows.at(1).fault == "Line 3 is a total (\u201cTotal\u201d), not an entry. Leave it out.");
  REQUIRE(total.rows[1].mends.size() == 1);
  CHECK(read(mended("segment,start,months,h100e\nus,01/2028,24,700\nTotal,,,700\n", total.rows[1].mends[0]))
            .rows.size() == 1);
  for (const char* word :
       {"TOTAL", "Total :", "Somme", "Summe", "Grand total", "Sous-total", "Average", "Total (25)"}) {
    CAPTURE(word);
    CHECK(read(std::string("name,pue\nEurope,1.2\n") + word + ",1.2\n", {List::regions}).faults() == 1);
  }
  for (const char* word : {"TotalEnergies", "Totalitarian", "Summer", "Sum of parts"}) {
    CAPTURE(word);
    CHECK(read(std::string("name,pue\nEurope,1.2\n") + word + ",1.2\n", {List::regions}).faults() == 0);
  }

  const TableReading empty = read("name,pue,,carbon_intensity\nEurope,1.2,,\nUS,1.1,,\n", {List::regions});
  CHECK(empty.faults() == 0);
  CHECK(empty.columns_passed_over() == 2);
  CHECK(empty.heads[2].passed_over == "\u201cColumn 3\u201d is empty: nothing is read from it.");
  CHECK(empty.heads[3].passed_over == "\u201ccarbon_intensity\u201d is empty: nothing is read from it.");

  const TableReading notes = read("name,pue,Notes\nEurope,1.2,see mail\n", {List::regions});
  CHECK(notes.faults() == 0);
  CHECK(notes.heads[2].passed_over == "\u201cNotes\u201d holds notes: it is not read.");

  const TableReading below = read("name,pue\nEurope,1.2\nSource: Eurostat\n* estimated\n", {List::regions});
  CHECK(below.faults() == 0);
  CHECK(below.rows.size() == 1);
  CHECK(below.passed_over.size() == 2);
  CHECK(read("name,pue\n#1 site,1.2\n", {List::regions}).rows.size() == 1);

  const TableReading needed = read("segment,start,months,h100e\nus,1,24,\nus,2,24,\n");
  CHECK(needed.faults() == 1);
  CHECK(needed.heads[3].fault == "The column is empty. Every row needs a value here.");

  const TableReading again = read("name,pue\nEurope,1.2\nname,pue\nUS,1.1\n", {List::regions});
  CHECK(again.rows.size() == 2);
  CHECK(again.passed_over.size() == 1);

  const TableReading split = read("name,pue\nEurope,1,2\n", {List::regions});
  CHECK(split.faults() == 1);
  CHECK(split.heads.at(2).fault.find("decimal comma") != std::string::npos);
}

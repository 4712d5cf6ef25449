#include "app/table/column.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <optional>
#include <string>
#include <vector>

#include "app/table/read_table.hpp"

using namespace curseur;
using namespace curseur::app;
using namespace curseur::testing;

TEST_CASE("shares: a sign or unit is believed, and what could be two values is asked or shown") {
  struct {
    std::string cells;
    Values wanted;
    bool asks;  // at the head
    std::string source;
  } const rows[] = {
      {"0.8\n", {0.8}, true, "a fraction, shown as such"},
      {"0.5\n1\n", {0.5, 1}, true, "1 is all"},
      {"45\n80\n", {0.45, 0.8}, false, "can only be per cent"},
      {"45\n1\n", {0.45, {}}, false, "1 may be 1% or 100%"},
      {"80%\n0.5\n", {0.8, {}}, false, "a sign in one cell says nothing of the others"},
      {"80%\n45\n", {0.8, 0.45}, false, "can only be per cent"},
      {"0.5%\n80 %\n", {0.005, 0.8}, false, ""},
      {"0\n45\n", {0, 0.45}, false, "0 is 0 either way"},
      {"0\n", {0}, false, "0 is 0 either way"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.cells);
    std::string text = "name\tadopted\n";
    std::size_t n = 0;
    for (const char* at = row.cells.c_str(); *at != '\0';) {
      const std::string cell(at, std::string_view(at).find('\n'));
      text += "x" + std::to_string(n++) + "\t" + cell + "\n";
      at += cell.size() + 1;
    }
    const TableReading reading = read(text, {List::segments});
    CHECK(values(reading, 1) == row.wanted);
    CHECK((reading.heads[1].question != "") == row.asks);
  }
  const std::string text = "name\tadopted\nx\t45\ny\t1\n";
  const TableReading asked = read(text, {List::segments});
  const TableCell& cell = asked.rows.at(1).cells[1];
  CHECK(cell.fault == "\u201c1\u201d may be 1 % or 100 %. Write the % sign.");
  REQUIRE(cell.mends.size() == 2);
  CHECK(read(mended(text, cell.mends[0]), {List::segments}).rows[1].cells[1].value == 0.01);
  CHECK(read(mended(text, cell.mends[1]), {List::segments}).rows[1].cells[1].value == 1);
  // The question at the head is answered by a mend.
  const std::string small = "name\tadopted\nx\t0.5\n";
  const TableReading shown = read(small, {List::segments});
  REQUIRE(shown.heads[1].mends.size() == 2);
  CHECK(read(mended(small, shown.heads[1].mends[0]), {List::segments}).rows[0].cells[1].value == 0.005);
  const TableReading settled = read(mended(small, shown.heads[1].mends[1]), {List::segments});
  CHECK(settled.rows[0].cells[1].value == 0.5);
  CHECK(settled.heads[1].question == "");
  // "Per year" in the head of a rate leaves open what a sign would decide.
  const auto growth = [](const std::string& unit, const std::string& cells) {
    return read("name\tpotential_growth (" + unit + ")\n" + cells, {List::segments});
  };
  CHECK(values(growth("per year", "x\t12\ny\t3\n"), 1) == Values{0.12, {}});
  CHECK(growth("per year", "x\t0.5\n").heads[1].question != "");
  CHECK(values(growth("% per year", "x\t0.5\n"), 1) == Values{0.005});
  CHECK(values(growth("1/yr", "x\t0.5\n"), 1) == Values{0.5});
  CHECK(growth("1/yr", "x\t0.5\n").heads[1].question == "");
  // A share that may be above one.
  CHECK(values(read("name\trent_availability\nx\t0.8\ny\t1.5\n", {List::regions}), 1) == Values{0.8, 1.5});
}

TEST_CASE("dates: one order for the column, and what stays open is refused with both readings") {
  struct {
    TableCase of;
    std::string cells;
    Values wanted;
    bool asks;
    std::string source;
  } const rows[] = {
      {{}, "01/02/2028\n", {Values{std::nullopt}}, true, "d1.csv, English"},
      {{List::contracts, kFrench}, "01/02/2028\n", {25}, false, "d1.csv, French: February"},
      {{}, "2028-01-15 00:00:00\n", {24}, false, "d3.csv"},
      {{}, "01/02/2028\n13/02/2028\n", {25, 25}, false, "another cell decides"},
      {{List::contracts, kFrench},
       "01/02/2028\n02/13/2028\n",
       {24, 25},
       false,
       "another cell decides against the language"},
      {{List::contracts, Language::en, {}, DateOrder::month_first}, "01/02/2028\n", {24}, true, "the person decides"},
      {{}, "46037\n", {0}, false, "a serial number"},
      {{}, "15-Jan-28\nF\u00c9VRIER 2028\n", {24, 25}, false, ""},
      {{}, "17\n", {17}, false, "month of the scenario"},
      {{}, "Q1 2028\n", {Values{std::nullopt}}, false, ""},
      {{}, "2020-01\n", {Values{std::nullopt}}, false, "before the scenario begins"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.cells);
    CAPTURE(row.source);
    std::string text = "start;h100e\n";
    for (const char c : row.cells) text += c == '\n' ? std::string(";5\n") : std::string(1, c);
    const TableReading reading = read(text, row.of);
    CHECK(values(reading, 0) == row.wanted);
    CHECK(reading.asks_for_dates == row.asks);
  }
  const std::string text = "start;h100e\n01/02/2028;5\n";
  const TableReading open = read(text);
  const TableCell& cell = open.rows.at(0).cells[0];
  CHECK(cell.fault == "\u201c01/02/2028\u201d may be Feb 2028 (day first) or Jan 2028 (month first).");
  REQUIRE(cell.mends.size() == 2);
  CHECK(read(mended(text, cell.mends[0])).rows[0].cells[0].value == 25);
  CHECK(read(mended(text, cell.mends[1])).rows[0].cells[0].value == 24);
  CHECK(read("start;h100e\n46037;5\n").rows.at(0).cells[0].note ==
        "The number 46037 is a spreadsheet\u2019s serial number of a date: it is read as Jan 2026.");
  CHECK(read("start;h100e\nQ1 2028;5\n").rows.at(0).cells[0].fault ==
        "\u201cQ1 2028\u201d is a period of several months. Write the month in which it starts.");
}

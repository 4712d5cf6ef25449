#include "app/table/cell.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <optional>
#include <string>
#include <vector>

#include "app/table/read_table.hpp"

using namespace curseur;
using namespace curseur::app;
using namespace curseur::testing;

TEST_CASE("units in cells are converted, those that do not fit are faults of the cell") {
  struct {
    List list;
    std::string key, cell;
    std::optional<double> wanted;
    std::string fault;
  } const rows[] = {
      {List::equity, "amount", "500 k\u20ac", 0.5, ""},
      {List::equity, "amount", "\u20ac500m", 500, ""},
      {List::equity, "amount", "EUR 1.5bn", 1500, ""},
      {List::equity, "amount", "$5m", {}, "\u201c$ m\u201d is another currency. Expected: \u20ac m."},
      {List::regions, "power_cap", "12 MW", 12, ""},
      {List::regions, "power_cap", "30000 kW", 30, ""},
      {List::regions, "power_cap", "4.8 MWh", {}, "\u201cMWh\u201d is a unit of another kind. Expected: MW."},
      {List::regions, "power_cap", "about 12", {}, "\u201cabout 12\u201d is not a number."},
      {List::segments, "adopted", "80 %", 0.8, ""},
      {List::segments, "adopted", "0.5%", 0.005, ""},
      {List::segments, "potential", "1.5k", 1500, ""},
      {List::segments, "deployment_months", "2 years", 24, ""},
  };
  for (const auto& row : rows) {
    CAPTURE(row.cell);
    const TableReading reading = read("name\t" + std::string(row.key) + "\nx\t" + row.cell + "\n", {row.list});
    const TableCell& cell = reading.rows.at(0).cells.at(1);
    CHECK(cell.value == row.wanted);
    CHECK(cell.fault == row.fault);
    CHECK(cell.state == (row.wanted ? CellState::read : CellState::fault));
  }
}

TEST_CASE("a number without a unit among numbers with one is asked about") {
  const std::string text = "name\tpower_cap\nx\t30000 kW\ny\t28000\nz\t0\n";
  const TableReading reading = read(text, {List::regions});
  CHECK(values(reading, 1) == Values{30, {}, 0});
  const TableCell& cell = reading.rows.at(1).cells[1];
  CHECK(cell.fault == "\u201c28000\u201d may be 28000 kW, as other cells of the column, or 28000 MW. Write the unit.");
  REQUIRE(cell.mends.size() == 2);
  CHECK(read(mended(text, cell.mends[0]), {List::regions}).rows[1].cells[1].value == 28);
  CHECK(cell.mends[1].text == "28000 MW");
  // Nothing is open where the head names the unit, or the cells have the number's own, or a multiplier alone.
  CHECK(values(read("name\tpower_cap (kW)\nx\t30 MW\ny\t28000\n", {List::regions}), 1) == Values{30, 28});
  CHECK(values(read("name\tpower_cap\nx\t30 MW\ny\t28\n", {List::regions}), 1) == Values{30, 28});
  CHECK(values(read("name\tpotential\nx\t1.5k\ny\t800\n", {List::segments}), 1) == Values{1500, 800});
}

TEST_CASE("one reading of numbers holds for the whole table") {
  struct {
    TableCase of;
    std::string text;
    std::size_t column;
    Values wanted;
    bool is_sure;
    std::string source;
  } const rows[] = {
      {{},
       "segment;start;months;h100e;probability\nus;01/2028;24;1.234,5;80 %\nus;01/2028;24;1.500;80 %\n",
       3,
       {1234.5, 1500},
       true,
       "n1.csv"},
      {{List::contracts, kFrench},
       "segment;start;months;h100e;probability\nus;01/2028;24;1.234,5;80 %\nus;01/2028;24;1.500;80 %\n",
       3,
       {1234.5, 1500},
       true,
       "n1.csv"},
      {{},
       "segment;start;months;h100e;probability\nus;01/2028;24;1.500;80 %\nus;01/2028;24;12.000;80 %\n",
       3,
       {1500, 12000},
       false,
       "n2.csv"},
      {{List::contracts, Language::en, DecimalMark::point},
       "segment;start;months;h100e;probability\nus;01/2028;24;1.500;80 %\nus;01/2028;24;12.000;80 %\n",
       3,
       {1.5, 12},
       false,
       "n2.csv, the person says otherwise"},
      {{},
       "segment\tstart\tmonths\th100e\tprobability\nus\t01/2028\t24\t1234,567\t80%\n",
       3,
       {1234.567},
       true,
       "n3.csv"},
      {{},
       "segment\tstart\tmonths\th100e\tprobability\nus\t01/2028\t24\t1234,567\t80%\nus\t01/2028\t24\t12345,678\t80%\n",
       3,
       {1234.567, 12345.678},
       true,
       "n3b.csv"},
      {{}, "segment;start;months;h100e;probability\nus;01/2028;24;1\u2019500;80%\n", 3, {1500}, true, "n5.csv"},
      {{List::equity},
       "month,amount,probability\n1,\"4,50,00,000\",1\n2,\"58,50,000\",1\n",
       1,
       {Values{{}, 5850000}},
       true,
       "Indian groups"},
      {{}, sizes("1 500\n2\u202f500,5\n"), 0, {1500, 2500.5}, true, "French"},
      {{}, sizes("1.500\n0,5\n"), 0, {1500, 0.5}, true, "one cell decides for all"},
      {{}, sizes("1,500\n0.5\n", '\t'), 0, {1500, 0.5}, true, "one cell decides for all"},
      {{}, "h100e\tremark\n1.500\t0,5\n", 0, {1500}, true, "a cell of another column decides"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CAPTURE(row.source);
    const TableReading reading = read(row.text, row.of);
    CHECK(values(reading, row.column) == row.wanted);
    CHECK(reading.numbers.is_sure == row.is_sure);
  }
  CHECK(read(sizes("1.234,5\n")).numbers_shown == "Decimal comma, as in 1.234,5");
  CHECK(read(sizes("1\u202f234,5\n")).numbers_shown == "Decimal comma, as in 1 234,5");
}

TEST_CASE("a cell that is not wholly one number is a fault at the cell, with the mend that is possible") {
  struct {
    std::string cell, fault;
    std::vector<std::string> mends;
    std::string source;
  } const rows[] = {
      {"many", "\u201cmany\u201d is not a number.", {}, ""},
      {"1234*", "\u201c1234*\u201d is not a number.", {"1234"}, "a footnote mark"},
      {"~1200", "\u201c~1200\u201d is not a number.", {"1200"}, ""},
      {"18l25", "\u201c18l25\u201d is not a number.", {"18125"}, "actual figures: a letter for a digit"},
      {"10\u201320",
       "\u201c10\u201320\u201d is not a number.",
       {},
       "a range: which end is meant is for the person to say"},
      {"15 000 000 0", "\u201c15 000 000 0\u201d is not a number.", {}, "a wrong group"},
      {"about 12", "\u201cabout 12\u201d is not a number.", {"12"}, ""},
      {"1-May", "\u201c1-May\u201d is not a number.", {}, ""},
      {"15-Jan-28", "\u201c15-Jan-28\u201d is a date. A number is expected here.", {}, ""},
      {"", "A value is needed here.", {}, "n9.csv, n9b.csv"},
      {"n/a", "A value is needed here.", {}, ""},
      {"-", "A value is needed here.", {}, "German grid costs"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.cell);
    const TableReading reading = read("h100e;start\n700;1\n" + std::string(row.cell) + ";2\n");
    const TableCell& cell = reading.rows.at(1).cells.at(0);
    CHECK(cell.fault == row.fault);
    CHECK(cell.state == CellState::fault);
    CHECK(std::ranges::count_if(reading.rows, &TableRow::is_refused) == 1);
    REQUIRE(cell.mends.size() == row.mends.size());
    for (std::size_t k = 0; k < row.mends.size(); ++k) {
      CHECK(cell.mends[k].text == row.mends[k]);
      CHECK(cell.mends[k].line == 3);
      CHECK(cell.mends[k].column == 0);
    }
  }
  const TableReading mixed = read("h100e;start\n1,5\n2,5\n3.25;1\n");
  CHECK(mixed.rows.at(2).cells[0].fault == "\u201c3.25\u201d is not written like the other numbers of the table.");
  REQUIRE(mixed.rows[2].cells[0].mends.size() == 1);
  CHECK(mixed.rows[2].cells[0].mends[0].text == "3,25");
}

TEST_CASE("signs before zero count, and a value outside its range is refused") {
  for (const char* cell : {"-0.5", "\u22120.5", "(0.5)", "-1e-3"}) {
    CAPTURE(cell);
    const TableReading reading = read(std::string("name\tpotential\nx\t") + cell + "\n", {List::segments});
    CHECK(reading.rows.at(0).cells.at(1).fault.find("at least 0") != std::string::npos);
  }
  const TableReading growth = read("name\tpotential_growth\nx\t-0.5\n", {List::segments});
  CHECK(growth.rows.at(0).cells.at(1).value == -0.5);
}

TEST_CASE("an empty cell is the standard value where there is one, shown as such") {
  const TableReading reading = read("segment,start,months,h100e,probability\nus,1,24,700,\nus,1,24,700,50%\n");
  CHECK(reading.faults() == 0);
  const TableCell& cell = reading.rows.at(0).cells.at(4);
  CHECK(cell.state == CellState::standard);
  CHECK(cell.value == 1);
  CHECK(cell.shown == "100%");
  const TableReading left = read("name,pue,carbon_intensity\nEurope,1.2,\nUS,,50\n", {List::regions});
  CHECK(left.faults() == 0);
  CHECK(left.rows.at(0).cells.at(2).state == CellState::empty);
  CHECK(left.rows.at(0).cells.at(2).value == std::nullopt);
  // n9.csv: one row whose size is missing.
  const TableReading size = read("segment,start,months,h100e,probability\nus,01/2028,24,,80%\n");
  CHECK(size.faults() == 1);
  CHECK(size.rows.at(0).cells.at(3).fault == "A value is needed here.");
}

TEST_CASE("cells of a megabyte are refused or passed over at once") {
  constexpr std::size_t kLong = 1'000'000;
  std::string words;
  while (words.size() < kLong) words += "per par ";
  for (const std::string& cell :
       {std::string(kLong, '('), std::string(kLong, '1'), std::string(kLong, ' ') + "1", std::string(kLong, '-'), words,
        "1 " + words, std::string(kLong / 2, '(') + "1" + std::string(kLong / 2, ')')}) {
    const TableReading reading = read("name\tpue\t" + cell + "\nx\t" + cell + "\t1\n", {List::regions});
    CHECK(reading.rows.size() == 1);
    CHECK_FALSE(reading.heads.at(2).column.has_value());
    CHECK(reading.rows.at(0).cells.at(1).fault.size() < 200);
    CHECK((cell.ends_with(" 1") || reading.rows.at(0).cells.at(1).state == CellState::fault));
  }
}

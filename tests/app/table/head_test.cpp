#include "app/table/head.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <optional>
#include <string>
#include <vector>

#include "app/table/read_table.hpp"

using namespace curseur;
using namespace curseur::app;
using namespace curseur::testing;

TEST_CASE("units in heads are believed and converted, whatever the list and the language") {
  struct {
    TableCase of;
    std::string text;
    std::size_t column;
    Values wanted;
    std::string unit, conversion, source;
  } const rows[] = {
      {{List::segments}, "name,adopted (%)\nUS companies,0.5\n", 1, {0.005}, "%", "", "u1-adopted-pct.csv"},
      {{}, "segment,start,months,h100e,probability (%)\nus,01/2028,24,700,1\n", 4, {0.01}, "%", "", "u2-prob-pct.csv"},
      {{List::equity},
       "month,amount (k\u20ac),probability\n06/2027,500000,80%\n",
       1,
       {500},
       "k\u20ac",
       "k\u20ac \u2192 \u20ac m: \u00f7 1,000",
       "u3-amount-keur.csv"},
      {{List::equity},
       "month,amount (bn EUR),probability\n06/2027,1.5,80%\n",
       1,
       {1500},
       "bn EUR",
       "bn EUR \u2192 \u20ac m: \u00d7 1,000",
       "u3b-amount-bn.csv"},
      {{List::regions},
       "name,electricity_price (EUR/kWh)\nEurope,0.12\n",
       1,
       {120},
       "EUR/kWh",
       "EUR/kWh \u2192 \u20ac/MWh: \u00d7 1,000",
       "u4-elec-kwh.csv"},
      {{List::regions},
       "name,electricity_price (ct/kWh)\nEurope,7.5\n",
       1,
       {75},
       "ct/kWh",
       "ct/kWh \u2192 \u20ac/MWh: \u00d7 10",
       "u4b-elec-ct.csv"},
      {{List::regions, kFrench},
       "Nom;Prix de l\u2019\u00e9lectricit\u00e9 (\u20ac/kWh)\nEurope;0,12\n",
       1,
       {120},
       "\u20ac/kWh",
       "\u20ac/kWh \u2192 \u20ac/MWh\u00a0: \u00d7 1\u202f000",
       "u9-french.csv"},
      {{List::regions}, "Name,Electricity price (EUR/MWh)\nEurope,120\n", 1, {120}, "EUR/MWh", "", "u9b-label.csv"},
      {{List::regions},
       "name;electricity_price (EUR/kWh)\r\nGermany;0,1733\r\nFrance;0,1285\r\nFinland;0,0742\r\n",
       1,
       {173.3, 128.5, 74.2},
       "EUR/kWh",
       "EUR/kWh \u2192 \u20ac/MWh: \u00d7 1,000",
       "r7-electricity-kwh.csv"},
      {{}, "segment,start,months,h100e [H100e],probability [%]\nus,01/2028,24,700,80\n", 4, {0.8}, "%", "", "s9.csv"},
      {{},
       "segment,start,months (years),h100e,probability\nus,01/2028,2,700,80%\n",
       2,
       {24},
       "years",
       "years \u2192 months: \u00d7 12",
       ""},
      {{List::regions},
       "name,power_cap (kW)\nEurope,30000\n",
       1,
       {30},
       "kW",
       "kW \u2192 MW: \u00f7 1,000",
       "kilowatts for megawatts"},
      {{List::regions}, "name,power_cap_kw\nEurope,30000\n", 1, {30}, "kw", "kw \u2192 MW: \u00f7 1,000", ""},
      {{List::regions}, "name\tPower available, GW\nEurope\t1.5\n", 1, {1500}, "GW", "GW \u2192 MW: \u00d7 1,000", ""},
      {{List::regions},
       "name\tPower available in GW\nEurope\t1.5\n",
       1,
       {1500},
       "GW",
       "GW \u2192 MW: \u00d7 1,000",
       ""},
      {{List::regions}, "name,pue\n,%\nEurope,115\n", 1, {1.15}, "%", "% \u2192 number: \u00f7 100", "a line of units"},
      {{List::segments}, "name,adopted (\u2030)\nUS,5\n", 1, {0.005}, "\u2030", "\u2030 \u2192 %: \u00f7 10", ""},
      {{List::segments},
       "name,potential (thousand H100e)\nUS,1.5\n",
       1,
       {1500},
       "thousand H100e",
       "thousand H100e \u2192 H100e: \u00d7 1,000",
       ""},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CAPTURE(row.source);
    const TableReading reading = read(row.text, row.of);
    CHECK(reading.faults() == 0);
    CHECK(values(reading, row.column) == row.wanted);
    CHECK(reading.heads[row.column].unit == row.unit);
    CHECK(reading.heads[row.column].conversion == row.conversion);
    CHECK(reading.conversions() == (row.conversion.empty() ? 0 : 1));
    CHECK(reading.heads[row.column].question == "");
  }
}

TEST_CASE("a unit that cannot be meant is a fault at the head, which names what is expected") {
  struct {
    TableCase of;
    std::string head, fault, source;
  } const rows[] = {
      {{List::equity},
       "amount (USD m)",
       "\u201cUSD m\u201d is another currency. Expected: \u20ac m.",
       "u3d-amount-usd.csv"},
      {{List::equity, kFrench},
       "amount (USD m)",
       "\u00ab\u00a0USD m\u00a0\u00bb est une autre monnaie. Attendu\u00a0: M\u20ac.",
       "u3d-amount-usd.csv"},
      {{List::equity}, "amount (MW)", "\u201cMW\u201d is a unit of another kind. Expected: \u20ac m.", ""},
      {{List::equity}, "amount (estimated)", "\u201cestimated\u201d is not a unit known here. Expected: \u20ac m.", ""},
      {{List::regions}, "power_cap [MWh]", "\u201cMWh\u201d is a unit of another kind. Expected: MW.", ""},
      {{List::regions}, "pue (MW)", "\u201cMW\u201d is a unit of another kind. Expected: a number without a unit.", ""},
      {{List::equity}, "month (EUR)", "\u201cEUR\u201d is a unit of another kind. Expected: month and year.", ""},
      {{List::segments}, "adopted (MW)", "\u201cMW\u201d is a unit of another kind. Expected: %.", ""},
  };
  for (const auto& row : rows) {
    CAPTURE(row.head);
    const std::string text = std::string(row.head) + ",name\n5,x\n6,y\n";
    const TableReading reading = read(text, row.of);
    REQUIRE(reading.heads[0].column.has_value());
    CHECK(reading.heads[0].fault == row.fault);
    for (const TableRow& one : reading.rows) {
      CHECK(one.cells[0].state == CellState::passed_over);
      CHECK(one.cells[0].fault == "");
      CHECK_FALSE(one.cells[0].value.has_value());
    }
  }
}

TEST_CASE("columns that are unknown or there twice are faults at the head, with mends") {
  const std::string text = "segment,start,months,h100e,probabilty,colour,start\nus,1,24,700,80%,red,2\n";
  const TableReading reading = read(text);
  CHECK(reading.faults() == 3);
  CHECK(reading.heads[4].fault == "No column has this name. Perhaps \u201cProbability of signing\u201d is meant.");
  REQUIRE(reading.heads[4].mends.size() == 2);
  CHECK(reading.heads[5].fault == "No column has this name.");
  CHECK(reading.heads[6].fault == "This column appears twice.");
  std::string better = mended(text, reading.heads[4].mends[0]);
  better = mended(better, reading.heads[6].mends.back());
  better = mended(better, reading.heads[5].mends.back());
  CHECK(better == "segment,start,months,h100e,Probability of signing\nus,1,24,700,80%\n");
  CHECK(read(better).faults() == 0);
  // A column of decimal commas that is left alone stays one column.
  const std::string alone = mended("amount;colour\n1,5;red\n2,5;blue\n", {Mend::Kind::column_left_out, "", 1, 1, ""});
  CHECK(alone == "sep=;\r\namount\n1,5\n2,5\n");
  CHECK(values(read(alone, {List::equity}), 0) == Values{1.5, 2.5});
  // An abbreviation in brackets names its column.
  CHECK(read("name;Efficacit\u00e9 (PUE)\nEurope;1,2\n", {List::regions, kFrench}).rows.at(0).cells[1].value == 1.2);
  // No head is known, but there are heads.
  const TableReading foreign = read("Land,Leistung\nDeutschland,1.2\n", {List::regions});
  CHECK(foreign.has_heads);
  CHECK(foreign.heads[0].fault == "No column has this name.");
  // No heads: columns in order.
  const TableReading plain = read("us,12,24,500,50%\n");
  CHECK_FALSE(plain.has_heads);
  CHECK(plain.faults() == 0);
  CHECK(plain.rows.at(0).cells[3].value == 500);
}

#include "app/table/reading.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <optional>
#include <string>
#include <vector>

#include "app/table/read_table.hpp"

using namespace curseur;
using namespace curseur::app;
using namespace curseur::testing;

TEST_CASE("a text that is no table, or only column names, is told") {
  CHECK(read("").rows.empty());
  CHECK(read("").faults() == 0);
  CHECK(read("segment,start\n").fault == "There are column names but no rows.");
  CHECK(read("a,\"b").fault == "This is not a table: line 1: a quotation mark is opened and never closed.");
}

TEST_CASE("the list of a table is found under a title") {
  const auto columns = columns_for(List::regions);
  CHECK(heads_found("Our sites\n\nname;pue;power_cap (kW)\nEurope;1,2;3\n", columns) == 3);
  CHECK(heads_found("one,two\n1,2\n", columns) == 0);
}

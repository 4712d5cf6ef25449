#include <algorithm>
#include <doctest/doctest.h>
#include <optional>
#include <string>
#include <vector>

#include "app/table/read_table.hpp"
#include "app/table/reading.hpp"

using namespace curseur;
using namespace curseur::app;
using namespace curseur::testing;

TEST_CASE("a template reads back as the values it shows, in each language and with each separator") {
  const core::Scenario& scenario = default_scenario();
  for (const List list : {List::contracts, List::equity, List::deliveries, List::regions, List::segments})
    for (const Language language : languages())
      for (const char separator : {'\t', conventions(language).csv}) {
        const auto columns = columns_for(list, language);
        std::vector<TemplateCell> example;
        for (const TableColumn& column : columns) {
          TemplateCell& cell = example.emplace_back();
          if (column.kind != TableColumnKind::number) cell.name = "=Name";
          else cell.value = column.whole ? 12 : column.parameter->low + 1.25 * (column.parameter->low < 1 ? 0.1 : 1);
          if (column.parameter) cell.value = std::min(cell.value, column.parameter->high);
          if (column.parameter && column.parameter->unit == "month") cell.value = 13;
        }
        const TableOptions options{language, &scenario, {}, {}};
        const std::string text = table_template(columns, example, options, separator);
        CAPTURE(text);
        const TableReading reading = read_typed_table(text, columns, options);
        CHECK(reading.faults() == 0);
        CHECK(reading.conversions() == 0);
        REQUIRE(reading.rows.size() == 1);
        for (std::size_t i = 0; i < columns.size(); ++i) {
          CAPTURE(columns[i].key);
          CHECK(reading.heads[i].column == i);
          if (columns[i].kind != TableColumnKind::number) CHECK(reading.rows[0].cells[i].text == "=Name");
          else CHECK(reading.rows[0].cells[i].value == example[i].value);
        }
      }
}

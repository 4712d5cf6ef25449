// Reads tables for the lists of the default scenario, which begins in January 2026.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/edit/list_table.hpp"
#include "io/scenario/presets.hpp"

namespace curseur::testing {

inline const app::Language kFrench{"fr"};

struct TableCase {
  app::List list = app::List::contracts;
  app::Language language = app::Language::en;
  std::optional<app::DecimalMark> decimal{};
  std::optional<app::DateOrder> dates{};
};

inline const core::Scenario& default_scenario() {
  static const core::Scenario scenario = io::scenario_of(*io::find_preset(io::kDefaultPreset));
  return scenario;
}

inline std::vector<app::TableColumn> columns_for(app::List list, app::Language language = app::Language::en) {
  return app::table_columns(default_scenario(), list, language);
}

inline app::TableReading read(const std::string& text, const TableCase& of = {}) {
  return app::read_typed_table(text, columns_for(of.list, of.language),
                               {of.language, &default_scenario(), of.decimal, of.dates});
}

using Values = std::vector<std::optional<double>>;

// The values of a column of the table, nothing where there is none.
inline Values values(const app::TableReading& reading, std::size_t column) {
  Values found;
  for (const app::TableRow& row : reading.rows) found.push_back(row.cells.at(column).value);
  return found;
}

// A column of contracts' sizes, with these cells.
inline std::string sizes(const std::string& cells, char separator = ';') {
  std::string text = "h100e";
  (text += separator) += "note\n";
  for (const char c : cells) {
    if (c == '\n') (text += separator) += "x";
    text += c;
  }
  return text;
}

}  // namespace curseur::testing

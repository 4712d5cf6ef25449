// The lists of a scenario as tables of text, for spreadsheets: their columns, their rows, and a template to fill in.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/edit/lists.hpp"
#include "app/table/reading.hpp"

namespace curseur::app {

inline constexpr List kAllLists[] = {List::contracts, List::equity, List::deliveries, List::regions, List::segments};

// The columns that a table for the list may have, one per column of the list; language: of the labels.
std::vector<TableColumn> table_columns(const core::Scenario& scenario, List list, Language language);
// The list whose columns the table's heads name most often; nothing if they name none.
std::optional<List> list_for(const core::Scenario& scenario, std::string_view text);

// The list as a table, separated by tabs, or CSV with the language's separator.
std::string table_text(const core::Scenario& scenario, List list, Language language, bool tabs);
// Heads with units and one line as an example.
std::string template_text(const core::Scenario& scenario, List list, Language language, bool tabs);

// Spreadsheets treat text that begins with =, +, -, @ or a tab as a formula. Text written for them gets an apostrophe
// in front.
std::string without_formula(std::string text);

}  // namespace curseur::app

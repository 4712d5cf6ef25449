// Turns a pasted or opened table into rows of a list: what each cell becomes, what is wrong with it, and the resulting
// scenario.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/edit/lists.hpp"

namespace curseur::app {

enum class ImportedRows { added, replaced };  // add to the rows of the list, or replace them

struct ImportedCell {
  std::string text;  // as it was in the table
  std::string fault;  // in the person's language; empty = the cell is valid
};
struct Import {
  bool has_heads = false;  // the table's first line names its columns
  std::vector<std::optional<std::size_t>> columns;  // per column of the table: into columns_of(list), or nothing
  std::vector<ImportedCell> heads;  // one per column: the first line, or the names of the columns
  std::vector<std::vector<ImportedCell>> rows;  // each as long as columns
  std::string fault;  // of the table as a whole; empty if there is none
  std::size_t faulty = 0;  // number of faulty cells, plus one if the whole is at fault
  core::Scenario scenario;  // with the rows, if there is no fault; core::check finds nothing wrong with it
};

// If the first line names columns (by key, or by name in any language), they are matched by name, otherwise by
// position. Missing columns keep the values of a new row. Decimal commas are detected from the table; shares may be 80
// %, 80 or 0.8. Regions and segments whose name already exists are changed, not added.
Import import_rows(const core::Scenario& scenario, List list, std::string_view text, ImportedRows rows,
                   Language language);
// The list whose columns the table's first line names most often; nothing if it names none.
std::optional<List> list_for(std::string_view text);
// The list as such a table, for a spreadsheet: separated by tabs, or CSV with the language's separator.
std::string table_text(const core::Scenario& scenario, List list, Language language, bool tabs);

}  // namespace curseur::app

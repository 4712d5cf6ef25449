// A pasted or opened table as rows of a list: what each cell becomes, what is wrong with it, and the scenario with the
// rows.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/edit/lists.hpp"

namespace curseur::app {

enum class ImportedRows { added, replaced };  // to those of the list, or in their place

struct ImportedCell {
  std::string text;  // as it stood in the table
  std::string fault;  // in the person's language; empty = it can be taken
};
struct Import {
  bool has_heads = false;  // the table's first line names its columns
  std::vector<std::optional<std::size_t>> columns;  // of the table, into columns_of(list); nothing = it has no place
  std::vector<ImportedCell> heads;  // as many: the first line, or the names of the columns
  std::vector<std::vector<ImportedCell>> rows;  // each as long as columns
  std::string fault;  // of the whole; empty where there is none
  std::size_t faulty = 0;  // cells, and the whole
  core::Scenario scenario;  // with the rows, where nothing is at fault: core::check finds nothing in it
};

// Columns go by their names in any language or their keys, where the first line has some, else by their order; those
// that are missing keep what a new row has. Decimal commas are known by the table, shares may be 80 %, 80 or 0.8.
// Regions and segments of a name that is there already are changed, not added.
Import import_rows(const core::Scenario& scenario, List list, std::string_view text, ImportedRows rows,
                   Language language);
// The list that a table's first line speaks of most; nothing where it names no column of any.
std::optional<List> list_for(std::string_view text);
// The list as such a table, for a spreadsheet: with tabs, or as CSV with the separator of the language.
std::string table_text(const core::Scenario& scenario, List list, Language language, bool tabs);

}  // namespace curseur::app

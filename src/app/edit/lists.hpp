// The lists of a scenario that people edit as tables: which there are, their columns, and changes of single cells and
// rows. Used by the tables panel, by imports and by apply().
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/view.hpp"
#include "core/model/parameters.hpp"

namespace curseur::app {

enum class CellKind {
  number,  // of the scenario
  name,  // of the row, in the person's language
  reference  // to the region or segment the row belongs to, by its name
};
struct Column {
  CellKind kind = CellKind::number;
  std::string key;  // behind the row's pointer: "h100e", "integration/from"
  const core::Parameter* parameter = nullptr;  // of a number
  bool whole = false;
};

// In the order of the file; the key of each is also its name in an imported table's first line.
const std::vector<Column>& columns_of(List list);
std::string list_name(List list, Language language);
std::string column_name(const Column& column, Language language);

std::size_t row_count(const core::Scenario& scenario, List list);
std::size_t most_rows(const core::Scenario& scenario, List list);
// "/contracts/3". Precondition for all that take a row: it is below row_count.
std::string row_pointer(const core::Scenario& scenario, List list, std::size_t row);
std::string cell_pointer(const core::Scenario& scenario, List list, std::size_t row, const Column& column);
// "Europe", "Contract 3": how the row is spoken of.
std::string row_name(const core::Scenario& scenario, List list, std::size_t row, Language language);
// In full, as it can be typed again.
std::string cell_text(const core::Scenario& scenario, List list, std::size_t row, const Column& column,
                      Language language);
// What a reference may name, in order.
std::vector<std::string> choices_of(const core::Scenario& scenario, const Column& column, Language language);

// Puts what was typed into a cell of the scenario; or says why it cannot be there, and leaves the scenario as it was.
std::optional<std::string> put_cell(core::Scenario& scenario, List list, std::size_t row, const Column& column,
                                    std::string_view text, Language language);
// A row at the end like the last one, or a plain one; false where there may be no more, or nothing to belong to.
bool add_row(core::Scenario& scenario, List list);
// Without the row and what belongs to it: a region's segments, a segment's contracts, ranges and sources of its
// numbers. False for the last region, which has to stay.
bool remove_row(core::Scenario& scenario, List list, std::size_t row);

}  // namespace curseur::app

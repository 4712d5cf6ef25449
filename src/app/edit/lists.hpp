// The lists of a scenario that people edit as tables: which lists there are, their columns, and changes to single cells
// and rows. Used by the tables panel, imports and apply().
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/edit/name_index.hpp"
#include "app/view.hpp"
#include "core/model/parameters.hpp"

namespace curseur::app {

enum class CellKind {
  number,  // a number of the scenario
  name,  // the row's name, in the person's language
  reference  // the name of the region or segment the row belongs to
};
struct Column {
  CellKind kind = CellKind::number;
  std::string key;  // follows the row's pointer: "h100e", "integration/from"
  const core::Parameter* parameter = nullptr;  // for a number
  bool whole = false;
};

// In file order. A column's key is also its name in the first line of an imported table.
const std::vector<Column>& columns_of(List list);
std::string list_name(List list, Language language);
std::string column_name(const Column& column, Language language);

// Whether the rows have names and ids, by which imported rows find the ones they change.
constexpr bool has_names(List list) { return list == List::regions || list == List::segments; }

std::size_t row_count(const core::Scenario& scenario, List list);
std::size_t most_rows(const core::Scenario& scenario, List list);
// "/contracts/3". Precondition for all functions that take a row: it is below row_count.
std::string row_pointer(const core::Scenario& scenario, List list, std::size_t row);
// A delivery by its number among those of all regions.
struct DeliveryPlace {
  std::size_t region = 0, index = 0;
};
DeliveryPlace delivery_at(const core::Scenario& scenario, std::size_t row);
std::string cell_pointer(const core::Scenario& scenario, List list, std::size_t row, const Column& column);
// What a row is called: "Europe", "Contract 3".
std::string row_name(const core::Scenario& scenario, List list, std::size_t row, Language language);
// The full text, as it can be typed again.
std::string cell_text(const core::Scenario& scenario, List list, std::size_t row, const Column& column,
                      Language language);
// The names a reference can have, in order.
std::vector<std::string> choices_of(const core::Scenario& scenario, const Column& column, Language language);

// Sets a cell of the scenario from typed text. If it cannot, says why and leaves the scenario unchanged.
std::optional<std::string> put_cell(core::Scenario& scenario, List list, std::size_t row, const Column& column,
                                    std::string_view text, Language language);
// That the list refers to no entry of this name, and which one may be meant; or to several, and what their ids are.
std::string no_such_name(List list, const NameIndex& names, std::string_view text, Language language);
// Why a region or segment cannot have this name; nothing if it can, as far as the name itself goes.
std::optional<std::string> refusal_of_name(std::string_view name, Language language);
// Gives a region or segment the name that a person typed in this language. A name in another language stays, unless it
// is the same in all languages or the one that a new entry gets ("Region 4"); then it becomes the new one, too.
void rename(List list, core::Text& name, const std::string& text, Language language);
// Appends a copy of the last row, or a default row. False if the list is full or there is nothing the row could belong
// to.
bool add_row(core::Scenario& scenario, List list);
// Removes the row and what belongs to it: a region's segments, a segment's contracts, the ranges and sources of its
// numbers. False for the last region, which has to stay.
bool remove_row(core::Scenario& scenario, List list, std::size_t row);

}  // namespace curseur::app

// What differs between a scenario as it was opened and as it is now, a line each, and the way back. Used by the list of
// changes and by the report.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/edit/lists.hpp"

namespace curseur::app {

enum class ChangeKind {
  number,
  text,  // a name, or what a row belongs to
  list,  // rows were added or removed
  range  // range, source, note or quality of a number
};
struct Change {
  ChangeKind kind = ChangeKind::number;
  std::string pointer;  // of the number, of the text, or of the number whose range it is
  List list = List::contracts;  // of list and text
  std::string name, before, after;  // in the person's language
};

// In the order of the file; numbers and texts of a list that has other rows are told by the list alone.
std::vector<Change> changes_since(const core::Scenario& original, const core::Scenario& now, Language language);
// Whether a pointer names the same number in both: of the same row of a list.
bool is_same_number(const core::Scenario& a, const core::Scenario& b, std::string_view pointer);
// The scenario with one change taken back.
core::Scenario put_back(const core::Scenario& original, core::Scenario now, const Change& change);

}  // namespace curseur::app

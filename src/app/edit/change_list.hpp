// The differences between a scenario as opened and as it is now, one entry each, and how to revert them. Used by the
// list of changes and the report.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/edit/lists.hpp"

namespace curseur::app {

enum class ChangeKind {
  number,
  text,  // a name, or the region or segment a row belongs to
  list,  // rows were added or removed
  range  // range, source, note or quality of a number
};
struct Change {
  ChangeKind kind = ChangeKind::number;
  std::string pointer;  // to the number or text, or to the number whose range changed
  List list = List::contracts;  // for list and text
  std::string name, before, after;  // in the person's language
};

// In file order. If a list has other rows now, its numbers and texts are covered by one entry for the list.
std::vector<Change> changes_since(const core::Scenario& original, const core::Scenario& now, Language language);
// Whether a pointer names the same number in both, that is, in the same row of a list.
bool is_same_number(const core::Scenario& a, const core::Scenario& b, std::string_view pointer);
// The scenario with one change reverted.
core::Scenario put_back(const core::Scenario& original, core::Scenario now, const Change& change);

}  // namespace curseur::app

// The group a number belongs to, and the label of its row there. Used by the assumptions.
#pragma once

#include <string>

#include "ui/panel.hpp"

namespace curseur::ui {

struct GroupPlace {
  std::string key;  // of the group, the same in all languages: "market", "regions/0"
  std::string title;  // of the group
  std::string label;  // of the row
};
GroupPlace place_of(const Panel& panel, const NumberRow& row);

}  // namespace curseur::ui

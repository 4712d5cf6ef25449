// What goes with rows of a list that a table replaces.
#pragma once

#include <vector>

#include "app/edit/import.hpp"

namespace curseur::app {

// `kept`: one per row of the list. `training_moves_to`: the name of the region that trains when the training region
// goes.
TakenAlong taken_along(const core::Scenario& scenario, List list, const std::vector<bool>& kept,
                       const std::string& training_moves_to, Language language);

}  // namespace curseur::app

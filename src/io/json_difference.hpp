// What to set in one JSON tree to make it another: what links and saved documents hold of a scenario.
#pragma once

#include <vector>

#include "io/json.hpp"
#include "io/json_pointer.hpp"

namespace curseur::io {

// Settings that read_scenario puts into `from`, in order, to make it equal `to`: single values where they differ, whole
// lists where their sizes do, members that are gone.
std::vector<Assignment> difference(const Json& from, const Json& to);

}  // namespace curseur::io

// The settings that turn one JSON tree into another. Links and saved documents store a scenario this way.
#pragma once

#include <vector>

#include "io/json/json.hpp"
#include "io/json/json_pointer.hpp"

namespace curseur::io {

// The settings that read_scenario applies to `from`, in order, to make it equal `to`: single values where they differ,
// whole lists where their sizes differ, and removed members.
std::vector<Assignment> difference(const Json& from, const Json& to);

}  // namespace curseur::io

// Writes a scenario as the text of a scenario file, in the oldest format that can hold it. Reading it back gives an
// equal scenario.
#pragma once

#include <string>

#include "core/model/scenario.hpp"

namespace curseur::io {

std::string write_scenario(const core::Scenario& scenario);

}  // namespace curseur::io

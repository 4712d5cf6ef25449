// Carries out commands: the only code that changes a document.
#pragma once

#include "app/commands.hpp"
#include "app/state.hpp"

namespace curseur::app {

// The state a program starts with: the default scenario.
State opening_state();

// True if anything changed. A number that the scenario cannot take changes nothing (refusal.hpp says why).
bool apply(const Command& command, State& state);

}  // namespace curseur::app

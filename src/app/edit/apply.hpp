// Carries out commands: the only code that changes a document.
#pragma once

#include "app/edit/commands.hpp"
#include "app/state.hpp"

namespace curseur::app {

// The state a program starts with: the default scenario.
State opening_state();

// True if anything changed, which also raises the state's revision. A number that the scenario cannot take changes
// nothing (refusal.hpp says why). `gesture`: the hand's, as in Commands; 0 = the change is a step of its own.
bool apply(const Command& command, State& state, std::uint64_t gesture = 0);
// Asks the platform to save the report that was asked for, once all it tells is there; true if it did.
bool deliver_report(State& state);
// A replay goes on for so long; true while the document moves.
bool advance_replay(State& state, double milliseconds);

}  // namespace curseur::app

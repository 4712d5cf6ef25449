// Applies commands: the only code that changes a document.
#pragma once

#include "app/edit/commands.hpp"
#include "app/state.hpp"

namespace curseur::app {

// The initial state of the program: the default scenario.
State opening_state();

// True if anything changed, which also raises the state's revision. A number the scenario cannot take changes nothing
// (refusal.hpp says why). `gesture`: as in Commands; 0 = the change is a step by itself.
bool apply(const Command& command, State& state, std::uint64_t gesture = 0);
// Says that the engine failed, and drops the question and the report it may have failed at; nothing if it did not fail.
void give_up(State& state);
// Asks the platform to save the requested report once all its results are there; true if it did.
bool deliver_report(State& state);
// Advances a replay by this time; true while the document changes.
bool advance_replay(State& state, double milliseconds);

}  // namespace curseur::app

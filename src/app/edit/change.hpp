// Changes of the open document, each a step of its history. Used by apply().
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "app/state.hpp"

namespace curseur::app {

using NumberValues = std::vector<std::pair<std::string, double>>;

// All numbers as one step, or none: false where nothing would change or the scenario could not take them.
bool set_numbers(State& state, const NumberValues& numbers, StepKind kind, std::uint64_t gesture);
// Those of the pointers that differ go back to the original's, as one step.
bool reset_numbers(State& state, const std::vector<std::string>& pointers);
// Another document in place of the open one, as one step.
void open_content(State& state, Content content, StepKind kind, core::Text name);
// The same without a step: at the start, before anybody has done anything.
void start_with(State& state, Content content);
bool undo(State& state);
bool redo(State& state);
// False where the last step has no numbers that could glide.
bool replay_last(State& state);

}  // namespace curseur::app

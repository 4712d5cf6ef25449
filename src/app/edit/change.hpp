// Changes to the open document; each is a step of its history. Used by apply().
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "app/state.hpp"

namespace curseur::app {

using NumberValues = std::vector<std::pair<std::string, double>>;

// Sets all numbers as one step, or none. False if nothing would change or the scenario could not take them.
bool set_numbers(State& state, const NumberValues& numbers, StepKind kind, std::uint64_t gesture);
// Resets the numbers at these pointers that differ from the original, as one step.
bool reset_numbers(State& state, const std::vector<std::string>& pointers);
// Replaces the open document, as one step.
void open_content(State& state, Content content, StepKind kind, core::Text name);
// Replaces it without a step: at the start, before the person has done anything.
void start_with(State& state, Content content);
bool undo(State& state);
bool redo(State& state);
// False if the last step has no numbers that can glide.
bool replay_last(State& state);

}  // namespace curseur::app

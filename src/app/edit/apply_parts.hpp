// Command handlers, grouped by what they change. One overload per command; each returns true if anything visible
// changed.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/edit/commands.hpp"
#include "app/state.hpp"

namespace curseur::app {

// Lists, ranges and sources of numbers: apply_edits.cpp.
bool carry_out(State& state, const SetCell& command);
bool carry_out(State& state, const AddRow& command);
bool carry_out(State& state, const RemoveRow& command);
bool carry_out(State& state, const ImportRows& command);
bool carry_out(State& state, const SetAssumption& command);
bool carry_out(State& state, const RemoveAssumption& command);
bool carry_out(State& state, const PutBack& command);

// Pinned settings: apply_pins.cpp.
bool carry_out(State& state, const OpenPin& command);
bool carry_out(State& state, const PinSetting& command);
bool carry_out(State& state, const Unpin& command);
bool carry_out(State& state, const SetBaseline& command);
void set_baseline(State& state, std::optional<std::size_t> pin);

// View commands: apply_view.cpp.
bool carry_out(State& state, const SetAgainst& command);
bool carry_out(State& state, const ShowStory& command);
bool carry_out(State& state, const SetMeasure& command);
bool carry_out(State& state, const SetChartLook& command);
bool carry_out(State& state, const SetLanguage& command);
bool carry_out(State& state, const SetTheme& command);
bool carry_out(State& state, const SetContrast& command);
bool carry_out(State& state, const SizeText& command);
bool carry_out(State& state, const SetSystemLook& command);
bool carry_out(State& state, const SetTour& command);
bool carry_out(State& state, const SetOverlay& command);
bool carry_out(State& state, const CloseOverlay& command);
bool carry_out(State& state, const ShowTable& command);
bool carry_out(State& state, const ShowNumber& command);
bool carry_out(State& state, const ShowModel& command);
bool carry_out(State& state, const ShowExplanation& command);
bool carry_out(State& state, const SelectRegion& command);
bool carry_out(State& state, const ShowSovereignty& command);

// Shows a message in the line below the bar.
void tell(State& state, std::string text);
// Keeps the open document; `name` says what was refused.
bool refuse(State& state, std::string name, std::vector<io::Fault> faults);

template <class Value>
bool change(Value& place, Value value) {
  if (place == value) return false;
  place = std::move(value);
  return true;
}

}  // namespace curseur::app

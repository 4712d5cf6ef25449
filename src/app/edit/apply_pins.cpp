// Commands for pinned settings.
#include <algorithm>

#include "app/edit/apply_parts.hpp"
#include "app/edit/change.hpp"
#include "app/say/number_format.hpp"
#include "app/say/words.hpp"

namespace curseur::app {
namespace {

// The first letter that no pin uses, and the pace: "B, pace 0.35".
std::string pin_name(const State& state) {
  char letter = 'A';
  const auto is_taken = [&](const Pin& pin) { return pin.name.starts_with(letter); };
  while (std::any_of(state.document.pins.begin(), state.document.pins.end(), is_taken)) ++letter;
  return fill(state.view.language, "pins.name",
              {{"letter", std::string(1, letter)},
               {"pace", pace_text(state.document.scenario.planning.pace, state.view.language)}});
}

// The comparison has to be made again; the answer known would be told with the names of other settings.
void touch_pins(State& state) {
  if (!state.document.asked || state.document.asked->kind != core::QuestionKind::compare) return;
  ++state.document.asked_version;
  state.finding.reset();
}

}  // namespace

void set_baseline(State& state, std::optional<std::size_t> pin) {
  state.document.baseline = pin;
  ++state.document.baseline_version;
  touch_pins(state);
  state.baseline_outcome.reset();
  state.differences.reset();
}

bool carry_out(State& state, const OpenPin& c) {
  if (c.pin >= state.document.pins.size()) return false;
  const Pin& pin = state.document.pins[c.pin];
  if (pin.content == state.document.content()) return false;
  open_content(state, pin.content, StepKind::open, core::Text(pin.name));
  return true;
}

bool carry_out(State& state, const PinSetting&) {
  Document& document = state.document;
  if (document.pins.size() == kMostPins) return false;
  document.pins.push_back({pin_name(state), document.content()});
  touch_pins(state);
  if (!document.baseline) set_baseline(state, document.pins.size() - 1);
  tell(state, fill(state.view.language, "pins.pinned", {{"name", document.pins.back().name}}));
  return true;
}

bool carry_out(State& state, const Unpin& c) {
  Document& document = state.document;
  if (c.pin >= document.pins.size()) return false;
  touch_pins(state);
  document.pins.erase(document.pins.begin() + static_cast<std::ptrdiff_t>(c.pin));
  if (document.baseline == c.pin) set_baseline(state, std::nullopt);
  else if (document.baseline && *document.baseline > c.pin) --*document.baseline;
  return true;
}

bool carry_out(State& state, const SetBaseline& c) {
  if (c.pin == state.document.baseline || (c.pin && *c.pin >= state.document.pins.size())) return false;
  set_baseline(state, c.pin);
  return true;
}

}  // namespace curseur::app

// One overload a command.
#include "app/apply.hpp"

#include <cmath>

#include "app/words.hpp"
#include "core/decide/sweep.hpp"
#include "core/model/parameters.hpp"
#include "io/presets.hpp"
#include "io/scenario_reader.hpp"

namespace curseur::app {
namespace {

void touch(Document& document, bool moves_sweep) {
  ++document.version;
  if (moves_sweep) ++document.sweep_version;
}

void open(Document& document, std::string preset, core::Scenario scenario) {
  document.preset = std::move(preset);
  document.original = scenario;
  document.scenario = std::move(scenario);
  touch(document, true);
}

// All of them, as one change, or none.
bool set_numbers(Document& document, const std::vector<std::pair<std::string, double>>& numbers) {
  core::Scenario tried = document.scenario;
  bool moves_sweep = false;
  for (const auto& [pointer, value] : numbers) {
    const auto number = core::find_number(tried, pointer);
    if (!number || !number->parameter->allows(value)) return false;
    if (number->whole() && value != std::floor(value)) return false;
    if (number->value() == value) continue;
    number->set(value);
    moves_sweep = moves_sweep || pointer != core::kPacePointer;
  }
  if (tried == document.scenario || !core::check(tried).empty()) return false;
  document.scenario = std::move(tried);
  touch(document, moves_sweep);
  return true;
}
bool set_number(Document& document, const std::string& pointer, double value) { return set_numbers(document, {{pointer, value}}); }

template <class Value>
bool change(Value& place, Value value) {
  if (place == value) return false;
  place = value;
  return true;
}

struct Applier {
  State& state;

  bool operator()(const SetNumber& c) { return set_number(state.document, c.pointer, c.value); }
  bool operator()(const ResetNumber& c) {
    const auto value = core::number_value(state.document.original, c.pointer);
    return value && set_number(state.document, c.pointer, *value);
  }
  bool operator()(const ResetAll&) {
    Document& document = state.document;
    if (document.scenario == document.original) return false;
    document.scenario = document.original;
    touch(document, true);
    return true;
  }
  bool operator()(const LoadPreset& c) {
    const auto* preset = io::find_preset(c.id);
    if (preset == nullptr) return false;
    open(state.document, c.id, io::scenario_of(*preset));
    state.notice.reset();
    state.view.region = 0;
    return true;
  }
  bool operator()(const LoadText& c) {
    auto reading = io::read_scenario(c.text);
    if (!reading.scenario) {
      state.notice = Notice{c.name, std::move(reading.faults)};  // what is open stays open
      return true;
    }
    open(state.document, "", std::move(*reading.scenario));
    state.notice.reset();
    state.view.region = 0;
    return true;
  }
  bool operator()(const TellUnreadable& c) {
    state.notice = Notice{c.name, {{"", fill(state.view.language, "page.unreadable_file", {{"name", c.name}})}}};
    return true;
  }
  bool operator()(const DismissNotice&) {
    if (!state.notice) return false;
    state.notice.reset();
    return true;
  }
  bool operator()(const AskQuestion& c) {
    Document& document = state.document;
    if (document.asked == c.kind && document.asked_risk == c.risk) return false;
    if (document.asked != c.kind) state.finding.reset();
    document.asked = c.kind;
    document.asked_risk = c.risk;
    ++document.asked_version;
    return true;
  }
  bool operator()(const SetLevers& c) {
    return set_numbers(state.document, c.numbers);
  }
  bool operator()(const SetAgainst& c) { return change(state.view.against, c.against); }
  bool operator()(const SetLanguage& c) { return change(state.view.language, c.language); }
  bool operator()(const SetTheme& c) { return change(state.view.theme, c.theme); }
  bool operator()(const SetSystemLook& c) {
    const bool dark = change(state.view.system_prefers_dark, c.prefers_dark);
    return change(state.view.reduced_motion, c.reduced_motion) || dark;
  }
  bool operator()(const SetOverlay& c) { return change(state.view.overlay, c.overlay); }
  bool operator()(const SelectRegion& c) {
    return c.region <= state.document.scenario.regions.size() && change(state.view.region, c.region);
  }
};

}  // namespace

State opening_state() {
  State state;
  state.document.preset = io::kDefaultPreset;
  state.document.original = io::scenario_of(*io::find_preset(io::kDefaultPreset));
  state.document.scenario = state.document.original;
  return state;
}

bool apply(const Command& command, State& state) { return std::visit(Applier{state}, command); }

}  // namespace curseur::app

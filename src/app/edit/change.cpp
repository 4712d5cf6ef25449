#include "app/edit/change.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include "app/edit/change_list.hpp"
#include "core/decide/sweep.hpp"
#include "core/model/parameters.hpp"

namespace curseur::app {
namespace {

void touch(Document& document, bool moves_sweep) {
  ++document.version;
  if (moves_sweep) ++document.sweep_version;
}

// The index of a region of one scenario in another scenario; nothing if there is no region with that id.
std::optional<std::size_t> place_of(const std::vector<core::Region>& before, const std::vector<core::Region>& now,
                                    std::size_t region) {
  if (region >= before.size()) return std::nullopt;
  const auto same =
      std::find_if(now.begin(), now.end(), [&](const core::Region& one) { return one.id == before[region].id; });
  if (same == now.end()) return std::nullopt;
  return static_cast<std::size_t>(same - now.begin());
}

// A question about numbers continues with the numbers that remain; if none remains, it is dropped.
void keep_question(Document& document, const core::Scenario& next) {
  if (!document.asked || document.asked->levers.empty()) return;
  std::vector<std::string>& levers = document.asked->levers;
  if (std::erase_if(levers,
                    [&](const std::string& pointer) { return !is_same_number(document.scenario, next, pointer); }) == 0)
    return;
  if (levers.empty()) document.asked.reset();
  ++document.asked_version;
}

void replace(State& state, const Content& content) {
  const auto& before = state.document.scenario.regions;
  const auto& now = content.scenario.regions;
  View& view = state.view;
  if (view.region > 0) {  // 0 = all regions
    const auto place = place_of(before, now, view.region - 1);
    view.region = place ? *place + 1 : 0;
  }
  view.sheet_region = place_of(before, now, view.sheet_region).value_or(0);
  keep_question(state.document, content.scenario);
  state.document.content() = content;
  touch(state.document, true);
}

// Undoes or redoes what a step changed; the result was valid before.
void put(State& state, const Step& step, bool forwards) {
  if (step.is_whole()) return replace(state, forwards ? *step.after : *step.before);
  bool moves_sweep = false;
  for (const auto& change : step.numbers) {
    core::find_number(state.document.scenario, change.pointer)->set(forwards ? change.after : change.before);
    moves_sweep = moves_sweep || change.pointer != core::kPacePointer;
  }
  touch(state.document, moves_sweep);
}

}  // namespace

bool set_numbers(State& state, const NumberValues& numbers, StepKind kind, std::uint64_t gesture) {
  Document& document = state.document;
  core::Scenario tried = document.scenario;
  Step step;
  step.kind = kind;
  step.gesture = gesture;
  bool moves_sweep = false;
  for (const auto& [pointer, value] : numbers) {
    const auto number = core::find_number(tried, pointer);
    if (!number || !number->parameter->allows(value)) return false;
    if (number->whole() && value != std::floor(value)) return false;
    if (number->value() == value) continue;
    step.numbers.push_back({pointer, number->value(), value});
    number->set(value);
    moves_sweep = moves_sweep || pointer != core::kPacePointer;
  }
  if (step.numbers.empty() || !core::check(tried).empty()) return false;
  document.scenario = std::move(tried);
  touch(document, moves_sweep);
  state.history.add(std::move(step));
  return true;
}

bool reset_numbers(State& state, const std::vector<std::string>& pointers) {
  NumberValues numbers;
  for (const auto& pointer : pointers)
    if (const auto value = core::number_value(state.document.original, pointer)) numbers.emplace_back(pointer, *value);
  return set_numbers(state, numbers, StepKind::reset, 0);
}

void open_content(State& state, Content content, StepKind kind, core::Text name) {
  Step step;
  step.kind = kind;
  // The result of the previous step is the start of this one, so it is stored once.
  const Content& open = state.document.content();
  const auto& steps = state.history.steps();
  const bool is_known = state.history.can_undo() && steps[state.history.done() - 1].is_whole() &&
                        *steps[state.history.done() - 1].after == open;
  step.before = is_known ? steps[state.history.done() - 1].after : std::make_shared<const Content>(open);
  step.after = std::make_shared<const Content>(std::move(content));
  step.name = std::move(name);
  replace(state, *step.after);
  state.history.add(std::move(step));
}

void start_with(State& state, Content content) { replace(state, content); }

bool undo(State& state) {
  if (!state.history.can_undo()) return false;
  put(state, state.history.undo(), false);
  return true;
}

bool redo(State& state) {
  if (!state.history.can_redo()) return false;
  put(state, state.history.redo(), true);
  return true;
}

bool replay_last(State& state) {
  if (!state.history.can_undo()) return false;
  const Step& step = state.history.steps()[state.history.done() - 1];
  if (step.is_whole()) return false;
  state.replay.emplace(step);
  return true;
}

}  // namespace curseur::app

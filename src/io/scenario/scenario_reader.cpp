#include "io/scenario/scenario_reader.hpp"

#include <algorithm>
#include <set>

#include "core/model/layout.hpp"
#include "io/scenario/layout_file.hpp"

namespace curseur::io {
namespace {

// Whether `pointer` or any of its parents is among the pointers with faults.
bool is_within(std::string_view pointer, const std::set<std::string, std::less<>>& at_fault) {
  for (std::size_t end = pointer.size(); end != std::string_view::npos && end > 0; end = pointer.rfind('/', end - 1)) {
    if (at_fault.contains(pointer.substr(0, end))) return true;
  }
  return false;
}

// The number that an assumption is about, from a fault's pointer inside that assumption:
// "/assumptions/~1regions~10~1pue/low" -> "/regions/0/pue".
std::string assumed_pointer(std::string_view pointer) {
  const auto steps = steps_of_pointer(pointer);
  return steps && steps->size() > 1 && steps->front() == "assumptions" ? (*steps)[1] : std::string();
}

bool is_reference(std::string_view pointer) { return pointer.ends_with("/region") || pointer.ends_with("/segment"); }

// Adds the faults that core::check finds, except those that only follow from a fault already listed: a value that could
// not be read has its default.
void add_checked(const core::Scenario& scenario, ReadFaults& faults) {
  std::set<std::string, std::less<>> at_fault;
  for (const auto& fault : faults.list.faults()) at_fault.insert(fault.pointer);
  for (auto& fault : core::check(scenario)) {
    if (is_within(fault.pointer, at_fault) || is_within(assumed_pointer(fault.pointer), at_fault)) continue;
    if (faults.ids_are_uncertain && is_reference(fault.pointer)) continue;
    faults.list.add(std::move(fault));
  }
}

}  // namespace

SettingReading read_setting(std::string_view text) {
  const auto equals = text.find('=');
  const auto pointer = text.substr(0, equals);
  if (equals == std::string_view::npos || pointer.empty() || !steps_of_pointer(pointer))
    return {{}, Fault{"", "found", {in_quotes(text), core::phrase("a_setting")}}};
  auto value = read_json(text.substr(equals + 1));
  if (value.fault)
    return {{}, Fault{std::string(pointer), "found", {cut(text.substr(equals + 1), 60), core::phrase("a_json_value")}}};
  return {Assignment{std::string(pointer), std::move(*value.value)}, {}};
}

ScenarioReading read_scenario(std::string_view text) { return read_scenario(text, {}); }

ScenarioReading read_scenario(std::string_view text, std::span<const Assignment> settings) {
  auto json = read_json(text);
  if (json.fault) return {{}, {std::move(*json.fault)}};
  core::Scenario scenario;
  ReadFaults found;
  read_with_layout(*json.value, settings, core::kScenarioLayout, scenario, found);
  if (found.is_newer_format) return {{}, {found.list.faults().front()}};  // "format" is read first
  if (json.value->kind == JsonKind::object) add_checked(scenario, found);
  if (found.unplaced.empty() && found.list.empty()) return {std::move(scenario), {}};
  auto faults = std::move(found.unplaced).take();
  const auto others = std::move(found.list).take();
  faults.insert(faults.end(), others.begin(), others.end());
  return {{}, std::move(faults)};
}

}  // namespace curseur::io

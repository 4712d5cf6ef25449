// Reads a scenario file, strictly: the scenario, or everything that is wrong with the text at once.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/parameters.hpp"
#include "io/fault.hpp"
#include "io/json.hpp"

namespace curseur::io {

struct ScenarioReading {
  std::optional<core::Scenario> scenario;  // core::check finds nothing wrong with it
  std::vector<Fault> faults;  // empty exactly where there is a scenario
};

// A change asked for beside the file: POINTER=VALUE with a JSON Pointer and a JSON value.
struct Assignment {
  std::string pointer;
  Json value{};
  bool removes = false;  // the member is taken away instead
};
struct SettingReading {
  std::optional<Assignment> setting;
  std::optional<Fault> fault;
};
SettingReading read_setting(std::string_view text);

ScenarioReading read_scenario(std::string_view text);
// The settings are put into the text's values, in order, before those are read as a scenario.
ScenarioReading read_scenario(std::string_view text, std::span<const Assignment> settings);

}  // namespace curseur::io

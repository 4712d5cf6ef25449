// Reads a scenario file of any format so far, strictly. Returns the scenario, or all faults of the text at once.
// Anything that a file of an older format lacks has the value `otherwise` of its parameter, or is empty.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/parameters.hpp"
#include "io/fault.hpp"
#include "io/json/json_pointer.hpp"

namespace curseur::io {

struct ScenarioReading {
  std::optional<core::Scenario> scenario;  // core::check finds nothing wrong with it
  std::vector<Fault> faults;  // empty exactly when there is a scenario
};

// Reads POINTER=VALUE, with a JSON Pointer and a JSON value.
struct SettingReading {
  std::optional<Assignment> setting;
  std::optional<Fault> fault;
};
SettingReading read_setting(std::string_view text);

ScenarioReading read_scenario(std::string_view text);
// The settings are applied to the text's values, in order, before these are read as a scenario. The settings may use a
// newer format than the text.
ScenarioReading read_scenario(std::string_view text, std::span<const Assignment> settings);

}  // namespace curseur::io

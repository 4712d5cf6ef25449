// The built-in scenarios, in the order they are offered.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/scenario.hpp"

namespace curseur::io {

inline constexpr std::string_view kDefaultPreset = "europe";

struct Preset {
  std::string_view id;
  std::string_view text;  // the scenario file as it was built in
};
const std::vector<Preset>& presets();
const Preset* find_preset(std::string_view id);  // null when there is none of that id
// The built-in scenario as values; `preset` is one of presets().
core::Scenario scenario_of(const Preset& preset);

}  // namespace curseur::io

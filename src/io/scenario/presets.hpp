// The built-in scenarios, in the order in which they are offered.
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
  std::string_view text;  // the built-in scenario file
};
const std::vector<Preset>& presets();
const Preset* find_preset(std::string_view id);  // null if there is no preset of that id
// The built-in scenario as values; `preset` must be one of presets().
core::Scenario scenario_of(const Preset& preset);

}  // namespace curseur::io

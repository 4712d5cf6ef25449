// What the tests of reading share: the default scenario as text, and faults as the lines a person sees.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "io/presets.hpp"
#include "io/scenario_reader.hpp"

namespace curseur::testing {

inline std::string default_text() { return std::string(io::find_preset(io::kDefaultPreset)->text); }

inline std::vector<std::string> lines_of(const std::vector<io::Fault>& faults) {
  std::vector<std::string> lines;
  for (const auto& fault : faults) lines.push_back(io::line_of(fault));
  return lines;
}

// The faults of the default scenario after changes like "/planning/pace=2".
inline std::vector<std::string> faults_after(const std::vector<std::string>& changes) {
  std::vector<io::Assignment> settings;
  for (const auto& change : changes) {
    auto read = io::read_setting(change);
    if (!read.setting) return {"the test's own change is no setting: " + change};
    settings.push_back(std::move(*read.setting));
  }
  return lines_of(io::read_scenario(default_text(), settings).faults);
}

}  // namespace curseur::testing

// What the tests of reading share: the default scenario as text, faults as the lines a person sees, and where a file
// has its numbers.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "io/json/json_pointer.hpp"
#include "io/scenario/presets.hpp"
#include "io/scenario/scenario_reader.hpp"

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

// The JSON Pointers of all numbers in the tree, in its order.
inline std::vector<std::string> number_pointers(const io::Json& json, const std::string& at = "") {
  std::vector<std::string> found;
  if (json.kind == io::JsonKind::number) found.push_back(at);
  const auto go_into = [&](const io::Json& child, const std::string& pointer) {
    for (auto& inner : number_pointers(child, pointer)) found.push_back(std::move(inner));
  };
  for (std::size_t i = 0; i < json.items.size(); ++i) go_into(json.items[i], io::pointer_to(at, i));
  for (const auto& member : json.members) go_into(member.value, io::pointer_to(at, member.key));
  return found;
}

}  // namespace curseur::testing

#include "io/scenario/presets.hpp"

#include <algorithm>
#include <array>

#include "io/assets.hpp"
#include "io/scenario/scenario_reader.hpp"

namespace curseur::io {
namespace {

constexpr std::array<std::string_view, 4> kPresetIds = {kDefaultPreset, "utility", "state", "hyperscale"};

std::vector<Preset> collect_presets() {
  std::vector<Preset> found;
  for (const auto id : kPresetIds)
    if (const Asset* const asset = find_asset("scenarios/" + std::string(id) + ".json"))
      found.push_back({id, asset->bytes});
  return found;
}

}  // namespace

const std::vector<Preset>& presets() {
  static const std::vector<Preset> all = collect_presets();
  return all;
}

const Preset* find_preset(std::string_view id) {
  const auto found = std::ranges::find(presets(), id, &Preset::id);
  return found == presets().end() ? nullptr : &*found;
}

core::Scenario scenario_of(const Preset& preset) { return read_scenario(preset.text).scenario.value(); }

}  // namespace curseur::io

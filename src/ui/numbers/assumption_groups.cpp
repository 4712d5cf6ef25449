// Derived from the JSON Pointer: "/regions/0/integration/from" is row "Integration: ..." of group "regions/0".
#include "ui/numbers/assumption_groups.hpp"

#include <cstdlib>
#include <string_view>
#include <vector>

namespace curseur::ui {
namespace {

std::vector<std::string> parts_of(std::string_view pointer) {
  std::vector<std::string> parts;
  while (!pointer.empty()) {
    pointer.remove_prefix(1);  // the slash
    const std::size_t end = pointer.find('/');
    parts.emplace_back(pointer.substr(0, end));
    pointer = end == std::string_view::npos ? std::string_view{} : pointer.substr(end);
  }
  return parts;
}

// "0" -> "1": people count from one.
std::string ordinal(const std::string& index) { return std::to_string(std::atoi(index.c_str()) + 1); }

std::string region_label(const Panel& panel, const std::vector<std::string>& parts, const std::string& label) {
  if (parts.size() == 5 && parts[2] == "sovereignty")
    return panel.fill(parts[3] == "own" ? "assumptions.own_seal" : "assumptions.rented_seal",
                      {{"n", ordinal(parts[4])}, {"label", panel.word("sovereignty.sov_" + ordinal(parts[4]))}});
  if (parts.size() == 5) return panel.fill("assumptions.delivery_row", {{"n", ordinal(parts[3])}, {"label", label}});
  if (parts.size() == 4) return panel.fill("assumptions.integration_row", {{"label", label}});
  return label;
}

std::string contract_label(const Panel& panel, const std::string& index, const std::string& label) {
  const core::Scenario& scenario = panel.numbers.scenario();
  const auto& contract = scenario.contracts[static_cast<std::size_t>(std::atoi(index.c_str()))];
  std::string name = contract.segment;
  for (const auto& segment : scenario.segments)
    if (segment.id == contract.segment) name = app::text_of(segment.name, panel.language());
  return panel.fill("assumptions.contract_row", {{"n", ordinal(index)}, {"segment", name}, {"label", label}});
}

}  // namespace

GroupPlace place_of(const Panel& panel, const NumberRow& row) {
  const auto parts = parts_of(row.pointer);
  const core::Scenario& scenario = panel.numbers.scenario();
  const std::string label = app::parameter_label(panel.language(), row.parameter->name);
  const auto named = [&](const char* key, const core::Text& name) {
    return panel.fill(key, {{"name", app::text_of(name, panel.language())}});
  };
  if (parts.size() < 2) return {"general", panel.word("assumptions.general"), label};
  const auto index = static_cast<std::size_t>(std::atoi(parts[1].c_str()));
  if (parts[0] == "regions")
    return {"regions/" + parts[1], named("assumptions.region", scenario.regions[index].name),
            region_label(panel, parts, label)};
  if (parts[0] == "segments")
    return {"segments/" + parts[1], named("assumptions.segment", scenario.segments[index].name), label};
  const std::string title = panel.word("assumptions." + parts[0]);
  if (parts[0] == "contracts") return {parts[0], title, contract_label(panel, parts[1], label)};
  if (parts.size() == 4)
    return {parts[0], title, panel.fill("assumptions.round_row", {{"n", ordinal(parts[2])}, {"label", label}})};
  return {parts[0], title, label};
}

}  // namespace curseur::ui

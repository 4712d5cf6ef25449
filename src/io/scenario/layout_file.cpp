#include "io/scenario/layout_file.hpp"

namespace curseur::io {

std::optional<int> format_of(const Json& json, int newest) {
  const Json* const format = json.find("format");
  if (json.kind != JsonKind::object || !format || format->kind != JsonKind::string) return std::nullopt;
  const auto number = format_number(format->string);
  return number && *number <= newest ? number : std::nullopt;
}

void put_settings(Json& json, std::span<const Assignment> settings, int newest, FaultList& unplaced) {
  for (const Assignment& setting : settings) {
    if (setting.pointer == "/format" && setting.value.kind == JsonKind::string && format_of(json, newest)) {
      const auto asked = format_number(setting.value.string);
      if (asked && *asked <= newest) continue;
    }
    if (auto fault = assign(json, setting)) unplaced.add(std::move(*fault));
  }
}

}  // namespace curseur::io

// Names of numbers and random quantities, and their values in words.
#include "app/say/names.hpp"

#include <charconv>
#include <cmath>
#include <optional>

#include "app/say/number_format.hpp"
#include "app/say/sovereignty_text.hpp"
#include "app/say/words.hpp"
#include "core/model/parameters.hpp"

namespace curseur::app {
namespace {

using core::DrawnKind;

// "/regions/2/..." -> 2
std::optional<std::size_t> index_in(std::string_view pointer, std::string_view list) {
  if (!pointer.starts_with(list)) return std::nullopt;
  pointer.remove_prefix(list.size());
  std::size_t index = 0;
  const auto read = std::from_chars(pointer.data(), pointer.data() + pointer.size(), index);
  if (read.ec != std::errc{}) return std::nullopt;
  return index;
}

std::string numbered(std::string_view name, std::size_t index) {
  return std::string(name) + " " + std::to_string(index + 1);
}

}  // namespace

std::string number_name(const core::Scenario& scenario, std::string_view pointer, Language language) {
  const core::Parameter* const parameter = core::parameter_at(scenario, pointer);
  if (!parameter) return std::string(pointer);
  std::string name = level_name(pointer, language);
  if (name.empty()) name = parameter_label(language, parameter->name);
  std::string of;
  if (const auto r = index_in(pointer, "/regions/")) of = text_of(scenario.regions[*r].name, language);
  if (const auto s = index_in(pointer, "/segments/")) of = text_of(scenario.segments[*s].name, language);
  if (const auto c = index_in(pointer, "/contracts/")) of = numbered(word(language, "questions.contract"), *c);
  if (const auto e = index_in(pointer, "/finance/equity/")) of = numbered(word(language, "questions.round"), *e);
  // A name that is only clear together with its section.
  for (const std::string_view section : {"servers", "facilities", "training"})
    if (parameter->section() == section) of = word(language, "assumptions." + std::string(section));
  return of.empty() ? name : name + " (" + of + ")";
}

std::string drawn_name(const core::Scenario& scenario, core::DrawnKind kind, std::size_t index, Language language) {
  const std::string name = word(language, std::string("drawn.") + std::string(core::name_of(kind)));
  switch (kind) {
    case DrawnKind::potential:
      return name + " (" + name_at(scenario.segments, index, language) + ")";
    case DrawnKind::facility_lead:
    case DrawnKind::electricity:
    case DrawnKind::climate:
    case DrawnKind::cutoff:
      return scenario.regions.size() < 2 ? name : name + " (" + name_at(scenario.regions, index, language) + ")";
    case DrawnKind::contract:
    case DrawnKind::equity:
      return numbered(name, index);
    default:
      return name;
  }
}

std::string drawn_text(core::DrawnKind kind, double value, Language language) {
  switch (kind) {
    case DrawnKind::cost_decline:
    case DrawnKind::contract:
    case DrawnKind::equity:
      return share_text(value, language);
    case DrawnKind::server_lead:
    case DrawnKind::facility_lead:
    case DrawnKind::winter:
    case DrawnKind::cutoff:
      return number_text(value, language, 2) + "\u00a0" + unit_text(language, "months", value);
    default:
      return "×\u202f" + number_text(std::round(value * 100) / 100, language, 3);
  }
}

std::string number_value_text(const core::Scenario& scenario, std::string_view pointer, double value,
                              Language language) {
  const core::Parameter* const parameter = core::parameter_at(scenario, pointer);
  if (!parameter) return number_text(value, language);
  const std::string_view unit = parameter->unit;
  if (unit == "quantile") return pace_text(value, language);
  if (unit == "MEUR") return money_text(value, language);
  if (unit == "month") return month_text(scenario, value, language);
  if (unit == "SEAL") return seal_text(static_cast<int>(value), language);
  if (unit == "share" || unit == "1/yr")
    return share_text(value, language, value != 0 && std::fabs(value) < 0.1 ? 1 : 0);
  const std::string shown = std::fabs(value) >= 1e5 ? short_number(value, language) : number_text(value, language);
  const char* const words = unit_text(language, unit, value);
  return *words == '\0' ? shown : shown + "\u00a0" + words;
}

}  // namespace curseur::app

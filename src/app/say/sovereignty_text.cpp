// Builds sentences from what the sheet counts.
#include "app/say/sovereignty_text.hpp"

#include <algorithm>

#include "app/say/number_format.hpp"
#include "app/say/words.hpp"

namespace curseur::app {
namespace {

using core::Supply;

std::string say(Language language, const char* key,
                std::initializer_list<std::pair<std::string_view, std::string>> values) {
  return fill(language, std::string("sovereignty.") + key, values);
}

std::string listed(const std::vector<std::string>& parts, std::string_view between) {
  std::string text;
  for (const auto& part : parts) text.append(text.empty() ? "" : between).append(part);
  return text;
}

std::string objectives_text(const std::vector<std::size_t>& objectives, Language language) {
  std::vector<std::string> names;
  for (const std::size_t k : objectives) names.push_back(objective_text(k, language));
  return listed(names, ", ");
}

// Who serves a segment until the level is reached. Opening a supply to a segment is worth less if the other one already
// serves it.
std::string opened_name(const core::Scenario& scenario, const core::RegionSheet& sheet, std::size_t segment,
                        Language language) {
  const auto service = std::find_if(sheet.services.begin(), sheet.services.end(),
                                    [&](const auto& one) { return one.segment == segment; });
  const char* const key = service->by(Supply::own)      ? "so_far_own"
                          : service->by(Supply::rented) ? "so_far_rented"
                                                        : "so_far_none";
  return say(language, key, {{"name", text_of(scenario.segments[segment].name, language)}});
}

std::vector<std::string> opened_lines(const core::Scenario& scenario, const core::RegionSheet& sheet,
                                      const core::Opened& opened, Language language) {
  const std::string seal = std::to_string(opened.seal);
  if (opened.segments.empty()) return {say(language, "opens_nothing", {{"to", seal}})};
  std::vector<std::string> names;
  for (const std::size_t segment : opened.segments) names.push_back(opened_name(scenario, sheet, segment, language));
  std::vector<std::string> lines = {
      say(language, "opens", {{"segments", listed(names, conventions(language).semicolon)}})};
  if (opened.contracts == 0) lines.push_back(word(language, "sovereignty.contracts_none"));
  else
    lines.push_back(counted(language, "sovereignty.contracts", opened.contracts,
                            {{"h100e", short_number(opened.h100e, language)},
                             {"expected", short_number(opened.expected_h100e, language)}}));
  const bool all = opened.objectives.size() == static_cast<std::size_t>(core::kObjectives);
  lines.push_back(all ? word(language, "sovereignty.raise_all")
                      : say(language, "raise", {{"objectives", objectives_text(opened.objectives, language)}}));
  return lines;
}

}  // namespace

std::string seal_text(int seal, Language language) { return say(language, "seal", {{"level", std::to_string(seal)}}); }
std::string seal_name(int seal, Language language) {
  return word(language, "sovereignty.seal_" + std::to_string(seal));
}

std::string objective_text(std::size_t objective, Language language) {
  const std::string n = std::to_string(objective + 1);
  return say(language, "objective_name", {{"n", n}, {"name", word(language, "sovereignty.sov_" + n)}});
}

std::string supply_name(Supply supply, Language language) {
  return word(language, supply == Supply::own ? "sovereignty.own_capacity" : "sovereignty.rented_capacity");
}

std::string held_text(const core::Standing& standing, Language language) {
  if (standing.weakest.empty()) return word(language, "sovereignty.held_by_none");
  if (standing.weakest.size() == static_cast<std::size_t>(core::kObjectives))
    return word(language, "sovereignty.held_by_all");
  std::vector<std::string> codes;
  for (const std::size_t k : standing.weakest) codes.push_back("SOV-" + std::to_string(k + 1));
  return say(language, "held_by", {{"objectives", listed(codes, ", ")}});
}

std::string service_text(const core::Scenario& scenario, const core::Service& service, Language language) {
  const int asked = scenario.segments[service.segment].min_seal;
  const std::string asks = asked == 0 ? word(language, "sovereignty.asks_nothing")
                                      : say(language, "asks", {{"level", std::to_string(asked)}});
  return asks + " · " +
         say(language, "workload",
             {{"now", short_number(service.initial, language)},
              {"potential", short_number(service.potential, language)}});
}

std::vector<std::string> served_names(const core::Scenario& scenario, const core::RegionSheet& sheet, Supply supply,
                                      Language language) {
  std::vector<std::string> names;
  for (const auto& service : sheet.services)
    if (service.by(supply)) names.push_back(text_of(scenario.segments[service.segment].name, language));
  if (sheet.trains) names.emplace_back(word(language, "sovereignty.training"));
  return names;
}

std::string served_text(const core::Scenario& scenario, const core::RegionSheet& sheet, Supply supply,
                        Language language) {
  const auto names = served_names(scenario, sheet, supply, language);
  return names.empty() ? word(language, "sovereignty.serves_nobody") : listed(names, conventions(language).semicolon);
}

std::vector<OpenedText> opened_texts(const core::Scenario& scenario, const core::RegionSheet& sheet, Supply supply,
                                     Language language) {
  const core::Standing& standing = sheet.of(supply);
  if (!standing.next) return {{"", {word(language, "sovereignty.top")}}};
  std::vector<OpenedText> texts;
  for (const auto* opened : {&standing.next, &standing.further}) {
    if (!*opened) continue;
    const char* const key = supply == Supply::own ? "up_own" : "up_rented";
    texts.push_back(
        {say(language, key, {{"from", std::to_string(standing.seal)}, {"to", std::to_string((*opened)->seal)}}),
         opened_lines(scenario, sheet, **opened, language)});
  }
  return texts;
}

std::string level_name(std::string_view pointer, Language language) {
  for (const auto& [part, key] :
       {std::pair{"/sovereignty/own/", "number_own"}, {"/sovereignty/rented/", "number_rented"}}) {
    const std::size_t at = pointer.find(part);
    if (!pointer.starts_with("/regions/") || at == std::string_view::npos) continue;
    const auto objective = static_cast<std::size_t>(pointer.back() - '0');
    return say(language, key, {{"objective", objective_text(objective, language)}});
  }
  return {};
}

}  // namespace curseur::app

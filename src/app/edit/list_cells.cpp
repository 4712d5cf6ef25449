// Changes of single cells, as typed.
#include <algorithm>
#include <utility>

#include "app/edit/lists.hpp"
#include "app/say/refusal.hpp"
#include "app/say/value_text.hpp"
#include "app/say/words.hpp"
#include "io/text/fold.hpp"
#include "io/text/utf8.hpp"

namespace curseur::app {
namespace {

using core::Scenario;

core::Text* name_in(Scenario& scenario, List list, std::size_t row) {
  return list == List::regions ? &scenario.regions[row].name : &scenario.segments[row].name;
}

std::optional<std::string> put_number(Scenario& scenario, List list, std::size_t row, const Column& column,
                                      std::string_view text, Language language) {
  const ValueKind kind{column.parameter, &scenario, language};
  const auto [value, fault] = typed_value(kind, text);
  if (!value) return fault;
  // Only ranges of numbers need to be kept, nothing else.
  if (auto reason = refusal_of_range(kind, column.whole, *value)) return reason;
  core::find_number(scenario, cell_pointer(scenario, list, row, column))->set(*value);
  return std::nullopt;
}

std::optional<std::string> put_reference(Scenario& scenario, List list, std::size_t row, std::string_view text,
                                         Language language) {
  const NameIndex names =
      list == List::contracts ? NameIndex(scenario.segments, language) : NameIndex(scenario.regions, language);
  const auto place = names.same_as(text);
  if (!place) return no_such_name(list, names, text, language);
  if (list == List::contracts) scenario.contracts[row].segment = scenario.segments[*place].id;
  if (list == List::segments) scenario.segments[row].region = scenario.regions[*place].id;
  if (list == List::deliveries) {
    const auto [region, index] = delivery_at(scenario, row);
    if (region == *place) return std::nullopt;
    const core::Delivery moved = scenario.regions[region].committed[index];
    const std::string before = row_pointer(scenario, list, row) + "/";
    std::vector<core::Assumption> known;  // the row's ranges and sources move with it
    for (const auto& assumption : scenario.assumptions)
      if (assumption.pointer.starts_with(before)) known.push_back(assumption);
    remove_row(scenario, list, row);
    auto& deliveries = scenario.regions[*place].committed;
    for (auto& assumption : known) {
      assumption.pointer = "/regions/" + std::to_string(*place) + "/committed/" + std::to_string(deliveries.size()) +
                           "/" + assumption.pointer.substr(before.size());
      scenario.assumptions.push_back(std::move(assumption));
    }
    deliveries.push_back(moved);
  }
  return std::nullopt;
}

// Whether the name is the one that a new entry gets until a person names it: "Region 4".
bool is_placeholder(List list, std::string_view name, Language language) {
  const std::string_view pattern = word(language, list == List::regions ? "lists.region_n" : "lists.segment_n");
  const std::size_t at = pattern.find("{n}");
  const std::string_view before = pattern.substr(0, at), behind = pattern.substr(std::min(at + 3, pattern.size()));
  if (name.size() <= before.size() + behind.size() || !name.starts_with(before) || !name.ends_with(behind))
    return false;
  name.remove_prefix(before.size());
  name.remove_suffix(behind.size());
  return name.find_first_not_of("0123456789") == std::string_view::npos;
}

std::optional<std::string> put_name(Scenario& scenario, List list, std::size_t row, std::string_view typed,
                                    Language language) {
  const std::string text = io::tidy_name(typed);
  if (auto why = refusal_of_name(text, language)) return why;
  const NameIndex names =
      list == List::regions ? NameIndex(scenario.regions, language) : NameIndex(scenario.segments, language);
  if (names.has(text, row)) return word(language, "lists.name_taken");
  rename(list, *name_in(scenario, list, row), text, language);
  return std::nullopt;
}

}  // namespace

std::string no_such_name(List list, const NameIndex& names, std::string_view text, Language language) {
  const bool is_segment = list == List::contracts;
  const std::string name(text);
  if (const auto same = names.find(text).same; same.size() > 1) {
    std::string ids;
    for (const std::size_t place : same) ids += (ids.empty() ? "" : ", ") + names.entries()[place].id;
    return fill(language, "lists.several_named", {{"name", name}, {"ids", ids}});
  }
  if (const auto meant = names.meant(text))
    return fill(language, is_segment ? "lists.no_segment_meant" : "lists.no_region_meant",
                {{"name", name}, {"meant", names.entries()[*meant].shown}});
  return fill(language, is_segment ? "lists.no_segment" : "lists.no_region", {{"name", name}});
}

std::optional<std::string> refusal_of_name(std::string_view name, Language language) {
  constexpr std::size_t kLongest = 80;
  if (io::same_form(name).empty()) return word(language, "lists.no_name");
  if (io::character_count(name) > kLongest)
    return fill(language, "lists.long_name", {{"most", std::to_string(kLongest)}});
  return std::nullopt;
}

void rename(List list, core::Text& name, const std::string& text, Language language) {
  const auto keeps = [&](const core::Text::Wording& wording) {
    return !wording.text.empty() && !is_placeholder(list, wording.text, Language(wording.language));
  };
  std::vector<core::Text::Wording> wordings;
  for (const Language each : languages()) {
    const core::Text::Wording before{std::string(each.id()), name.in(each.id())};
    const bool is_renamed = each == language || name.is_same_everywhere() || !keeps(before);
    wordings.push_back({before.language, is_renamed ? text : before.text});
  }
  name = core::Text(std::move(wordings));
}

std::optional<std::string> put_cell(Scenario& scenario, List list, std::size_t row, const Column& column,
                                    std::string_view text, Language language) {
  if (column.kind == CellKind::number) return put_number(scenario, list, row, column, text, language);
  return column.kind == CellKind::name ? put_name(scenario, list, row, text, language)
                                       : put_reference(scenario, list, row, text, language);
}

}  // namespace curseur::app

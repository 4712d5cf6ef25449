// Generic code works from `columns_of(list)`; the switches hold what differs from one list to another.
#include "app/edit/lists.hpp"

#include <algorithm>

#include "app/say/refusal.hpp"
#include "app/say/value_text.hpp"
#include "app/say/words.hpp"
#include "io/text/utf8.hpp"

namespace curseur::app {
namespace {

using core::Scenario;

// Finds a delivery by its number among those of all regions.
struct DeliveryPlace {
  std::size_t region = 0, index = 0;
};
DeliveryPlace delivery_at(const Scenario& scenario, std::size_t row) {
  DeliveryPlace place{0, row};
  while (place.index >= scenario.regions[place.region].committed.size())
    place.index -= scenario.regions[place.region++].committed.size();
  return place;
}

void add_numbers(std::vector<Column>& columns, const auto& fields, const std::string& prefix = "") {
  for (const auto& field : fields)
    columns.push_back({CellKind::number, prefix + std::string(field.key()), &field, field.whole()});
}

std::vector<Column> make_columns(List list) {
  const Column name{CellKind::name, "name", nullptr, false}, in_region{CellKind::reference, "region", nullptr, false},
      of_segment{CellKind::reference, "segment", nullptr, false};
  std::vector<Column> columns;
  switch (list) {
    case List::contracts:
      columns = {of_segment};
      add_numbers(columns, core::contract_fields());
      break;
    case List::equity:
      add_numbers(columns, core::equity_fields());
      break;
    case List::deliveries:
      columns = {in_region};
      add_numbers(columns, core::delivery_fields());
      break;
    case List::regions:
      columns = {name};
      add_numbers(columns, core::region_fields());
      add_numbers(columns, core::region_fields_after_integration());
      add_numbers(columns, core::integration_fields(), "integration/");
      break;
    case List::segments:
      columns = {name, in_region};
      add_numbers(columns, core::segment_fields());
      break;
  }
  return columns;
}

bool is_same(std::string_view a, std::string_view b) {
  const auto small = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [&](char x, char y) { return small(x) == small(y); });
}

// The index of the entry whose id, or name in any language, is this text; nothing if there is none.
template <class Entry>
std::optional<std::size_t> named(const std::vector<Entry>& entries, std::string_view text) {
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (is_same(entries[i].id, text)) return i;
    for (const auto& [language, name] : entries[i].name.wordings())
      if (is_same(name, text)) return i;
  }
  return std::nullopt;
}

core::Text* name_in(Scenario& scenario, List list, std::size_t row) {
  return list == List::regions ? &scenario.regions[row].name : &scenario.segments[row].name;
}

// An id that no entry uses yet: "region-4".
template <class Entry>
std::string free_id(const std::vector<Entry>& entries, const std::string& stem) {
  for (std::size_t n = entries.size() + 1;; ++n) {
    const std::string id = stem + "-" + std::to_string(n);
    if (std::none_of(entries.begin(), entries.end(), [&](const Entry& entry) { return entry.id == id; })) return id;
  }
}

// A name that no entry uses yet: "Region 4".
template <class Entry>
core::Text free_name(const std::vector<Entry>& entries, const char* key) {
  for (std::size_t n = entries.size() + 1;; ++n) {
    const std::string number = std::to_string(n);
    const core::Text name = in_all(key, {{"n", core::Text(number)}});
    const auto& wordings = name.wordings();
    const auto is_taken = [&](const auto& wording) { return named(entries, wording.text).has_value(); };
    if (std::none_of(wordings.begin(), wordings.end(), is_taken)) return name;
  }
}

// Removes the ranges and sources of removed rows and renumbers those of later rows.
void renumber_assumptions(Scenario& scenario, const std::string& list, std::size_t gone) {
  std::vector<core::Assumption> kept;
  for (auto& assumption : scenario.assumptions) {
    std::string& pointer = assumption.pointer;
    if (pointer.starts_with(list + "/")) {
      const std::size_t begin = list.size() + 1, end = std::min(pointer.find('/', begin), pointer.size());
      const std::size_t index = std::stoul(pointer.substr(begin, end - begin));
      if (index == gone) continue;
      if (index > gone) pointer = pointer.substr(0, begin) + std::to_string(index - 1) + pointer.substr(end);
    }
    kept.push_back(std::move(assumption));
  }
  scenario.assumptions = std::move(kept);
}

template <class Entry>
void erase(Scenario& scenario, std::vector<Entry>& entries, const std::string& list, std::size_t row) {
  entries.erase(entries.begin() + static_cast<std::ptrdiff_t>(row));
  renumber_assumptions(scenario, list, row);
}

void remove_segment(Scenario& scenario, std::size_t row) {
  for (std::size_t c = scenario.contracts.size(); c-- > 0;)
    if (scenario.contracts[c].segment == scenario.segments[row].id)
      erase(scenario, scenario.contracts, "/contracts", c);
  erase(scenario, scenario.segments, "/segments", row);
}

void remove_region(Scenario& scenario, std::size_t row) {
  const std::string id = scenario.regions[row].id;
  for (std::size_t s = scenario.segments.size(); s-- > 0;)
    if (scenario.segments[s].region == id) remove_segment(scenario, s);
  erase(scenario, scenario.regions, "/regions", row);
  if (scenario.training.region == id) scenario.training.region = scenario.regions[0].id;
}

template <class Entry>
Entry like_last(const std::vector<Entry>& entries, Entry plain) {
  return entries.empty() ? plain : entries.back();
}

std::optional<std::string> put_number(Scenario& scenario, List list, std::size_t row, const Column& column,
                                      std::string_view text, Language language) {
  const ValueKind kind{column.parameter, &scenario, language};
  const auto value = value_typed(kind, text);
  if (!value) return word(language, kind.date() ? "assumptions.not_a_date" : "assumptions.not_a_number");
  if ((kind.share() || kind.date()) && !column.parameter->allows(*value))
    return fill(language, "assumptions.expected", {{"range", allowed_words(kind, column.whole)}});
  // Only ranges of numbers need to be kept, nothing else.
  if (auto reason = refusal_of_range(*column.parameter, column.whole, *value, language)) return reason;
  core::find_number(scenario, cell_pointer(scenario, list, row, column))->set(*value);
  return std::nullopt;
}

std::optional<std::string> put_reference(Scenario& scenario, List list, std::size_t row, std::string_view text,
                                         Language language) {
  const auto place = list == List::contracts ? named(scenario.segments, text) : named(scenario.regions, text);
  if (!place)
    return fill(language, list == List::contracts ? "lists.no_segment" : "lists.no_region",
                {{"name", std::string(text)}});
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

std::optional<std::string> put_name(Scenario& scenario, List list, std::size_t row, std::string_view typed,
                                    Language language) {
  constexpr std::size_t kLongest = 80;
  std::string text(typed);
  std::replace_if(
      text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < ' ' || c == '\x7f'; }, ' ');
  if (text.find_first_not_of(' ') == std::string::npos) return word(language, "lists.no_name");
  if (io::character_count(text) > kLongest)
    return fill(language, "lists.long_name", {{"most", std::to_string(kLongest)}});
  core::Text& name = *name_in(scenario, list, row);
  const auto other = list == List::regions ? named(scenario.regions, text) : named(scenario.segments, text);
  if (other && *other != row) return word(language, "lists.name_taken");
  name.reword(language.id(), text);
  return std::nullopt;
}

}  // namespace

const std::vector<Column>& columns_of(List list) {
  static const std::vector<Column> made[kLists] = {make_columns(List::contracts), make_columns(List::equity),
                                                   make_columns(List::deliveries), make_columns(List::regions),
                                                   make_columns(List::segments)};
  return made[static_cast<std::size_t>(list)];
}

std::string list_name(List list, Language language) {
  constexpr const char* kKeys[kLists] = {"lists.contracts", "lists.equity", "lists.deliveries", "lists.regions",
                                         "lists.segments"};
  return word(language, kKeys[static_cast<std::size_t>(list)]);
}

std::string column_name(const Column& column, Language language) {
  if (column.kind == CellKind::number) return parameter_label(language, column.parameter->name);
  return word(language, "lists." + column.key);
}

std::size_t row_count(const Scenario& scenario, List list) {
  switch (list) {
    case List::contracts:
      return scenario.contracts.size();
    case List::equity:
      return scenario.finance.equity.size();
    case List::regions:
      return scenario.regions.size();
    case List::segments:
      return scenario.segments.size();
    case List::deliveries:
      break;
  }
  std::size_t count = 0;
  for (const auto& region : scenario.regions) count += region.committed.size();
  return count;
}

std::size_t most_rows(const Scenario& scenario, List list) {
  switch (list) {
    case List::contracts:
      return core::kMaxContracts;
    case List::regions:
      return core::kMaxRegions;
    case List::segments:
      return core::kMaxSegments;
    case List::deliveries:
      return core::kMaxDeliveries * scenario.regions.size();
    case List::equity:
      break;
  }
  return core::kMaxDeliveries;
}

std::string row_pointer(const Scenario& scenario, List list, std::size_t row) {
  constexpr const char* kStems[kLists] = {"/contracts/", "/finance/equity/", "", "/regions/", "/segments/"};
  if (list != List::deliveries) return kStems[static_cast<std::size_t>(list)] + std::to_string(row);
  const auto [region, index] = delivery_at(scenario, row);
  return "/regions/" + std::to_string(region) + "/committed/" + std::to_string(index);
}

std::string cell_pointer(const Scenario& scenario, List list, std::size_t row, const Column& column) {
  return row_pointer(scenario, list, row) + "/" + column.key;
}

std::string row_name(const Scenario& scenario, List list, std::size_t row, Language language) {
  if (list == List::regions) return text_of(scenario.regions[row].name, language);
  if (list == List::segments) return text_of(scenario.segments[row].name, language);
  constexpr const char* kKeys[] = {"lists.contract_n", "lists.equity_n", "lists.delivery_n"};
  return fill(language, kKeys[static_cast<std::size_t>(list)], {{"n", std::to_string(row + 1)}});
}

std::string cell_text(const Scenario& scenario, List list, std::size_t row, const Column& column, Language language) {
  switch (column.kind) {
    case CellKind::name:
      return row_name(scenario, list, row, language);
    case CellKind::reference: {
      if (list == List::deliveries) return text_of(scenario.regions[delivery_at(scenario, row).region].name, language);
      const std::string& id = list == List::contracts ? scenario.contracts[row].segment : scenario.segments[row].region;
      if (list == List::contracts) {
        for (const auto& segment : scenario.segments)
          if (segment.id == id) return text_of(segment.name, language);
      } else {
        for (const auto& region : scenario.regions)
          if (region.id == id) return text_of(region.name, language);
      }
      return id;
    }
    case CellKind::number:
      break;
  }
  const auto value = core::number_value(scenario, cell_pointer(scenario, list, row, column));
  return value ? value_edit_text({column.parameter, &scenario, language}, *value) : "";
}

std::vector<std::string> choices_of(const Scenario& scenario, const Column& column, Language language) {
  std::vector<std::string> names;
  if (column.key == "segment")
    for (const auto& segment : scenario.segments) names.push_back(text_of(segment.name, language));
  if (column.key == "region")
    for (const auto& region : scenario.regions) names.push_back(text_of(region.name, language));
  return names;
}

std::optional<std::string> put_cell(Scenario& scenario, List list, std::size_t row, const Column& column,
                                    std::string_view text, Language language) {
  if (column.kind == CellKind::number) return put_number(scenario, list, row, column, text, language);
  return column.kind == CellKind::name ? put_name(scenario, list, row, text, language)
                                       : put_reference(scenario, list, row, text, language);
}

bool add_row(Scenario& scenario, List list) {
  if (row_count(scenario, list) >= most_rows(scenario, list)) return false;
  switch (list) {
    case List::contracts: {
      if (scenario.segments.empty()) return false;
      const core::Contract plain{scenario.segments[0].id, 0, std::min(36, scenario.months), 100, 1};
      scenario.contracts.push_back(like_last(scenario.contracts, plain));
      return true;
    }
    case List::equity: {
      auto& rounds = scenario.finance.equity;
      core::EquityRound round = like_last(rounds, {0, 100, 1});
      if (!rounds.empty())
        round.month = std::max(round.month, std::min(round.month + 12, scenario.months - 1));  // one year later
      rounds.push_back(round);
      return true;
    }
    case List::deliveries: {
      auto& regions = scenario.regions;
      const auto has_room = [](const core::Region& region) { return region.committed.size() < core::kMaxDeliveries; };
      const auto last = std::find_if(regions.rbegin(), regions.rend(),
                                     [&](const auto& region) { return !region.committed.empty() && has_room(region); });
      auto& region = last != regions.rend() ? *last : *std::find_if(regions.begin(), regions.end(), has_room);
      region.committed.push_back(like_last(region.committed, {std::min(12, scenario.months - 1), 1000, 1, 30}));
      return true;
    }
    case List::regions: {
      core::Region region = scenario.regions.back();
      region.id = free_id(scenario.regions, "region");
      region.name = free_name(scenario.regions, "lists.region_n");
      region.own_initial = region.power_initial = 0;
      region.committed.clear();
      scenario.regions.push_back(std::move(region));
      return true;
    }
    case List::segments: {
      core::Segment segment = like_last(scenario.segments, core::Segment{});
      if (scenario.segments.empty()) segment.region = scenario.regions[0].id;
      segment.id = free_id(scenario.segments, "segment");
      segment.name = free_name(scenario.segments, "lists.segment_n");
      scenario.segments.push_back(std::move(segment));
      return true;
    }
  }
  return false;
}

bool remove_row(Scenario& scenario, List list, std::size_t row) {
  switch (list) {
    case List::contracts:
      erase(scenario, scenario.contracts, "/contracts", row);
      break;
    case List::equity:
      erase(scenario, scenario.finance.equity, "/finance/equity", row);
      break;
    case List::segments:
      remove_segment(scenario, row);
      break;
    case List::deliveries: {
      const auto [region, index] = delivery_at(scenario, row);
      erase(scenario, scenario.regions[region].committed, "/regions/" + std::to_string(region) + "/committed", index);
      break;
    }
    case List::regions:
      if (scenario.regions.size() == 1) return false;
      remove_region(scenario, row);
      break;
  }
  return true;
}

}  // namespace curseur::app

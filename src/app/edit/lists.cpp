// Generic code works from `columns_of(list)`; the switches hold what differs from one list to another.
#include "app/edit/lists.hpp"

#include "app/say/value_text.hpp"
#include "app/say/words.hpp"

namespace curseur::app {
namespace {

using core::Scenario;

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

}  // namespace

DeliveryPlace delivery_at(const Scenario& scenario, std::size_t row) {
  DeliveryPlace place{0, row};
  while (place.index >= scenario.regions[place.region].committed.size())
    place.index -= scenario.regions[place.region++].committed.size();
  return place;
}

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

}  // namespace curseur::app

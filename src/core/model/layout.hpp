// The layout of a scenario file: its fields, in order (model.md, section 6). It is written once. All code that goes
// through a scenario field by field walks it as a `file`: the reader and writer (io/scenario/object_reader.hpp,
// io/scenario/object_writer.hpp), and the walks over the numbers and the oldest format (layout_walks.hpp). The numbers
// come from the tables of parameters.hpp. `scenario` and its parts are const for a file that only reads them.
//
// How the format grows: a field, section or list added by a later format gives that format as its last argument; a
// number gives it in its row (`since`). Then raise kNewestFormat. An older file lacks the addition, so the reader gives
// numbers their `otherwise` and leaves the rest empty. Nothing is ever removed from the layout.
#pragma once

#include <array>
#include <string_view>

#include "core/model/parameters.hpp"

namespace curseur::core {

inline constexpr int kNewestFormat = 1;  // "curseur/1"

// Indexed by Quality; the first is omitted from files.
inline constexpr std::array<std::string_view, kQualities> kQualityNames = {"", "measured", "published", "estimate"};

inline constexpr auto kSovereigntyLayout = [](auto& file, auto& sovereignty) {
  file.levels("own", sovereignty.own);
  file.levels("rented", sovereignty.rented);
};
inline constexpr auto kIntegrationLayout = [](auto& file, auto& integration) {
  file.numbers(integration_fields(), integration);
};
inline constexpr auto kDeliveryLayout = [](auto& file, auto& delivery) { file.numbers(delivery_fields(), delivery); };

inline constexpr auto kRegionLayout = [](auto& file, auto& region) {
  file.string("id", region.id);
  file.text("name", region.name);
  file.numbers(region_fields(), region);
  file.object("sovereignty", region.sovereignty, kSovereigntyLayout);
  file.object("integration", region.integration, kIntegrationLayout);
  file.numbers(region_fields_after_integration(), region);
  file.list("committed", region.committed, kMaxDeliveries, kDeliveryLayout);
};

inline constexpr auto kSegmentLayout = [](auto& file, auto& segment) {
  file.string("id", segment.id);
  file.text("name", segment.name);
  file.string("region", segment.region);
  file.numbers(segment_fields(), segment);
};

inline constexpr auto kContractLayout = [](auto& file, auto& contract) {
  file.string("segment", contract.segment);
  file.numbers(contract_fields(), contract);
};

inline constexpr auto kTrainingLayout = [](auto& file, auto& training) {
  file.string("region", training.region);
  file.numbers(training_fields(), training);
};

inline constexpr auto kEquityLayout = [](auto& file, auto& round) { file.numbers(equity_fields(), round); };

inline constexpr auto kFinanceLayout = [](auto& file, auto& finance) {
  file.numbers(finance_fields(), finance);
  file.list("equity", finance.equity, kMaxDeliveries, kEquityLayout);
  file.numbers(finance_fields_after_equity(), finance);
};

inline constexpr auto kAssumptionLayout = [](auto& file, auto& assumption) {
  file.bound("low", assumption.low);
  file.bound("high", assumption.high);
  file.optional_string("unit", assumption.unit);
  file.optional_text("source", assumption.source);
  file.optional_text("note", assumption.note);
  file.quality("quality", assumption.quality);
};

// A section that holds nothing but the numbers of one table.
inline constexpr auto numbers_layout(auto fields) {
  return [fields](auto& file, auto& section) { file.numbers(fields, section); };
}

inline constexpr auto kScenarioLayout = [](auto& file, auto& scenario) {
  file.format("format");
  file.text("name", scenario.name);
  file.optional_text("description", scenario.description);
  file.month("start", scenario.start_year, scenario.start_month);
  file.numbers(scenario_fields(), scenario);
  file.object("market", scenario.market, numbers_layout(market_fields()));
  file.list("regions", scenario.regions, kMaxRegions, kRegionLayout);
  file.list("segments", scenario.segments, kMaxSegments, kSegmentLayout);
  file.list("contracts", scenario.contracts, kMaxContracts, kContractLayout);
  file.object("training", scenario.training, kTrainingLayout);
  file.object("demand", scenario.demand, numbers_layout(demand_fields()));
  file.object("servers", scenario.servers, numbers_layout(servers_fields()));
  file.object("facilities", scenario.facilities, numbers_layout(facilities_fields()));
  file.object("planning", scenario.planning, numbers_layout(planning_fields()));
  file.object("finance", scenario.finance, kFinanceLayout);
  file.object("opex", scenario.opex, numbers_layout(opex_fields()));
  file.object("thresholds", scenario.thresholds, numbers_layout(thresholds_fields()));
  file.assumptions("assumptions", scenario.assumptions);
};

}  // namespace curseur::core

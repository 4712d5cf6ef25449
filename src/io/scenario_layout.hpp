// The layout of a scenario file: which fields stand where, in order (model.md, section 6). Written once; the
// reader and the writer both walk it, each as a `file` that knows what to do with a field. The numbers come
// from the tables of core/model/parameters.hpp. `scenario` and its parts are const for the writer.
#pragma once

#include <array>
#include <span>
#include <string_view>

#include "core/model/parameters.hpp"

namespace curseur::io {

inline constexpr std::string_view kScenarioFormat = "curseur/1";
// A text that is not the same in all languages has a wording in each of these; in the languages that came later it may
// have one.
inline constexpr std::array<std::string_view, 2> kFirstLanguages = {"en", "fr"};
// By core::Quality; the first is left out.
inline constexpr std::array<std::string_view, core::kQualities> kQualityNames = {"", "measured", "published",
                                                                                 "estimate"};

// The numbers of a table from `first` up to, but not including, `last`; empty names mean its ends.
template <class Owner>
std::span<const core::Field<Owner>> fields_between(std::span<const core::Field<Owner>> fields, std::string_view first,
                                                   std::string_view last) {
  std::size_t from = 0, to = fields.size();
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (fields[i].key() == first) from = i;
    if (fields[i].key() == last) to = i;
  }
  return fields.subspan(from, to - from);
}

inline constexpr auto kSovereigntyLayout = [](auto& file, auto& sovereignty) {
  file.levels("own", sovereignty.own);
  file.levels("rented", sovereignty.rented);
};
inline constexpr auto kIntegrationLayout = [](auto& file, auto& integration) {
  file.numbers(core::integration_fields(), integration);
};
inline constexpr auto kDeliveryLayout = [](auto& file, auto& delivery) {
  file.numbers(core::delivery_fields(), delivery);
};

inline constexpr auto kRegionLayout = [](auto& file, auto& region) {
  file.string("id", region.id);
  file.text("name", region.name);
  file.numbers(fields_between(core::region_fields(), "", "reserved_share"), region);
  file.object("sovereignty", region.sovereignty, kSovereigntyLayout);
  file.object("integration", region.integration, kIntegrationLayout);
  file.numbers(fields_between(core::region_fields(), "reserved_share", ""), region);
  file.list("committed", region.committed, core::kMaxDeliveries, kDeliveryLayout);
};

inline constexpr auto kSegmentLayout = [](auto& file, auto& segment) {
  file.string("id", segment.id);
  file.text("name", segment.name);
  file.string("region", segment.region);
  file.numbers(core::segment_fields(), segment);
};

inline constexpr auto kContractLayout = [](auto& file, auto& contract) {
  file.string("segment", contract.segment);
  file.numbers(core::contract_fields(), contract);
};

inline constexpr auto kTrainingLayout = [](auto& file, auto& training) {
  file.string("region", training.region);
  file.numbers(core::training_fields(), training);
};

inline constexpr auto kEquityLayout = [](auto& file, auto& round) { file.numbers(core::equity_fields(), round); };

inline constexpr auto kFinanceLayout = [](auto& file, auto& finance) {
  file.numbers(fields_between(core::finance_fields(), "", "debt_limit"), finance);
  file.list("equity", finance.equity, core::kMaxDeliveries, kEquityLayout);
  file.numbers(fields_between(core::finance_fields(), "debt_limit", ""), finance);
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
  file.format("format", kScenarioFormat);
  file.text("name", scenario.name);
  file.optional_text("description", scenario.description);
  file.month("start", scenario.start_year, scenario.start_month);
  file.numbers(core::scenario_fields(), scenario);
  file.object("market", scenario.market, numbers_layout(core::market_fields()));
  file.list("regions", scenario.regions, core::kMaxRegions, kRegionLayout);
  file.list("segments", scenario.segments, core::kMaxSegments, kSegmentLayout);
  file.list("contracts", scenario.contracts, core::kMaxContracts, kContractLayout);
  file.object("training", scenario.training, kTrainingLayout);
  file.object("demand", scenario.demand, numbers_layout(core::demand_fields()));
  file.object("servers", scenario.servers, numbers_layout(core::servers_fields()));
  file.object("facilities", scenario.facilities, numbers_layout(core::facilities_fields()));
  file.object("planning", scenario.planning, numbers_layout(core::planning_fields()));
  file.object("finance", scenario.finance, kFinanceLayout);
  file.object("opex", scenario.opex, numbers_layout(core::opex_fields()));
  file.object("thresholds", scenario.thresholds, numbers_layout(core::thresholds_fields()));
  file.assumptions("assumptions", scenario.assumptions);
};

}  // namespace curseur::io

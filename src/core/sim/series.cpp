// Names and units of the monthly series.
#include "core/sim/series.hpp"

#include <array>

namespace curseur::core {
namespace {

constexpr std::array<SeriesInfo, kSeries> kInfos = {{
    {"demand", "H100e"},      {"own", "H100e"},         {"used", "H100e"},
    {"rented", "H100e"},      {"unserved", "H100e"},    {"cash", "MEUR"},
    {"revenue", "MEUR"},      {"ebitda", "MEUR"},       {"capex", "MEUR"},
    {"debt", "MEUR"},         {"fcf", "MEUR"},          {"power", "MW"},
    {"utilisation", "share"}, {"price", "EUR/H100e-h"}, {"server_cost", "EUR/H100e"},
    {"reserved", "H100e"},    {"on_demand", "H100e"},  // used of each
    {"autonomy", "share"},  // of the month's served customers
    {"spend", "MEUR"},  // all operating cost and capex
    {"distress", ""},  // 1 in a month that needs rescue
    {"energy", "MWh"},
}};
constexpr std::array<SeriesInfo, kRegionSeries> kRegionInfos = {
    {{"own", "H100e"}, {"rented", "H100e"}, {"unserved", "H100e"}}};

}  // namespace

const SeriesInfo& series_info(Series series) { return kInfos[static_cast<std::size_t>(series)]; }
const SeriesInfo& series_info(RegionSeries series) { return kRegionInfos[static_cast<std::size_t>(series)]; }

std::size_t series_columns(const Scenario& scenario) { return kSeries + scenario.regions.size() * kRegionSeries; }

std::vector<std::string> series_names(const Scenario& scenario) {
  std::vector<std::string> names;
  for (const SeriesInfo& info : kInfos) names.emplace_back(info.name);
  for (const Region& region : scenario.regions)
    for (const SeriesInfo& info : kRegionInfos) names.push_back(std::string(info.name) + "/" + region.id);
  return names;
}

std::vector<bool> all_series(const Scenario& scenario) { return std::vector<bool>(series_columns(scenario), true); }
std::vector<bool> all_series_and_items(const Scenario& scenario) {
  return std::vector<bool>(series_columns(scenario) + kItems, true);
}

}  // namespace curseur::core

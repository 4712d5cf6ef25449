// The tables of the monthly series.
#include "core/sim/series.hpp"

#include <array>

namespace curseur::core {
namespace {

constexpr std::array<SeriesInfo, kSeries> kInfos = {{
    {"demand", "H100e", "deployed workload with training = used + rented + unserved",
     "charge déployée avec l’entraînement = used + rented + unserved"},
    {"own", "H100e", "owned, installed", "en propre, installée"},
    {"used", "H100e", "owned in use, training included", "en propre utilisée, entraînement compris"},
    {"rented", "H100e", "rented in use, training included", "louée utilisée, entraînement compris"},
    {"unserved", "H100e", "not served, training included", "non servie, entraînement compris"},
    {"cash", "MEUR", "at the month's end, after rescue", "en fin de mois, après sauvetage"},
    {"revenue", "MEUR", "of the month", "du mois"},
    {"ebitda", "MEUR", "of the month", "du mois"},
    {"capex", "MEUR", "of the month", "du mois"},
    {"debt", "MEUR", "at the month's end", "en fin de mois"},
    {"fcf", "MEUR", "of the month", "du mois"},
    {"power", "MW", "of facilities in place", "des sites en place"},
    {"utilisation", "share", "used/E, 0 where nothing is owned", "utilisé/E, 0 là où rien n’est en propre"},
    {"price", "EUR/H100e-h", "per H100e-hour", "par heure de H100e"},
    {"server_cost", "EUR/H100e", "per H100e", "par H100e"},
    {"reserved", "H100e", "the reserved part of rented", "la part réservée de rented"},
    {"on_demand", "H100e", "the other part of rented", "l’autre part de rented"},
    {"autonomy", "share", "of served customer workload that owned capacity served",
     "de la charge servie aux clients qui l’a été par la capacité en propre"},
    {"spend", "MEUR", "all operating cost and capex of the month", "tous les coûts d’exploitation et le capex du mois"},
    {"distress", "", "1 where rescue was needed in the month, else 0",
     "1 si un sauvetage a été nécessaire ce mois-là, sinon 0"},
    {"energy", "MWh", "owned and rented", "en propre et louée"},
}};
constexpr std::array<SeriesInfo, kRegionSeries> kRegionInfos = {{
    {"own", "H100e", "owned, installed in the region", "en propre, installée dans la région"},
    {"rented", "H100e", "rented in use in the region", "louée utilisée dans la région"},
    {"unserved", "H100e", "not served in the region", "non servie dans la région"},
}};

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

// Compares levels with what segments require. Nothing here is simulated.
#include "core/read/sovereignty.hpp"

#include <algorithm>

namespace curseur::core {
namespace {

Opened opened_at(const Scenario& scenario, const Region& region, const Levels& levels, int seal) {
  Opened opened;
  opened.seal = seal;
  for (std::size_t k = 0; k < levels.size(); ++k)
    if (levels[k] < seal) opened.objectives.push_back(k);
  const int now = seal_of(levels);
  for (std::size_t s = 0; s < scenario.segments.size(); ++s) {
    const Segment& segment = scenario.segments[s];
    if (segment.region != region.id || segment.min_seal <= now || segment.min_seal > seal) continue;
    opened.segments.push_back(s);
    for (const Contract& contract : scenario.contracts) {
      if (contract.segment != segment.id) continue;
      ++opened.contracts;
      opened.h100e += contract.h100e;
      opened.expected_h100e += contract.h100e * contract.probability;
    }
  }
  return opened;
}

Standing standing_of(const Scenario& scenario, const Region& region, const Levels& levels) {
  Standing standing{levels, seal_of(levels), sovereignty_score(levels), {}, {}, {}};
  if (standing.seal == kMaxSeal) return standing;
  standing.next = opened_at(scenario, region, levels, standing.seal + 1);
  standing.weakest = standing.next->objectives;
  for (int seal = standing.seal + 2; standing.next->segments.empty() && seal <= kMaxSeal && !standing.further; ++seal) {
    Opened opened = opened_at(scenario, region, levels, seal);
    if (!opened.segments.empty()) standing.further = std::move(opened);
  }
  return standing;
}

}  // namespace

std::string level_pointer(std::size_t region, Supply supply, std::size_t objective) {
  return "/regions/" + std::to_string(region) + "/sovereignty/" + (supply == Supply::own ? "own/" : "rented/") +
         std::to_string(objective);
}

double sovereignty_score(const Levels& levels) {
  double score = 0;
  for (std::size_t k = 0; k < levels.size(); ++k) score += kObjectiveWeights[k] * levels[k] / kMaxSeal;
  return score;
}

std::vector<RegionSheet> sovereignty_sheet(const Scenario& scenario) {
  std::vector<RegionSheet> sheets;
  for (const Region& region : scenario.regions) {
    RegionSheet sheet{{standing_of(scenario, region, region.sovereignty.own),
                       standing_of(scenario, region, region.sovereignty.rented)},
                      {},
                      scenario.training.region == region.id && scenario.training.h100e > 0};
    for (std::size_t s = 0; s < scenario.segments.size(); ++s) {
      const Segment& segment = scenario.segments[s];
      if (segment.region != region.id) continue;
      const auto may = [&](Supply supply) { return segment.min_seal <= sheet.of(supply).seal; };
      sheet.services.push_back(
          {s, {may(Supply::own), may(Supply::rented)}, segment.potential * segment.adopted, segment.potential});
    }
    std::stable_sort(sheet.services.begin(), sheet.services.end(), [&](const Service& a, const Service& b) {
      const Segment &x = scenario.segments[a.segment], &y = scenario.segments[b.segment];
      return x.min_seal != y.min_seal ? x.min_seal > y.min_seal : x.markup > y.markup;
    });
    sheets.push_back(std::move(sheet));
  }
  return sheets;
}

}  // namespace curseur::core

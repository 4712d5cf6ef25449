// What chance decided on each path, in the units a planner thinks in (model.md, 3 and 4.2, 4.3). The values come from
// the passes of the month loop itself. They tell what ruined paths have in common and what knowing would be worth.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/scenario.hpp"

namespace curseur::core {

enum class DrawnKind {
  potential,  // of a segment: factor on its potential
  imitation,  // factor on the imitation of adopters
  cost_decline,  // of servers, a year
  server_lead,
  facility_lead,  // months
  contract,
  equity,  // 1 if it is signed or closes
  scarcity,  // factor on the rental price, mean over the months
  hardware,  // factor on the cost of servers beyond its decline, at the end of the months
  electricity,
  climate,  // of a region: factors, mean over the months
  winter,
  cutoff  // months of it
};
std::string_view name_of(DrawnKind kind);
std::string_view unit_of(DrawnKind kind);

struct Drawn {
  DrawnKind kind;
  std::size_t index = 0;  // of its region, segment, contract or round
  std::string name;  // "potential/ID", "contract/3"
  std::vector<double> values;  // by path
};

// Those that differ between paths. What varies by month is summed up over the first `months` (at least one).
// Precondition, here and below: check(scenario) is empty.
std::vector<Drawn> drawn_quantities(const Scenario& scenario, std::uint64_t seed, std::size_t paths,
                                    std::size_t months);

// What can be told month by month, on one path.
struct Fate {
  double server_lead = 0;  // months
  std::vector<double> facility_lead;  // by region
  std::vector<bool> contracts, equity;  // signed, closed
  std::vector<bool> winter;  // by month
  std::vector<std::vector<bool>> cutoff;  // by region, by month
};
Fate fate_of(const Scenario& scenario, std::uint64_t seed, std::size_t path);

}  // namespace curseur::core

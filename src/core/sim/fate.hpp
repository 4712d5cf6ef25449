// The random outcomes on each path, in the units a planner uses (model.md, 3 and 4.2, 4.3). The values come from the
// passes of the month loop itself. They show what paths in distress have in common, and what knowing a quantity would
// be worth.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/scenario.hpp"

namespace curseur::core {

enum class DrawnKind {
  potential,  // by segment: factor on its potential
  imitation,  // factor on the imitation of adopters
  cost_decline,  // of servers, per year
  server_lead,
  facility_lead,  // months
  contract,
  equity,  // 1 if signed or closed
  scarcity,  // factor on the rental price, mean over the months
  hardware,  // factor on the cost of servers beyond its decline, in the last month
  electricity,
  climate,  // by region: factors, mean over the months
  winter,
  cutoff  // number of months
};
std::string_view name_of(DrawnKind kind);
std::string_view unit_of(DrawnKind kind);

struct Drawn {
  DrawnKind kind;
  std::size_t index = 0;  // of the region, segment, contract or round
  std::string name;  // "potential/ID", "contract/3"
  std::vector<double> values;  // by path
};

// The quantities that differ between paths. Monthly quantities are summarised over the first `months` months (at least
// one). Precondition, here and below: check(scenario) is empty.
std::vector<Drawn> drawn_quantities(const Scenario& scenario, std::uint64_t seed, std::size_t paths,
                                    std::size_t months);

// The random outcomes of one path, month by month.
struct Fate {
  double server_lead = 0;  // months
  std::vector<double> facility_lead;  // by region
  std::vector<bool> contracts, equity;  // signed, closed
  std::vector<bool> winter;  // by month
  std::vector<std::vector<bool>> cutoff;  // by region, by month
};
Fate fate_of(const Scenario& scenario, std::uint64_t seed, std::size_t path);

}  // namespace curseur::core

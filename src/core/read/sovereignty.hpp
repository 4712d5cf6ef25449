// The sovereignty sheet: what the levels of a scenario mean in each region, which supply may serve whom, and what a
// higher level would open. It is read directly from the scenario, without a simulation. The cockpit and the report use
// it.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/model/scenario.hpp"

namespace curseur::core {

enum class Supply { own, rented };
inline constexpr std::size_t kSupplies = 2;

// The weights of SOV-1 .. SOV-8 in the score of the European Commission's Cloud Sovereignty Framework, version 1.2.1.
// The model does not use the score; it uses the weakest objective.
inline constexpr std::array<double, kObjectives> kObjectiveWeights = {0.15, 0.10, 0.10, 0.15, 0.20, 0.15, 0.10, 0.05};

// "/regions/0/sovereignty/own/7"
std::string level_pointer(std::size_t region, Supply supply, std::size_t objective);
// The sum of weight times level, divided by the highest level: 0 to 1.
double sovereignty_score(const Levels& levels);

// What a supply could serve at a higher SEAL that it cannot serve now, including all contracts.
struct Opened {
  int seal = 0;
  std::vector<std::size_t> objectives;  // those below that level, all of which would have to reach it
  std::vector<std::size_t> segments;  // into Scenario::segments
  std::size_t contracts = 0;
  double h100e = 0, expected_h100e = 0;  // of these contracts; the second is weighted by their probability
};

// One supply of one region.
struct Standing {
  Levels levels{};
  int seal = 0;
  double score = 0;
  std::vector<std::size_t> weakest;  // the objectives that limit the SEAL; none at the highest
  std::optional<Opened> next;  // one level up; empty at the highest
  std::optional<Opened> further;  // if `next` opens nothing: the lowest level that does, if any
};

// A segment that asks for capacity in a region.
struct Service {
  std::size_t segment = 0;  // into Scenario::segments
  std::array<bool, kSupplies> served{};  // by owned and by rented capacity
  double initial = 0, potential = 0;  // H100e: adopted at the start, and the potential at that time
  bool by(Supply supply) const { return served[static_cast<std::size_t>(supply)]; }
  bool turned_away() const { return !served[0] && !served[1]; }
};

struct RegionSheet {
  std::array<Standing, kSupplies> supplies;
  std::vector<Service> services;  // in dispatch order: the most demanding first
  bool trains = false;  // whether training takes place here; it may use either supply
  const Standing& of(Supply supply) const { return supplies[static_cast<std::size_t>(supply)]; }
};

// One entry per region. Precondition: core::check finds no fault in the scenario.
std::vector<RegionSheet> sovereignty_sheet(const Scenario& scenario);

}  // namespace curseur::core

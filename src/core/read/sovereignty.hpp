// The sovereignty sheet: what the levels of a scenario amount to in each region, who may be served by what, and what a
// higher level would open. Read off the scenario, without a simulation. Used by the cockpit and the report.
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

// What SOV-1 .. SOV-8 weigh in the score of the European Commission's Cloud Sovereignty Framework, version 1.2.1. The
// model does not use the score: it counts the weakest objective.
inline constexpr std::array<double, kObjectives> kObjectiveWeights = {0.15, 0.10, 0.10, 0.15, 0.20, 0.15, 0.10, 0.05};

const Levels& levels_of(const Region& region, Supply supply);
// "/regions/0/sovereignty/own/7"
std::string level_pointer(std::size_t region, Supply supply, std::size_t objective);
// Sum of weight times level over the highest level: 0 to 1.
double sovereignty_score(const Levels& levels);

// What a supply that reached a higher SEAL could serve that it cannot now, with the whole book of contracts.
struct Opened {
  int seal = 0;
  std::vector<std::size_t> objectives;  // below that level: each of them would have to be raised to it
  std::vector<std::size_t> segments;  // into Scenario::segments
  std::size_t contracts = 0;
  double h100e = 0, expected_h100e = 0;  // of these contracts; the second weighed by their probability
};

// One supply of one region.
struct Standing {
  Levels levels{};
  int seal = 0;
  double score = 0;
  std::vector<std::size_t> weakest;  // the objectives that hold the SEAL where it is; none at the highest
  std::optional<Opened> next;  // one level up; nothing at the highest
  std::optional<Opened> further;  // where that opens nothing: the lowest level that does, if there is one
};

// Who asks for capacity in a region.
struct Service {
  std::size_t segment = 0;  // into Scenario::segments
  std::array<bool, kSupplies> served{};  // by owned, by rented
  double initial = 0, potential = 0;  // H100e: adopted at the start, and all there is to adopt then
  bool by(Supply supply) const { return served[static_cast<std::size_t>(supply)]; }
  bool turned_away() const { return !served[0] && !served[1]; }
};

struct RegionSheet {
  std::array<Standing, kSupplies> supplies;
  std::vector<Service> services;  // in the order of dispatch: those who ask for the most come first
  bool trains = false;  // training takes place here; it may use either supply
  const Standing& of(Supply supply) const { return supplies[static_cast<std::size_t>(supply)]; }
};

// One entry a region. Precondition: core::check finds nothing in the scenario.
std::vector<RegionSheet> sovereignty_sheet(const Scenario& scenario);

}  // namespace curseur::core

// Everything that is the same on all paths of a scenario, computed once: rates by month, committed deliveries, who may
// serve whom.
#pragma once

#include <cstddef>
#include <vector>

#include "core/sim/run.hpp"

namespace curseur::core {

struct SegmentConstants {
  std::size_t region = 0;
  bool may_own = false, may_rent = false;  // whether the region's levels reach min_seal
  bool pays_on_demand = false;  // markup (1 - opex.variable) > rent_multiplier
  double potential = 0, potential_sd = 0, adopted = 0, bass_p = 0, bass_q = 0, delay_weight = 1, markup = 1;
  std::vector<double> grown_potential;  // by month, H100e before the path's factors
};

struct ContractConstants {
  std::size_t segment = 0, start = 0, end = 0;  // runs in months start .. end-1
  double h100e = 0, probability = 0;
};

struct EquityConstants {
  std::size_t month = 0;
  double amount = 0, probability = 0;
};

// A nominal lead time used by the planner, in months, with the constants of its forecast.
struct LeadConstants {
  std::size_t months = 1;
  double growth_years = 0;  // multiplies the perceived trend
  double spread = 0;  // quantile set by the cursor, log scale
};

struct RegionConstants {
  double rent_multiplier = 1, electricity_price = 0, electricity_step_sd = 0, pue = 1, carbon_intensity = 0;
  double facility_capex = 0, facility_lease = 0;
  double power_cap = 0, power_order_max = 0, cutoff_probability = 0, cutoff_months = 1, rent_availability = 1;
  double reserved_share = 0, facility_lead = 1;
  bool trains = false;
  std::vector<std::size_t> dispatch;  // segments of the region, in the order they are served
  LeadConstants halls;  // the facility's lead time; that of servers belongs to the company
  std::vector<double> integration;  // by month, to the horizon
  // Capacity owned at the start or committed before it, by month, to the horizon.
  std::vector<double> own;  // H100e in place
  std::vector<double> own_remaining;  // in place or on order, except what has retired by then
  std::vector<double> power;  // MW in place
  double power_total = 0;  // MW in place or on order
};

struct Plan::Constants {
  explicit Constants(const Scenario& scenario);

  Scenario scenario;  // as given; the passes read parameters from it directly
  std::size_t months = 0, horizon = 0, first_order_month = 0;
  std::vector<RegionConstants> regions;
  std::vector<SegmentConstants> segments;
  std::vector<ContractConstants> contracts;
  std::vector<std::vector<std::size_t>> contract_changes;  // by month: segments whose running contracts change
  std::vector<EquityConstants> equity;
  LeadConstants servers;
  double root_rho = 0, root_rest = 1;  // of `correlation`
  double scarcity_decay = 0, scarcity_step_sd = 0, electricity_decay = 0, climate_decay = 0, climate_step_sd = 0;
  double hardware_step_sd = 0, winter_probability = 0;
  std::vector<double> power_per_h100e;  // kW, by month, to the horizon
  std::vector<double> training, fixed_cost, committed_cost, discount;  // by month
  double committed_total = 0;  // MEUR
};

}  // namespace curseur::core

// A scenario as plain values. Files, links and sliders describe it, and a simulation reads it. Section 6 of
// src/core/model/model.md defines the fields' names, units and meanings; parameters.hpp gives their ranges.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "core/model/text.hpp"

namespace curseur::core {

inline constexpr int kObjectives = 8;  // SOV-1 .. SOV-8 of the EU Cloud Sovereignty Framework
inline constexpr int kMaxSeal = 4;  // SEAL-0 .. SEAL-4
inline constexpr int kMaxRegions = 32;
inline constexpr int kMaxSegments = 64;
inline constexpr int kMaxContracts = 1000;
inline constexpr int kMaxDeliveries = 1000;  // committed deliveries per region, equity rounds
inline constexpr int kMaxMonths = 600;
inline constexpr std::size_t kMaxTextBytes = 10'000;  // for a name, description, source or note, per language

struct Market {
  double rent_price = 0, scarcity_initial = 0, scarcity_half_life = 1, scarcity_volatility = 0;
  double server_cost = 0, server_cost_decline = 0, server_cost_decline_sd = 0, server_cost_volatility = 0;
  double power_per_h100e = 0, power_decline = 0, reserved_discount = 0;
  int reserved_term = 12;
  bool operator==(const Market&) const = default;
};

// Levels 0-4 of the eight sovereignty objectives, for owned and for rented capacity.
using Levels = std::array<int, kObjectives>;
struct Sovereignty {
  Levels own{}, rented{};
  bool operator==(const Sovereignty&) const = default;
};
// The SEAL of a supply: the level of its weakest objective (model.md, 4.6). It alone decides who may be served.
inline int seal_of(const Levels& levels) { return *std::min_element(levels.begin(), levels.end()); }

// The share of the workload to move onto owned capacity, ramped between two months.
struct Integration {
  double from = 0, to = 0;
  int start = 0, end = 0;
  bool operator==(const Integration&) const = default;
};

// An order placed before the start; it arrives and is paid in `month`.
struct Delivery {
  int month = 0;
  double h100e = 0, power = 0, cost = 0;
  bool operator==(const Delivery&) const = default;
};

struct Region {
  std::string id;
  Text name;
  double rent_multiplier = 1, electricity_price = 0, electricity_volatility = 0, pue = 1, carbon_intensity = 0;
  double facility_capex = 0, facility_lease = 0;
  int facility_lead = 1;
  double power_cap = 0, power_order_max = 0;
  double cutoff_hazard = 0, cutoff_months = 1, rent_availability = 1;
  double own_initial = 0;
  int own_initial_remaining = 1;
  double power_initial = 0;
  Sovereignty sovereignty;
  Integration integration;
  double reserved_share = 0;
  std::vector<Delivery> committed;
  bool operator==(const Region&) const = default;
};

struct Segment {
  std::string id;
  Text name;
  std::string region;
  int min_seal = 0;
  double potential = 0, potential_growth = 0, potential_sd = 0;
  double adopted = 0, bass_p = 0, bass_q = 0, deployment_months = 0, markup = 1;
  bool operator==(const Segment&) const = default;
};

struct Contract {
  std::string segment;
  int start = 0, months = 1;
  double h100e = 0, probability = 1;
  bool operator==(const Contract&) const = default;
};

struct Training {
  std::string region;
  double h100e = 0, growth = 0;
  bool operator==(const Training&) const = default;
};

struct Demand {
  double volatility = 0, half_life = 1, imitation_sd = 0;
  double share_loss = 0, share_recovery_months = 12, growth_fade = 0;
  double winter_hazard = 0, winter_depth = 0;
  int winter_months = 1;
  bool operator==(const Demand&) const = default;
};

struct Servers {
  int lead = 1, life = 60;
  double availability = 1, deposit = 0, maintenance = 0, idle_power = 0;
  bool operator==(const Servers&) const = default;
};

struct Facilities {
  double maintenance = 0, budget_share = 1;
  int life = 180;
  bool operator==(const Facilities&) const = default;
};

struct Planning {
  double pace = 0.5, perception_months = 3, reference_months = 12, trend_months = 3, trend_initial = 0;
  double damping = 0, trend_min = -1, trend_max = 1, forecast_sd = 0, headroom = 1;
  bool operator==(const Planning&) const = default;
};

struct EquityRound {
  int month = 0;
  double amount = 0, probability = 1;
  bool operator==(const EquityRound&) const = default;
};

struct Finance {
  double cash = 0;
  std::vector<EquityRound> equity;
  double debt_limit = 0, debt_ltv = 0, debt_rate = 0;
  int debt_term = 1;
  double min_cash = 0, runway_months = 0, rescue_cost = 0;
  bool operator==(const Finance&) const = default;
};

struct Opex {
  double fixed = 0, fixed_growth = 0, variable = 0;
  bool operator==(const Opex&) const = default;
};

struct Thresholds {
  double idle_utilisation = 0, lost_revenue = 1, regret = 0;
  bool operator==(const Thresholds&) const = default;
};

// How well a number is known: measured by those it concerns, published by somebody, or estimated.
enum class Quality { unsaid, measured, published, estimate };
inline constexpr int kQualities = 4;

// The range and source of one number of the scenario, named by its JSON Pointer (RFC 6901).
struct Assumption {
  std::string pointer;
  double low = 0, high = 0;
  std::string unit;
  Text source, note;
  Quality quality = Quality::unsaid;
  bool operator==(const Assumption&) const = default;
};

struct Scenario {
  Text name, description;
  int start_year = 2026, start_month = 1;  // "YYYY-MM", month 1-12
  int months = 120;
  double discount_rate = 0, tax_rate = 0, exit_multiple = 0, salvage = 0, correlation = 0, lead_time_sd = 0;
  Market market;
  std::vector<Region> regions;
  std::vector<Segment> segments;
  std::vector<Contract> contracts;
  Training training;
  Demand demand;
  Servers servers;
  Facilities facilities;
  Planning planning;
  Finance finance;
  Opex opex;
  Thresholds thresholds;
  std::vector<Assumption> assumptions;  // in file order
  bool operator==(const Scenario&) const = default;
};

}  // namespace curseur::core

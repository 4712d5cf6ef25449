// Computes Plan::Constants from a scenario.
#include "core/sim/constants.hpp"

#include <algorithm>
#include <cmath>

#include "core/math/normal_quantile.hpp"
#include "core/model/equations.hpp"
#include "core/sim/kernel.hpp"

namespace curseur::core {
namespace {

std::size_t whole(int value) { return static_cast<std::size_t>(value); }

std::size_t region_index(const Scenario& s, const std::string& id) {
  const auto found = std::find_if(s.regions.begin(), s.regions.end(), [&](const Region& r) { return r.id == id; });
  return static_cast<std::size_t>(found - s.regions.begin());
}

// The constants that the forecast needs for one lead time: 4.7, F_c(L).
LeadConstants lead_constants(const Scenario& s, int months) {
  const double years = forecast_years(months, s.planning.perception_months);
  const double z = normal_quantile(s.planning.pace);
  return {whole(months), damped_years(s.planning.damping, years), lead_time_spread(z, s.planning.forecast_sd, months)};
}

// Capacity owned at the start retires in equal parts from month 1; committed deliveries arrive and retire.
void place_known_capacity(const Scenario& s, const Region& region, std::size_t horizon, RegionConstants& out) {
  out.own.assign(horizon, 0);
  out.power.assign(horizon, region.power_initial);
  double ordered = 0;
  std::vector<double> arrived(horizon, 0.0);  // by month, H100e
  out.power_total = region.power_initial;
  for (const Delivery& delivery : region.committed) {
    ordered += delivery.h100e;
    out.power_total += delivery.power;
    for (std::size_t m = whole(delivery.month); m < horizon; ++m) {
      arrived[m] += delivery.h100e;
      out.power[m] += delivery.power;
    }
  }
  out.own_remaining.assign(horizon, 0);
  const std::size_t life = whole(s.servers.life);
  for (std::size_t m = 0; m < horizon; ++m) {
    const double initial = initial_in_place(region.own_initial, region.own_initial_remaining, static_cast<double>(m));
    const double retired = m >= life ? arrived[m - life] : 0;
    out.own[m] = in_place(initial, arrived[m], retired);
    out.own_remaining[m] = in_place(initial, ordered, retired);
  }
}

RegionConstants region_constants(const Scenario& s, const Region& region, std::size_t horizon) {
  RegionConstants out;
  out.rent_multiplier = region.rent_multiplier;
  out.electricity_price = region.electricity_price;
  out.electricity_step_sd = ou_step_sd(kElectricityHalfLife, region.electricity_volatility);
  out.pue = region.pue;
  out.carbon_intensity = region.carbon_intensity;
  out.facility_capex = region.facility_capex;
  out.facility_lease = region.facility_lease;
  out.facility_lead = region.facility_lead;
  out.power_cap = region.power_cap;
  out.power_order_max = region.power_order_max;
  out.cutoff_probability = monthly_probability(region.cutoff_hazard);
  out.cutoff_months = region.cutoff_months;
  out.rent_availability = region.rent_availability;
  out.reserved_share = region.reserved_share;
  out.trains = s.training.region == region.id;
  out.halls = lead_constants(s, region.facility_lead);
  const Integration& w = region.integration;
  for (std::size_t m = 0; m < horizon; ++m)
    out.integration.push_back(integration_at(w.from, w.to, w.start, w.end, static_cast<double>(m)));
  place_known_capacity(s, region, horizon, out);
  return out;
}

// 4.6: by min_seal, then by markup (both descending), then in file order.
void set_dispatch_order(const Scenario& s, Plan::Constants& c) {
  std::vector<std::size_t> order(s.segments.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    const Segment &x = s.segments[a], &y = s.segments[b];
    return x.min_seal != y.min_seal ? x.min_seal > y.min_seal : x.markup > y.markup;
  });
  for (const std::size_t i : order) c.regions[c.segments[i].region].dispatch.push_back(i);
}

SegmentConstants segment_constants(const Scenario& s, const Segment& segment) {
  SegmentConstants out;
  out.region = region_index(s, segment.region);
  const Region& region = s.regions[out.region];
  out.may_own = segment.min_seal <= seal_of(region.sovereignty.own);
  out.may_rent = segment.min_seal <= seal_of(region.sovereignty.rented);
  out.pays_on_demand = pays_on_demand(segment.markup, s.opex.variable, region.rent_multiplier);
  out.potential = segment.potential;
  out.potential_sd = segment.potential_sd;
  out.adopted = segment.adopted;
  out.bass_p = segment.bass_p;
  out.bass_q = segment.bass_q;
  out.delay_weight = delay_weight(segment.deployment_months);
  out.markup = segment.markup;
  for (int t = 0; t < s.months; ++t)
    out.grown_potential.push_back(
        grown_potential(segment.potential, segment.potential_growth, growth_years(s.demand.growth_fade, t)));
  return out;
}

void set_contracts(const Scenario& s, Plan::Constants& c) {
  c.contract_changes.resize(c.months);
  const auto changes_in = [&](std::size_t month, std::size_t segment) {
    if (month >= c.months) return;
    auto& list = c.contract_changes[month];
    if (std::find(list.begin(), list.end(), segment) == list.end()) list.push_back(segment);
  };
  for (const Contract& contract : s.contracts) {
    const auto segment = static_cast<std::size_t>(
        std::find_if(s.segments.begin(), s.segments.end(), [&](const Segment& g) { return g.id == contract.segment; }) -
        s.segments.begin());
    const std::size_t start = whole(contract.start), end = start + whole(contract.months);
    c.contracts.push_back({segment, start, end, contract.h100e, contract.probability});
    changes_in(start, segment);
    changes_in(end, segment);
  }
}

}  // namespace

Plan::Constants::Constants(const Scenario& given) : scenario(given), months(whole(given.months)) {
  const Scenario& s = scenario;
  int furthest = std::max(s.servers.lead, s.market.reserved_term);
  for (const Region& region : s.regions) furthest = std::max(furthest, region.facility_lead);
  horizon = months + whole(furthest) + 1;

  root_rho = std::sqrt(s.correlation);
  root_rest = std::sqrt(1 - s.correlation);
  scarcity_decay = ou_decay(s.market.scarcity_half_life);
  scarcity_step_sd = ou_step_sd(s.market.scarcity_half_life, s.market.scarcity_volatility);
  electricity_decay = ou_decay(kElectricityHalfLife);
  climate_decay = ou_decay(s.demand.half_life);
  climate_step_sd = ou_step_sd(s.demand.half_life, s.demand.volatility);
  hardware_step_sd = core::hardware_step_sd(s.market.server_cost_volatility);
  winter_probability = monthly_probability(s.demand.winter_hazard);

  for (std::size_t m = 0; m < horizon; ++m)
    power_per_h100e.push_back(
        core::power_per_h100e(s.market.power_per_h100e, s.market.power_decline, static_cast<double>(m)));
  committed_cost.assign(months, 0);
  for (std::size_t m = 0; m < months; ++m) {
    const double month = static_cast<double>(m);
    training.push_back(training_workload(s.training.h100e, s.training.growth, month));
    fixed_cost.push_back(core::fixed_cost(s.opex.fixed, s.opex.fixed_growth, month));
    discount.push_back(discount_factor(s.discount_rate, month + 1));
  }

  servers = lead_constants(s, s.servers.lead);
  for (const Region& region : s.regions) {
    regions.push_back(region_constants(s, region, horizon));
    for (const Delivery& delivery : region.committed) {
      committed_total += delivery.cost;
      if (whole(delivery.month) < months) committed_cost[whole(delivery.month)] += delivery.cost;
    }
  }
  for (const Segment& segment : s.segments) segments.push_back(segment_constants(s, segment));
  set_dispatch_order(s, *this);
  set_contracts(s, *this);
  for (const EquityRound& round : s.finance.equity)
    equity.push_back({whole(round.month), round.amount, round.probability});
}

Plan::Plan(const Scenario& scenario, InstructionSet instructions, int hold_orders)
    : kernel_(kernel_of(instructions)), constants_(std::make_unique<Constants>(scenario)) {
  constants_->first_order_month = whole(hold_orders);
}
Plan::~Plan() = default;
Plan::Plan(Plan&&) noexcept = default;
Plan& Plan::operator=(Plan&&) noexcept = default;

std::size_t Plan::months() const { return constants_->months; }
std::size_t Plan::series_columns() const { return core::series_columns(constants_->scenario); }

}  // namespace curseur::core

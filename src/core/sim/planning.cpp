// What the planner sees, forecasts and orders: model.md 4.7.
#include "core/model/equations.hpp"
#include "core/sim/passes.hpp"

namespace curseur::core {
inline namespace CURSEUR_INSTRUCTIONS {
namespace {

void perceive(const Constants& c, Workspace& w) {
  const Planning& p = c.scenario.planning;
  const double perception = smoothing_weight(p.perception_months),
               reference_weight = smoothing_weight(p.reference_months), trend_weight = smoothing_weight(p.trend_months);
  const double reference_months = p.reference_months, low = p.trend_min, high = p.trend_max;
  for (RegionColumns& region : w.regions)
    for_lanes([&](std::size_t i) {
      const double present = region.perceived[i], reference = region.reference[i];
      region.perceived[i] = smoothed(present, region.contracted[i], perception);
      const double indicated = indicated_trend(present, reference, reference_months, low, high);
      region.reference[i] = smoothed(reference, present, reference_weight);
      region.trend[i] = smoothed(region.trend[i], indicated, trend_weight);
    });
}

void find_budget(const Constants& c, Workspace& w) {
  const Finance& f = c.scenario.finance;
  const double min_cash = f.min_cash, runway = f.runway_months, limit = f.debt_limit, ltv = f.debt_ltv;
  for_lanes([&](std::size_t i) {
    w.budget[i] = budget_of(w.cash[i], min_cash, runway, w.burn[i], w.unpaid[i], limit, w.debt[i], ltv);
  });
}

// need(L): what owned capacity lacks in L months, H100e.
void find_need(const Constants& c, std::size_t r, std::size_t t, const LeadConstants& lead, Workspace& w) {
  RegionColumns& region = w.regions[r];
  const RegionConstants& constants = c.regions[r];
  const std::size_t then = t + lead.months;
  const double growth_years = lead.growth_years, spread = lead.spread;
  const double integration = constants.integration[then], headroom = c.scenario.planning.headroom;
  const double availability = c.scenario.servers.availability;
  const double known = constants.own_remaining[then];
  const Column& ordered = region.servers.total();
  const auto retired = region.servers.arrived_by(static_cast<long>(then) - c.scenario.servers.life);
  for_lanes([&](std::size_t i) {
    const double servable = part_of(region.may_own[i], region.contracted[i]);
    const double forecast = forecast_workload(servable, region.perceived[i], region.trend[i], growth_years, spread);
    const double remaining = in_place(known, ordered[i], retired[i]);
    region.need[i] = capacity_needed(integration, headroom, availability, forecast, remaining);
  });
}

// The IT load in `ahead` months of everything in place or on order now, MW.
struct RemainingLoad {
  double known;
  const Column& ordered;
  Pipeline::Arrived retired;
  double operator[](std::size_t i) const { return in_place(known, ordered[i], retired[i]); }
};
RemainingLoad remaining_load(const Constants& c, std::size_t r, std::size_t then, const Workspace& w) {
  const double known = c.regions[r].own_remaining[then] * (c.power_per_h100e[0] / 1000);
  return {known, w.regions[r].load.total(),
          w.regions[r].load.arrived_by(static_cast<long>(then) - c.scenario.servers.life)};
}

void order_halls(const Constants& c, std::size_t t, Workspace& w) {
  const double open = t >= c.first_order_month ? 1 : 0;
  Workspace::Orders& orders = w.hall_orders;
  orders = {};
  for (std::size_t r = 0; r < c.regions.size(); ++r) {
    find_need(c, r, t, c.regions[r].halls, w);
    const Column& need = w.regions[r].need;
    for_lanes([&](std::size_t i) { orders.cost_of_needs[i] += cost_of_servers(need[i], w.server_cost[i]); });
  }
  for (std::size_t r = 0; r < c.regions.size(); ++r) {
    RegionColumns& region = w.regions[r];
    const RegionConstants& constants = c.regions[r];
    const std::size_t lead = constants.halls.months, then = t + lead;
    const auto load = remaining_load(c, r, then, w);
    const double months = static_cast<double>(lead), kw_each = c.power_per_h100e[then];
    const double known = constants.power_total, cap = constants.power_cap, most = constants.power_order_max;
    const double capex = constants.facility_capex;
    const Column& ordered = region.halls.total();
    for_lanes([&](std::size_t i) {
      const double servers =
          affordable_servers(region.need[i], w.budget[i], months, w.earn[i], orders.cost_of_needs[i]);
      region.asked_mw[i] = open * facilities_wanted(load[i], servers, kw_each, known + ordered[i], most, cap);
      orders.cost[i] += cost_of_facilities(region.asked_mw[i], capex);
    });
  }
  const double budget_share = c.scenario.facilities.budget_share;
  Column spent;
  spent.fill(0);
  for_lanes(
      [&](std::size_t i) { orders.granted[i] = facility_share_granted(w.budget[i], budget_share, orders.cost[i]); });
  for (std::size_t r = 0; r < c.regions.size(); ++r) {
    RegionColumns& region = w.regions[r];
    const double capex = c.regions[r].facility_capex;
    if (capex > 0) for_lanes([&](std::size_t i) { region.asked_mw[i] *= orders.granted[i]; });
    const Column& megawatts = region.asked_mw;
    region.halls.order(t, [&](std::size_t i) { return megawatts[i]; });
    for_lanes([&](std::size_t i) { spent[i] += cost_of_facilities(megawatts[i], capex); });
  }
  for_lanes([&](std::size_t i) {
    w.unpaid[i] += spent[i];
    w.budget[i] = larger(0.0, w.budget[i] - spent[i]);
  });
}

void order_servers(const Constants& c, std::size_t t, Workspace& w) {
  const double open = t >= c.first_order_month ? 1 : 0;
  Workspace::Orders& orders = w.server_orders;
  orders.cost.fill(0);
  const std::size_t then = t + c.servers.months;
  const double kw_each = c.power_per_h100e[t], deposit = c.scenario.servers.deposit;
  for (std::size_t r = 0; r < c.regions.size(); ++r) {
    find_need(c, r, t, c.servers, w);
    RegionColumns& region = w.regions[r];
    const auto load = remaining_load(c, r, then, w);
    const auto halls = region.halls.arrived_by(static_cast<long>(then));  // the progress of a building is visible
    const double known = c.regions[r].power[then];
    for_lanes([&](std::size_t i) {
      const double free_mw = free_power(known + halls[i], load[i]);
      region.asked_servers[i] = open * servers_wanted(region.need[i], free_mw, kw_each);
      orders.cost[i] += cost_of_servers(region.asked_servers[i], w.server_cost[i]);
    });
  }
  for_lanes([&](std::size_t i) {
    orders.granted[i] = share_granted(w.budget[i], orders.cost[i]);
    orders.cost[i] *= orders.granted[i];
    w.unpaid[i] += orders.cost[i];
    w.deposit_due[i] = deposit_of(orders.cost[i], deposit);
  });
  w.server_balances.order(t, [&](std::size_t i) { return orders.cost[i] - w.deposit_due[i]; });
  const double mw_each = kw_each / 1000;
  for (RegionColumns& region : w.regions) {
    for_lanes([&](std::size_t i) { region.asked_servers[i] *= orders.granted[i]; });
    const Column& servers = region.asked_servers;
    region.servers.order(t, [&](std::size_t i) { return servers[i]; });
    region.load.order(t, [&](std::size_t i) { return servers[i] * mw_each; });
  }
}

void reserve(const Constants& c, std::size_t t, Workspace& w) {
  const Scenario& s = c.scenario;
  const long term = s.market.reserved_term, month = static_cast<long>(t), then = month + term;
  const double availability = s.servers.availability;
  for (std::size_t r = 0; r < c.regions.size(); ++r) {
    RegionColumns& region = w.regions[r];
    const double share = c.regions[r].reserved_share, known = c.regions[r].own[static_cast<std::size_t>(then)];
    const double rent_multiplier = c.regions[r].rent_multiplier, discount = s.market.reserved_discount;
    const auto arrived = region.servers.arrived_by(then), retired = region.servers.arrived_by(then - s.servers.life);
    const Column &bought = region.reserved.through(month - 1), &expired = region.reserved.through(month - term);
    Column& quantity = region.reserving;
    for_lanes([&](std::size_t i) {
      const double rentable = part_of(region.may_rent[i], region.contracted[i]);
      const double own = owned_through_term(availability, region.installed[i], in_place(known, arrived[i], retired[i]));
      const double lack = reservation_lack(rentable, region.perceived[i], own);
      quantity[i] = outside_cutoff(region.cutoff_left[i], reservation_order(share, lack, bought[i] - expired[i]));
    });
    region.reserved.enter(t, [&](std::size_t i) { return quantity[i]; });
    region.reservation_bill.enter(
        t, [&](std::size_t i) { return reservation_bill(quantity[i], w.price[i], rent_multiplier, discount); });
  }
}

}  // namespace

void plan_orders(const Constants& c, std::size_t t, Workspace& w) {
  perceive(c, w);
  find_budget(c, w);
  order_halls(c, t, w);
  order_servers(c, t, w);
  reserve(c, t, w);
}

}  // namespace CURSEUR_INSTRUCTIONS
}  // namespace curseur::core

// What the planner sees, forecasts and orders: model.md 4.7.
#include "core/model/equations.hpp"
#include "core/sim/passes.hpp"

namespace curseur::core::inline CURSEUR_INSTRUCTIONS {
namespace {

// More than any plan can hold, H100e; keeps a forecast at the far end of the allowed ranges from overflowing.
constexpr double kMostNeeded = 1e15;

void perceive(const Constants& c, Workspace& w) {
  const Planning& p = c.scenario.planning;
  const double perception = 1 / p.perception_months, reference_weight = 1 / p.reference_months,
               trend_weight = 1 / p.trend_months;
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
  const double wanted = constants.integration[then] * c.scenario.planning.headroom / c.scenario.servers.availability;
  const double known = constants.own_remaining[then];
  const Column& ordered = region.servers.total();
  const auto retired = region.servers.arrived_by(static_cast<long>(then) - c.scenario.servers.life);
  for_lanes([&](std::size_t i) {
    const double servable = part_of(region.may_own[i], region.contracted[i]);
    const double forecast = servable * region.perceived[i] * exp_of(region.trend[i] * growth_years + spread);
    const double remaining = known + (ordered[i] - retired[i]);
    region.need[i] = clip(wanted * forecast - remaining, 0.0, kMostNeeded);
  });
}

// IT load in `ahead` months of what is in place or on order now, MW.
struct RemainingLoad {
  double known;
  const Column& ordered;
  Pipeline::Arrived retired;
  double operator[](std::size_t i) const { return known + (ordered[i] - retired[i]); }
};
RemainingLoad remaining_load(const Constants& c, std::size_t r, std::size_t then, const Workspace& w) {
  const double known = c.regions[r].own_remaining[then] * (c.power_per_h100e[0] / 1000);
  return {known, w.regions[r].load.total(),
          w.regions[r].load.arrived_by(static_cast<long>(then) - c.scenario.servers.life)};
}

void order_halls(const Constants& c, std::size_t t, Workspace& w) {
  const double open = t >= c.first_order_month ? 1 : 0;
  Column& cost_of_needs = w.fcf;  // free until settlement, MEUR
  Column& cost_of_halls = w.rescue;
  cost_of_needs.fill(0);
  cost_of_halls.fill(0);
  for (std::size_t r = 0; r < c.regions.size(); ++r) {
    find_need(c, r, t, c.regions[r].halls, w);
    const Column& need = w.regions[r].need;
    for_lanes([&](std::size_t i) { cost_of_needs[i] += need[i] * (w.server_cost[i] / kMillion); });
  }
  for (std::size_t r = 0; r < c.regions.size(); ++r) {
    RegionColumns& region = w.regions[r];
    const RegionConstants& constants = c.regions[r];
    const std::size_t lead = constants.halls.months, then = t + lead;
    const auto load = remaining_load(c, r, then, w);
    const double months = static_cast<double>(lead), mw_each = c.power_per_h100e[then] / 1000;
    const double known = constants.power_total, cap = constants.power_cap, most = constants.power_order_max;
    const double capex = constants.facility_capex;
    const Column& ordered = region.halls.total();
    for_lanes([&](std::size_t i) {
      const double affordable = share_granted(w.budget[i] + months * w.earn[i], cost_of_needs[i]);
      const double planned = known + ordered[i];
      const double lacking = load[i] + region.need[i] * affordable * mw_each - planned;
      region.asked_mw[i] = open * larger(0.0, smaller(lacking, smaller(most, cap - planned)));
      cost_of_halls[i] += region.asked_mw[i] * capex;
    });
  }
  const double budget_share = c.scenario.facilities.budget_share;
  Column& spent = cost_of_needs;
  spent.fill(0);
  Column& granted = cost_of_halls;
  for_lanes([&](std::size_t i) { granted[i] = share_granted(w.budget[i] * budget_share, cost_of_halls[i]); });
  for (std::size_t r = 0; r < c.regions.size(); ++r) {
    RegionColumns& region = w.regions[r];
    const double capex = c.regions[r].facility_capex;
    if (capex > 0) for_lanes([&](std::size_t i) { region.asked_mw[i] *= granted[i]; });
    const Column& megawatts = region.asked_mw;
    region.halls.order(t, [&](std::size_t i) { return megawatts[i]; });
    for_lanes([&](std::size_t i) { spent[i] += megawatts[i] * capex; });
  }
  for_lanes([&](std::size_t i) {
    w.unpaid[i] += spent[i];
    w.budget[i] = larger(0.0, w.budget[i] - spent[i]);
  });
}

void order_servers(const Constants& c, std::size_t t, Workspace& w) {
  const double open = t >= c.first_order_month ? 1 : 0;
  Column& cost = w.fcf;  // free until settlement, MEUR
  cost.fill(0);
  const std::size_t then = t + c.servers.months;
  const double mw_each = c.power_per_h100e[t] / 1000, deposit = c.scenario.servers.deposit;
  for (std::size_t r = 0; r < c.regions.size(); ++r) {
    find_need(c, r, t, c.servers, w);
    RegionColumns& region = w.regions[r];
    const auto load = remaining_load(c, r, then, w);
    const auto halls = region.halls.arrived_by(static_cast<long>(then));  // a building's progress is seen
    const double known = c.regions[r].power[then];
    for_lanes([&](std::size_t i) {
      const double free_mw = larger(0.0, known + halls[i] - load[i]);
      region.asked_servers[i] = open * smaller(region.need[i], free_mw / mw_each);
      cost[i] += region.asked_servers[i] * (w.server_cost[i] / kMillion);
    });
  }
  Column& granted = w.rescue;
  for_lanes([&](std::size_t i) {
    granted[i] = share_granted(w.budget[i], cost[i]);
    cost[i] *= granted[i];
    w.unpaid[i] += cost[i];
    w.deposit_due[i] = deposit * cost[i];
  });
  w.server_balances.order(t, [&](std::size_t i) { return cost[i] - w.deposit_due[i]; });
  for (RegionColumns& region : w.regions) {
    for_lanes([&](std::size_t i) { region.asked_servers[i] *= granted[i]; });
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
    const double monthly = c.regions[r].rent_multiplier * (1 - s.market.reserved_discount) * kHours / kMillion;
    const auto arrived = region.servers.arrived_by(then), retired = region.servers.arrived_by(then - s.servers.life);
    const Column &bought = region.reserved.through(month - 1), &expired = region.reserved.through(month - term);
    Column& quantity = region.need;  // free after the orders
    for_lanes([&](std::size_t i) {
      const double rentable = part_of(region.may_rent[i], region.contracted[i]);
      // K + max(0, arrivals less departures) is the larger of now and then.
      const double own = availability * larger(region.installed[i], known + (arrived[i] - retired[i]));
      const double seen = region.perceived[i];
      const double lack = larger(0.0, rentable * seen - larger(0.0, own - (1 - rentable) * seen));
      const double buy = larger(0.0, share * lack - (bought[i] - expired[i]));
      quantity[i] = region.cutoff_left[i] > 0 ? 0 : buy;
    });
    region.reserved.enter(t, [&](std::size_t i) { return quantity[i]; });
    region.reservation_bill.enter(t, [&](std::size_t i) { return quantity[i] * w.price[i] * monthly; });
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

}  // namespace curseur::core::inline CURSEUR_INSTRUCTIONS

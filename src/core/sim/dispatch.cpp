// Deliveries, dispatch and the month's result: model.md 4.5 and 4.6.
#include "core/model/equations.hpp"
#include "core/sim/passes.hpp"

namespace curseur::core::inline CURSEUR_INSTRUCTIONS {

void deliver(const Constants& c, std::size_t t, Workspace& w) {
  const long month = static_cast<long>(t), life = c.scenario.servers.life;
  const double load_now = c.power_per_h100e[0] / 1000, availability = c.scenario.servers.availability;
  // Payments due: deposits of last month's orders, balances of what arrives, committed cost; halls in instalments.
  const double committed = c.committed_cost[t];
  const auto balances_now = w.server_balances.arrived_by(month),
             balances_before = w.server_balances.arrived_by(month - 1);
  for_lanes([&](std::size_t i) {
    w.server_capex[i] = committed + w.deposit_due[i] + (balances_now[i] - balances_before[i]);
    w.hall_capex[i] = 0;
  });
  for (std::size_t r = 0; r < c.regions.size(); ++r) {
    RegionColumns& region = w.regions[r];
    const double own = c.regions[r].own[t], power = c.regions[r].power[t], capex = c.regions[r].facility_capex;
    const auto arrived = region.servers.arrived_by(month), retired = region.servers.arrived_by(month - life);
    const auto load_arrived = region.load.arrived_by(month), load_retired = region.load.arrived_by(month - life);
    const auto halls = region.halls.arrived_by(month), halls_before = region.halls.arrived_by(month - 1);
    const Column &halls_ordered = region.halls.total(), &lead = region.facility_lead;
    for_lanes([&](std::size_t i) {
      region.installed[i] = own + (arrived[i] - retired[i]);
      region.load_mw[i] = own * load_now + (load_arrived[i] - load_retired[i]);
      region.power_mw[i] = power + halls[i];
      region.effective[i] = effective_owned(region.installed[i], availability, region.power_mw[i], region.load_mw[i]);
      w.hall_capex[i] += capex * (halls_ordered[i] - halls_before[i]) / lead[i];
    });
  }
}

namespace {

// One region: its segments in turn, training last. Leaves what each used, what is unserved, and adds up customers.
void serve(const Constants& c, std::size_t r, std::size_t t, Workspace& w) {
  const RegionConstants& constants = c.regions[r];
  RegionColumns& region = w.regions[r];
  Column own = region.effective, reserved, on_demand;  // what is left of each
  const double availability = constants.rent_availability;
  const long month = static_cast<long>(t), term = c.scenario.market.reserved_term;
  const Column &bought = region.reserved.through(month - 1), &expired = region.reserved.through(month - 1 - term);
  for_lanes([&](std::size_t i) {
    const double running = bought[i] - expired[i], rentable = availability * region.deployed[i];
    const bool open = region.cutoff_left[i] <= 0;
    reserved[i] = open ? running : 0;
    on_demand[i] = open ? rentable : 0;
  });
  region.used.fill(0);
  region.reserved_used.fill(0);
  region.on_demand.fill(0);
  region.unserved.fill(0);

  // Takes from each supply in turn what may serve; the caller says what with.
  const auto take = [&](bool may_own, bool may_rent, bool pays_on_demand, auto&& need_of, auto&& served) {
    const double o = may_own ? 1 : 0, v = may_rent ? 1 : 0, d = may_rent && pays_on_demand ? 1 : 0;
    for_lanes([&](std::size_t i) {
      double need = need_of(i);
      const double from_own = smaller(need, o * own[i]);
      own[i] -= from_own;
      need -= from_own;
      const double from_reserved = smaller(need, v * reserved[i]);
      reserved[i] -= from_reserved;
      need -= from_reserved;
      const double from_demand = smaller(need, d * on_demand[i]);
      on_demand[i] -= from_demand;
      need -= from_demand;
      region.used[i] += from_own;
      region.reserved_used[i] += from_reserved;
      region.on_demand[i] += from_demand;
      region.unserved[i] += need;
      served(i, from_own, from_own + from_reserved + from_demand, need);
    });
  };
  for (const std::size_t k : constants.dispatch) {
    const SegmentConstants& g = c.segments[k];
    SegmentColumns& segment = w.segments[k];
    const double earns = g.markup * kHours / kMillion;
    take(
        g.may_own, g.may_rent, g.pays_on_demand, [&](std::size_t i) { return segment.stage3[i]; },
        [&](std::size_t i, double from_own, double served, double unserved) {
          segment.unserved[i] = unserved;
          w.revenue[i] += served * earns * w.price[i];
          w.lost_revenue[i] += unserved * earns * w.price[i];
          w.customers_served[i] += served;
          w.customers_own[i] += from_own;
          w.customers_deployed[i] += segment.stage3[i];
          w.customers_unserved[i] += unserved;
        });
  }
  if (constants.trains) {
    const double training = c.training[t];
    take(
        true, true, true, [&](std::size_t) { return training; }, [](std::size_t, double, double, double) {});
  }
}

// Bills, energy and upkeep of one region, MEUR.
void bill(const Constants& c, std::size_t r, std::size_t t, Workspace& w) {
  const RegionConstants& constants = c.regions[r];
  RegionColumns& region = w.regions[r];
  const long month = static_cast<long>(t), term = c.scenario.market.reserved_term;
  const Column &owed = region.reservation_bill.through(month - 1),
               &ended = region.reservation_bill.through(month - 1 - term);
  const double hourly = constants.rent_multiplier * kHours / kMillion, idle = c.scenario.servers.idle_power;
  const double pue = constants.pue, rented_mwh = c.power_per_h100e[t] / 1000 * pue * kHours, carbon = constants.carbon;
  const double electricity = constants.electricity_price / kMillion, upkeep = constants.upkeep;
  const double maintenance = c.scenario.servers.maintenance / 12 / kMillion;
  for_lanes([&](std::size_t i) {
    const double running = owed[i] - ended[i], reservations = region.cutoff_left[i] <= 0 ? running : 0;
    const double on_demand = region.on_demand[i] * w.price[i] * hourly;
    const double own_mwh =
        owned_energy(region.load_mw[i], region.power_mw[i], idle, region.used[i], region.effective[i], pue);
    const double mwh = own_mwh + (region.reserved_used[i] + region.on_demand[i]) * rented_mwh;
    const double power_bill = own_mwh * electricity * exp_of(region.electricity[i]);
    const double kept_up = region.power_mw[i] * upkeep + region.installed[i] * w.server_cost[i] * maintenance;
    w.operating_cost[i] += reservations + on_demand + power_bill + kept_up;
    w.energy[i] += mwh;
    w.emissions[i] += mwh * carbon;
    w.used[i] += region.used[i];
    w.effective[i] += region.effective[i];
  });
  if (!w.itemises) return;
  for_lanes([&](std::size_t i) {
    w.bills.reservations[i] += region.cutoff_left[i] <= 0 ? owed[i] - ended[i] : 0;
    w.bills.on_demand[i] += region.on_demand[i] * w.price[i] * hourly;
    w.bills.electricity[i] +=
        owned_energy(region.load_mw[i], region.power_mw[i], idle, region.used[i], region.effective[i], pue) *
        electricity * exp_of(region.electricity[i]);
    w.bills.upkeep[i] += region.power_mw[i] * upkeep + region.installed[i] * w.server_cost[i] * maintenance;
  });
}

}  // namespace

void dispatch(const Constants& c, std::size_t t, Workspace& w) {
  for (Column* column : {&w.revenue, &w.lost_revenue, &w.customers_served, &w.customers_own, &w.customers_deployed,
                         &w.customers_unserved, &w.operating_cost, &w.energy, &w.emissions, &w.used, &w.effective})
    column->fill(0);
  if (w.itemises)
    for (Column* column : {&w.bills.reservations, &w.bills.on_demand, &w.bills.electricity, &w.bills.upkeep})
      column->fill(0);
  for (std::size_t r = 0; r < c.regions.size(); ++r) {
    serve(c, r, t, w);
    bill(c, r, t, w);
  }
  const double recovery = c.scenario.demand.share_recovery_months, loss = c.scenario.demand.share_loss;
  for (SegmentColumns& segment : w.segments)
    for_lanes([&](std::size_t i) {
      segment.share[i] = share_step(segment.share[i], recovery, loss, segment.unserved[i], segment.stage3[i]);
    });
}

void earn_month(const Constants& c, std::size_t t, Workspace& w) {
  const double fixed = c.fixed_cost[t], variable = c.scenario.opex.variable;
  constexpr double kWeight = 1.0 / 3;  // burn and earn look back over about three months
  for_lanes([&](std::size_t i) {
    const double ebitda = w.revenue[i] - w.operating_cost[i] - (fixed + variable * w.revenue[i]);
    w.ebitda[i] = ebitda;
    w.burn[i] = smoothed(w.burn[i], larger(0.0, -ebitda), kWeight);
    w.earn[i] = smoothed(w.earn[i], larger(0.0, ebitda), kWeight);
  });
}

}  // namespace curseur::core::inline CURSEUR_INSTRUCTIONS

// Deliveries, dispatch and the month's result: model.md 4.5 and 4.6.
#include "core/model/equations.hpp"
#include "core/sim/passes.hpp"

namespace curseur::core {
inline namespace CURSEUR_INSTRUCTIONS {

void deliver(const Constants& c, std::size_t t, Workspace& w) {
  const long month = static_cast<long>(t), life = c.scenario.servers.life;
  const double mw_each = c.power_per_h100e[0] / 1000, availability = c.scenario.servers.availability;
  // Payments due: deposits on last month's orders, balances on arrivals, committed cost; halls in instalments.
  const double committed = c.committed_cost[t];
  const auto balances_now = w.server_balances.arrived_by(month),
             balances_before = w.server_balances.arrived_by(month - 1);
  for_lanes([&](std::size_t i) {
    w.server_capex[i] = server_payments(committed, w.deposit_due[i], balances_now[i] - balances_before[i]);
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
      region.installed[i] = in_place(own, arrived[i], retired[i]);
      region.load_mw[i] = in_place(own * mw_each, load_arrived[i], load_retired[i]);
      region.power_mw[i] = power + halls[i];
      region.effective[i] = effective_owned(region.installed[i], availability, region.power_mw[i], region.load_mw[i]);
      w.hall_capex[i] += facility_instalments(capex, halls_ordered[i] - halls_before[i], lead[i]);
    });
  }
}

namespace {

// Serves one region: its segments in order, training last. It records what each segment used and what is unserved, and
// adds up customers.
void serve(const Constants& c, std::size_t r, std::size_t t, Workspace& w) {
  const RegionConstants& constants = c.regions[r];
  RegionColumns& region = w.regions[r];
  Column own = region.effective, reserved, on_demand;  // what remains of each
  const double availability = constants.rent_availability;
  const long month = static_cast<long>(t), term = c.scenario.market.reserved_term;
  const Column &bought = region.reserved.through(month - 1), &expired = region.reserved.through(month - 1 - term);
  for_lanes([&](std::size_t i) {
    reserved[i] = outside_cutoff(region.cutoff_left[i], bought[i] - expired[i]);
    on_demand[i] = outside_cutoff(region.cutoff_left[i], rentable_on_demand(availability, region.deployed[i]));
  });
  region.used.fill(0);
  region.reserved_used.fill(0);
  region.on_demand.fill(0);
  region.unserved.fill(0);

  // Takes from each supply in turn what may serve; the caller decides what to do with it.
  const auto take = [&](bool may_own, bool may_rent, bool pays_on_demand, auto&& need_of, auto&& served) {
    const double o = may_own ? 1 : 0, v = may_rent ? 1 : 0, d = may_rent && pays_on_demand ? 1 : 0;
    for_lanes([&](std::size_t i) {
      double need = need_of(i);
      const double from_own = taken(need, o, own[i]);
      own[i] -= from_own;
      need -= from_own;
      const double from_reserved = taken(need, v, reserved[i]);
      reserved[i] -= from_reserved;
      need -= from_reserved;
      const double from_demand = taken(need, d, on_demand[i]);
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
    const double markup = g.markup;
    take(
        g.may_own, g.may_rent, g.pays_on_demand, [&](std::size_t i) { return segment.stage3[i]; },
        [&](std::size_t i, double from_own, double served, double unserved) {
          segment.unserved[i] = unserved;
          w.month.revenue[i] += revenue_of(served, markup, w.price[i]);
          w.month.lost_revenue[i] += revenue_of(unserved, markup, w.price[i]);
          w.month.customers_served[i] += served;
          w.month.customers_own[i] += from_own;
          w.month.customers_deployed[i] += segment.stage3[i];
          w.month.customers_unserved[i] += unserved;
        });
  }
  if (constants.trains) {
    const double training = c.training[t];
    take(
        true, true, true, [&](std::size_t) { return training; }, [](std::size_t, double, double, double) {});
  }
}

// Bills, energy and upkeep of one region. The bills are also kept separately if items are wanted.
template <bool itemised>
void bill(const Constants& c, std::size_t r, std::size_t t, Workspace& w) {
  const RegionConstants& constants = c.regions[r];
  RegionColumns& region = w.regions[r];
  const long month = static_cast<long>(t), term = c.scenario.market.reserved_term;
  const Column &owed = region.reservation_bill.through(month - 1),
               &ended = region.reservation_bill.through(month - 1 - term);
  const double rent_multiplier = constants.rent_multiplier, idle = c.scenario.servers.idle_power, pue = constants.pue;
  const double kw_each = c.power_per_h100e[t], carbon = constants.carbon_intensity;
  const double electricity_price = constants.electricity_price, capex = constants.facility_capex;
  const double lease = constants.facility_lease, facility_maintenance = c.scenario.facilities.maintenance;
  const double server_maintenance = c.scenario.servers.maintenance;
  for_lanes([&](std::size_t i) {
    const double reservations = outside_cutoff(region.cutoff_left[i], owed[i] - ended[i]);
    const double on_demand = on_demand_bill(region.on_demand[i], w.price[i], rent_multiplier);
    const double owned_mwh =
        owned_energy(region.load_mw[i], region.power_mw[i], idle, region.used[i], region.effective[i], pue);
    const double mwh = owned_mwh + rented_energy(region.reserved_used[i] + region.on_demand[i], kw_each, pue);
    const double electricity = electricity_bill(owned_mwh, electricity_price, region.electricity[i]);
    const double upkeep = facility_upkeep(region.power_mw[i], capex, facility_maintenance, lease) +
                          server_upkeep(region.installed[i], w.server_cost[i], server_maintenance);
    w.month.operating_cost[i] += reservations + on_demand + electricity + upkeep;
    w.month.energy[i] += mwh;
    w.month.emissions[i] += emissions_of(mwh, carbon);
    w.month.used[i] += region.used[i];
    w.month.effective[i] += region.effective[i];
    if constexpr (itemised) {
      w.bills.reservations[i] += reservations;
      w.bills.on_demand[i] += on_demand;
      w.bills.electricity[i] += electricity;
      w.bills.upkeep[i] += upkeep;
    }
  });
}

}  // namespace

void dispatch(const Constants& c, std::size_t t, Workspace& w) {
  w.month = {};
  if (w.itemises) w.bills = {};
  for (std::size_t r = 0; r < c.regions.size(); ++r) {
    serve(c, r, t, w);
    if (w.itemises) bill<true>(c, r, t, w);
    else bill<false>(c, r, t, w);
  }
  const double recovery = c.scenario.demand.share_recovery_months, loss = c.scenario.demand.share_loss;
  for (SegmentColumns& segment : w.segments)
    for_lanes([&](std::size_t i) {
      segment.share[i] = share_step(segment.share[i], recovery, loss, segment.unserved[i], segment.stage3[i]);
    });
}

void earn_month(const Constants& c, std::size_t t, Workspace& w) {
  const double fixed = c.fixed_cost[t], variable = c.scenario.opex.variable;
  for_lanes([&](std::size_t i) {
    const double revenue = w.month.revenue[i];
    const double ebitda = ebitda_of(revenue, w.month.operating_cost[i], company_cost(fixed, variable, revenue));
    w.ebitda[i] = ebitda;
    w.burn[i] = burn_step(w.burn[i], ebitda);
    w.earn[i] = earn_step(w.earn[i], ebitda);
  });
}

}  // namespace CURSEUR_INSTRUCTIONS
}  // namespace curseur::core

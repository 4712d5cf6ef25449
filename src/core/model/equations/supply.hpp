// Capacity and the month's result: what is in place, which supply serves whom, energy, bills and EBITDA (model.md, 4.5
// and 4.6). Money is in MEUR, capacity in H100e, power in MW, energy in MWh.
#pragma once

#include "core/math/exp.hpp"
#include "core/model/equations/basics.hpp"

namespace curseur::core {
inline namespace CURSEUR_INSTRUCTIONS {

// ---- 4.5 Deliveries and retirements ----

// Capacity in place: what was known before the start, plus arrivals minus departures of what was ordered since.
inline double in_place(double known, double arrived, double left) { return known + (arrived - left); }
// The capacity present at the start that has not retired by a given month. It retires in equal parts.
inline double initial_in_place(double initial, double months, double month) {
  return initial * larger(0.0, months - month) / months;
}

// ---- 4.6 Dispatch and the result of the month ----

// E = K·availability·min(1, MW in place/IT load)          0 where nothing is installed
inline double effective_owned(double installed, double availability, double power_mw, double load_mw) {
  const double effective = installed * availability * smaller(1.0, power_mw / load_mw);
  return load_mw > 0 ? effective : 0;
}

// Whether capacity on demand earns more than it costs: markup·(1 − opex.variable) > rent_multiplier.
inline bool pays_on_demand(double markup, double variable, double rent_multiplier) {
  return markup * (1 - variable) > rent_multiplier;
}
// The maximum capacity on demand, H100e.
inline double rentable_on_demand(double rent_availability, double deployed) { return rent_availability * deployed; }
// Rented and reserved capacity counts only outside a cut-off; `cutoff_left` in months.
inline double outside_cutoff(double cutoff_left, double amount) { return cutoff_left <= 0 ? amount : 0; }
// What a segment takes from a supply: limited by its need, by whether it may use the supply (0 or 1), and by what is
// left.
inline double taken(double need, double may_use, double left) { return smaller(need, may_use * left); }

// revenue       = served·markup·P·h
// lost revenue  = unserved·markup·P·h
inline double revenue_of(double h100e, double markup, double price) {
  return h100e * (markup * kHours / kMillion) * price;
}
// on demand     = quantity·P·rent_multiplier·h
inline double on_demand_bill(double quantity, double price, double rent_multiplier) {
  return quantity * price * (rent_multiplier * kHours / kMillion);
}
// reservations  = Σ reserved·price fixed when bought·h     used or not; not during a cut-off
// One purchase, per month; 4.7 gives the price.
inline double reservation_bill(double quantity, double price, double rent_multiplier, double discount) {
  return quantity * price * (rent_multiplier * (1 - discount) * kHours / kMillion);
}

// owned energy   = min(IT load, MW in place)·(idle_power + (1 − idle_power)·used/E)·pue·h     0 where E is 0
inline double owned_energy(double load_mw, double power_mw, double idle, double used, double effective, double pue) {
  const double energy = smaller(load_mw, power_mw) * (idle + (1 - idle) * used / effective) * pue * kHours;
  return effective > 0 ? energy : 0;
}
// rented energy  = rented·k(t)/1000·pue·h
inline double rented_energy(double rented, double kw_each, double pue) {
  return rented * (kw_each / 1000 * pue * kHours);
}
// emissions (t)  = (owned energy + rented energy)·carbon_intensity/1000
// Here in kt; carbon_intensity in g/kWh.
inline double emissions_of(double mwh, double carbon_intensity) { return mwh * (carbon_intensity * 1e-6); }
// electricity    = owned energy·electricity_price·exp(v)
inline double electricity_bill(double mwh, double median_price, double deviation) {
  return mwh * (median_price / kMillion) * exp_of(deviation);
}

// facilities  = MW in place·(facility_capex·facilities.maintenance/12 + facility_lease/1000)
inline double facility_upkeep(double power_mw, double capex, double maintenance, double lease) {
  return power_mw * (capex * maintenance / 12 + lease / 1000);
}
// servers     = K·C·servers.maintenance/12
inline double server_upkeep(double installed, double price, double maintenance) {
  return installed * price * (maintenance / 12 / kMillion);
}
// company     = opex.fixed·(1 + fixed_growth)^(t/12) + opex.variable·revenue
// Its first term is the same on all paths.
inline double fixed_cost(double fixed, double growth, double month) { return fixed * grown(growth, month / 12); }
inline double company_cost(double fixed_now, double variable, double revenue) { return fixed_now + variable * revenue; }
// Revenue minus all of these costs.
inline double ebitda_of(double revenue, double operating_cost, double company_cost) {
  return revenue - operating_cost - company_cost;
}

// burn ← burn + (max(0, −EBITDA) − burn)/3
// earn ← earn + (max(0, EBITDA) − earn)/3
inline constexpr double kMemory = 1.0 / 3;  // of about three months
inline double burn_step(double burn, double ebitda) { return smoothed(burn, larger(0.0, -ebitda), kMemory); }
inline double earn_step(double earn, double ebitda) { return smoothed(earn, larger(0.0, ebitda), kMemory); }

}  // namespace CURSEUR_INSTRUCTIONS
}  // namespace curseur::core

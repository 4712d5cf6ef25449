// What the planner sees, forecasts, can afford and orders (model.md, 4.7). Capacity in H100e, power in MW, money in
// MEUR, trends per year.
#pragma once

#include <cmath>

#include "core/math/exp.hpp"
#include "core/model/equations/basics.hpp"

namespace curseur::core {
inline namespace CURSEUR_INSTRUCTIONS {

// ---- 4.7 Planning ----

// I = clip((PPC − RC)/(RC·reference_months/12), trend_min, trend_max)     0 where RC ≤ 0
// Sterman, Business Dynamics, 2000, chapter 16. The values are those before the month's update.
inline double indicated_trend(double present, double reference, double reference_months, double low, double high) {
  const double trend = clip((present - reference) / (reference * reference_months / 12), low, high);
  return reference > 0 ? trend : 0;
}
// PPC ← PPC + (w − PPC)/perception_months
// RC ← RC + (PPC − RC)/reference_months
// TR ← TR + (I − TR)/trend_months
// Computed by smoothed(), with the weight 1/months.
inline double smoothing_weight(double months) { return 1 / months; }
// RC before month 0, in equilibrium with the initial trend.
inline double initial_reference(double present, double trend_initial, double reference_months) {
  return present / (1 + trend_initial * reference_months / 12);
}

// Ly = (L + perception_months)/12
inline double forecast_years(double lead, double perception_months) { return (lead + perception_months) / 12; }
// The two parts of the exponent below: the years over which the trend still acts, damped (Gardner & McKenzie,
// Management Science 31(10), 1985), and z = Φ⁻¹(c), which sets how far the quantile of demand is from its median.
inline double damped_years(double damping, double years) {
  return damping > 0 ? (1 - exp_of(-damping * years)) / damping : years;
}
inline double lead_time_spread(double z, double sd, double lead) { return z * sd * std::sqrt(lead / 12); }
// F(L) = o·headroom·PPC·exp(g·(1 − exp(−damping·Ly))/damping + Φ⁻¹(c)·forecast_sd·√(L/12))
// Without headroom, which is the same on all paths and is a factor of need(L).
inline double forecast_workload(double servable, double perceived, double trend, double years, double spread) {
  return servable * perceived * exp_of(trend * years + spread);
}

// ω(t) = from + (to − from)·clip((t − start)/max(1, end − start), 0, 1)
inline double integration_at(double from, double to, double start, double end, double month) {
  return from + (to - from) * clip((month - start) / larger(1.0, end - start), 0.0, 1.0);
}

// room   = max(0, debt_limit − debt)
// hc     = min(debt_ltv·committed, room)
// free   = cash − min_cash − runway_months·burn − (committed − hc)
// budget = max(0, min(free/(1 − debt_ltv), free + room − hc))
// The amount that may be committed now.
inline double budget_of(double cash, double min_cash, double runway_months, double burn, double committed,
                        double debt_limit, double debt, double debt_ltv) {
  const double room = larger(0.0, debt_limit - debt);
  const double debt_share = smaller(debt_ltv * committed, room);
  const double free = cash - min_cash - runway_months * burn - (committed - debt_share);
  return larger(0.0, smaller(free / (1 - debt_ltv), free + room - debt_share));
}
// The share of the amount asked for that is available; one if nothing is asked for.
inline double share_granted(double available, double asked) {
  const double share = available / asked;
  return asked > available ? share : 1;
}
inline double cost_of_servers(double h100e, double price) { return h100e * (price / kMillion); }
inline double cost_of_facilities(double mw, double capex) { return mw * capex; }

// need(L) = max(0, ω(t+L)·F(L)/availability − (K + ordered − going(L)))
// `forecast` is F(L) without headroom; `remaining` is the bracket. The maximum is more than any plan can hold. It keeps
// a forecast at the far end of the allowed ranges from overflowing (8).
inline constexpr double kMostNeeded = 1e15;
inline double capacity_needed(double integration, double headroom, double availability, double forecast,
                              double remaining) {
  return clip(integration * headroom / availability * forecast - remaining, 0.0, kMostNeeded);
}

// n    = need(L)·min(1, (budget + L·earn)/Σ_r need·C)
inline double affordable_servers(double need, double budget, double lead, double earn, double cost_of_needs) {
  return need * share_granted(budget + lead * earn, cost_of_needs);
}
// load = IT load − load of going(L) + load of ordered servers
// want = load + n·k(t+L)/1000 − (MW in place + MW ordered)
// want ← clip(want, 0, min(power_order_max, power_cap − MW in place − MW ordered))
// `planned` is MW in place and ordered; the load comes from in_place() (4.5) at the lead time.
inline double facilities_wanted(double load, double servers, double kw_each, double planned, double order_max,
                                double cap) {
  const double lacking = load + servers * (kw_each / 1000) - planned;
  return larger(0.0, smaller(lacking, smaller(order_max, cap - planned)));
}
// order = want·min(1, budget·facilities.budget_share/Σ_r want·facility_capex)
inline double facility_share_granted(double budget, double budget_share, double cost) {
  return share_granted(budget * budget_share, cost);
}

// load    = IT load − load of going(L) + load of ordered servers
// free MW = max(0, MW in place + MW arriving in t+1 .. t+L − load)
inline double free_power(double mw_by_then, double load) { return larger(0.0, mw_by_then - load); }
// want    = min(need(L), free MW·1000/k(t))
inline double servers_wanted(double need, double free_mw, double kw_each) {
  return smaller(need, free_mw / (kw_each / 1000));
}
// order   = want·min(1, budget/Σ_r want·C)
// Computed by share_granted(). The part of the cost that is due next month:
inline double deposit_of(double cost, double deposit) { return deposit * cost; }

// own  = availability·(K + max(0, arrivals less departures in t+1 .. t+reserved_term))
// `by_then` is the capacity in place at the end of the term: K + max(0, change) is the larger of the two.
inline double owned_through_term(double availability, double installed, double by_then) {
  return availability * larger(installed, by_then);
}
// lack = max(0, f·PPC − max(0, own − (1 − f)·PPC))
inline double reservation_lack(double rentable, double perceived, double own) {
  return larger(0.0, rentable * perceived - larger(0.0, own - (1 - rentable) * perceived));
}
// buy  = max(0, reserved_share·lack − reserved still running in t+1)
inline double reservation_order(double reserved_share, double lack, double running) {
  return larger(0.0, reserved_share * lack - running);
}

}  // namespace CURSEUR_INSTRUCTIONS
}  // namespace curseur::core

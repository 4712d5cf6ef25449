// The equations of the model, each once, as pure functions of numbers: no state, no branch on data, so that a loop
// over a column of paths vectorises. The numbers refer to model.md beside this file. dt = 1/12 year throughout.
#pragma once

#include <cmath>

#include "core/math/exp.hpp"
#include "core/math/log.hpp"
#include "core/math/power.hpp"

namespace curseur::core::inline CURSEUR_INSTRUCTIONS {

inline constexpr double kHours = 8766.0 / 12;  // in a month
inline constexpr double kDt = 1.0 / 12;  // a month, in years
inline constexpr double kMillion = 1e6;  // EUR in a MEUR

// ---- 2 Ornstein-Uhlenbeck, exact monthly step: half-life in years, sd per sqrt(year) -----------------------------
inline double ou_decay(double half_life) { return power_of(2, -kDt / half_life); }
inline double ou_step_sd(double half_life, double sd) {
  constexpr double kTwoLn2 = 2 * 0x1.62e42fefa39efp-1;
  return sd * std::sqrt((1 - power_of(4, -kDt / half_life)) * half_life / kTwoLn2);
}
inline double ou_step(double state, double decay, double step_sd, double normal) {
  return state * decay + step_sd * normal;
}

// ---- 3 Drawn once a path ------------------------------------------------------------------------------------------
// Two standard normals, the first shared, of correlation rho with other mixtures of the same one.
inline double correlated(double root_rho, double shared, double root_rest, double own) {
  return root_rho * shared + root_rest * own;
}
inline double cost_decline(double mean, double sd, double normal) { return clip(mean + sd * normal, 0.0, 0.9); }
// Whole months, at least one; the cap only keeps the number countable.
inline double whole_months(double months) { return larger(1.0, floor_of(smaller(months, 1e6) + 0.5)); }
inline double lead_months(double nominal, double sd, double normal) {
  return whole_months(nominal * exp_of(sd * normal));
}

// ---- 4.2 Markets --------------------------------------------------------------------------------------------------
inline double hardware_step(double index, double log_kept, double step_sd,
                            double normal) {  // log_kept = ln(1-gamma) dt
  return index * exp_of(log_kept + step_sd * normal);
}
inline double power_per_h100e(double now, double decline, double month) {  // kW of servers ordered in `month`
  return now * power_of(1 - decline, month / 12);
}

// ---- 4.3 Events: months left, this one included -------------------------------------------------------------------
inline double event_step(double left, double uniform, double probability, double length) {
  return left > 0 ? left - 1 : uniform < probability ? length : 0;
}
inline double cutoff_length(double mean_months, double uniform) { return whole_months(-mean_months * log_of(uniform)); }

// ---- 4.4 Adoption (Bass, Management Science 15(5), 1969) and deployment -------------------------------------------
inline double bass_step(double adopted, double p, double q, double dt = kDt) {
  return smaller(1.0, adopted + (p + q * adopted) * (1 - adopted) * dt);
}
// The same in closed form for a constant V, from nobody at year 0: the share adopted, and the year of fastest adoption.
inline double bass_adopted(double p, double q, double years) {
  const double e = exp_of(-(p + q) * years);
  return (1 - e) / (1 + q / p * e);
}
inline double bass_peak_years(double p, double q) { return log_of(q / p) / (p + q); }
// Years of growth that month t has behind it, where growth fades.
inline double growth_years(double fade, double month) {
  return fade > 0 ? (1 - exp_of(-fade * month / 12)) / fade : month / 12;
}
inline double grown(double rate, double years) { return power_of(1 + rate, years); }
// Weight of one stage of the third-order delay, in the monthly (Pascal) form of Erlang-3.
inline double delay_weight(double mean_months) { return 3 / (3 + mean_months); }
// First-order smoothing, also burn and earn (4.6) and perception (4.7).
inline double smoothed(double state, double input, double weight) { return state + weight * (input - state); }

// The part of a whole; zero of nothing.
inline double part_of(double part, double whole) {
  const double share = part / whole;
  return whole > 0 ? share : 0;
}

// ---- 4.6 Dispatch and the month's result --------------------------------------------------------------------------
// H100e that run: servers without power stand idle.
inline double effective_owned(double installed, double availability, double power_mw, double load_mw) {
  const double effective = installed * availability * smaller(1.0, power_mw / load_mw);
  return load_mw > 0 ? effective : 0;
}
// Part of the customers that still comes after some were turned down.
inline double share_step(double share, double recovery_months, double loss, double unserved, double deployed) {
  return clip(share + (1 - share) / recovery_months - loss * share * part_of(unserved, deployed) * kDt, 0.0, 1.0);
}
// MWh of the owned servers in a month.
inline double owned_energy(double load_mw, double power_mw, double idle, double used, double effective, double pue) {
  const double energy = smaller(load_mw, power_mw) * (idle + (1 - idle) * used / effective) * pue * kHours;
  return effective > 0 ? energy : 0;
}

// ---- 4.7 Planning -------------------------------------------------------------------------------------------------
// Indicated yearly trend (Sterman, Business Dynamics, 2000, ch. 16), from before the month's update.
inline double indicated_trend(double present, double reference, double reference_months, double low, double high) {
  const double trend = clip((present - reference) / (reference * reference_months / 12), low, high);
  return reference > 0 ? trend : 0;
}
// Years over which a yearly trend still acts at a horizon, damped (Gardner & McKenzie 1985).
inline double damped_years(double damping, double years) {
  return damping > 0 ? (1 - exp_of(-damping * years)) / damping : years;
}
// How far the quantile of demand over a lead time lies from its median: z sd sqrt(L), L in months.
inline double lead_time_spread(double z, double sd, double lead) { return z * sd * std::sqrt(lead / 12); }
inline double integration_at(double from, double to, double start, double end, double month) {
  return from + (to - from) * clip((month - start) / larger(1.0, end - start), 0.0, 1.0);
}
// Money that may be committed now, MEUR.
inline double budget_of(double cash, double min_cash, double runway_months, double burn, double committed,
                        double debt_limit, double debt, double debt_ltv) {
  const double room = larger(0.0, debt_limit - debt);
  const double debt_share = smaller(debt_ltv * committed, room);
  const double free = cash - min_cash - runway_months * burn - (committed - debt_share);
  return larger(0.0, smaller(free / (1 - debt_ltv), free + room - debt_share));
}
// The share of what is asked for that there is; one where nothing is asked.
inline double share_granted(double available, double asked) {
  const double share = available / asked;
  return asked > available ? share : 1;
}

// ---- 4.8 Settlement -----------------------------------------------------------------------------------------------
inline double new_debt(double capex, double debt_ltv, double debt_limit, double opening_debt) {
  return smaller(debt_ltv * capex, larger(0.0, debt_limit - opening_debt));
}
inline double tax_due(double rate, double earnings_before_tax, double losses_carried) {
  return rate * larger(0.0, earnings_before_tax - losses_carried);
}
inline double losses_after(double losses_carried, double earnings_before_tax) {
  return larger(0.0, losses_carried - earnings_before_tax);
}
inline double discount_factor(double rate, double months) { return power_of(1 + rate, -months / 12); }
inline double remaining_life_share(double months_in_service, double life) {
  return larger(0.0, 1 - months_in_service / life);
}
// The month from which cumulative cash flow has stayed at or above zero; -1 = none so far.
inline double payback_step(double payback, double cumulative, double month) {
  return cumulative >= 0 ? (payback < 0 ? month : payback) : -1;
}

}  // namespace curseur::core::inline CURSEUR_INSTRUCTIONS

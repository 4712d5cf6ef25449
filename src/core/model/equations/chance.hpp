// What is random: the draws of a path, prices, and events (model.md, 3, 4.2 and 4.3).
#pragma once

#include "core/math/exp.hpp"
#include "core/math/log.hpp"
#include "core/model/equations/basics.hpp"

namespace curseur::core {
inline namespace CURSEUR_INSTRUCTIONS {

// ---- 3 Drawn once for each path ----

// U_s = exp(potential_sd_s·(√ρ·e_0 + √(1−ρ)·e_s))
inline double potential_factor(double sd, double root_rho, double shared, double root_rest, double own) {
  return exp_of(sd * correlated(root_rho, shared, root_rest, own));
}

// V = exp(imitation_sd·e_1)
inline double imitation_factor(double sd, double normal) { return exp_of(sd * normal); }

// γ = clip(server_cost_decline + server_cost_decline_sd·e_2, 0, 0.9)
// A share per year.
inline double cost_decline(double mean, double sd, double normal) { return clip(mean + sd * normal, 0.0, 0.9); }

// path lead = max(1, floor(lead·exp(lead_time_sd·e) + 1/2))
// Whole months, at least one. The cap only keeps the number in a countable range (8).
inline double whole_months(double months) { return larger(1.0, floor_of(smaller(months, 1e6) + 0.5)); }
inline double lead_months(double nominal, double sd, double normal) {
  return whole_months(nominal * exp_of(sd * normal));
}

// Whether a contract is signed or an equity round closes: 1 or 0.
inline double happens(double uniform, double probability) { return uniform < probability ? 1 : 0; }
// The same on the median path (2): an outcome happens if it is at least as likely as not.
inline double happens_on_median(double probability) { return probability >= 0.5 ? 1 : 0; }

// ---- 4.2 Markets ----

// y ← OU(y, scarcity_half_life, scarcity_volatility, e_y)
// H ← H·exp(ln(1−γ)·dt + server_cost_volatility·√dt·e_h)
// The logarithm is the same in all months of a path; the spread is the same on all paths.
inline double log_cost_kept(double decline) { return log_of(1 - decline) * kDt; }
inline double hardware_step_sd(double volatility) { return volatility * std::sqrt(kDt); }
inline double hardware_step(double index, double log_kept, double step_sd, double normal) {
  return index * exp_of(log_kept + step_sd * normal);
}

// P = rent_price·H·exp(y)
// EUR/H100e-h.
inline double rental_price(double rent_price, double hardware, double scarcity) {
  return rent_price * hardware * exp_of(scarcity);
}

// C = server_cost·H
// EUR/H100e.
inline double server_price(double server_cost, double hardware) { return server_cost * hardware; }

// k(t) = power_per_h100e·(1 − power_decline)^(t/12)
// kW per H100e of servers ordered in month t.
inline double power_per_h100e(double now, double decline, double month) {
  return now * power_of(1 - decline, month / 12);
}

// v ← OU(v, 1, electricity_volatility, e_v)          price = electricity_price·exp(v)
// The price enters the bill for electricity (4.6). The half-life of v is in years.
inline constexpr double kElectricityHalfLife = 1;

// x ← OU(x, half_life, volatility, √ρ·e_y + √(1−ρ)·e_x)
inline double climate_step(double state, double decay, double step_sd, double root_rho, double shared, double root_rest,
                           double own) {
  return ou_step(state, decay, step_sd, correlated(root_rho, shared, root_rest, own));
}

// ---- 4.3 Events ----

// Probability that an event starts in a month: hazard·dt.
inline double monthly_probability(double hazard) { return hazard * kDt; }
// Months left, including this one; 0 = none. No event starts in the month after one of its kind.
inline double event_step(double left, double uniform, double probability, double length) {
  return left > 0 ? left - 1 : uniform < probability ? length : 0;
}

// max(1, floor(−cutoff_months·ln u + 1/2)) months
inline double cutoff_length(double mean_months, double uniform) { return whole_months(-mean_months * log_of(uniform)); }

}  // namespace CURSEUR_INSTRUCTIONS
}  // namespace curseur::core
